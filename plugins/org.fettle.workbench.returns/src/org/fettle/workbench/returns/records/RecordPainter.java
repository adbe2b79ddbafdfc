/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.workbench.returns.records;

import java.util.HashMap;
import java.util.Map;

import org.eclipse.nebula.widgets.nattable.config.IConfigRegistry;
import org.eclipse.nebula.widgets.nattable.layer.cell.ILayerCell;
import org.eclipse.nebula.widgets.nattable.painter.cell.AbstractCellPainter;
import org.eclipse.nebula.widgets.nattable.style.DisplayMode;
import org.eclipse.nebula.widgets.nattable.style.SelectionStyleLabels;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Rectangle;
import org.fettle.cases.colours.Tone;
import org.fettle.cases.records.RecordColumn;
import org.fettle.cases.records.RecordMarks;
import org.fettle.workbench.ui.Theme;

/**
 * Draws the cell of a record. Whatever a colour says, a shape says too: a full triangle before what a flag of the group points at, a hollow one before what
 * another flag points at, a crossed grey one where the flag is waived, a corner where the cell was edited, a dashed line below text that cannot be read, a sign where last year's value is another one.
 */
final class RecordPainter extends AbstractCellPainter {
    private static final int MARGIN = 5;
    private static final int TRIANGLE = 9;
    private static final int CORNER = 7;
    private static final String DIFFERENT = "\u2260 ";
    private static final String ELLIPSIS = "\u2026";
    private static final int LONGEST = 400;
    private static final int REMEMBERED = 8_000;

    private final RecordGrid grid;
    private final Font font;
    private final Font italic;
    private boolean dark;
    private final Map<Room, String> fitted = new HashMap<>();
    private int height;

    /** A text and the room that there is for it, in pixels. */
    private record Room(String text, int width, boolean slanted) {
        @Override
        public boolean equals(Object other) {
            // written out: the fast compiler does not see through what a record has by itself, and this is asked all the time
            return other instanceof Room room && width == room.width && slanted == room.slanted && text.equals(room.text);
        }

        @Override
        public int hashCode() {
            return 31 * text.hashCode() + width;
        }
    }

    RecordPainter(RecordGrid grid, Font font, Font italic) {
        this.grid = grid;
        this.font = font;
        this.italic = italic;
    }

    void setDark(boolean isDark) {
        dark = isDark;
    }

    private Color colour(Tone tone) {
        return Theme.colour(tone, dark);
    }

    @Override
    public void paintCell(ILayerCell cell, GC gc, Rectangle bounds, IConfigRegistry registry) {
        Shown shown = grid.shown();
        int position = cell.getRowIndex();
        if (shown == null || position >= shown.rows().size() || cell.getColumnIndex() >= shown.columns().size()) {
            return; // a layer that has not heard of the new records yet
        }
        int record = shown.rows().record(position);
        RecordColumn column = shown.columns().get(cell.getColumnIndex());
        int marks = shown.rows().set().marks().of(record, column);
        boolean selected = cell.getDisplayMode().equals(DisplayMode.SELECT) || cell.getDisplayMode().equals(DisplayMode.SELECT_HOVER);
        gc.setBackground(colour(selected ? Tone.SELECTION : background(marks)));
        gc.fillRectangle(bounds);
        int x = bounds.x + MARGIN;
        if ((marks & (RecordMarks.FLAGGED | RecordMarks.FLAGGED_ELSEWHERE)) != 0) {
            triangle(gc, x, bounds.y + (bounds.height - TRIANGLE) / 2, Tone.ERROR, (marks & RecordMarks.FLAGGED) != 0);
            x += TRIANGLE + MARGIN;
        } else if ((marks & RecordMarks.WAIVED) != 0) {
            triangle(gc, x, bounds.y + (bounds.height - TRIANGLE) / 2, Tone.FAINT, false);
            gc.drawLine(x - 1, bounds.y + bounds.height / 2, x + TRIANGLE + 1, bounds.y + bounds.height / 2);
            x += TRIANGLE + MARGIN;
        }
        String text = shown.rows().set().marks().shown(record, column);
        text(gc, (marks & RecordMarks.DIFFERENT) != 0 ? DIFFERENT + text : text, x, bounds, marks, selected);
        if ((marks & RecordMarks.EDITED) != 0) {
            gc.setBackground(colour(Tone.ACCENT));
            int right = bounds.x + bounds.width;
            gc.fillPolygon(new int[] {right - CORNER, bounds.y, right, bounds.y, right, bounds.y + CORNER});
        }
        if (cell.getConfigLabels().hasLabel(SelectionStyleLabels.SELECTION_ANCHOR_STYLE)) {
            gc.setForeground(colour(Tone.ACCENT));
            gc.setLineWidth(2);
            gc.drawRectangle(bounds.x + 1, bounds.y + 1, bounds.width - 2, bounds.height - 2);
            gc.setLineWidth(1);
        }
    }

