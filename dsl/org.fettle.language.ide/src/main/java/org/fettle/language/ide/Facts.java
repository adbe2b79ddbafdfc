/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.language.ide;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.eclipse.emf.ecore.EObject;
import org.fettle.language.fettle.Code;
import org.fettle.language.fettle.CodeList;
import org.fettle.language.fettle.Column;
import org.fettle.language.fettle.Derivation;
import org.fettle.language.fettle.Reference;
import org.fettle.language.fettle.Rule;
import org.fettle.language.fettle.Table;
import org.fettle.language.fettle.TableDeclaration;
import org.fettle.language.scoping.PackIndex;
import org.fettle.language.types.CodeLists;
import org.fettle.language.types.Type;
import org.fettle.language.types.Types;

/** Says in words what the open return has of a thing of a pack. */
final class Facts {
    private static final int COLUMNS_SHOWN = 6;

    private final PackIndex index;
    private final ReturnFacts facts;

    Facts(PackIndex index, ReturnFacts facts) {
        this.index = index;
        this.facts = facts;
    }

    /** Lines about a thing; empty when nothing is known. */
    String of(EObject object) {
        List<String> lines = new ArrayList<>();
        if (object instanceof Column column) {
            column(column, lines);
        } else if (object instanceof TableDeclaration table) {
            facts.rows(table.getName(), false).ifPresent(rows -> lines.add("This year: " + count(rows, "row")));
            if (table instanceof Table) {
                facts.rows(table.getName(), true).ifPresent(rows -> lines.add("Last year: " + count(rows, "row")));
            }
        } else if (object instanceof Code code && code.eContainer() instanceof CodeList list) {
            code(code, list, lines);
        } else if (object instanceof Rule rule && rule.getName() != null) {
            facts.rule(rule.getName())
                    .ifPresent(found -> lines.add(found.rows() == 0 ? "Flags nothing in the open return"
                            : "Flags " + count(found.rows(), "row") + " of " + count(found.subjects(), "subject") + " in the open return"));
        }
        return String.join("\n", lines);
    }

    private void column(Column column, List<String> lines) {
        TableDeclaration table = column.eContainer() instanceof TableDeclaration own ? own
                : column.eContainer() instanceof Derivation derivation ? derivation.getTable() : null;
        if (table == null) {
            return;
        }
        column(table, column, false, lines);
        if (!(table instanceof Reference)) {
            column(table, column, true, lines);
        }
    }

    private void column(TableDeclaration table, Column column, boolean lastYear, List<String> lines) {
        facts.column(table.getName(), lastYear, column.getName()).ifPresent(found -> {
            String unreadable = found.unreadable() == 0 ? "" : ", " + number(found.unreadable()) + " unreadable";
            lines.add((lastYear ? "Last year: " : "This year: ") + count(found.rows(), "row") + ", " + number(found.given()) + " given, "
                    + number(found.blank()) + " blank" + unreadable + "; " + count(found.distinct(), "different value"));
        });
    }

    /** The columns of the code's list, and of lists that are made from it. */
    private void code(Code code, CodeList list, List<String> lines) {
        for (TableDeclaration table : index.tables().values()) {
            for (Column column : table.getColumns()) {
                boolean has = Types.ofColumn(column) instanceof Type.CodeOf of && (of.list().equals(list.getName())
                        || CodeLists.anyYear(column, of.list()).get(code.getName()) == code);
                if (has && lines.size() < COLUMNS_SHOWN) {
                    facts.rowsWithCode(table.getName(), column.getName(), code.getName())
                            .ifPresent(rows -> lines.add(table.getName() + "." + column.getName() + ": " + count(rows, "row")));
                }
            }
        }
    }

    private static String count(long number, String what) {
        return number(number) + " " + what + (number == 1 ? "" : "s");
    }

    private static String number(long number) {
        return String.format(Locale.UK, "%,d", number);
    }
}
