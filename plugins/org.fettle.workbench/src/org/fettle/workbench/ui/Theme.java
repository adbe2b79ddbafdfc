/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.workbench.ui;

import java.util.EnumMap;
import java.util.Map;

import org.eclipse.jface.util.IPropertyChangeListener;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.TreeItem;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.themes.IThemeManager;
import org.fettle.cases.colours.Contrast;
import org.fettle.cases.colours.Tone;

/**
 * The colours of {@link Tone} as the theme wants them now; for the user interface's thread. The theme says whether it is dark by one theme colour, which
 * css/dark.css sets: the system's own colours do not tell, since on Windows they stay light when the workbench is dark.
 */
public final class Theme {
    private static final String PAPER = "org.fettle.workbench.colour.paper";
    private static final String CSS_CLASS = "org.eclipse.e4.ui.css.CssClassName";
    private static final Map<Tone, Color> LIGHT = new EnumMap<>(Tone.class);
    private static final Map<Tone, Color> DARK = new EnumMap<>(Tone.class);

    private Theme() {
    }

    /** Whether texts are to be light. */
    public static boolean isDark() {
        Display display = Display.getCurrent();
        RGB paper = display.getHighContrast() ? display.getSystemColor(SWT.COLOR_LIST_BACKGROUND).getRGB()
                : PlatformUI.getWorkbench().getThemeManager().getCurrentTheme().getColorRegistry().getRGB(PAPER);
        return paper != null && Contrast.isDark(paper.red << 16 | paper.green << 8 | paper.blue);
    }

    /** A colour as it is now. */
    public static Color colour(Tone tone) {
        return colour(tone, isDark());
    }

    /** A colour of the light or the dark theme. */
    public static Color colour(Tone tone, boolean dark) {
        return (dark ? DARK : LIGHT).computeIfAbsent(tone, key -> colour(key.rgb(dark)));
    }

    /** A colour that is 0xRRGGBB. */
    public static Color colour(int rgb) {
        return new Color(rgb >> 16 & 0xFF, rgb >> 8 & 0xFF, rgb & 0xFF);
    }

    /** Makes a control one that stands on {@link Tone#PAPER} and is written on with {@link Tone#TEXT}, in each theme. */
    public static void paper(Control control) {
        control.setData(CSS_CLASS, "FettlePaper");
        follow(control, () -> {
            control.setBackground(colour(Tone.PAPER));
            control.setForeground(colour(Tone.TEXT));
        });
    }

    /**
     * Keeps the style sheets away from the single rows of tables and trees, which look as their table says: styling each row when it comes into sight
     * takes time, and the style engine keeps rows that GTK makes while others are thrown away. Touching one of these, when another theme is chosen, ends
     * the process.
     */
    public static void leaveRowsAlone(Display display) {
        display.addFilter(SWT.Skin, event -> {
            if (event.widget instanceof TableItem || event.widget instanceof TreeItem) {
                event.type = SWT.None;
            }
        });
    }

    /** Does something now and each time when another theme was chosen, until the control is gone. */
    public static void follow(Control control, Runnable work) {
        IThemeManager themes = PlatformUI.getWorkbench().getThemeManager();
        boolean[] dark = {isDark()};
        IPropertyChangeListener listener = event -> {
            // the style sheets go over the controls after the colours have changed
            control.getDisplay().asyncExec(() -> {
                if (!control.isDisposed() && dark[0] != isDark()) {
                    dark[0] = isDark();
                    work.run();
                }
            });
        };
        themes.addPropertyChangeListener(listener);
        control.addListener(SWT.Dispose, event -> themes.removePropertyChangeListener(listener));
        work.run();
    }
}
