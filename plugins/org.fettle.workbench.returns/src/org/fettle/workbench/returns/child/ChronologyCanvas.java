/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.workbench.returns.child;

import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.IntConsumer;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.ScrollBar;
import org.fettle.cases.child.Chronology;
import org.fettle.cases.child.ChronologyLayout;
import org.fettle.cases.child.Ink;
import org.fettle.cases.child.Item;
import org.fettle.cases.child.ItemWalk;
import org.fettle.cases.child.Picture;
import org.fettle.cases.child.Scale;
import org.fettle.cases.child.SvgWriter;
import org.fettle.workbench.ui.Theme;

/** The picture of a chronology: zoom, scroll, and choosing records with mouse and keyboard. */
final class ChronologyCanvas {
    private static final double STEP = 1.25;
    private static final int LINE = 20;
    private static final int NO_PLACE = -1;
    private static final int FRAME = 2;

    private final Canvas canvas;
    private final PicturePainter painter;
    private final Consumer<Item> opened;
    private ChronologyCanvas twin;
    private Chronology chronology;
    private Scale scale;
    private Picture picture;
    private Item chosen;
    private int up;
    private boolean fits = true;

    /** @param opened is told of a record that was chosen to be looked at everywhere */
    ChronologyCanvas(Composite parent, Consumer<Item> opened) {
        this.opened = opened;
        canvas = new Canvas(parent, SWT.DOUBLE_BUFFERED | SWT.H_SCROLL | SWT.V_SCROLL | SWT.NO_BACKGROUND);
        painter = new PicturePainter(canvas);
        canvas.addListener(SWT.Paint, this::paint);
        canvas.addListener(SWT.Resize, event -> lay());
        canvas.addListener(SWT.MouseDown, event -> pressed(event.x, event.y));
        canvas.addListener(SWT.MouseMove, event -> tip(event.x, event.y));
        canvas.addListener(SWT.MouseWheel, this::wheel);
        canvas.addListener(SWT.KeyDown, this::key);
        canvas.addListener(SWT.FocusIn, event -> canvas.redraw());
        canvas.addListener(SWT.FocusOut, event -> canvas.redraw());
        canvas.addListener(SWT.Traverse, event -> event.doit = event.detail != SWT.TRAVERSE_RETURN && event.detail != SWT.TRAVERSE_ARROW_NEXT
                && event.detail != SWT.TRAVERSE_ARROW_PREVIOUS);
        bar(canvas.getHorizontalBar(), selection -> moveTo(chronology.first() + selection / scale.pixelsPerDay()));
        bar(canvas.getVerticalBar(), selection -> {
            up = selection;
            canvas.redraw();
        });
        Theme.follow(canvas, canvas::redraw);
        ChronologyAccess.add(canvas, this);
    }

    private void bar(ScrollBar bar, IntConsumer moved) {
        bar.addListener(SWT.Selection, event -> {
            if (chronology != null) {
                moved.accept(bar.getSelection());
            }
        });
    }

    Canvas control() {
        return canvas;
    }

    /** The picture as it is laid out now, or null. */
    Picture picture() {
        return picture;
    }

    Chronology chronology() {
        return chronology;
    }

    /** The record that is chosen, or null. */
    Item chosen() {
        return chosen;
    }

    /** Shows another chronology; the stretch of time stays when it is the same child's. */
    void show(Chronology next, Item item) {
        boolean same = chronology != null && next.subject().equals(chronology.subject());
        chronology = next;
        chosen = item;
        fits |= !same;
        up = same ? up : 0;
        lay();
        reveal();
    }

    /** Chooses a record of the chronology, or none. */
    void choose(Item item) {
        if (item != chosen) {
            chosen = item;
            lay();
            reveal();
            ChronologyAccess.chosen(canvas, this);
        }
    }

    // ------------------------------------------------------------------ laying out

    private int plotWidth() {
        return Math.max(1, canvas.getClientArea().width - ChronologyLayout.gutter(chronology, painter));
    }

    /** Moves and zooms with another canvas. */
    void join(ChronologyCanvas other) {
        twin = other;
    }

    /** The stretch of time that is shown; null before anything is. */
    Scale scale() {
        return scale;
    }

    private void lay() {
        Rectangle area = canvas.getClientArea();
        if (chronology == null || area.width <= 0) {
            return;
        }
        scale = fits || scale == null ? Scale.fit(chronology, plotWidth()) : scale.within(chronology, plotWidth());
        draw(area);
        if (twin != null && twin.chronology != null && !scale.equals(twin.scale)) {
            twin.scale = scale;
            twin.fits = fits;
            twin.draw(twin.canvas.getClientArea());
        }
    }

    private void draw(Rectangle area) {
        picture = ChronologyLayout.of(chronology, scale, area.width, painter, chosen);
        up = Math.max(0, Math.min(up, picture.height() - area.height));
        bars(area);
        canvas.redraw();
    }

    private void bars(Rectangle area) {
        int all = (int) Math.ceil((chronology.last() - chronology.first()) * scale.pixelsPerDay());
        int from = (int) Math.round((scale.from() - chronology.first()) * scale.pixelsPerDay());
        set(canvas.getHorizontalBar(), from, all, plotWidth());
        set(canvas.getVerticalBar(), up, picture.height(), area.height);
    }