    private static Tone background(int marks) {
        if ((marks & RecordMarks.FLAGGED) != 0) {
            return Tone.FLAGGED;
        }
        return (marks & RecordMarks.FLAGGED_ELSEWHERE) != 0 ? Tone.ELSEWHERE
                : (marks & RecordMarks.LAST_YEAR) != 0 ? Tone.LAST_YEAR : Tone.PAPER;
    }

    private void triangle(GC gc, int x, int y, Tone tone, boolean full) {
        int[] shape = {x + TRIANGLE / 2, y, x + TRIANGLE, y + TRIANGLE, x, y + TRIANGLE};
        gc.setAntialias(SWT.ON);
        if (full) {
            gc.setBackground(colour(tone));
            gc.fillPolygon(shape);
        } else {
            gc.setForeground(colour(tone));
            gc.drawPolygon(shape);
        }
        gc.setAntialias(SWT.DEFAULT);
    }

    private void text(GC gc, String whole, int x, Rectangle bounds, int marks, boolean selected) {
        boolean nothing = (marks & RecordMarks.BLANK) != 0;
        gc.setFont(nothing ? italic : font);
        gc.setForeground(colour(selected ? Tone.SELECTED : nothing ? Tone.FAINT : Tone.TEXT));
        int width = bounds.x + bounds.width - MARGIN - x;
        String text = fitted(gc, oneLine(whole), width, nothing);
        int height = height(gc);
        int y = bounds.y + (bounds.height - height) / 2;
        gc.drawText(text, x, y, SWT.DRAW_TRANSPARENT);
        if ((marks & RecordMarks.UNREADABLE) != 0) {
            gc.setForeground(colour(Tone.ERROR));
            gc.setLineStyle(SWT.LINE_DASH);
            gc.drawLine(x, y + height, x + Math.min(width, gc.textExtent(text).x), y + height);
            gc.setLineStyle(SWT.LINE_SOLID);
        }
    }

    /** To ask the system for the room that a text takes is what takes longest when cells are drawn, and most cells are drawn again and again. */
    private String fitted(GC gc, String text, int width, boolean slanted) {
        if (fitted.size() > REMEMBERED) {
            fitted.clear();
        }
        return fitted.computeIfAbsent(new Room(text, width, slanted), room -> fitting(gc, text, width));
    }

    private int height(GC gc) {
        if (height == 0) {
            height = gc.getFontMetrics().getHeight();
        }
        return height;
    }

    private static String oneLine(String text) {
        String cut = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
        return cut.replace('\n', ' ').replace('\r', ' ').replace('\t', ' ');
    }

    private static String fitting(GC gc, String text, int width) {
        if (text.isEmpty() || gc.textExtent(text).x <= width) {
            return text;
        }
        int low = 0;
        int high = text.length();
        while (low < high) {
            int middle = (low + high + 1) / 2;
            if (gc.textExtent(text.substring(0, middle) + ELLIPSIS).x <= width) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return text.substring(0, low) + ELLIPSIS;
    }

    @Override
    public int getPreferredWidth(ILayerCell cell, GC gc, IConfigRegistry registry) {
        Shown shown = grid.shown();
        if (shown == null || cell.getRowIndex() >= shown.rows().size() || cell.getColumnIndex() >= shown.columns().size()) {
            return 0;
        }
        gc.setFont(font);
        int record = shown.rows().record(cell.getRowIndex());
        String text = shown.rows().set().marks().shown(record, shown.columns().get(cell.getColumnIndex()));
        return gc.textExtent(oneLine(text)).x + 3 * MARGIN + TRIANGLE;
    }

    @Override
    public int getPreferredHeight(ILayerCell cell, GC gc, IConfigRegistry registry) {
        gc.setFont(font);
        return height(gc) + 2 * MARGIN;
    }
}
