/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.data;

import java.util.List;

/** A small return with a column of every type, for tests. */
final class ReturnTypes {

    private ReturnTypes() {
    }

    static ColumnSpec ignoringCase(String name) {
        return new ColumnSpec(name, ColumnType.CODE, "Sex", true, false, null, "", true);
    }

    static ReturnType school() {
        TableType pupils = new TableType("Pupils", true, false, "ID", "pupils", List.of(ColumnSpec.of("ID", ColumnType.TEXT),
                ignoringCase("SEX"), ColumnSpec.of("BORN", ColumnType.DATE), ColumnSpec.of("MEALS", ColumnType.FLAG)));
        TableType marks = new TableType("Marks", false, false, "ID", "marks", List.of(ColumnSpec.of("ID", ColumnType.TEXT),
                ColumnSpec.of("DAY", ColumnType.DATE), ColumnSpec.of("SUBJECT", ColumnType.CODE),
                ColumnSpec.of("POINTS", ColumnType.NUMBER),
                ColumnSpec.of("SHARE", ColumnType.DECIMAL)));
        TableType rooms = new TableType("Rooms", false, true, "ROOM", "rooms", List.of(ColumnSpec.of("ROOM", ColumnType.TEXT),
                ColumnSpec.of("SEATS", ColumnType.NUMBER), ColumnSpec.of("BUILT", ColumnType.DATE)));
        return new ReturnType("School", "Pupil", "ID", List.of(pupils, marks), List.of(rooms));
    }

    /** What every cell of a table says, by data row of the file, with subject and line: equal for equal returns. */
    static String show(Return data) {
        StringBuilder text = new StringBuilder();
        for (Table table : data.loadedTables()) {
            text.append(table).append('\n');
            for (int row = 0; row < table.rowCount(); row++) {
                int subject = table.subject(row);
                text.append(table.fileRow(row)).append(' ').append(subject).append(':')
                        .append(subject < 0 ? "" : data.subjects().key(subject));
                for (Column column : table.columns()) {
                    text.append('|').append(column.spec().name()).append('=').append(column.rawText(row));
                    text.append(Values.missing(column.value(row)) ? column.isBlank(row) ? " blank" : " unreadable" : "");
                }
                text.append('\n');
            }
        }
        return text.toString();
    }
}
