/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.report.book;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.apache.commons.compress.archivers.zip.Zip64Mode;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.usermodel.Name;
import org.apache.poi.ss.usermodel.PageMargin;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.streaming.DeferredSXSSFSheet;
import org.apache.poi.xssf.streaming.DeferredSXSSFWorkbook;
import org.fettle.data.CancelledException;
import org.fettle.data.Progress;

/**
 * Writes workbooks (XLSX). Rows go to the stream as they are made: no temporary file with somebody's data is left behind, and a long list takes little memory.
 * A text is always written as a text, whatever it begins with; there are no formulas.
 */
public final class BookWriter {
    private static final String LISTS = "fettle lists";
    private static final double MARGIN_INCHES = 0.4;
    /** Points that a line takes; and that a row can have. */
    private static final float LINE = 15;
    private static final float HIGHEST = 409;
    private static final int WIDTH_UNIT = 256;
    /** Room for the arrow of the filter beside the longest word of a title. */
    private static final int PADDING = 1;

    private final DeferredSXSSFWorkbook book;
    private final BookStyles styles;
    private final SheetNames names = new SheetNames();
    private final Progress progress;

    private BookWriter(DeferredSXSSFWorkbook book, Progress progress) {
        this.book = book;
        this.progress = progress;
        styles = new BookStyles(book);
    }

    /**
     * Writes a workbook.
     *
     * @param sheets   the sheets, in the order of their tabs; at least one that is shown
     * @param lists    what drop-downs offer
     * @param out      takes the file; not closed here
     * @param progress is told the rows written, and asked whether to go on
     * @throws IOException        when the stream refuses, or a sheet has more rows than a spreadsheet can hold
     * @throws CancelledException when the progress says so; what was written until then is of no use
     */
    public static void write(List<BookSheet> sheets, List<ChoiceList> lists, OutputStream out, Progress progress) throws IOException {
        long rows = 0;
        for (BookSheet sheet : sheets) {
            rows += sheet.rows().size();
            if (sheet.headerRow() + sheet.rows().size() >= SpreadsheetVersion.EXCEL2007.getMaxRows()) {
                throw new IOException("The sheet '" + sheet.name() + "' would have " + sheet.rows().size()
                        + " rows, more than a spreadsheet can hold. Write a CSV file instead, or leave some out.");
            }
        }
        progress.begin("Writing the workbook", rows);
        try (DeferredSXSSFWorkbook book = new DeferredSXSSFWorkbook()) {
            // entries for more than 4 GB confuse simple readers of archives
            book.setZip64Mode(Zip64Mode.AsNeeded);
            BookWriter writer = new BookWriter(book, progress);
            for (BookSheet sheet : sheets) {
                writer.add(sheet);
            }
            writer.addLists(lists);
            book.write(out);
        } catch (IOException e) {
            // POI wraps what is thrown while rows are made
            if (e.getCause() instanceof CancelledException cancelled) {
                throw cancelled;
            }
            throw e;
        }
    }

    private void add(BookSheet content) {
        DeferredSXSSFSheet sheet = book.createSheet(names.of(content.name()));
        int last = content.columns().size() - 1;
        int header = content.headerRow();
        int end = header + Math.max(1, content.rows().size());
        for (int i = 0; i <= last; i++) {
            BookColumn column = content.columns().get(i);
            sheet.setColumnWidth(i, (column.width() + PADDING) * WIDTH_UNIT);
            sheet.setColumnHidden(i, column.kind() == BookColumn.Kind.HIDDEN);
        }
        sheet.createFreezePane(content.frozen(), header + 1);
        sheet.setAutoFilter(new CellRangeAddress(header, end, 0, last));
        layOut(sheet, content, header, end);
        content.dropDowns().forEach(choices -> add(choices, sheet, header + 1));
        if (!content.shown()) {
            book.setSheetVisibility(book.getSheetIndex(sheet), SheetVisibility.VERY_HIDDEN);
        }
        sheet.setRowGenerator(made -> rows(made, content));
    }

    private void layOut(Sheet sheet, BookSheet content, int header, int end) {
        PrintSetup paper = sheet.getPrintSetup();
        paper.setPaperSize(PrintSetup.A4_PAPERSIZE);
        paper.setLandscape(true);
        paper.setFitWidth((short) 1);
        paper.setFitHeight((short) 0);
        sheet.setFitToPage(true);
        sheet.setRepeatingRows(new CellRangeAddress(header, header, -1, -1));
        for (PageMargin side : List.of(PageMargin.LEFT, PageMargin.RIGHT)) {
            sheet.setMargin(side, MARGIN_INCHES);
        }
        sheet.getFooter().setLeft(sheet.getSheetName().replace("&", "&&"));
        sheet.getFooter().setRight("Page &P of &N");
        if (!content.shown()) { // LibreOffice prints sheets that are not shown: of these, an empty cell
            book.setPrintArea(book.getSheetIndex(sheet), content.columns().size() + 1, content.columns().size() + 1, 0, 0);
            return;
        }
        int shown = (int) content.columns().stream().takeWhile(column -> column.kind() != BookColumn.Kind.HIDDEN).count();
        book.setPrintArea(book.getSheetIndex(sheet), 0, Math.max(0, shown - 1), 0, end);
    }

