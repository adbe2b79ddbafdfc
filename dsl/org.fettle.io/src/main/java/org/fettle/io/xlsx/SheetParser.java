/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.io.xlsx;

import java.util.ArrayList;
import java.util.List;

import javax.xml.stream.XMLStreamReader;

/** Reads the XML of one sheet and tells its rows. */
final class SheetParser extends PartHandler {

    private static final int MOST_RANGES = 1 << 20;

    private final SharedTexts texts;
    private final CellStyles styles;
    private final CellValues values;
    private final SheetHandler handler;
    private final SheetRow row = new SheetRow();
    private final List<CellRange> merged = new ArrayList<>();
    private final StringBuilder value = new StringBuilder();
    private final StringBuilder formula = new StringBuilder();
    private RuntimeException fromHandler;
    private StringBuilder into;
    private int rowNumber;
    private int column;
    private String type;
    private int style;
    private boolean inRow;
    private boolean hasFormula;
    private boolean hasValue;
    private boolean hidden;
    private boolean inHint;

    SheetParser(SharedTexts texts, CellStyles styles, CellValues values, SheetHandler handler) {
        this.texts = texts;
        this.styles = styles;
        this.values = values;
        this.handler = handler;
    }

    /** What the handler threw, or null: then it is no fault of the file. */
    RuntimeException fromHandler() {
        return fromHandler;
    }

    @Override
    void start(String name, XMLStreamReader tag) throws WorkbookException {
        switch (name) {
            case "c" -> startCell(tag);
            case "v" -> {
                hasValue = true;
                into = value;
            }
            case "t" -> {
                hasValue = true;
                into = inHint ? null : value;
            }
            case "f" -> {
                hasFormula = true;
                into = formula;
            }
            case "rPh" -> inHint = true;
            case "row" -> startRow(tag);
            case "col" -> columns(tag);
            case "mergeCell" -> merge(tag);
            default -> {
                // widths, links, drawings and the like
            }
        }
    }

    private void startRow(XMLStreamReader tag) throws WorkbookException {
        String r = value(tag, "r");
        int next = r == null ? rowNumber + 1 : number(r, -1);
        if (next > CellRange.MOST_ROWS) {
            throw new WorkbookException("is damaged: a sheet has more rows than a sheet can have");
        }
        if (next <= rowNumber) {
            throw new WorkbookException("is damaged: row " + r + " follows row " + rowNumber + " in a sheet");
        }
        rowNumber = next;
        hidden = isTrue(value(tag, "hidden")) || "0".equals(value(tag, "ht"));
        row.start(rowNumber, hidden);
        column = -1;
        inRow = true;
    }

    private void startCell(XMLStreamReader tag) throws WorkbookException {
        String r = value(tag, "r");
        int next = r == null ? column + 1 : CellRange.column(r);
        if (!inRow || next <= column || next >= CellRange.MOST_COLUMNS) {
            throw new WorkbookException("is damaged: cell " + r + " stands where it cannot in row " + rowNumber + " of a sheet");
        }
        column = next;
        type = value(tag, "t");
        style = number(value(tag, "s"), 0);
        hasFormula = false;
        hasValue = false;
        value.setLength(0);
        formula.setLength(0);
        into = null;
    }

    private void columns(XMLStreamReader tag) {
        boolean hiddenColumns = isTrue(value(tag, "hidden")) || "0".equals(value(tag, "width"));
        int first = number(value(tag, "min"), 0);
        int last = Math.min(number(value(tag, "max"), 0), CellRange.MOST_COLUMNS);
        if (hiddenColumns && first >= 1 && last >= first) {
            guarded(() -> handler.hiddenColumns(first - 1, last - 1));
        }
    }

    private void merge(XMLStreamReader tag) throws WorkbookException {
        String ref = value(tag, "ref");
        CellRange range = ref == null ? null : CellRange.parse(ref);
        if (range != null) {
            if (merged.size() >= MOST_RANGES) {
                throw new WorkbookException("has more merged cells than a sheet can have; it is damaged");
            }
            merged.add(range);
        }
    }

