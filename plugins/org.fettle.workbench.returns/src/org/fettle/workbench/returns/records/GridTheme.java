/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.workbench.returns.records;

import org.eclipse.nebula.widgets.nattable.painter.cell.BackgroundPainter;
import org.eclipse.nebula.widgets.nattable.painter.cell.ICellPainter;
import org.eclipse.nebula.widgets.nattable.painter.cell.TextPainter;
import org.eclipse.nebula.widgets.nattable.painter.cell.decorator.PaddingDecorator;
import org.eclipse.nebula.widgets.nattable.sort.painter.SortIconPainter;
import org.eclipse.nebula.widgets.nattable.sort.painter.SortableHeaderTextPainter;
import org.eclipse.nebula.widgets.nattable.style.theme.ModernNatTableThemeConfiguration;
import org.eclipse.nebula.widgets.nattable.ui.util.CellEdgeEnum;
import org.eclipse.nebula.widgets.nattable.util.GUIHelper;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.Font;
import org.fettle.cases.records.Palette;

/** The grid's colours. Cells with records are drawn by {@link RecordPainter}; this is about everything around them. */
final class GridTheme extends ModernNatTableThemeConfiguration {

    private static final int PADDING = 5;

    private final boolean dark;

    GridTheme(Palette palette, Font font) {
        dark = palette.equals(Palette.DARK);
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

    /** The arrows of sorted columns are black pictures, or white ones. */
    @Override
    public void createPainterInstances() {
        super.createPainterInstances();
        if (dark) {
            sortHeaderCellPainter = sorted();
            selectedSortHeaderCellPainter = sorted();
        }
    }

    private static ICellPainter sorted() {
        return new BackgroundPainter(new PaddingDecorator(
                new SortableHeaderTextPainter(new TextPainter(false, false), CellEdgeEnum.RIGHT, new SortIconPainter(false, true), false, 0, false),
                0, PADDING, 0,
                PADDING, false));
    }

    static Color color(int rgb) {
        return GUIHelper.getColor(rgb >> 16 & 0xFF, rgb >> 8 & 0xFF, rgb & 0xFF);
    }
}
