/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.io;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import org.fettle.data.CellParser;
import org.fettle.io.xlsx.SheetInfo;
import org.fettle.io.xlsx.SheetRow;
import org.fettle.io.xlsx.Workbook;

/**
 * A workbook of the register of providers, its layout recognised.
 *
 * @param file   the file
 * @param layout the layout
 * @param parts  where the sheets of the layout are, in its order
 */
record RegisterBook(Path file, RegisterLayout layout, List<Found> parts) {

    /** A title may stand above the header, but not a book. */
    private static final int MOST_ROWS = 30;
    private static final int SHOWN_NAMES = 8;

    /**
     * A sheet of the layout in the workbook.
     *
     * @param part    what is to be there
     * @param sheet   the sheet
     * @param header  the number of the row with the names of the columns, from 1
     * @param columns the column of the sheet for each field; -1 where there is none
     */
    record Found(RegisterLayout.Part part, SheetInfo sheet, int header, int[] columns) {
    }

    /** The first rows of a sheet. */
    private record Top(SheetInfo sheet, List<Integer> numbers, List<List<String>> rows) {
    }

    /** No layout fits; the message goes on after the name of the file. */
    static final class UnknownLayoutException extends Exception {

        private static final long serialVersionUID = 1L;

        UnknownLayoutException(String message) {
            super(message);
        }
    }

    /** Looks into a workbook. */
    static RegisterBook of(Path file) throws IOException, UnknownLayoutException {
        try (Workbook workbook = Workbook.open(file)) {
            List<Top> tops = new ArrayList<>();
            boolean anyShown = workbook.sheets().stream().anyMatch(sheet -> !sheet.hidden());
            for (SheetInfo sheet : workbook.sheets()) {
                Top top = sheet.hidden() && anyShown ? null : top(workbook, sheet);
                if (top != null && !top.rows.isEmpty()) {
                    tops.add(top);
                }
            }
            for (RegisterLayout layout : RegisterLayout.ALL) {
                List<Found> parts = parts(layout, tops);
                if (parts != null) {
                    return new RegisterBook(file, layout, parts);
                }
            }
            throw new UnknownLayoutException(unknown(tops));
        }
    }

    private static Top top(Workbook workbook, SheetInfo sheet) throws IOException {
        Top top = new Top(sheet, new ArrayList<>(), new ArrayList<>());
        workbook.read(sheet, row -> {
            top.numbers.add(row.number());
            top.rows.add(texts(row));
            return top.rows.size() < MOST_ROWS;
        });
        return top;
    }

    private static List<String> texts(SheetRow row) {
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < row.size(); i++) {
            while (texts.size() < row.cell(i).column() && texts.size() < 1 << 14) {
                texts.add("");
            }
            texts.add(folded(row.cell(i).text()));
        }
        return texts;
    }

    /** A name as it is compared. */
    static String folded(String name) {
        return CellParser.trim(name).replaceAll("\\s+", " ").replace('\u2019', '\'').toUpperCase(Locale.ROOT);
    }

    /** The sheets of a layout, or null when the workbook is of another. */
    private static List<Found> parts(RegisterLayout layout, List<Top> tops) {
        if (layout.sheets() > 0 && tops.size() != layout.sheets()) {
            return null;
        }
        List<Found> parts = new ArrayList<>();
        for (int i = 0; i < layout.parts().size(); i++) {
            Top top = sheetOf(layout.parts().get(i), i, tops);
            Found found = top == null ? null : find(layout.parts().get(i), top);
            if (found == null) {
                return null;
            }
            parts.add(found);
        }
        return parts;
    }

    private static Top sheetOf(RegisterLayout.Part part, int place, List<Top> tops) {
        if (part.sheet() == null) {
            return place < tops.size() ? tops.get(place) : null;
        }
        return tops.stream().filter(top -> folded(top.sheet.name()).equals(folded(part.sheet()))).findFirst().orElse(null);
    }

    private static Found find(RegisterLayout.Part part, Top top) {
        for (int r = 0; r < top.rows.size(); r++) {
            int[] columns = columns(part, top.rows.get(r));
            if (columns != null) {
                return new Found(part, top.sheet, top.numbers.get(r), columns);
            }
        }
        return null;
    }

    /** The columns of the fields, or null when one is missing that must be there. */
    private static int[] columns(RegisterLayout.Part part, List<String> header) {
        int[] columns = new int[part.fields().size()];
        for (int i = 0; i < columns.length; i++) {
            RegisterLayout.Field field = part.fields().get(i);
            columns[i] = field.headers().stream().mapToInt(name -> header.indexOf(folded(name))).filter(at -> at >= 0).findFirst().orElse(-1);
            if (columns[i] < 0 && field.otherwise() == null) {
                return null;
            }
        }
        return columns;
    }

    private static String unknown(List<Top> tops) {
        StringBuilder text = new StringBuilder("is not laid out as the register of providers is published. Looked for: ");
        text.append(RegisterLayout.ALL.stream().map(RegisterBook::description).collect(Collectors.joining("; or ")));
        text.append(". Found: ");
        text.append(tops.isEmpty() ? "nothing" : tops.stream().map(RegisterBook::description).collect(Collectors.joining("; ")));
        return text.toString();
    }

    private static String description(RegisterLayout layout) {
        List<String> parts = new ArrayList<>();
        for (int i = 0; i < layout.parts().size(); i++) {
            RegisterLayout.Part part = layout.parts().get(i);
            String names = part.fields().stream().filter(field -> field.otherwise() == null).map(field -> String.join(" or ", field.headers()))
                    .collect(Collectors.joining(", "));
            parts.add(part.description(i) + " with " + names);
        }
        return layout.name() + ": " + String.join(" and ", parts);
    }

    private static String description(Top top) {
        List<String> widest = top.rows.stream().max((a, b) -> Long.compare(named(a), named(b))).orElse(List.of()).stream()
                .filter(name -> !name.isEmpty()).toList();
        String names = widest.stream().limit(SHOWN_NAMES).map(name -> name.length() > 40 ? name.substring(0, 40) + "…" : name)
                .collect(Collectors.joining(", "));
        return "sheet \"" + top.sheet.name() + "\" with " + (names.isEmpty() ? "nothing" : names + (widest.size() > SHOWN_NAMES ? ", …" : ""));
    }

    private static long named(List<String> row) {
        return row.stream().filter(name -> !name.isEmpty()).count();
    }
}
