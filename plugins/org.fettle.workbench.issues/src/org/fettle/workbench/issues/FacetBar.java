/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.workbench.issues;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.layout.RowData;
import org.eclipse.swt.layout.RowLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.fettle.cases.issues.Dimension;
import org.fettle.cases.issues.Facet;
import org.fettle.cases.issues.IssueQuery;
import org.fettle.cases.issues.IssueTree;

/** Chips that narrow what is shown, one a dimension; each opens its values with the number of issues that they would show. */
final class FacetBar {
    private static final int LONGEST = 28;

    private final Composite bar;
    private final ChainBar chain;
    private final Consumer<IssueQuery> listener;
    private IssueTree shown = IssueTree.EMPTY;
    private List<String> texts = List.of();
    private List<Dimension> dimensions = List.of();
    private Chip all;

    FacetBar(Composite parent, ChainBar chain, Consumer<IssueQuery> listener) {
        this.chain = chain;
        this.listener = listener;
        bar = new Composite(parent, SWT.NONE);
        RowLayout layout = new RowLayout(SWT.HORIZONTAL);
        layout.center = true;
        layout.spacing = 4;
        layout.marginTop = 0;
        layout.marginBottom = 0;
        bar.setLayout(layout);
    }

    Composite control() {
        return bar;
    }

    void show(IssueTree tree) {
        shown = tree;
        List<String> next = tree.facets().stream().map(FacetBar::text).collect(Collectors.toList());
        next.add(tree.query().isNarrow() ? "Show everything" : "");
        if (next.equals(texts)) {
            return;
        }
        texts = next;
        if (tree.facets().stream().map(Facet::dimension).toList().equals(dimensions)) {
            rename(tree);
            return;
        }
        dimensions = tree.facets().stream().map(Facet::dimension).toList();
        String focused = List.of(bar.getChildren()).stream().filter(Control::isFocusControl).map(c -> String.valueOf(c.getData())).findFirst()
                .orElse("");
        for (Control child : bar.getChildren()) {
            child.dispose();
        }
        for (Facet facet : tree.facets()) {
            Dimension dimension = facet.dimension();
            Chip[] chip = new Chip[1];
            chip[0] = new Chip(bar, text(facet), facet.isNarrowed(), tip(dimension), () -> open(chip[0], dimension));
            chain.draggable(chip[0], () -> dimension, false);
            keys(chip[0], dimension.id(), focused);
        }
        Chip[] more = new Chip[1];
        more[0] = new Chip(bar, "More \u25be", false, "Show only some rules, columns, values, children, or any column of the return",
                () -> more(more[0]));
        keys(more[0], "more", focused);
        all = new Chip(bar, "Show everything \u2715", true, "Take all filters away (Escape in the filter)",
                () -> listener.accept(shown.query().everything()));
        keys(all, "all", focused);
        showAll(tree.query().isNarrow());
        bar.getParent().getParent().layout(true, true);
    }

    /** The chips are there and stay; to make new ones takes its time. */
    private void rename(IssueTree tree) {
        for (int i = 0; i < dimensions.size(); i++) {
            ((Chip) bar.getChildren()[i]).show(text(tree.facets().get(i)), tree.facets().get(i).isNarrowed(), tip(dimensions.get(i)));
        }
        showAll(tree.query().isNarrow());
        Bars.layOut(bar, bar.getParent().getParent());
    }

    private void showAll(boolean shownNow) {
        if (!shownNow && all.isFocusControl()) {
            chips().get(0).setFocus();
        }
        all.setVisible(shownNow);
        all.setLayoutData(new RowData());
        ((RowData) all.getLayoutData()).exclude = !shownNow;
    }

    private List<Control> chips() {
        return Arrays.stream(bar.getChildren()).filter(Control::getVisible).toList();
    }

    private static String tip(Dimension dimension) {
        return "Show only some: " + dimension.label() + ". Drag it up to group by it";
    }

    private void keys(Chip chip, String id, String focused) {
        chip.setData(id);
        chip.addListener(SWT.KeyDown, event -> {
            if (event.stateMask == 0 && (event.keyCode == SWT.ARROW_LEFT || event.keyCode == SWT.ARROW_RIGHT)) {
                List<Control> chips = chips();
                int next = chips.indexOf(chip) + (event.keyCode == SWT.ARROW_LEFT ? -1 : 1);
                chips.get(Math.max(0, Math.min(chips.size() - 1, next))).setFocus();
            }
        });
        if (id.equals(focused)) {
            chip.setFocus();
        }
    }

    private static String text(Facet facet) {
        List<String> chosen = facet.values().stream().filter(Facet.Value::chosen).map(Facet.Value::label).toList();
        String text = facet.dimension().label();
        if (!chosen.isEmpty()) {
            String values = chosen.size() == 1 ? chosen.get(0) : chosen.size() + " chosen";
            text += ": " + (values.length() > LONGEST ? values.substring(0, LONGEST) + "\u2026" : values);
        }
        return text + " \u25be";
    }

    /** Opens the values of a dimension. */
    void open(Control at, Dimension dimension) {
        Point place = at.toDisplay(0, at.getSize().y);
        new FacetPopup(at.getShell(), place, () -> facet(dimension), values -> listener.accept(shown.query().narrow(dimension, values))).open();
    }

    private Facet facet(Dimension dimension) {
        return shown.facets().stream().filter(facet -> facet.dimension().equals(dimension)).findFirst()
                .orElseGet(() -> shown.index().facet(shown.query(), dimension));
    }

    private void more(Control at) {
        Menu menu = new Menu(bar);
        List<Dimension> there = shown.facets().stream().map(Facet::dimension).toList();
        List<Dimension> others = new ArrayList<>(Dimension.FIXED);
        others.removeAll(there);
        others.remove(Dimension.STATUS);
        others.forEach(dimension -> item(menu, at, dimension));
        MenuItem columns = new MenuItem(menu, SWT.CASCADE);
        columns.setText("Column of the return");
        Menu below = new Menu(menu);
        columns.setMenu(below);
        shown.index().namedFields().forEach(dimension -> item(below, at, dimension));
        menu.setLocation(at.toDisplay(0, at.getSize().y));
        menu.addListener(SWT.Hide, event -> menu.getDisplay().asyncExec(menu::dispose));
        menu.setVisible(true);
    }

    private void item(Menu menu, Control at, Dimension dimension) {
        MenuItem item = new MenuItem(menu, SWT.PUSH);
        item.setText(dimension.label());
        item.addListener(SWT.Selection, event -> open(at, dimension));
    }
}
