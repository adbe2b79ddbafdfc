/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.language.scoping;

import java.util.List;

import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.emf.ecore.resource.impl.ResourceImpl;
import org.fettle.language.fettle.Column;
import org.fettle.language.fettle.FettleFactory;

/** What may be asked of a spell: {@code s.start}, {@code s.end} (dates, from its first and last row), {@code s.first}, {@code s.last} (rows). */
public final class SpellColumns {

    /** The start of the spell's first row. */
    public static final Column START;
    /** The end of the spell's last row; missing when it is open. */
    public static final Column END;
    /** The spell's first row. */
    public static final Column FIRST;
    /** The spell's last row. */
    public static final Column LAST;

    private static final List<Column> ALL;

    static {
        START = column("start", true, "where the first row of the spell starts");
        END = column("end", true, "where the last row of the spell ends");
        FIRST = column("first", false, "the first row of the spell");
        LAST = column("last", false, "the last row of the spell");
        ALL = List.of(START, END, FIRST, LAST);
        // A resource of their own: what is linked to must have an address.
        Resource builtIn = new ResourceImpl(URI.createURI("fettle:/built-in/spell"));
        builtIn.getContents().addAll(ALL);
    }

    private SpellColumns() {
    }

    /** All of them. */
    public static List<Column> all() {
        return ALL;
    }

    private static Column column(String name, boolean date, String meaning) {
        Column column = FettleFactory.eINSTANCE.createColumn();
        column.setName(name);
        column.setMeaning(meaning);
        if (date) {
            column.setType(FettleFactory.eINSTANCE.createDateType());
        }
        return column;
    }
}
