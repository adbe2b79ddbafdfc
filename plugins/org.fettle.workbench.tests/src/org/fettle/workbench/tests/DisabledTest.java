/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.workbench.tests;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Spinner;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;
import org.eclipse.swt.widgets.Tree;
import org.fettle.cases.colours.Contrast;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** What cannot be used now is seen to be so at once, on the screen, whatever the controls say of their colours; what can be used stands out. */
class DisabledTest {
    private static final double ENOUGH = 4.5;
    private static final double FADED = 0.75;
    private static final int FRAME = 4;
    private static final Map<String, Function<Composite, Control>> KINDS = new LinkedHashMap<>();

    static {
        KINDS.put("push button", parent -> button(parent, SWT.PUSH));
        KINDS.put("check box", parent -> button(parent, SWT.CHECK));
        KINDS.put("radio button", parent -> button(parent, SWT.RADIO));
        KINDS.put("toggle", parent -> button(parent, SWT.TOGGLE));
        KINDS.put("list to choose from", parent -> combo(parent, SWT.READ_ONLY));
        KINDS.put("list to type in", parent -> combo(parent, SWT.NONE));
        KINDS.put("field", parent -> {
            Text text = new Text(parent, SWT.BORDER);
            text.setText("MMMM");
            return text;
        });
        KINDS.put("number", parent -> {
            Spinner spinner = new Spinner(parent, SWT.BORDER);
            spinner.setValues(88, 0, 99, 0, 1, 1);
            return spinner;
        });
        KINDS.put("label", parent -> {
            Label label = new Label(parent, SWT.NONE);
            label.setText("MMMM");
            return label;
        });
        KINDS.put("tool", parent -> {
            ToolBar bar = new ToolBar(parent, SWT.FLAT);
            new ToolItem(bar, SWT.PUSH).setText("MMMM");
            return bar;
        });
    }

    private static Control button(Composite parent, int style) {
        Button button = new Button(parent, style);
        button.setText("MMMM");
        return button;
    }

    private static Control combo(Composite parent, int style) {
        Combo combo = new Combo(parent, style);
        combo.add("MMMM");
        combo.select(0);
        return combo;
    }

    @BeforeAll
    static void open() {
        Screen.awaitReady();
        Screen.activate();
    }

    @AfterAll
    static void light() {
        AccessTest.light();
        Screen.activate();
    }

    @Test
    void inTheLight() {
        AccessTest.light();
        assertEquals("", faults("light"));
    }

    @Test
    void inTheDark() {
        AccessTest.dark();
        assertEquals("", faults("dark"));
    }

    /** The system's colours change after the style sheets were put on: texts in these colours have to follow. */
    @Test
    void theWindowThatWasDarkIsReadInTheLight() {
        AccessTest.dark();
        AccessTest.light();
        Screen.picture("light-again");
        List<String> faults = new ArrayList<>();
        Screen.run(() -> {
            inks(Screen.window().getShell(), faults);
            faults.addAll(AccessWalk.faults(Screen.window().getShell()));
        });
        assertEquals("", String.join("\n", faults));
    }

    private static void inks(Composite parent, List<String> faults) {
        for (Control control : parent.getChildren()) {
            boolean written = control instanceof Tree tree && tree.getItemCount() > 0 || control instanceof Label label && !label.getText().isBlank();
            if (written && control.isVisible() && control.getSize().x > FRAME * FRAME && ink(control) < ENOUGH) {
                faults.add(String.format(Locale.ROOT, "%s: %.1f to 1", control, ink(control)));
            } else if (control instanceof Composite composite) {
                inks(composite, faults);
            }
        }
    }

    private static String faults(String colours) {
        List<Control> usable = new ArrayList<>();
        List<Control> unusable = new ArrayList<>();
        Shell shell = Screen.shown(() -> {
            Shell made = new Shell(Screen.window().getShell(), SWT.TITLE | SWT.ON_TOP);
            made.setLayout(new GridLayout(2, true));
            KINDS.values().forEach(kind -> {
                usable.add(made(kind, made));
                unusable.add(made(kind, made));
            });
            made.setLocation(20, 20);
            made.pack();
            made.open();
            // as buttons do in dialogs: not before the style sheets have gone over them
            unusable.forEach(DisabledTest::disable);
            return made;
        });
        Screen.picture("disabled-" + colours);
        List<String> faults = new ArrayList<>();
        List<String> kinds = List.copyOf(KINDS.keySet());
        Screen.run(() -> {
            for (int i = 0; i < kinds.size(); i++) {
                double can = ink(usable.get(i));
                double cannot = ink(unusable.get(i));
                if (can < ENOUGH || cannot > FADED * can) {
                    faults.add(String.format(Locale.ROOT, "%s: %.1f to 1 when it can be used, %.1f when it cannot", kinds.get(i), can, cannot));
                }
            }
            shell.close();
        });
        return String.join("\n", faults);
    }

    private static Control made(Function<Composite, Control> kind, Composite parent) {
        Control control = kind.apply(parent);
        control.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
        return control;
    }

    private static void disable(Control control) {
        if (control instanceof ToolBar bar) {
            bar.getItem(0).setEnabled(false);
        } else {
            control.setEnabled(false);
        }
    }

    /** How much the letters stand out from what there is most of, as it is on the screen. The frame of the control does not count. */
    private static double ink(Control control) {
        Point size = control.getSize();
        Map<Integer, Integer> counts = Screenshots.colours(control, new Rectangle(FRAME, size.y / 4, size.x - 2 * FRAME, size.y / 2));
        int ground = Screenshots.ground(counts);
        return counts.keySet().stream().mapToDouble(colour -> Contrast.of(colour, ground)).max().orElseThrow();
    }
}
