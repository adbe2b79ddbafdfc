/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.io;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import org.fettle.data.CellParser;
import org.fettle.data.TableType;
import org.fettle.io.xlsx.SheetCell;
import org.fettle.io.xlsx.SheetInfo;
import org.fettle.io.xlsx.SheetRow;
import org.fettle.io.xlsx.Workbook;

/** The first rows of a sheet, among which the header of a table is looked for. */
final class SheetTop {

    /** So many rows that are not blank may hold titles and remarks above a header. */
    static final int MOST_ROWS = 30;
    private static final int MOST_CELLS = 1_000;
    private static final int MOST_ABOVE = 60;

    /** A row: its number, and its texts with their columns. */
    private record Row(int number, List<String> texts, List<Integer> columns) {
    }

    private final List<Row> rows = new ArrayList<>();

    private SheetTop() {
    }

    static SheetTop read(Workbook workbook, SheetInfo sheet) throws IOException {
        SheetTop top = new SheetTop();
        workbook.read(sheet, row -> {
            top.add(row);
            return top.rows.size() < MOST_ROWS;
        });
        return top;
    }

    private void add(SheetRow row) {
        List<String> texts = new ArrayList<>();
        List<Integer> columns = new ArrayList<>();
        for (int i = 0; i < Math.min(row.size(), MOST_CELLS); i++) {
            SheetCell cell = row.cell(i);
            String text = CellParser.trim(cell.text());
            if (!text.isEmpty()) {
                texts.add(text);
                columns.add(cell.column());
            }
        }
        if (!texts.isEmpty()) {
            rows.add(new Row(row.number(), texts, columns));
        }
    }

    /** Whether nothing is in the sheet. */
    boolean isEmpty() {
        return rows.isEmpty();
    }

    /** The header of the table that the sheet is named after: the row that names most of its columns, two at least; null without one. */
    SheetHead forTable(TableType table) {
        Row best = null;
        long most = 1;
        for (Row row : rows) {
            long named = HeaderMatch.named(names(row, table), table);
            if (named > most) {
                most = named;
                best = row;
            }
        }
        return best == null ? null : head(best, table);
    }

    /** The first row that is the header of one of the tables and of no other as well; null without one. */
    SheetHead byHeader(List<TableType> tables) {
        for (Row row : rows) {
            List<TableType> best = best(row, tables);
            if (best.size() == 1) {
                return head(row, best.get(0));
            }
        }
        return null;
    }

    /** The tables that the first row fits that is the header of any. */
    List<TableType> alike(List<TableType> tables) {
        return rows.stream().map(row -> best(row, tables)).filter(best -> !best.isEmpty()).findFirst().orElse(List.of());
    }

    private static List<TableType> best(Row row, List<TableType> tables) {
        return HeaderMatch.best(table -> names(row, table), tables);
    }

    private SheetHead head(Row header, TableType table) {
        String above = rows.stream().takeWhile(row -> row != header).flatMap(row -> row.texts().stream())
                .map(text -> text.replaceAll("\\s+", " ")).collect(Collectors.joining(" | "));
        return new SheetHead(table, header.number(), names(header, table), header.texts(),
                header.columns().stream().mapToInt(column -> column).toArray(),
                above.length() > MOST_ABOVE ? above.substring(0, MOST_ABOVE) + "…" : above);
    }

    private static List<String> names(Row row, TableType table) {
        return row.texts().stream().map(text -> name(text, table)).toList();
    }

    /** The name of a column as the return writes it: people write "Place provider" and "place-provider" for PLACE_PROVIDER. */
    private static String name(String text, TableType table) {
        if (table.indexOf(text) >= 0) {
            return table.column(text).name();
        }
        String joined = text.replaceAll("[\\s\\u00A0_-]+", "_");
        return table.indexOf(joined) >= 0 ? table.column(joined).name() : text;
    }
}
