/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.workbench.tests;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.ImageLoader;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.PlatformUI;

/** Pictures of the window with all that is open over it, for a person to look at: target/screenshots/NAME.png. */
public final class Screenshots {

    private Screenshots() {
    }

    /**
     * Takes a picture; call it in the user interface's thread.
     *
     * @param name the file's name without ending
     * @return the file written
     */
    public static Path take(Display display, String name) {
        String folder = System.getenv("FETTLE_SCREENSHOTS");
        Path file = Path.of(folder == null ? "target/screenshots" : folder, name + ".png");
        Shell shell = PlatformUI.getWorkbench().getWorkbenchWindows()[0].getShell();
        Rectangle window = shell.getBounds();
        Rectangle inside = display.map(shell, null, shell.getClientArea());
        GC screen = new GC(display);
        Image image = new Image(display, inside.x + inside.width - window.x, inside.y + inside.height - window.y);
        try {
            Files.createDirectories(file.getParent());
            screen.copyArea(image, window.x, window.y);
            ImageLoader loader = new ImageLoader();
            loader.data = new ImageData[] {image.getImageData()};
            loader.save(file.toString(), SWT.IMAGE_PNG);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write the screenshot " + file, e);
        } finally {
            image.dispose();
            screen.dispose();
        }
        return file;
    }

    /** How often each colour, 0xRRGGBB, is to be seen in a part of a control, as it is on the screen. */
    static Map<Integer, Integer> colours(Control control, Rectangle part) {
        Image image = new Image(control.getDisplay(), part.width, part.height);
        GC gc = new GC(control);
        gc.copyArea(image, part.x, part.y);
        gc.dispose();
        ImageData data = image.getImageData();
        image.dispose();
        Map<Integer, Integer> counts = new HashMap<>();
        for (int y = 0; y < data.height; y++) {
            for (int x = 0; x < data.width; x++) {
                RGB rgb = data.palette.getRGB(data.getPixel(x, y));
                counts.merge(rgb.red << 16 | rgb.green << 8 | rgb.blue, 1, Integer::sum);
            }
        }
        return counts;
    }

    /** The colour that there is most of. */
    static int ground(Map<Integer, Integer> colours) {
        return colours.entrySet().stream().max(Map.Entry.comparingByValue()).orElseThrow().getKey();
    }
}
