/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.data;

import java.util.List;

/**
 * How a return lies in an XML file: which element is a subject, which elements below it are rows, which hold values.
 *
 * <p>A path is names of elements joined by {@code /}, from the outside in; {@code *} stands for any name. The path of a subject starts at
 * the root of the file. The path of rows, and that of values below a subject, is matched from its end: {@code a/b} is every element b whose
 * parent is an a, at any depth below the subject. The path of values in a row starts at the row's element; {@code .} is that element
 * itself.
 *
 * @param subject path of the element of a subject, such as {@code *}{@code /*}: any element right below the root
 * @param key     path of the element below it that holds the subject's key
 * @param tables  the tables that are in the file, in the order of the return
 */
public record XmlLayout(String subject, String key, List<Rows> tables) {

    /** The path of a row's own element, for a row that holds one value. */
    public static final String SELF = ".";

    /** Keeps a copy. */
    public XmlLayout {
        tables = List.copyOf(tables);
    }

    /** The rows of a table, or null when it is not in the file. */
    public Rows rows(TableType table) {
        return tables.stream().filter(rows -> rows.table().equals(table.name())).findFirst().orElse(null);
    }

    /**
     * Where the rows of a table are.
     *
     * @param table   name of the table
     * @param path    path of the elements that are rows; null when each subject is a row
     * @param having  path below the subject (or in the row) of an element without whose text there is no row; null when there always is one
     * @param columns the columns that the file may hold
     */
    public record Rows(String table, String path, String having, List<Value> columns) {

        /** Keeps a copy. */
        public Rows {
            columns = List.copyOf(columns);
        }

        /** Whether each subject is a row. */
        public boolean ofSubject() {
            return path == null;
        }
    }

    /**
     * Where the value of a column is.
     *
     * @param column    name of the column
     * @param path      path of the element with the value
     * @param ofSubject whether the element is looked for below the subject when the row's own has none
     */
    public record Value(String column, String path, boolean ofSubject) {
    }

    /** The names that a path is made of. */
    public static String[] steps(String path) {
        return path.split("/", -1);
    }

    /** Whether a text is a path: names of elements or {@code *}, joined by slashes; or {@code .} alone where that is allowed. */
    public static boolean isPath(String text, boolean selfAllowed) {
        if (text.equals(SELF)) {
            return selfAllowed;
        }
        for (String step : steps(text)) {
            if (!step.equals("*") && !isName(step)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isName(String step) {
        if (step.isEmpty() || !Character.isLetter(step.charAt(0)) && step.charAt(0) != '_') {
            return false;
        }
        return step.chars().allMatch(c -> Character.isLetterOrDigit(c) || c == '_' || c == '-' || c == '.');
    }
}
