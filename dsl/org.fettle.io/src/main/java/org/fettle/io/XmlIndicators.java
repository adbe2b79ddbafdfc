/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.io;

import org.fettle.data.Table;
import org.fettle.data.TableType;
import org.fettle.data.XmlLayout;

/**
 * Elements that say 1 or 0 for whether a subject is in a table, and that the table of all subjects takes for a column as well. Outside XML there is no such
 * column: who is in the table, is in it.
 */
final class XmlIndicators {
    private final XmlLayout layout;
    private final XmlLayout.Rows whole;

    XmlIndicators(XmlLayout layout) {
        this.layout = layout;
        this.whole = layout.tables().stream().filter(rows -> rows.ofSubject() && rows.having() == null).findFirst().orElse(null);
    }

    /** Whether a table has its rows where an indicator has text. */
    boolean is(XmlLayout.Rows rows) {
        return rows.ofSubject() && rows.having() != null && column(rows) != null;
    }

    /** The column of the table of all subjects that an indicator is, as long as it is nobody else's; else null. */
    private String column(XmlLayout.Rows rows) {
        return whole == null || rows.columns().stream().anyMatch(value -> value.path().equals(rows.having())) ? null
                : whole.columns().stream().filter(value -> value.path().equals(rows.having())).map(XmlLayout.Value::column).findFirst().orElse(null);
    }

    /** Whether a column of a table is there only because the table came from XML. */
    boolean isColumn(TableType table, String column) {
        return whole != null && whole.table().equals(table.name())
                && layout.tables().stream().anyMatch(rows -> is(rows) && column(rows).equalsIgnoreCase(column));
    }

    /**
     * Whether a row of a table that came from XML says no more than that its subject is not in the table.
     *
     * @param all the table of all subjects
     */
    boolean isDenied(Table table, int row, Table all) {
        XmlLayout.Rows rows = layout.rows(table.type());
        if (rows == null || !is(rows) || all.column(column(rows)) == null) {
            return false;
        }
        int subject = table.subject(row);
        for (int other = all.offsets()[subject]; other < all.offsets()[subject + 1]; other++) {
            if (!isNought(all.column(column(rows)).text(other))) {
                return false;
            }
        }
        return all.offsets()[subject] < all.offsets()[subject + 1]
                && rows.columns().stream().filter(value -> isOwn(value.path(), rows)).allMatch(value -> isBlank(table, row, value.column()));
    }

    private static boolean isBlank(Table table, int row, String column) {
        return table.column(column) == null || table.column(column).isBlank(row);
    }

    private boolean isOwn(String path, XmlLayout.Rows rows) {
        return layout.tables().stream().filter(other -> other != rows)
                .noneMatch(other -> other.columns().stream().anyMatch(value -> value.ofSubject() && value.path().equals(path)));
    }

    /** The table of all subjects; null when there is none. */
    String whole() {
        return whole == null ? null : whole.table();
    }

    static boolean isNought(String text) {
        return text.matches("0+([.]0*)?");
    }
}
