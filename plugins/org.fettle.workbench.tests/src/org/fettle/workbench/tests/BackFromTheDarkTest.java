/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.workbench.tests;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.ui.PlatformUI;
import org.fettle.cases.colours.Contrast;
import org.fettle.workbench.ui.Views;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** Whoever tries the dark colours and comes back finds no list that stays dark, whether it was in sight meanwhile or not. */
class BackFromTheDarkTest {
    private static final List<String> CLEAN = List.of(Views.ISSUES, Views.FIRST, Views.EDITS, Views.PROBLEMS, Views.WHY);
    private static final List<String> AUTHOR = List.of(Views.PACKS, Views.PREVIEW, Views.PROBLEMS);
    private static final int SMALL = 20;

    @BeforeEach
    @AfterEach
    void inTheLight() {
        Screen.awaitReady();
        Screen.activate();
        AccessTest.light();
        Screen.run(() -> PlatformUI.getWorkbench().showPerspective(Views.CLEAN, Screen.window()));
    }

    @Test
    void noListStaysDark() {
        assertEquals("", String.join("\n", lists(CLEAN, false)), "before");
        AccessTest.dark();
        assertEquals("", String.join("\n", lists(CLEAN, true)), "in the dark");
        Screen.run(() -> PlatformUI.getWorkbench().showPerspective(Views.AUTHOR, Screen.window()));
        assertEquals("", String.join("\n", lists(AUTHOR, true)), "in the dark");
        AccessTest.light();
        assertEquals("", String.join("\n", lists(AUTHOR, false)), "back");
        Screen.run(() -> PlatformUI.getWorkbench().showPerspective(Views.CLEAN, Screen.window()));
        assertEquals("", String.join("\n", lists(CLEAN, false)), "back");
    }

    private static List<String> lists(List<String> views, boolean dark) {
        List<String> faults = new ArrayList<>();
        for (String view : views) {
            Screen.run(() -> Screen.page().showView(view));
            Screen.settle(2);
            Screen.run(() -> {
                List<Control> lists = new ArrayList<>(Widgets.all(Screen.window().getShell(), Table.class));
                lists.addAll(Widgets.all(Screen.window().getShell(), Tree.class));
                for (Control list : lists) {
                    if (list.isVisible() && list.getSize().x > SMALL && list.getSize().y > SMALL && Contrast.isDark(ground(list)) != dark) {
                        faults.add(view + ": " + list + " stands on " + Integer.toHexString(ground(list)));
                    }
                }
            });
        }
        return faults;
    }

    /** The colour that there is most of in a control, as it is on the screen. */
    private static int ground(Control control) {
        Point size = control.getSize();
        Image image = new Image(control.getDisplay(), size.x, size.y);
        GC gc = new GC(control);
        gc.copyArea(image, 0, 0);
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
        return counts.entrySet().stream().max(Map.Entry.comparingByValue()).orElseThrow().getKey();
    }
}
