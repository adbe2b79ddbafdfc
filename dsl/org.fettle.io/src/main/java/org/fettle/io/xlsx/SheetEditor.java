/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.io.xlsx;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;
import org.xml.sax.helpers.AttributesImpl;
import org.xml.sax.helpers.XMLFilterImpl;

/** Passes the XML of a sheet on as it is, except for the cells that change. A new value is written as the cell's old one, or as its neighbours. */
final class SheetEditor extends XMLFilterImpl {

    private final SheetEdits edits;
    private final SheetExtent extent;
    private final CellWriter writer;
    private final Set<CellRange> unmerged = new HashSet<>();
    private final Map<Integer, SheetExtent.Dress> above = new HashMap<>();
    private final Set<String> lostFormulas = new HashSet<>();
    private SortedMap<Integer, String> pending = new TreeMap<>();
    private String uri = "";
    private int row;
    private int column;
    private int skipping;
    private boolean replacing;
    private String type;
    private String style;
    private boolean valued;

    SheetEditor(XMLReader reader, SheetEdits edits, SheetExtent extent, Workbook workbook) {
        super(reader);
        this.edits = edits;
        this.extent = extent;
        this.writer = new CellWriter(this, workbook);
        unmerged.addAll(edits.touched(extent.merged()));
    }

    @Override
    public void startElement(String ns, String name, String qualified, Attributes attributes) throws SAXException {
        if (skipping > 0) {
            skipping++;
            inSkipped(name, attributes);
            return;
        }
        switch (name) {
            case "sheetData" -> uri = ns;
            case "row" -> {
                startRow(ns, name, qualified, attributes);
                return;
            }
            case "c" -> {
                if (startCell(attributes)) {
                    return;
                }
            }
            case "f" -> {
                if (lostFormulas.contains(String.valueOf(attributes.getValue("si"))) && attributes.getValue("ref") == null) {
                    skipping = 1;
                    return;
                }
            }
            case "dimension" -> {
                super.startElement(ns, name, qualified, dimension(attributes));
                return;
            }
            case "mergeCells", "mergeCell" -> {
                if (merges(ns, name, qualified, attributes)) {
                    return;
                }
            }
            default -> {
                // as it is
            }
        }
        super.startElement(ns, name, qualified, attributes);
    }

    private void inSkipped(String name, Attributes attributes) {
        if (name.equals("v") || name.equals("t")) {
            valued = true;
        } else if (name.equals("f") && attributes.getValue("si") != null && attributes.getValue("ref") != null) {
            // the other cells of the group keep their values, their formula is gone with this one
            lostFormulas.add(attributes.getValue("si"));
        }
    }

    private void startRow(String ns, String name, String qualified, Attributes attributes) throws SAXException {
        String r = attributes.getValue("r");
        row = r == null ? row + 1 : Integer.parseInt(r);
        column = -1;
        if (edits.isEmptied(row)) {
            skipping = 1;
            return;
        }
        pending = new TreeMap<>(edits.of(row));
        AttributesImpl kept = new AttributesImpl(attributes);
        int spans = pending.isEmpty() ? -1 : kept.getIndex("spans");
        if (spans >= 0) {
            kept.removeAttribute(spans);
        }
        super.startElement(ns, name, qualified, kept);
    }

    /** Begins a cell; true when it is replaced and so nothing of it is passed on. */
    private boolean startCell(Attributes attributes) throws SAXException {
        String r = attributes.getValue("r");
        column = r == null ? column + 1 : CellRange.column(r);
        type = attributes.getValue("t");
        style = attributes.getValue("s");
        valued = false;
        writePendingBefore(column);
        if (pending.containsKey(column)) {
            replacing = true;
            skipping = 1;
            return true;
        }
        return false;
    }

    private void writePendingBefore(int end) throws SAXException {
        while (!pending.isEmpty() && pending.firstKey() < end) {
            int at = pending.firstKey();
            writer.write(uri, row, at, pending.remove(at), neighbours(at), null);
        }
    }

    /** The cell above and the first one of the column, as far as they are there. */
    private List<SheetExtent.Dress> neighbours(int at) {
        return Stream.of(above.get(at), extent.first().get(at)).filter(Objects::nonNull).toList();
    }

