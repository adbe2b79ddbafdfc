/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.io;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.fettle.data.Period;
import org.fettle.data.TableType;
import org.fettle.io.xlsx.SheetInfo;
import org.fettle.io.xlsx.Workbook;

/**
 * A sheet of a workbook and the table that it holds.
 *
 * @param workbook the workbook, open until all is read
 * @param sheet    the sheet
 * @param file     the workbook's file
 * @param head     the header
 * @param period   the year
 * @param sheets   how many sheets the workbook has, for the progress
 */
record SheetSource(Workbook workbook, SheetInfo sheet, Path file, SheetHead head, Period period, int sheets) implements TableSource {

    /** The name of a sheet for messages and of its table: the file, and the sheet in brackets, which no sheet's name has. */
    static String name(Path file, SheetInfo sheet) {
        return file.toString() + '[' + sheet.name() + ']';
    }

    /** The file of a table that came from a sheet, by the name that {@link #name(Path, SheetInfo)} gave it; null when it did not. */
    static Path fileOf(String name) {
        int bracket = name.lastIndexOf('[');
        return bracket > 0 && name.endsWith("]") ? Path.of(name.substring(0, bracket)) : null;
    }

    /** The sheet of a table that came from one, by the name that {@link #name(Path, SheetInfo)} gave it. */
    static String sheetOf(String name) {
        return name.substring(name.lastIndexOf('[') + 1, name.length() - 1);
    }

    @Override
    public String name() {
        return name(file, sheet);
    }

    TableType type() {
        return head.type();
    }

    @Override
    public String format() {
        return "xlsx";
    }

    @Override
    public List<TableType> tables() {
        return List.of(head.type());
    }

    @Override
    public long bytes() {
        try {
            return Files.size(file) / sheets;
        } catch (IOException e) {
            // the file is open; here it only makes the progress inexact
            return 0;
        }
    }

    @Override
    public TableLoader open(Loading loading) {
        return new SheetLoader(this, loading);
    }
}
