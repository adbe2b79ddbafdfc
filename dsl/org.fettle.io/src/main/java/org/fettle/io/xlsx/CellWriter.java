/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.io.xlsx;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.regex.Pattern;

import org.xml.sax.SAXException;
import org.xml.sax.helpers.AttributesImpl;

/** Writes the XML of single cells. */
final class CellWriter {

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("d/M/uuuu").withResolverStyle(ResolverStyle.STRICT);
    private static final Pattern NUMBER = Pattern.compile("-?(0|[1-9]\\d{0,14})(\\.\\d{1,10})?");
    private static final Pattern ESCAPE = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)");

    private final SheetEditor out;
    private final Workbook workbook;

    CellWriter(SheetEditor out, Workbook workbook) {
        this.out = out;
        this.workbook = workbook;
    }

    boolean isDate(int style) {
        return workbook.isDateStyle(style);
    }

    void start(String uri, String name, AttributesImpl attributes) throws SAXException {
        out.pass(true, uri, name, attributes);
    }

    void end(String uri, String name) throws SAXException {
        out.pass(false, uri, name, new AttributesImpl());
    }

    /**
     * Writes a cell.
     *
     * @param uri   the namespace
     * @param row   from 1
     * @param text  the new text; empty for none
     * @param like  how the cell was written before, and its neighbours are: the first serves that can hold the text
     * @param style the cell's own style, or null
     */
    void write(String uri, int row, int column, String text, List<SheetExtent.Dress> like, String style) throws SAXException {
        AttributesImpl attributes = new AttributesImpl();
        attributes.addAttribute("", "r", "r", "CDATA", CellRange.address(row, column));
        SheetExtent.Dress dress = like.stream().filter(one -> serves(text, one)).findFirst().orElse(null);
        SheetCell.Kind kind = dress == null ? SheetCell.Kind.TEXT : dress.kind();
        String stored = text.isEmpty() ? null : stored(text, kind);
        boolean ownDate = style != null && isDate(PartHandler.number(style, 0));
        boolean otherDate = stored != null && (kind == SheetCell.Kind.DATE) != ownDate;
        // a number is a date or none through its style, so there the neighbour's counts more than the cell's own
        String dressed = dress != null && (otherDate || style == null) ? Integer.toString(dress.style()) : style;
        if (dressed != null && !dressed.equals("0")) {
            attributes.addAttribute("", "s", "s", "CDATA", dressed);
        }
        if (text.isEmpty()) {
            start(uri, "c", attributes);
        } else if (stored == null) {
            attributes.addAttribute("", "t", "t", "CDATA", "inlineStr");
            start(uri, "c", attributes);
            writeText(uri, text);
        } else {
            if (kind == SheetCell.Kind.BOOLEAN) {
                attributes.addAttribute("", "t", "t", "CDATA", "b");
            }
            start(uri, "c", attributes);
            start(uri, "v", new AttributesImpl());
            out.pass(stored);
            end(uri, "v");
        }
        end(uri, "c");
    }

    private void writeText(String uri, String text) throws SAXException {
        AttributesImpl space = new AttributesImpl();
        if (!text.equals(text.strip())) {
            space.addAttribute("http://www.w3.org/XML/1998/namespace", "space", "xml:space", "CDATA", "preserve");
        }
        start(uri, "is", new AttributesImpl());
        start(uri, "t", space);
        out.pass(escaped(text));
        end(uri, "t");
        end(uri, "is");
    }

    /** The text with characters that XML cannot hold written as {@code _x0001_}. */
    static String escaped(String text) {
        String safe = ESCAPE.matcher(text).replaceAll("_x005F_");
        StringBuilder result = new StringBuilder(safe.length());
        for (int i = 0; i < safe.length(); i++) {
            char c = safe.charAt(i);
            boolean control = c < ' ' && c != '\n' && c != '\t' || c == '\uFFFE' || c == '\uFFFF';
            boolean half = Character.isSurrogate(c) && !(Character.isHighSurrogate(c) && i + 1 < safe.length()
                    && Character.isLowSurrogate(safe.charAt(i + 1)))
                    && !(Character.isLowSurrogate(c) && i > 0 && Character.isHighSurrogate(safe.charAt(i - 1)));
            result.append(control || half ? String.format("_x%04X_", (int) c) : String.valueOf(c));
        }
        return result.toString();
    }

    private boolean serves(String text, SheetExtent.Dress dress) {
        return text.isEmpty() || dress.kind() == SheetCell.Kind.TEXT || stored(text, dress.kind()) != null;
    }

    /** What a number, date or truth value is stored as; null when the text is none of that kind and so must stay a text. */
    private String stored(String text, SheetCell.Kind kind) {
        return switch (kind) {
            case NUMBER -> NUMBER.matcher(text).matches() && !text.equals("-0") ? text : null;
            case BOOLEAN -> text.equals("1") || text.equals("0") ? text : null;
            case DATE -> {
                try {
                    int day = (int) LocalDate.parse(text, DATE).toEpochDay();
                    double serial = CellValues.stored(day, false);
                    yield CellValues.isDay(serial) ? Integer.toString(CellValues.stored(day, workbook.from1904())) : null;
                } catch (DateTimeParseException e) {
                    // then the text goes in as it is
                    yield null;
                }
            }
            default -> null;
        };
    }
}
