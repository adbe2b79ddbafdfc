/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.fix.rows;

import java.util.ArrayList;
import java.util.List;

import org.fettle.data.ColumnSpec;
import org.fettle.data.ColumnType;
import org.fettle.data.Period;
import org.fettle.data.Return;
import org.fettle.data.ReturnBuilder;
import org.fettle.data.ReturnType;
import org.fettle.data.Table;
import org.fettle.data.TableType;
import org.fettle.engine.RowRef;

/** Children with a header, episodes and reviews. */
final class SmallReturn {
    static final ReturnType TYPE = new ReturnType("SSDA903", "Child", "CHILD",
            List.of(new TableType("Header", true, false, "CHILD", "header", columns("CHILD", "DOB")),
                    new TableType("Episodes", false, false, "CHILD", "episodes", columns("CHILD", "DECOM", "LS", "DEC", "REC")),
                    new TableType("Reviews", false, false, "CHILD", "reviews", columns("CHILD", "REVIEW", "REVIEW_CODE"))),
            List.of());

    private SmallReturn() {
    }

    private static List<ColumnSpec> columns(String... names) {
        List<ColumnSpec> columns = new ArrayList<>();
        for (String name : names) {
            columns.add(ColumnSpec.of(name, List.of("DOB", "DECOM", "DEC", "REVIEW").contains(name) ? ColumnType.DATE : ColumnType.TEXT));
        }
        return columns;
    }

    /** Two children; the first has an episode that ended and one that lasts, and two reviews on one day; last year's episode lasts. */
    static Return make() {
        return new ReturnBuilder(TYPE)
                .table("Header", Period.THIS, "CHILD", "DOB").row("1", "01/01/2010").row("2", "02/02/2012")
                .table("Episodes", Period.THIS, "CHILD", "DECOM", "LS", "DEC", "REC", "TEAM")
                .row("1", "01/06/2023", "C2", "01/09/2023", "X1", "North").row("1", "01/09/2023", "C2", "", "", "North")
                .row("2", "05/05/2023", "V2", "06/06/2023", "E3", "South")
                .table("Reviews", Period.THIS, "CHILD", "REVIEW", "REVIEW_CODE")
                .row("1", "1/7/2023", "").row("1", "01/07/2023", "PN1").row("1", "01/07/2023", "PN1").row("2", "01/07/2023", "PN1")
                .row("2", "", "PN0")
                .table("Episodes", Period.LAST, "CHILD", "DECOM", "LS", "DEC", "REC").row("2", "04/05/2023", "V2", "", "").build();
    }

    static RowRef row(String table, int row) {
        return new RowRef(table, Period.THIS, row);
    }

    /** A table by file row, each row after its number. */
    static List<String> rows(Return data, String name) {
        Table table = data.table(name, Period.THIS);
        List<String> rows = new ArrayList<>();
        for (int fileRow = 1; fileRow <= table.lastFileRow(); fileRow++) {
            int row = table.rowOfFileRow(fileRow);
            if (row >= 0) {
                StringBuilder text = new StringBuilder().append(fileRow);
                table.columns().forEach(column -> text.append('|').append(column.rawText(row)));
                rows.add(text.toString());
            }
        }
        return rows;
    }
}
