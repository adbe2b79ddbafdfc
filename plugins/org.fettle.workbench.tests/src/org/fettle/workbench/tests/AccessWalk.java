/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.workbench.tests;

import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.eclipse.nebula.widgets.nattable.NatTable;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.ACC;
import org.eclipse.swt.accessibility.Accessible;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.accessibility.AccessibleListener;
import org.eclipse.swt.custom.CCombo;
import org.eclipse.swt.custom.CLabel;
import org.eclipse.swt.custom.StyleRange;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.DateTime;
import org.eclipse.swt.widgets.Group;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Scale;
import org.eclipse.swt.widgets.Spinner;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;
import org.eclipse.swt.widgets.Tree;
import org.fettle.cases.colours.Contrast;

/**
 * Walks over the controls that are shown and lists those that a screen reader would have no name for, and texts that stand out too little from what they
 * stand on. For the user interface's thread.
 */
final class AccessWalk {
    private static final double ENOUGH = 4.5;

    private final List<String> faults = new ArrayList<>();

    private AccessWalk() {
    }

    /** What is wrong with the controls in a composite, one line each. */
    static List<String> faults(Composite root) {
        AccessWalk walk = new AccessWalk();
        walk.walk(root);
        return walk.faults;
    }

    private void walk(Composite parent) {
        for (Control control : parent.getChildren()) {
            if (control.isVisible() && control.getSize().x > 1 && control.getSize().y > 1) {
                name(control);
                contrast(control);
                if (control instanceof Composite composite && !(control instanceof Combo) && !(control instanceof CCombo)
                        && !(control instanceof DateTime)) {
                    walk(composite);
                }
            }
        }
    }

    // ------------------------------------------------------------------ names

    private void name(Control control) {
        if (control instanceof ToolBar bar) {
            for (ToolItem item : bar.getItems()) {
                boolean named = !item.getText().isBlank() || item.getToolTipText() != null && !item.getToolTipText().isBlank();
                if (!named && (item.getStyle() & SWT.SEPARATOR) == 0) {
                    fault(bar, "has an item " + bar.indexOf(item) + " without a name");
                }
            }
        } else if (isAsked(control) && told(control).isBlank() && ownText(control).isBlank() && textBefore(control).isBlank()) {
            fault(control, "has no name");
        }
    }

    /** Whether a screen reader says something of a control when the keyboard comes to it. */
    private static boolean isAsked(Control control) {
        boolean system = control instanceof Text || control instanceof Combo || control instanceof CCombo || control instanceof Button
                || control instanceof Link || control instanceof org.eclipse.swt.widgets.List || control instanceof Table || control instanceof Tree
                || control instanceof Spinner || control instanceof Scale || control instanceof DateTime || control instanceof StyledText
                || control instanceof NatTable;
        return system && !isRead(control) || control instanceof Canvas && control.getClass().getName().startsWith("org.fettle")
                || control.getClass() == Canvas.class && control.getListeners(SWT.KeyDown).length > 0;
    }

    /** A text that cannot be changed is read out as it stands: it is its own name. */
    private static boolean isRead(Control control) {
        return control instanceof Text text && !text.getEditable() && !text.getText().isBlank()
                || control instanceof StyledText styled && !styled.getEditable() && styled.getCharCount() > 0;
    }

    private static String ownText(Control control) {
        return control instanceof Button button ? button.getText() : control instanceof Link link ? link.getText() : "";
    }

    /** What listeners tell; SWT has no question for it. */
    @SuppressWarnings("unchecked")
    private static String told(Control control) {
        AccessibleEvent event = new AccessibleEvent(control);
        event.childID = ACC.CHILDID_SELF;
        try {
            Field field = Accessible.class.getDeclaredField("accessibleListeners");
            field.setAccessible(true);
            List<AccessibleListener> listeners = (List<AccessibleListener>) field.get(control.getAccessible());
            for (AccessibleListener listener : listeners == null ? List.<AccessibleListener>of() : listeners) {
                listener.getName(event);
            }
        } catch (ReflectiveOperationException e) {
            throw new AssertionError("SWT keeps its listeners elsewhere now", e);
        }
        return event.result == null ? "" : event.result;
    }

    /** The label made before a control names it, on Windows as on GTK. */
    private static String textBefore(Control control) {
        Control before = null;
        for (Control child : control.getParent().getChildren()) {
            if (child == control) {
                return before instanceof Label label ? label.getText() : before instanceof CLabel label ? label.getText() : "";
            }
            before = child;
        }
        return control.getParent() instanceof Group group ? group.getText() : "";
    }

    // ------------------------------------------------------------------ contrast

    private void contrast(Control control) {
        boolean written = control instanceof Label label && !label.getText().isBlank() && (label.getStyle() & SWT.SEPARATOR) == 0
                || control instanceof CLabel || control instanceof Button || control instanceof Text || control instanceof Table
                || control instanceof Tree
                || control instanceof Link || control instanceof Group || control instanceof Combo;
        if (written && control.isEnabled()) {
            pair(control, "text", control.getForeground().getRGB(), control.getBackground().getRGB());
            if (control instanceof Link link && link.getText().contains("<a")) {
                pair(link, "a link", link.getLinkForeground().getRGB(), link.getBackground().getRGB());
            }
        } else if (control instanceof StyledText text && text.getCharCount() > 0) {
            RGB ground = text.getBackground().getRGB();
            pair(control, "text", text.getForeground().getRGB(), ground);
            for (StyleRange range : text.getStyleRanges()) {
                RGB behind = range.background != null ? range.background.getRGB() : line(text, range.start, ground);
                if (range.foreground != null && range.length > 0) {
                    pair(control, "\"" + text.getText(range.start, range.start + Math.min(12, range.length) - 1) + "\"", range.foreground.getRGB(),
                            behind);
                }
            }
        }
    }

    private static RGB line(StyledText text, int offset, RGB ground) {
        var colour = text.getLineBackground(text.getLineAtOffset(offset));
        return colour == null ? ground : colour.getRGB();
    }

    private void pair(Control control, String what, RGB text, RGB ground) {
        double contrast = Contrast.of(number(text), number(ground));
        if (contrast < ENOUGH) {
            fault(control, String.format(Locale.ROOT, "has %s of %06X on %06X: %.1f to 1", what, number(text), number(ground), contrast));
        }
    }

    private static int number(RGB rgb) {
        return rgb.red << 16 | rgb.green << 8 | rgb.blue;
    }

    private void fault(Control control, String what) {
        StringBuilder path = new StringBuilder();
        for (Control at = control; at != null && path.length() < 160; at = at.getParent()) {
            path.append(path.isEmpty() ? "" : " in ").append(at.getClass().getSimpleName());
        }
        String text = ownText(control).isBlank() ? control instanceof Label label ? label.getText() : "" : ownText(control);
        faults.add((text.isBlank() ? "" : "\"" + text + "\" ") + what + " (" + path + ")");
    }
}