    @Override
    void text(char[] chars, int offset, int length) throws WorkbookException {
        if (into != null) {
            append(into, chars, offset, length);
        }
    }

    @Override
    void end(String name) throws WorkbookException {
        switch (name) {
            case "v", "t", "f" -> into = null;
            case "rPh" -> inHint = false;
            case "c" -> endCell();
            case "row" -> {
                inRow = false;
                if (row.size() > 0) {
                    guarded(() -> {
                        if (!handler.row(row)) {
                            stop();
                        }
                    });
                }
            }
            case "mergeCells" -> {
                if (!merged.isEmpty()) {
                    guarded(() -> handler.merged(List.copyOf(merged)));
                }
            }
            default -> {
                // as above
            }
        }
    }

    private void guarded(Runnable call) {
        try {
            call.run();
        } catch (RuntimeException e) {
            fromHandler = e;
            throw e;
        }
    }

    private void endCell() throws WorkbookException {
        if (!hasValue || value.length() == 0) {
            if (hasFormula) {
                // a formula that came to an empty text has a value; one without was never calculated
                boolean empty = hasValue && "str".equals(type);
                keep(empty ? SheetCell.Kind.TEXT : SheetCell.Kind.UNKNOWN, "", 0, "");
            }
            return;
        }
        String stored = value.toString();
        switch (type == null ? "n" : type) {
            case "s" -> shared(stored);
            case "inlineStr", "str" -> text(unescaped(stored));
            case "b" -> {
                String word = isTrue(stored.strip()) ? "TRUE" : "FALSE";
                keep(SheetCell.Kind.BOOLEAN, word, 0, word);
            }
            case "e" -> keep(SheetCell.Kind.ERROR, stored, 0, stored);
            case "d" -> isoDate(stored.strip());
            default -> number(stored.strip());
        }
    }

    private void shared(String stored) throws WorkbookException {
        String text = texts.get(number(stored.strip(), -1));
        if (text == null) {
            throw new WorkbookException("is damaged: cell " + CellRange.address(rowNumber, column)
                    + " of a sheet refers to a text that the workbook does not have");
        }
        text(text);
    }

    private void text(String text) {
        if (!text.isEmpty() || hasFormula) {
            keep(SheetCell.Kind.TEXT, text, 0, text);
        }
    }

    private void isoDate(String stored) {
        double serial = CellValues.isoSerial(stored);
        String date = Double.isNaN(serial) ? null : values.date(serial);
        if (date == null) {
            keep(SheetCell.Kind.TEXT, stored, 0, stored);
        } else {
            keep(SheetCell.Kind.DATE, date, serial, stored);
        }
    }

    private void number(String stored) throws WorkbookException {
        double number = parse(stored);
        String plain = CellValues.plain(stored, number);
        if (styles.isDate(style)) {
            double serial = values.serial(number);
            String date = values.date(serial);
            if (date != null) {
                keep(SheetCell.Kind.DATE, date, serial, plain);
                return;
            }
        }
        int digits = styles.digits(style);
        keep(SheetCell.Kind.NUMBER, digits > plain.length() ? CellValues.padded(plain, digits) : plain, number, plain);
    }

    private double parse(String stored) throws WorkbookException {
        double number;
        try {
            number = Double.parseDouble(stored);
        } catch (NumberFormatException e) {
            number = Double.NaN;
        }
        if (Double.isNaN(number) || Double.isInfinite(number)) {
            throw new WorkbookException("is damaged: cell " + CellRange.address(rowNumber, column) + " of a sheet says that "
                    + (stored.length() > 30 ? stored.substring(0, 30) + "…" : stored) + " is a number");
        }
        return number;
    }

    private void keep(SheetCell.Kind kind, String text, double number, String plain) {
        row.next().set(column, kind, text, number, hasFormula ? formula.toString() : null, plain, style);
        row.keep();
    }
}
