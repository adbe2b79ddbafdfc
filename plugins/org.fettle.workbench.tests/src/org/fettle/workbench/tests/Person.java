/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.workbench.tests;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;

import org.eclipse.nebula.widgets.nattable.NatTable;
import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.swt.custom.CTabItem;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.TreeItem;

/** A person at the mouse and the keyboard: what she does goes through the X server, as with real ones, and reaches whatever is there. */
final class Person {
    private static final int STEPS = 8;
    private static final int SETTLE = 3;

    private Person() {
    }

    private static void xdotool(String... words) {
        List<String> command = new ArrayList<>(List.of("xdotool"));
        command.addAll(Arrays.asList(words));
        try {
            Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new AssertionError(command + ": " + said);
            }
        } catch (IOException e) {
            throw new AssertionError("xdotool moves the mouse and presses keys; please install it (./test does)", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", e);
        }
        Screen.settle(SETTLE);
    }

    /** Presses keys one after the other, each named as X does: {@code ctrl+z}, {@code Return}. */
    static void press(String... keys) {
        for (String key : keys) {
            xdotool("key", "--clearmodifiers", key);
        }
    }

    /** Types a text. */
    static void type(String text) {
        xdotool("type", "--delay", "15", text);
    }

    /** Clicks on a place of the screen. */
    static void click(Point place) {
        button(place, "1", 1);
    }

    /** Clicks there with the right button. */
    static void menu(Point place) {
        button(place, "3", 1);
    }

    /** Clicks there twice. */
    static void doubleClick(Point place) {
        button(place, "1", 2);
    }

    private static void button(Point place, String button, int times) {
        // a hand moves on its way, and what was shown for the place before goes away
        xdotool("mousemove", Integer.toString(place.x - 2), Integer.toString(place.y - 1));
        point(place);
        xdotool("click", "--repeat", Integer.toString(times), "--delay", "60", button);
    }

    /** Moves the pointer there. */
    static void point(Point place) {
        xdotool("mousemove", Integer.toString(place.x), Integer.toString(place.y));
    }

    /** Turns the wheel by some notches, down or up. */
    static void wheel(Point place, int notches) {
        point(place);
        xdotool("click", "--repeat", Integer.toString(Math.abs(notches)), "--delay", "12", notches > 0 ? "5" : "4");
    }

    /** Takes something from one place to another. */
    static void drag(Point from, Point to) {
        point(from);
        xdotool("mousedown", "1");
        for (int i = 1; i <= STEPS; i++) {
            point(new Point(from.x + (to.x - from.x) * i / STEPS, from.y + (to.y - from.y) * i / STEPS));
        }
        point(to);
        xdotool("mouseup", "1");
    }

    /** The middle of a control, on the screen. */
    static Point middle(Supplier<? extends Control> control) {
        return Screen.shown(() -> {
            Control found = control.get();
            Point size = found.getSize();
            return found.toDisplay(size.x / 2, size.y / 2);
        });
    }

    /** The name of a line of a tree, on the screen. */
    static Point line(Supplier<TreeItem> item) {
        return Screen.shown(() -> {
            Rectangle bounds = item.get().getBounds(0);
            return item.get().getParent().toDisplay(bounds.x + Math.min(60, bounds.width / 2), bounds.y + bounds.height / 2);
        });
    }

    /** A cell of a grid that is in sight, by its position on the screen's layer. */
    static Point cell(NatTable grid, int column, int row) {
        return Screen.shown(() -> {
            Rectangle bounds = grid.getBoundsByPosition(column, row);
            if (bounds == null) {
                throw new AssertionError("cell " + column + ", " + row + " is not in sight");
            }
            return grid.toDisplay(bounds.x + bounds.width / 2, bounds.y + bounds.height / 2);
        });
    }

    /** The tab of a view. */
    static Point tab(String title) {
        return Screen.shown(() -> {
            CTabItem item = tab(Screen.window().getShell(), title);
            if (item == null) {
                throw new AssertionError("there is no tab " + title);
            }
            Rectangle bounds = item.getBounds();
            return item.getParent().toDisplay(bounds.x + bounds.width / 2, bounds.y + bounds.height / 2);
        });
    }

    private static CTabItem tab(Composite parent, String title) {
        for (Control child : parent.getChildren()) {
            if (child instanceof CTabFolder folder) {
                for (CTabItem item : folder.getItems()) {
                    if (item.getText().equals(title) && item.isShowing() && folder.isVisible()) {
                        return item;
                    }
                }
            }
            CTabItem found = child instanceof Composite composite ? tab(composite, title) : null;
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    /** Walks a menu that is open: so many lines down, then Enter. */
    static void choose(int down) {
        for (int i = 0; i < down; i++) {
            press("Down");
        }
        press("Return");
    }
}