    private static void add(DropDown choices, Sheet sheet, int firstRow) {
        CellRangeAddressList cells = new CellRangeAddressList();
        int from = -1;
        int before = -2;
        for (int row : choices.rows()) {
            if (row != before + 1) {
                addRange(cells, firstRow, from, before, choices.column());
                from = row;
            }
            before = row;
        }
        addRange(cells, firstRow, from, before, choices.column());
        DataValidationHelper helper = sheet.getDataValidationHelper();
        DataValidation validation = helper.createValidation(helper.createFormulaListConstraint(choices.formula()), cells);
        validation.setEmptyCellAllowed(true);
        // in workbooks of this format true is what shows the arrow
        validation.setSuppressDropDownArrow(true);
        // a code without its meaning may be typed; the reader says so when it is none
        validation.setShowErrorBox(false);
        sheet.addValidationData(validation);
    }

    private static void addRange(CellRangeAddressList cells, int firstRow, int from, int to, int column) {
        if (from >= 0) {
            cells.addCellRangeAddress(firstRow + from, column, firstRow + to, column);
        }
    }

    private void rows(Sheet sheet, BookSheet content) {
        int at = 0;
        for (String text : content.heading()) {
            Cell cell = sheet.createRow(at).createCell(0);
            cell.setCellStyle(at == 0 ? styles.title() : styles.line());
            cell.setCellValue(SheetTexts.forCell(text));
            at++;
        }
        Row header = sheet.createRow(content.headerRow());
        header.setHeightInPoints(2 * LINE);
        for (int i = 0; i < content.columns().size(); i++) {
            fill(header.createCell(i), content.columns().get(i).title(), styles.header());
        }
        at = content.headerRow() + 1;
        for (List<Object> values : content.rows()) {
            progress.check();
            Row row = sheet.createRow(at++);
            row.setHeightInPoints(height(content.columns(), values));
            for (int i = 0; i < values.size(); i++) {
                fill(row.createCell(i), values.get(i), styles.of(content.columns().get(i).kind(), values.get(i)));
            }
            progress.worked(1);
        }
    }

    /** Spreadsheets do not all make rows as high as their longest text, so that is worked out here: a little too high rather than cut off. */
    private static float height(List<BookColumn> columns, List<Object> values) {
        int most = 1;
        for (int i = 0; i < values.size(); i++) {
            boolean wraps = columns.get(i).kind() == BookColumn.Kind.LONG_TEXT || columns.get(i).kind() == BookColumn.Kind.ANSWER;
            if (wraps && values.get(i) instanceof String text) {
                most = Math.max(most, lines(text, columns.get(i).width() * 9 / 8));
            }
        }
        return Math.min(HIGHEST, LINE * most + 2);
    }

    /** How many lines a text takes, broken between words. */
    static int lines(String text, int width) {
        int lines = 0;
        for (String paragraph : text.split("\n", -1)) {
            int used = 0;
            lines++;
            for (String word : paragraph.split(" ")) {
                if (used > 0 && used + 1 + word.length() > width) {
                    lines++;
                    used = 0;
                }
                used += word.length() + (used > 0 ? 1 : 0);
                lines += (used - 1) / width;
                used = used > width ? used % width : used;
            }
        }
        return lines;
    }

    private static void fill(Cell cell, Object value, CellStyle style) {
        cell.setCellStyle(style);
        if (value instanceof Number number) {
            cell.setCellValue(number.doubleValue());
        } else if (value != null && !value.toString().isEmpty()) {
            cell.setCellValue(SheetTexts.forCell(value.toString()));
        }
    }

    private void addLists(List<ChoiceList> lists) {
        if (lists.isEmpty()) {
            return;
        }
        Set<String> known = new HashSet<>();
        List<List<Object>> rows = new ArrayList<>();
        List<BookColumn> columns = new ArrayList<>();
        for (ChoiceList list : lists) {
            if (!known.add(list.name())) {
                throw new IllegalArgumentException("two lists " + list.name());
            }
            int column = columns.size();
            columns.add(BookColumn.text(list.name(), 40));
            for (int i = 0; i < list.choices().size(); i++) {
                if (i == rows.size()) {
                    rows.add(new ArrayList<>());
                }
                while (rows.get(i).size() < column) {
                    rows.get(i).add(null);
                }
                rows.get(i).add(list.choices().get(i));
            }
            String letters = CellReference.convertNumToColString(column);
            Name name = book.createName();
            name.setNameName(list.name());
            name.setRefersToFormula("'" + LISTS + "'!$" + letters + "$2:$" + letters + "$" + (list.choices().size() + 1));
        }
        add(new BookSheet(LISTS, List.of(), columns, 0, rows, List.of(), false));
    }
}
