/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.report.book;

import java.util.EnumMap;
import java.util.Map;

import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.usermodel.Workbook;

/** How cells look. All texts have the format of text, so that a number stays what was typed, leading zeros included. */
final class BookStyles {
    private static final String AS_TEXT = "@";
    private static final short LARGE = 14;

    private final Workbook book;
    private final CellStyle header;
    private final CellStyle title;
    private final CellStyle line;
    private final Map<BookColumn.Kind, CellStyle> plain = new EnumMap<>(BookColumn.Kind.class);
    /** For texts that look like formulas: marked as text once more, so that they stay text when somebody edits the cell. */
    private final Map<BookColumn.Kind, CellStyle> quoted = new EnumMap<>(BookColumn.Kind.class);

    BookStyles(Workbook book) {
        this.book = book;
        header = makeHeader();
        title = book.createCellStyle();
        title.setFont(font(LARGE, true, IndexedColors.AUTOMATIC));
        line = book.createCellStyle();
        for (BookColumn.Kind kind : BookColumn.Kind.values()) {
            plain.put(kind, body(kind));
            CellStyle asText = body(kind);
            asText.setQuotePrefixed(true);
            quoted.put(kind, asText);
        }
    }

    CellStyle header() {
        return header;
    }

    private CellStyle makeHeader() {
        CellStyle style = bordered();
        style.setFont(font((short) 11, true, IndexedColors.WHITE));
        style.setFillForegroundColor(IndexedColors.DARK_TEAL.getIndex());
        style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        style.setVerticalAlignment(VerticalAlignment.CENTER);
        style.setWrapText(true);
        return style;
    }

    CellStyle title() {
        return title;
    }

    CellStyle line() {
        return line;
    }

    CellStyle of(BookColumn.Kind kind, Object value) {
        return value instanceof String text && SheetTexts.looksLikeFormula(text) ? quoted.get(kind) : plain.get(kind);
    }

    private CellStyle body(BookColumn.Kind kind) {
        CellStyle style = bordered();
        style.setVerticalAlignment(VerticalAlignment.TOP);
        if (kind == BookColumn.Kind.NUMBER) {
            style.setDataFormat(book.createDataFormat().getFormat("#,##0"));
            style.setAlignment(HorizontalAlignment.RIGHT);
            return style;
        }
        style.setDataFormat(book.createDataFormat().getFormat(AS_TEXT));
        style.setAlignment(HorizontalAlignment.LEFT);
        style.setWrapText(kind == BookColumn.Kind.LONG_TEXT || kind == BookColumn.Kind.ANSWER);
        if (kind == BookColumn.Kind.ANSWER) {
            style.setFillForegroundColor(IndexedColors.LIGHT_YELLOW.getIndex());
            style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        }
        return style;
    }

    private CellStyle bordered() {
        CellStyle style = book.createCellStyle();
        short grey = IndexedColors.GREY_40_PERCENT.getIndex();
        style.setBorderBottom(BorderStyle.THIN);
        style.setBottomBorderColor(grey);
        style.setBorderRight(BorderStyle.THIN);
        style.setRightBorderColor(grey);
        return style;
    }

    private Font font(short size, boolean bold, IndexedColors colour) {
        Font font = book.createFont();
        font.setFontHeightInPoints(size);
        font.setBold(bold);
        if (colour != IndexedColors.AUTOMATIC) {
            font.setColor(colour.getIndex());
        }
        return font;
    }
}
