/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.workbench.returns.records;

import org.eclipse.nebula.widgets.nattable.style.theme.ModernNatTableThemeConfiguration;
import org.eclipse.nebula.widgets.nattable.util.GUIHelper;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.Font;
import org.fettle.cases.records.Palette;

/** The grid's colours. Cells with records are drawn by {@link RecordPainter}; this is about everything around them. */
final class GridTheme extends ModernNatTableThemeConfiguration {

    GridTheme(Palette palette, Font font) {
        Color background = color(palette.background());
        Color text = color(palette.text());
        Color header = color(palette.header());
        Color selection = color(palette.selection());
        Color selected = color(palette.selected());
        defaultFont = font;
        defaultBgColor = background;
        defaultFgColor = text;
        evenRowBgColor = background;
        oddRowBgColor = background;
        cHeaderBgColor = header;
        cHeaderFgColor = text;
        cHeaderFont = font;
        rHeaderBgColor = header;
        rHeaderFgColor = color(palette.faint());
        rHeaderFont = font;
        cornerBgColor = header;
        cornerFgColor = text;
        defaultSelectionBgColor = selection;
        defaultSelectionFgColor = selected;
        defaultSelectionFont = font;
        cHeaderSelectionBgColor = selection;
        cHeaderSelectionFgColor = selected;
        cHeaderSelectionFont = font;
        cHeaderFullSelectionBgColor = selection;
        cHeaderFullSelectionFgColor = selected;
        rHeaderSelectionBgColor = selection;
        rHeaderSelectionFgColor = selected;
        rHeaderSelectionFont = font;
        rHeaderFullSelectionBgColor = selection;
        rHeaderFullSelectionFgColor = selected;
        selectionAnchorBgColor = selection;
        selectionAnchorFgColor = selected;
        selectionAnchorSelectionBgColor = selection;
        selectionAnchorSelectionFgColor = selected;
        selectionAnchorSelectionFont = font;
        sortHeaderBgColor = header;
        sortHeaderFgColor = text;
        selectedSortHeaderBgColor = selection;
        selectedSortHeaderFgColor = selected;
        selectedSortHeaderFont = font;
        filterRowBgColor = background;
        filterRowFgColor = text;
        freezeSeparatorColor = color(palette.faint());
        gridLineColor = color(palette.line());
    }

    static Color color(int rgb) {
        return GUIHelper.getColor(rgb >> 16 & 0xFF, rgb >> 8 & 0xFF, rgb & 0xFF);
    }
}