    private static void set(ScrollBar bar, int selection, int all, int shown) {
        bar.setVisible(all > shown + 1);
        bar.setValues(selection, 0, Math.max(1, all), Math.max(1, Math.min(shown, all)), LINE, Math.max(1, shown - LINE));
    }

    private void moveTo(double day) {
        fits = false;
        scale = scale.at(day, chronology, plotWidth());
        lay();
    }

    /** Brings the chosen record into sight. */
    private void reveal() {
        if (chosen == null || picture == null || picture.of(chosen) == null) {
            return;
        }
        Picture.Place place = picture.of(chosen);
        Rectangle area = canvas.getClientArea();
        boolean inTime = place.x() + place.width() > picture.plotLeft() && place.x() < area.width;
        if (!inTime && chosen.time().kind() != Item.Kind.UNDATED) {
            moveTo(chosen.time().start() - plotWidth() / scale.pixelsPerDay() / 2);
            place = picture.of(chosen);
        }
        if (place.y() < up || place.y() + place.height() > up + area.height) {
            up = Math.max(0, place.y() - area.height / 2);
            lay();
        }
    }

    /** Larger (above 1) or smaller around a place, or the middle. */
    void zoom(double factor, int x) {
        if (chronology != null) {
            int at = x == NO_PLACE ? plotWidth() / 2 : Math.max(0, x - picture.plotLeft());
            scale = scale.zoomed(factor, at, chronology, plotWidth());
            fits = scale.pixelsPerDay() <= Scale.fit(chronology, plotWidth()).pixelsPerDay();
            lay();
        }
    }

    void zoomIn() {
        zoom(STEP * STEP, chosenPlace());
    }

    void zoomOut() {
        zoom(1 / STEP / STEP, chosenPlace());
    }

    private int chosenPlace() {
        Picture.Place place = chosen == null || picture == null ? null : picture.of(chosen);
        return place == null || place.x() < picture.plotLeft() || place.x() > picture.width() ? NO_PLACE : place.x();
    }

    /** All of the time. */
    void fit() {
        fits = true;
        lay();
    }

    /** The picture as SVG, all of the time that is shown now. */
    String svg() {
        return SvgWriter.write(picture, chronology.title(), Theme.isDark());
    }

    // ------------------------------------------------------------------ events

    private void paint(Event event) {
        Rectangle area = canvas.getClientArea();
        event.gc.setBackground(painter.colour(Ink.PAPER));
        event.gc.fillRectangle(area);
        if (picture != null) {
            painter.paint(event.gc, picture, up);
        }
        if (canvas.isFocusControl()) {
            event.gc.setForeground(painter.colour(Ink.CHOSEN));
            event.gc.setLineStyle(SWT.LINE_SOLID);
            event.gc.setLineWidth(FRAME);
            event.gc.drawRectangle(1, 1, area.width - FRAME, area.height - FRAME);
        }
    }

    private void pressed(int x, int y) {
        canvas.forceFocus();
        Item item = picture == null ? null : picture.at(x, y + up);
        if (item != null) {
            choose(item);
            opened.accept(item);
        }
    }

    private void tip(int x, int y) {
        Item item = picture == null ? null : picture.at(x, y + up);
        String text = item == null ? null : String.join("\n", item.told());
        if (!Objects.equals(text, canvas.getToolTipText())) {
            canvas.setToolTipText(text);
        }
        canvas.setCursor(item == null ? null : canvas.getDisplay().getSystemCursor(SWT.CURSOR_HAND));
    }

    private void wheel(Event event) {
        if (chronology == null) {
            return;
        }
        boolean zoom = (event.stateMask & SWT.MOD1) != 0;
        boolean sideways = (event.stateMask & SWT.SHIFT) != 0 || !canvas.getVerticalBar().isVisible();
        if (zoom) {
            zoom(event.count > 0 ? STEP : 1 / STEP, event.x);
        } else if (sideways) {
            moveTo(scale.from() - event.count * LINE / scale.pixelsPerDay());
        } else {
            up -= event.count * LINE;
            lay();
        }
        event.doit = false;
    }

    private void key(Event event) {
        if (chronology == null) {
            return;
        }
        List<Item> items = chronology.items();
        switch (event.keyCode) {
            case SWT.ARROW_RIGHT -> choose(ItemWalk.along(chronology, chosen, 1));
            case SWT.ARROW_LEFT -> choose(ItemWalk.along(chronology, chosen, -1));
            case SWT.ARROW_DOWN -> choose(ItemWalk.across(chronology, chosen, 1));
            case SWT.ARROW_UP -> choose(ItemWalk.across(chronology, chosen, -1));
            case SWT.HOME -> choose(items.isEmpty() ? null : items.get(0));
            case SWT.END -> choose(items.isEmpty() ? null : items.get(items.size() - 1));
            case SWT.PAGE_UP -> moveTo(scale.from() - plotWidth() / scale.pixelsPerDay());
            case SWT.PAGE_DOWN -> moveTo(scale.from() + plotWidth() / scale.pixelsPerDay());
            case SWT.CR, SWT.KEYPAD_CR -> {
                if (chosen != null) {
                    opened.accept(chosen);
                }
            }
            default -> zoomKey(event.character);
        }
    }

    private void zoomKey(char character) {
        switch (character) {
            case '+', '=' -> zoomIn();
            case '-' -> zoomOut();
            case '0' -> fit();
            default -> {
                // a key of somebody else's
            }
        }
    }
}
