/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.workbench.app;

import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.ResourceLocator;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.graphics.FontData;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;

/**
 * What is shown while the window is being made. The platform's own splash needs a native launcher, which does not come from the repositories that the
 * build uses, so this one is drawn.
 */
final class Splash {
    private static final int WIDTH = 460;
    private static final int HEIGHT = 200;
    private static final int MARGIN = 36;
    private static final int LOGO = 128;
    private static final int NAME_HEIGHT = 34;
    private static final RGB GROUND = new RGB(255, 255, 255);
    private static final RGB INK = new RGB(20, 80, 140);
    private static final RGB QUIET = new RGB(80, 80, 80);

    private final Shell shell;
    private final Image logo;
    private final Font large;

    private Splash(Display display) {
        shell = new Shell(display, SWT.NO_TRIM);
        shell.setText("Fettle");
        ImageDescriptor descriptor = ResourceLocator.imageDescriptorFromBundle(Splash.class, "icons/fettle-128.svg").orElseThrow();
        logo = descriptor.createImage(display);
        FontData[] data = JFaceResources.getDefaultFont().getFontData();
        for (FontData font : data) {
            font.setHeight(NAME_HEIGHT);
            font.setStyle(SWT.BOLD);
        }
        large = new Font(display, data);
        Rectangle screen = display.getPrimaryMonitor().getClientArea();
        shell.setBounds(screen.x + (screen.width - WIDTH) / 2, screen.y + (screen.height - HEIGHT) / 2, WIDTH, HEIGHT);
        shell.addListener(SWT.Paint, event -> paint(event.gc));
    }

    /** Shows it. Nobody handles events until the window is there, so it is painted at once. */
    static Splash open(Display display) {
        Splash splash = new Splash(display);
        splash.shell.open();
        splash.shell.update();
        while (display.readAndDispatch()) {
            continue;
        }
        return splash;
    }

    private void paint(GC gc) {
        gc.setBackground(new Color(GROUND));
        gc.fillRectangle(0, 0, WIDTH, HEIGHT);
        gc.setForeground(new Color(INK));
        gc.drawRectangle(0, 0, WIDTH - 1, HEIGHT - 1);
        gc.drawImage(logo, MARGIN, (HEIGHT - LOGO) / 2);
        int left = MARGIN + LOGO + MARGIN;
        gc.setFont(large);
        int top = MARGIN;
        gc.drawText("Fettle", left, top, true);
        top += gc.getFontMetrics().getHeight();
        gc.setFont(JFaceResources.getDefaultFont());
        gc.setForeground(new Color(QUIET));
        gc.drawText("Puts statutory data in order", left, top, true);
        gc.drawText("Starting...", left, top + 2 * gc.getFontMetrics().getHeight(), true);
    }

    /** Takes it away; a second time does nothing. */
    void close() {
        if (!shell.isDisposed()) {
            shell.dispose();
            logo.dispose();
            large.dispose();
        }
    }
}
