/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.workbench.issues;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;

import org.eclipse.swt.SWT;
import org.eclipse.swt.dnd.DND;
import org.eclipse.swt.dnd.DragSource;
import org.eclipse.swt.dnd.DragSourceAdapter;
import org.eclipse.swt.dnd.DragSourceEvent;
import org.eclipse.swt.dnd.DropTarget;
import org.eclipse.swt.dnd.DropTargetAdapter;
import org.eclipse.swt.dnd.DropTargetEvent;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.layout.RowLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.fettle.cases.issues.Chain;
import org.fettle.cases.issues.Dimension;
import org.fettle.cases.issues.IssueIndex;
import org.fettle.cases.issues.Preset;

/**
 * What the issues are grouped by, as chips from the outside in. Chips are dragged to another place, in from the bar below and out of the bar; the same is
 * done with their menus and with the keyboard: Shift with the arrow keys moves a chip, Delete takes it away.
 */
final class ChainBar {
    private static final String OWN = "fettle-dimension:";
    private static final String MORE = "Group by something else as well, or choose a common grouping (Ctrl+G)";

    private final Composite bar;
    private final Consumer<List<Dimension>> listener;
    private List<Dimension> chain = List.of();
    private IssueIndex index = IssueIndex.EMPTY;
    private Dimension dropped;
    private Chip more;

    ChainBar(Composite parent, Consumer<List<Dimension>> listener) {
        this.listener = listener;
        bar = new Composite(parent, SWT.NONE);
        RowLayout layout = new RowLayout(SWT.HORIZONTAL);
        layout.center = true;
        layout.spacing = 4;
        layout.marginTop = 0;
        layout.marginBottom = 0;
        bar.setLayout(layout);
        DropTarget target = new DropTarget(bar, DND.DROP_MOVE | DND.DROP_COPY | DND.DROP_DEFAULT);
        target.setTransfer(TextTransfer.getInstance());
        target.addDropListener(new DropTargetAdapter() {
            @Override
            public void dragEnter(DropTargetEvent event) {
                event.detail = DND.DROP_MOVE;
            }

            @Override
            public void drop(DropTargetEvent event) {
                take(event.data, bar.toControl(event.x, event.y));
            }
        });
    }

    Composite control() {
        return bar;
    }

    void show(IssueIndex newIndex, List<Dimension> newChain) {
        boolean same = chain.equals(newChain) && more != null;
        index = newIndex;
        chain = newChain;
        if (same) {
            return;
        }
        int focused = focused();
        if (more == null) {
            new Label(bar, SWT.NONE).setText("Group by");
            more = new Chip(bar, "", false, MORE, this::openMenu);
        }
        for (int there = chips().size() - 1; there > chain.size(); there--) {
            takeLast();
        }
        for (int i = 0; i < chain.size(); i++) {
            Dimension dimension = chain.get(i);
            Chip chip = i < chips().size() - 1 ? chips().get(i) : added(i > 0);
            chip.setData(dimension);
            chip.show(dimension.label(), true,
                    "Grouped by " + dimension.label() + ". Drag to move or take away; Shift+Left, Shift+Right and Delete do the same");
        }
        more.show(chain.isEmpty() ? "Nothing +" : "+ \u25be", false, MORE);
        if (focused >= 0) {
            chips().get(Math.min(focused, chips().size() - 1)).setFocus();
        }
        Bars.layOut(bar, bar.getParent());
    }

    /** A further chip, which is given its dimension later; the chips that are there stay, because to make one takes its time. */
    private Chip added(boolean further) {
        if (further) {
            Label arrow = new Label(bar, SWT.NONE);
            arrow.setText("\u203a");
            arrow.moveAbove(more);
        }
        Chip[] chip = new Chip[1];
        chip[0] = new Chip(bar, "", true, "", () -> menu(chip[0], dimension(chip[0])));
        chip[0].addListener(SWT.KeyDown, event -> key(event.keyCode, event.stateMask, dimension(chip[0])));
        draggable(chip[0], () -> dimension(chip[0]), true);
        chip[0].moveAbove(more);
        return chip[0];
    }

    private void takeLast() {
        Control[] children = bar.getChildren();
        children[children.length - 2].dispose();
        if (children.length > 3) {
            children[children.length - 3].dispose();
        }
    }

    private static Dimension dimension(Chip chip) {
        return (Dimension) chip.getData();
    }

    private List<Chip> chips() {
        return List.of(bar.getChildren()).stream().filter(Chip.class::isInstance).map(Chip.class::cast).toList();
    }

    private int focused() {
        List<Chip> chips = chips();
        for (int i = 0; i < chips.size(); i++) {
            if (chips.get(i).isFocusControl()) {
                return i;
            }
        }
        return -1;
    }

    /** Makes a control something to drag into the bar, and out of it when it stands there. */
    void draggable(Control control, Supplier<Dimension> dimension, boolean inBar) {
        DragSource source = new DragSource(control, DND.DROP_MOVE | DND.DROP_COPY);
        source.setTransfer(new Transfer[] {TextTransfer.getInstance()});
        source.addDragListener(new DragSourceAdapter() {
            @Override
            public void dragStart(DragSourceEvent event) {
                dropped = null;
            }

            @Override
            public void dragSetData(DragSourceEvent event) {
                event.data = OWN + dimension.get().id();
            }

            @Override
            public void dragFinished(DragSourceEvent event) {
                boolean outside = inBar && dropped == null && !bar.isDisposed() && !inside(bar.getDisplay().getCursorLocation());
                if (outside) {
                    change(Chain.without(chain, dimension.get()));
                }
            }
        });
    }

