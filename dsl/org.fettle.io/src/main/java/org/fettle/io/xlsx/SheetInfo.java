/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.io.xlsx;

/**
 * A sheet of a workbook.
 *
 * @param index  its place among the sheets with cells, from 0
 * @param name   its name, exactly as in the file
 * @param hidden whether the spreadsheet program does not show it
 * @param part   the name of its part in the package, such as {@code /xl/worksheets/sheet1.xml}
 */
public record SheetInfo(int index, String name, boolean hidden, String part) {
}
