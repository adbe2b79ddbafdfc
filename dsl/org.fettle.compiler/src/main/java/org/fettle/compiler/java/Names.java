/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.compiler.java;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

import org.fettle.compiler.plan.ColumnRef;
import org.fettle.compiler.plan.TableRef;

/** Every name that generated Java bears is made here. */
public final class Names {

    private static final Set<String> RESERVED = Set.of("abstract", "assert", "boolean", "break", "byte", "case", "catch", "char", "class",
            "const",
            "continue", "default", "do", "double", "else", "enum", "extends", "final", "finally", "float", "for", "goto", "if",
            "implements", "import",
            "instanceof", "int", "interface", "long", "native", "new", "package", "private", "protected", "public", "return", "short",
            "static",
            "strictfp", "super", "switch", "synchronized", "this", "throw", "throws", "transient", "try", "void", "volatile", "while",
            "true", "false",
            "null", "var", "record", "yield", "sealed", "from", "to", "out", "s", "binding", "end", "key", "best", "bestValue", "value",
            "found", "result", "count", "smallest", "largest", "i", "output");

    private final Set<String> taken = new HashSet<>(RESERVED);

    /** The Java package of a pack's classes. */
    public static String packageOf(String pack) {
        return "fettle.pack." + identifier(pack.toLowerCase(Locale.ROOT));
    }

    /** The simple name of a rule's class; versions of a rule differ by the year from which they hold. */
    public static String rule(String code, Integer since) {
        return "Rule" + identifier(code) + (since == null ? "" : "_since" + since);
    }

    /** The simple name of the class of a definition or derived column. */
    public static String definition(String id) {
        return "Define_" + identifier(id);
    }

    /** A name that Java accepts, as near to the given one as can be. */
    public static String identifier(String name) {
        StringBuilder out = new StringBuilder();
        for (char c : name.toCharArray()) {
            out.append(Character.isJavaIdentifierPart(c) && c != '$' ? c : '_');
        }
        if (out.length() == 0) {
            out.append('_');
        }
        return out.toString();
    }

    /** The name of a table's year in front of a field. */
    static String table(TableRef table) {
        return (table.yearsBack() == 0 ? "" : "last_") + identifier(table.table());
    }

    /** The array of a column. */
    static String column(TableRef table, ColumnRef column) {
        return table(table) + "_" + identifier(column.name());
    }

    /** A name that is not taken yet in this class, starting with the given one. */
    String unique(String wanted) {
        String base = identifier(wanted);
        if (Character.isDigit(base.charAt(0))) {
            base = "_" + base;
        }
        String name = base;
        for (int i = 2; !taken.add(name); i++) {
            name = base + i;
        }
        return name;
    }
}