    private boolean inside(Point place) {
        Point own = bar.toControl(place);
        return own.x >= 0 && own.y >= 0 && own.x < bar.getSize().x && own.y < bar.getSize().y;
    }

    private void take(Object data, Point place) {
        if (data instanceof String text && text.startsWith(OWN)) {
            dropped = Dimension.parse(text.substring(OWN.length()));
            if (dropped != null) {
                change(Chain.with(chain, dropped, position(place)));
            }
        }
    }

    private int position(Point place) {
        int position = 0;
        for (Chip chip : chips()) {
            boolean before = place.y > chip.getBounds().y + chip.getBounds().height
                    || place.y >= chip.getBounds().y && place.x > chip.getBounds().x + chip.getBounds().width / 2;
            position += before && chip.getData() != null ? 1 : 0;
        }
        return position;
    }

    private void key(int key, int state, Dimension dimension) {
        int at = chain.indexOf(dimension);
        if (state == SWT.SHIFT && (key == SWT.ARROW_LEFT || key == SWT.ARROW_RIGHT)) {
            change(Chain.moved(chain, dimension, key == SWT.ARROW_LEFT ? -1 : 1));
            chips().get(chain.indexOf(dimension)).setFocus();
        } else if (state == 0 && (key == SWT.ARROW_LEFT || key == SWT.ARROW_RIGHT)) {
            chips().get(Math.max(0, Math.min(chips().size() - 1, at + (key == SWT.ARROW_LEFT ? -1 : 1)))).setFocus();
        } else if (state == 0 && (key == SWT.DEL || key == SWT.BS)) {
            change(Chain.without(chain, dimension));
        }
    }

    private void change(List<Dimension> next) {
        if (!next.equals(chain)) {
            listener.accept(next);
        }
    }

    private void menu(Control at, Dimension dimension) {
        Menu menu = new Menu(bar);
        item(menu, "Move outwards\tShift+Left", () -> change(Chain.moved(chain, dimension, -1))).setEnabled(chain.indexOf(dimension) > 0);
        item(menu, "Move inwards\tShift+Right", () -> change(Chain.moved(chain, dimension, 1)))
                .setEnabled(chain.indexOf(dimension) < chain.size() - 1);
        item(menu, "Take away\tDelete", () -> change(Chain.without(chain, dimension)));
        Menu instead = submenu(menu, "Replace with");
        dimensions(instead, other -> change(Chain.with(Chain.without(chain, dimension), other, chain.indexOf(dimension))));
        popUp(menu, at);
    }

    /** Offers what to group by. */
    void openMenu() {
        Menu menu = new Menu(bar);
        fill(menu);
        popUp(menu, more);
    }

    /** Fills a menu with the common groupings and all that can be added. */
    void fill(Menu menu) {
        for (Preset preset : Preset.of(index)) {
            MenuItem item = new MenuItem(menu, SWT.RADIO);
            item.setText(preset.label());
            item.setSelection(preset.chain().equals(chain));
            item.addListener(SWT.Selection, event -> {
                if (item.getSelection()) {
                    change(preset.chain());
                }
            });
        }
        new MenuItem(menu, SWT.SEPARATOR);
        dimensions(submenu(menu, "Add"), dimension -> change(Chain.with(chain, dimension, chain.size())));
    }

    private void dimensions(Menu menu, Consumer<Dimension> choose) {
        Dimension.FIXED.stream().filter(dimension -> !dimension.equals(Dimension.STATUS) || index.comparison() != null)
                .forEach(dimension -> item(menu, dimension, choose));
        List<Dimension> fields = index.extraFields();
        if (!fields.isEmpty()) {
            new MenuItem(menu, SWT.SEPARATOR);
            fields.forEach(field -> item(menu, field, choose));
        }
        Menu named = submenu(menu, "Column of the return");
        index.namedFields().forEach(field -> item(named, field, choose));
    }

    private void item(Menu menu, Dimension dimension, Consumer<Dimension> choose) {
        item(menu, dimension.label(), () -> choose.accept(dimension)).setEnabled(!chain.contains(dimension));
    }

    private static MenuItem item(Menu menu, String text, Runnable action) {
        MenuItem item = new MenuItem(menu, SWT.PUSH);
        item.setText(text.replace("&", "&&"));
        item.addListener(SWT.Selection, event -> action.run());
        return item;
    }

    private static Menu submenu(Menu menu, String text) {
        MenuItem item = new MenuItem(menu, SWT.CASCADE);
        item.setText(text);
        Menu below = new Menu(menu);
        item.setMenu(below);
        return below;
    }

    private static void popUp(Menu menu, Control at) {
        Point place = at.toDisplay(0, at.getSize().y);
        menu.setLocation(place);
        menu.addListener(SWT.Hide, event -> menu.getDisplay().asyncExec(menu::dispose));
        menu.setVisible(true);
    }
}
