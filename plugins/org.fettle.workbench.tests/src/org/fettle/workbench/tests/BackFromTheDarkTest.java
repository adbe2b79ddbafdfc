/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.workbench.tests;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
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

    private static int ground(Control list) {
        Point size = list.getSize();
        return Screenshots.ground(Screenshots.colours(list, new Rectangle(0, 0, size.x, size.y)));
    }
}
