/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.workbench.editor.text;

import java.util.EnumMap;
import java.util.Map;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.ui.PlatformUI;
import org.fettle.language.ide.Token;

/** The colours of the rule language. They are theme colours: plugin.xml has those of the light theme, css/dark.css those of the dark one, and the user may set others. */
public final class Palette {
    private static final String PREFIX = "org.fettle.workbench.editor.colour.";

    private static final Map<Token.Kind, Style> STYLES = new EnumMap<>(Map.ofEntries(
            Map.entry(Token.Kind.KEYWORD, new Style("keyword", SWT.BOLD)),
            Map.entry(Token.Kind.COMMENT, new Style("comment", SWT.ITALIC)),
            Map.entry(Token.Kind.STRING, new Style("string", SWT.NORMAL)),
            Map.entry(Token.Kind.NUMBER, new Style("value", SWT.NORMAL)),
            Map.entry(Token.Kind.DATE, new Style("value", SWT.NORMAL)),
            Map.entry(Token.Kind.CODE, new Style("value", SWT.NORMAL)),
            Map.entry(Token.Kind.DECLARATION, new Style("declaration", SWT.BOLD)),
            Map.entry(Token.Kind.TABLE, new Style("table", SWT.BOLD)),
            Map.entry(Token.Kind.COLUMN, new Style("column", SWT.NORMAL)),
            Map.entry(Token.Kind.CODE_LIST, new Style("table", SWT.ITALIC)),
            Map.entry(Token.Kind.NAME, new Style("name", SWT.NORMAL)),
            Map.entry(Token.Kind.ROW, new Style("name", SWT.BOLD)),
            Map.entry(Token.Kind.VALUE, new Style("name", SWT.NORMAL)),
            Map.entry(Token.Kind.PARAMETER, new Style("definition", SWT.ITALIC)),
            Map.entry(Token.Kind.DEFINITION, new Style("definition", SWT.NORMAL)),
            Map.entry(Token.Kind.RULE, new Style("declaration", SWT.NORMAL)),
            Map.entry(Token.Kind.EXAMPLE_ROW, new Style("row", SWT.NORMAL)),
            Map.entry(Token.Kind.EXAMPLE_FLAGGED, new Style("flagged", SWT.BOLD)),
            Map.entry(Token.Kind.EXAMPLE_PASSES, new Style("passes", SWT.BOLD)),
            Map.entry(Token.Kind.ERROR, new Style("error", SWT.NORMAL))));

    private Palette() {
    }

    /**
     * How a stretch is drawn.
     *
     * @param name last part of the colour's identifier
     * @param font bits such as {@code SWT.BOLD}
     */
    record Style(String name, int font) {
        Color colour() {
            return PlatformUI.getWorkbench().getThemeManager().getCurrentTheme().getColorRegistry().get(PREFIX + name);
        }
    }

    /** How a kind of stretch is drawn. */
    static Style style(Token.Kind kind) {
        return STYLES.get(kind);
    }

    /** The colour of a kind of stretch as it is now; for the user interface's thread. */
    public static Color colour(Token.Kind kind) {
        return style(kind).colour();
    }

    /** Whether a changed theme property is one of these colours. */
    static boolean isOurs(String property) {
        return property.startsWith(PREFIX);
    }
}
