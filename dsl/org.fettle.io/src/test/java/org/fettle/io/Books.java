/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.io;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Builds workbooks for tests, so that a reader of the test sees what is in them. All that is in them is made up. */
final class Books {

    private final XSSFWorkbook book = new XSSFWorkbook();
    private final Map<String, CellStyle> styles = new HashMap<>();
    private XSSFSheet sheet;
    private int next;

    /** A number shown in a certain format. */
    record Shown(double number, String format) {
    }

    /** A formula and the value that it last had: a number, a text, or null when it was never calculated. */
    record Formula(String text, Object value) {
    }

    /** An error such as #N/A by its number (42). */
    record Error(int code) {
    }

    /** Begins a sheet. */
    Books sheet(String name) {
        sheet = book.createSheet(name);
        next = 0;
        return this;
    }

    /** Leaves rows out. */
    Books skip(int rows) {
        next += rows;
        return this;
    }

    /** A row: texts, numbers, days ({@link LocalDate}, shown as dd/mm/yyyy), truth values, {@link Shown}, {@link Formula}, null for nothing. */
    Books row(Object... cells) {
        XSSFRow row = sheet.createRow(next++);
        for (int i = 0; i < cells.length; i++) {
            if (cells[i] != null) {
                fill(row.createCell(i), cells[i]);
            }
        }
        return this;
    }

    private void fill(XSSFCell cell, Object value) {
        if (value instanceof Shown shown) {
            cell.setCellValue(shown.number());
            cell.setCellStyle(style(shown.format()));
        } else if (value instanceof LocalDate day) {
            cell.setCellValue(DateUtil.getExcelDate(day));
            cell.setCellStyle(style("dd/mm/yyyy"));
        } else if (value instanceof Number number) {
            cell.setCellValue(number.doubleValue());
        } else if (value instanceof Boolean truth) {
            cell.setCellValue(truth);
        } else if (value instanceof Error error) {
            cell.setCellErrorValue((byte) error.code());
        } else if (value instanceof Formula formula) {
            cell.setCellFormula(formula.text());
            if (formula.value() instanceof Number number) {
                cell.setCellValue(number.doubleValue());
            } else if (formula.value() != null) {
                cell.setCellValue(formula.value().toString());
            }
        } else {
            cell.setCellValue(value.toString());
        }
    }

    CellStyle style(String format) {
        return styles.computeIfAbsent(format, f -> {
            CellStyle style = book.createCellStyle();
            style.setDataFormat(book.createDataFormat().getFormat(f));
            return style;
        });
    }

    /** Merges cells, named such as A2:A4. */
    Books merge(String range) {
        sheet.addMergedRegion(CellRangeAddress.valueOf(range));
        return this;
    }

    /** Hides a row (from 1) that is there. */
    Books hideRow(int row) {
        sheet.getRow(row - 1).setZeroHeight(true);
        return this;
    }

    /** Hides a column (from 0). */
    Books hideColumn(int column) {
        sheet.setColumnHidden(column, true);
        return this;
    }

    /** The workbook, for what is rarely needed. */
    XSSFWorkbook book() {
        return book;
    }

    /** The sheet begun last, for what is rarely needed. */
    XSSFSheet sheet() {
        return sheet;
    }

    /** Writes the workbook. */
    Path write(Path file) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            try (OutputStream out = Files.newOutputStream(file)) {
                book.write(out);
            }
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
