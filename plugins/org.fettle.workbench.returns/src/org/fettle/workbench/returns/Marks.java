/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.workbench.returns;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.graphics.FontData;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.PaletteData;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;

/** How a flagged cell looks: a triangle in front of its text and a tint behind it, so that it is seen without colours too. Goes with its control. */
final class Marks {
    /** Width and height of the triangle, in pixels. */
    static final int SIZE = 12;
    private static final RGB RED = new RGB(176, 0, 32);
    private static final RGB TINT = new RGB(255, 236, 179);
    private static final RGB INK = new RGB(32, 32, 32);
    private static final RGB FAINT = new RGB(110, 110, 110);

    private final Image flag;
    private final Color tint = new Color(TINT);
    private final Color ink = new Color(INK);
    private final Color faint = new Color(FAINT);
    private final Font italic;

    Marks(Control owner) {
        flag = triangle(owner.getDisplay());
        FontData[] data = owner.getFont().getFontData();
        for (FontData font : data) {
            font.setStyle(SWT.ITALIC);
        }
        italic = new Font(owner.getDisplay(), data);
        owner.addListener(SWT.Dispose, event -> {
            flag.dispose();
            italic.dispose();
        });
    }

    private static Image triangle(Display display) {
        ImageData data = new ImageData(SIZE, SIZE, 24, new PaletteData(0xff0000, 0xff00, 0xff));
        data.alphaData = new byte[SIZE * SIZE];
        Image image = new Image(display, data);
        GC gc = new GC(image);
        gc.setAntialias(SWT.ON);
        gc.setBackground(new Color(RED));
        gc.fillPolygon(new int[] {SIZE / 2, 1, SIZE - 1, SIZE - 1, 1, SIZE - 1});
        gc.dispose();
        return image;
    }

    /** The triangle. */
    Image flag() {
        return flag;
    }

    /** Behind flagged cells. */
    Color tint() {
        return tint;
    }

    /** Text of flagged cells: dark in every theme, because the tint is light in every theme. */
    Color ink() {
        return ink;
    }

    /** Text of cells that stand for nothing. */
    Color faint() {
        return faint;
    }

    /** Font of cells that stand for nothing. */
    Font italic() {
        return italic;
    }
}
