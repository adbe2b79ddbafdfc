/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.report;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Looks into workbooks that were written: with POI's own reader, and at the XML itself. */
public final class BookProbe {
    private BookProbe() {
    }

    /** Opens a workbook. */
    public static XSSFWorkbook open(byte[] file) throws IOException {
        return new XSSFWorkbook(new ByteArrayInputStream(file));
    }

    /** The parts of the package by name. */
    public static Map<String, String> parts(byte[] file) throws IOException {
        Map<String, String> parts = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return parts;
    }

    /** A sheet as text: a line a row, with bars between the cells. */
    public static String text(Sheet sheet) {
        StringBuilder text = new StringBuilder();
        for (Row row : sheet) {
            List<String> cells = new ArrayList<>();
            for (int i = 0; i < row.getLastCellNum(); i++) {
                cells.add(text(row.getCell(i)));
            }
            text.append(String.join(" | ", cells).stripTrailing()).append('\n');
        }
        return text.toString();
    }

    private static String text(Cell cell) {
        if (cell == null) {
            return "";
        }
        String text = cell.getCellType() == CellType.NUMERIC ? "#" + cell.getNumericCellValue() : cell.getStringCellValue();
        return text.replace("\n", "\\n");
    }
}
