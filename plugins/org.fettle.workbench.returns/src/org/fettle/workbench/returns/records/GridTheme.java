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
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.Font;
import org.fettle.cases.colours.Tone;
import org.fettle.workbench.ui.Theme;

/** The grid's colours. Cells with records are drawn by {@link RecordPainter}; this is about everything around them. */
final class GridTheme extends ModernNatTableThemeConfiguration {

    private static final int PADDING = 5;

    private final boolean dark;

    GridTheme(boolean dark, Font font) {
        this.dark = dark;
        Color background = Theme.colour(Tone.PAPER, dark);
        Color text = Theme.colour(Tone.TEXT, dark);
        Color header = Theme.colour(Tone.SOFT, dark);
        Color selection = Theme.colour(Tone.SELECTION, dark);
        Color selected = Theme.colour(Tone.SELECTED, dark);
        defaultFont = font;
        defaultBgColor = background;
        defaultFgColor = text;
        evenRowBgColor = background;
        oddRowBgColor = background;
        cHeaderBgColor = header;
        cHeaderFgColor = text;
        cHeaderFont = font;
        rHeaderBgColor = header;
        rHeaderFgColor = Theme.colour(Tone.FAINT, dark);
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
        freezeSeparatorColor = Theme.colour(Tone.FAINT, dark);
        gridLineColor = Theme.colour(Tone.LINE, dark);
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
}