    @Override
    public void endElement(String ns, String name, String qualified) throws SAXException {
        if (skipping > 0) {
            skipping--;
            if (skipping == 0) {
                endSkipped();
            }
            return;
        }
        switch (name) {
            case "row" -> writePendingBefore(Integer.MAX_VALUE);
            case "c" -> {
                if (valued) {
                    above.put(column, dress());
                }
            }
            case "sheetData" -> addRows();
            case "mergeCells", "mergeCell" -> {
                if (unmerged.size() == extent.merged().size()) {
                    return;
                }
            }
            default -> {
                // as it is
            }
        }
        super.endElement(ns, name, qualified);
    }

    @Override
    public void characters(char[] chars, int offset, int length) throws SAXException {
        if (skipping == 0) {
            valued = true;
            super.characters(chars, offset, length);
        }
    }

    private void endSkipped() throws SAXException {
        if (replacing) {
            replacing = false;
            List<SheetExtent.Dress> like = new ArrayList<>(neighbours(column));
            if (valued) {
                like.add(0, dress());
                above.put(column, dress());
            }
            writer.write(uri, row, column, pending.remove(column), like, style);
        }
    }

    /** What the cell at hand is. */
    private SheetExtent.Dress dress() {
        int number = PartHandler.number(style, 0);
        SheetCell.Kind kind = switch (type == null ? "n" : type) {
            case "s", "inlineStr", "str", "e" -> SheetCell.Kind.TEXT;
            case "b" -> SheetCell.Kind.BOOLEAN;
            case "d" -> SheetCell.Kind.DATE;
            default -> writer.isDate(number) ? SheetCell.Kind.DATE : SheetCell.Kind.NUMBER;
        };
        return new SheetExtent.Dress(kind, number);
    }

    private void addRows() throws SAXException {
        int next = Math.max(row, extent.lastRow()) + 1;
        for (SortedMap<Integer, String> texts : edits.added()) {
            AttributesImpl attributes = new AttributesImpl();
            attributes.addAttribute("", "r", "r", "CDATA", Integer.toString(next));
            writer.start(uri, "row", attributes);
            for (Map.Entry<Integer, String> text : texts.entrySet()) {
                writer.write(uri, next, text.getKey(), text.getValue(), neighbours(text.getKey()), null);
            }
            writer.end(uri, "row");
            next++;
        }
    }

    private Attributes dimension(Attributes attributes) {
        CellRange range = attributes.getValue("ref") == null ? null : CellRange.parse(attributes.getValue("ref"));
        if (range == null) {
            return attributes;
        }
        int lastRow = edits.added().isEmpty() ? range.lastRow() : Math.max(range.lastRow(), extent.lastRow() + edits.added().size());
        int lastColumn = Math.max(range.lastColumn(), edits.lastColumn());
        AttributesImpl changed = new AttributesImpl(attributes);
        changed.setValue(changed.getIndex("ref"), new CellRange(range.firstRow(), range.firstColumn(), lastRow, lastColumn).toString());
        return changed;
    }

    /** The list of merged cells without those that are taken apart; true when the element is dealt with. */
    private boolean merges(String ns, String name, String qualified, Attributes attributes) throws SAXException {
        if (unmerged.isEmpty()) {
            return false;
        }
        if (unmerged.size() == extent.merged().size()) {
            return true;
        }
        if (name.equals("mergeCells")) {
            AttributesImpl changed = new AttributesImpl(attributes);
            if (changed.getIndex("count") >= 0) {
                changed.setValue(changed.getIndex("count"), Integer.toString(extent.merged().size() - unmerged.size()));
            }
            super.startElement(ns, name, qualified, changed);
            return true;
        }
        CellRange range = CellRange.parse(String.valueOf(attributes.getValue("ref")));
        if (range != null && unmerged.contains(range)) {
            skipping = 1;
            return true;
        }
        return false;
    }

    /** Elements that the editor writes itself. */
    void pass(boolean start, String ns, String name, Attributes attributes) throws SAXException {
        if (start) {
            super.startElement(ns, name, name, attributes);
        } else {
            super.endElement(ns, name, name);
        }
    }

    /** Text that the editor writes itself. */
    void pass(String text) throws SAXException {
        super.characters(text.toCharArray(), 0, text.length());
    }
}
