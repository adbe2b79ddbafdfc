/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.workbench.returns.child;

import java.util.HashMap;
import java.util.Map;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.graphics.FontData;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Control;
import org.fettle.cases.child.Ink;
import org.fettle.cases.child.Picture;
import org.fettle.cases.child.Shape;
import org.fettle.cases.child.TextMeasure;
import org.fettle.workbench.ui.Theme;

/** Draws pictures in the fonts of a control, and measures words in them. Goes with its control. */
final class PicturePainter implements TextMeasure {
    private static final int SMALLER = 2;
    private static final int SMALLEST = 7;
    private static final int MOST_REMEMBERED = 4_000;
    private static final int BRIGHT = 384;
    private static final int[] DASHES = {4, 3};

    private final Control control;
    private final Font[] fonts;
    private final GC measuring;
    private final Map<String, Integer> widths = new HashMap<>();

    PicturePainter(Control control) {
        this.control = control;
        fonts = new Font[] {font(false, false), font(true, false), font(false, true), font(true, true)};
        measuring = new GC(control);
        control.addListener(SWT.Dispose, event -> {
            measuring.dispose();
            for (Font font : fonts) {
                font.dispose();
            }
        });
    }

    private Font font(boolean bold, boolean small) {
        FontData[] data = control.getFont().getFontData();
        for (FontData font : data) {
            font.setStyle(bold ? SWT.BOLD : SWT.NORMAL);
            font.setHeight(small ? Math.max(SMALLEST, font.getHeight() - SMALLER) : font.getHeight());
        }
        return new Font(control.getDisplay(), data);
    }

    private Font font(int bold, int small) {
        return fonts[bold + 2 * small];
    }

    Color colour(Ink ink) {
        return Theme.colour(ink.tone());
    }

    @Override
    public int width(String text, boolean bold, boolean small) {
        String key = (bold ? "b" : "n") + (small ? "s" : "n") + text;
        Integer known = widths.get(key);
        if (known == null) {
            measuring.setFont(font(bold ? 1 : 0, small ? 1 : 0));
            Point extent = measuring.textExtent(text, SWT.DRAW_TRANSPARENT);
            known = extent.x;
            if (widths.size() > MOST_REMEMBERED) {
                widths.clear();
            }
            widths.put(key, known);
        }
        return known;
    }

    @Override
    public int height(boolean small) {
        measuring.setFont(font(0, small ? 1 : 0));
        return measuring.getFontMetrics().getHeight();
    }

    /** Draws a picture, moved up by some pixels. */
    void paint(GC gc, Picture picture, int up) {
        gc.setAntialias(SWT.ON);
        gc.setTextAntialias(SWT.ON);
        for (Shape shape : picture.shapes()) {
            paint(gc, shape, up);
        }
        gc.setClipping((Rectangle) null);
    }

    private void paint(GC gc, Shape shape, int up) {
        if (shape instanceof Shape.Box box) {
            box(gc, box, up);
        } else if (shape instanceof Shape.Line line) {
            gc.setForeground(colour(line.ink()));
            style(gc, line.dashed() ? DASHES : null);
            gc.drawLine(line.x1(), line.y1() - up, line.x2(), line.y2() - up);
        } else if (shape instanceof Shape.Words words) {
            gc.setForeground(colour(words.ink()));
            gc.setFont(font(words.bold() ? 1 : 0, words.small() ? 1 : 0));
            gc.drawText(words.text(), words.x(), words.y() - up, SWT.DRAW_TRANSPARENT);
        } else if (shape instanceof Shape.Polygon polygon) {
            polygon(gc, polygon, up);
        } else if (shape instanceof Shape.Clip clip) {
            gc.setClipping(clip.width() < 0 ? null : new Rectangle(clip.x(), clip.y() - up, clip.width(), clip.height()));
        }
    }

    private static void style(GC gc, int[] dashes) {
        gc.setLineStyle(dashes == null ? SWT.LINE_SOLID : SWT.LINE_CUSTOM);
        gc.setLineDash(dashes);
    }

    private void box(GC gc, Shape.Box box, int up) {
        if (box.fill() != null) {
            gc.setBackground(colour(box.fill()));
            gc.fillRectangle(box.x(), box.y() - up, box.width(), box.height());
        }
        if (box.stroke() != null) {
            gc.setForeground(colour(box.stroke()));
            style(gc, box.dashed() ? DASHES : null);
            gc.drawRectangle(box.x(), box.y() - up, box.width(), box.height());
        }
    }

    private void polygon(GC gc, Shape.Polygon polygon, int up) {
        int[] points = polygon.points().stream().mapToInt(Integer::intValue).toArray();
        for (int i = 1; i < points.length; i += 2) {
            points[i] -= up;
        }
        gc.setBackground(colour(polygon.fill()));
        gc.fillPolygon(points);
        gc.setForeground(colour(polygon.stroke()));
        style(gc, null);
        gc.drawPolygon(points);
    }
}
