/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.workbench.fix;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.eclipse.jface.bindings.keys.KeyStroke;
import org.eclipse.jface.bindings.keys.ParseException;
import org.eclipse.jface.fieldassist.ContentProposal;
import org.eclipse.jface.fieldassist.IContentProposal;
import org.eclipse.jface.fieldassist.TextContentAdapter;
import org.eclipse.nebula.widgets.nattable.NatTable;
import org.eclipse.nebula.widgets.nattable.command.VisualRefreshCommand;
import org.eclipse.nebula.widgets.nattable.config.AbstractUiBindingConfiguration;
import org.eclipse.nebula.widgets.nattable.config.CellConfigAttributes;
import org.eclipse.nebula.widgets.nattable.config.ConfigRegistry;
import org.eclipse.nebula.widgets.nattable.config.DefaultNatTableStyleConfiguration;
import org.eclipse.nebula.widgets.nattable.config.IEditableRule;
import org.eclipse.nebula.widgets.nattable.coordinate.PositionCoordinate;
import org.eclipse.nebula.widgets.nattable.data.IDataProvider;
import org.eclipse.nebula.widgets.nattable.data.convert.DefaultBooleanDisplayConverter;
import org.eclipse.nebula.widgets.nattable.edit.EditConfigAttributes;
import org.eclipse.nebula.widgets.nattable.edit.action.KeyEditAction;
import org.eclipse.nebula.widgets.nattable.edit.config.DefaultEditBindings;
import org.eclipse.nebula.widgets.nattable.edit.config.DefaultEditConfiguration;
import org.eclipse.nebula.widgets.nattable.edit.editor.CheckBoxCellEditor;
import org.eclipse.nebula.widgets.nattable.edit.editor.TextCellEditor;
import org.eclipse.nebula.widgets.nattable.grid.data.DefaultColumnHeaderDataProvider;
import org.eclipse.nebula.widgets.nattable.grid.layer.ColumnHeaderLayer;
import org.eclipse.nebula.widgets.nattable.grid.layer.DefaultColumnHeaderDataLayer;
import org.eclipse.nebula.widgets.nattable.layer.CompositeLayer;
import org.eclipse.nebula.widgets.nattable.layer.DataLayer;
import org.eclipse.nebula.widgets.nattable.layer.LabelStack;
import org.eclipse.nebula.widgets.nattable.layer.cell.ILayerCell;
import org.eclipse.nebula.widgets.nattable.painter.cell.CheckBoxPainter;
import org.eclipse.nebula.widgets.nattable.painter.cell.TextPainter;
import org.eclipse.nebula.widgets.nattable.painter.cell.decorator.PaddingDecorator;
import org.eclipse.nebula.widgets.nattable.selection.SelectionLayer;
import org.eclipse.nebula.widgets.nattable.selection.command.SelectCellCommand;
import org.eclipse.nebula.widgets.nattable.selection.event.ISelectionEvent;
import org.eclipse.nebula.widgets.nattable.style.CellStyleAttributes;
import org.eclipse.nebula.widgets.nattable.style.DisplayMode;
import org.eclipse.nebula.widgets.nattable.style.HorizontalAlignmentEnum;
import org.eclipse.nebula.widgets.nattable.style.SelectionStyleLabels;
import org.eclipse.nebula.widgets.nattable.style.Style;
import org.eclipse.nebula.widgets.nattable.style.VerticalAlignmentEnum;
import org.eclipse.nebula.widgets.nattable.ui.binding.UiBindingRegistry;
import org.eclipse.nebula.widgets.nattable.ui.matcher.KeyEventMatcher;
import org.eclipse.nebula.widgets.nattable.viewport.ViewportLayer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.widgets.Composite;
import org.fettle.cases.Figures;
import org.fettle.cases.colours.Tone;
import org.fettle.cases.fix.FixDraft;
import org.fettle.cases.records.CodeChoices;
import org.fettle.cases.records.RecordColumn;
import org.fettle.workbench.returns.records.GridLibraries;
import org.fettle.workbench.ui.Names;
import org.fettle.workbench.ui.Theme;

/** The changes of a draft: ticked or not, with the values before and after; the value after can be edited in place. */
final class ChangeGrid {
    private static final int TICK = 0;
    private static final int AFTER = FixDraft.Column.AFTER.ordinal() + 1;
    private static final int[] WIDTHS = {34, 132, 150, 100, 130, 150, 314, 60};
    private static final int ROW_HEIGHT = 23;
    private static final int PADDING = 4;
    private static final String TICKS = "tick";
    private static final String AFTERS = "after";
    private static final String EDITABLE = "editable";
    private static final String WAITS = "waits";
    private static final String LEFT = "left";
    private static final String WRITES = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789/.- ";

    private final NatTable table;
    private final SelectionLayer selection;
    private final ViewportLayer viewport;
    private final Listener listener;
    private FixDraft draft;
    private String filter = "";
    private List<FixDraft.Line> lines = List.of();

    /** Follows the grid. */
    interface Listener {
        /** Something was ticked or entered. */
        void changed();

        /** Another line has the keyboard; null for none. */
        void selected(FixDraft.Line line);

        /** The column of a line, with its codes; null when there is none. */
        RecordColumn column(FixDraft.Line line);
    }

    ChangeGrid(Composite parent, Listener listener) {
        GridLibraries.prepare();
        this.listener = listener;
        DataLayer data = new DataLayer(new Cells(), WIDTHS[1], ROW_HEIGHT);
        for (int column = 0; column < WIDTHS.length; column++) {
            data.setColumnWidthByPosition(column, WIDTHS[column]);
        }
        data.setConfigLabelAccumulator(this::label);
        selection = new SelectionLayer(data);
        viewport = new ViewportLayer(selection);
        List<String> titles = new ArrayList<>(List.of(""));
        for (FixDraft.Column column : FixDraft.Column.values()) {
            titles.add(column.title());
        }
        ColumnHeaderLayer header = new ColumnHeaderLayer(
                new DefaultColumnHeaderDataLayer(new DefaultColumnHeaderDataProvider(titles.toArray(String[]::new))), viewport, selection);
        CompositeLayer layers = new CompositeLayer(1, 2);
        layers.setChildLayer("header", header, 0, 0);
        layers.setChildLayer("body", viewport, 0, 1);
        layers.addConfiguration(new DefaultEditConfiguration());
        layers.addConfiguration(new DefaultEditBindings());
        ConfigRegistry registry = new ConfigRegistry();
        table = new NatTable(parent, SWT.NO_BACKGROUND | SWT.NO_REDRAW_RESIZE | SWT.DOUBLE_BUFFERED | SWT.V_SCROLL | SWT.H_SCROLL | SWT.BORDER,
                layers,
                false);
        table.setConfigRegistry(registry);
        table.addConfiguration(new DefaultNatTableStyleConfiguration());
        table.addConfiguration(new Keys());
        table.configure();
        Theme.follow(table, () -> {
            register(registry);
            table.setBackground(Theme.colour(Tone.PAPER));
            table.redraw();
        });
        selection.addLayerListener(event -> {
            if (event instanceof ISelectionEvent) {
                listener.selected(line());
                Names.moved(table);
            }
        });
        Names.name(table, () -> Figures.count(lines.size(), "change", "changes"));
        Names.describe(table, this::told);
    }

    /** The line with the keyboard in words, for screen readers. */
    private String told() {
        FixDraft.Line line = line();
        if (line == null) {
            return "No change is selected";
        }
        StringBuilder text = new StringBuilder(draft.isTicked(line) ? "Ticked" : "Left out");
        for (FixDraft.Column column : FixDraft.Column.values()) {
            text.append(", ").append(column.title()).append(' ').append(draft.text(line, column));
        }
        return text.toString();
    }

    NatTable control() {
        return table;
    }

    /** Shows another draft. */
    void show(FixDraft next) {
        draft = next;
        selection.clear(false);
        filter(filter);
    }

    /** Shows the lines that have the words of a filter. */
    void filter(String words) {
        filter = words;
        lines = draft == null ? List.of() : draft.lines(words);
        table.refresh();
    }

    /** The lines that are shown. */
    List<FixDraft.Line> lines() {
        return lines;
    }

    /** The line with the keyboard; null when none has it. */
    FixDraft.Line line() {
        int row = selection.getSelectionAnchor() == null ? -1 : selection.getSelectionAnchor().getRowPosition();
        return row < 0 || row >= lines.size() ? null : lines.get(row);
    }

    /** Puts the keyboard on a line. */
    void select(int row) {
        viewport.moveRowPositionIntoViewport(row);
        selection.doCommand(new SelectCellCommand(selection, AFTER, row, false, false));
        listener.selected(line());
    }

    /** The lines that are selected, those next to each other included. */
    private Set<FixDraft.Line> selected() {
        Set<FixDraft.Line> chosen = new LinkedHashSet<>();
        for (PositionCoordinate cell : selection.getSelectedCellPositions()) {
            if (cell.getRowPosition() < lines.size()) {
                chosen.add(lines.get(cell.getRowPosition()));
            }
        }
        return chosen;
    }

    /** Ticks the selected lines, or unticks them when the first is ticked. */
    void toggle() {
        Set<FixDraft.Line> chosen = selected();
        if (!chosen.isEmpty()) {
            tick(chosen, !draft.isTicked(chosen.iterator().next()));
        }
    }

    private void tick(Set<FixDraft.Line> chosen, boolean in) {
        draft.tick(chosen, in);
        changed();
    }

    /** Draws what another hand has ticked or entered. */
    void changed() {
        // a full refresh would forget the selection
        table.doCommand(new VisualRefreshCommand());
        listener.changed();
    }

    private void label(LabelStack labels, int column, int row) {
        if (row >= lines.size()) {
            return;
        }
        FixDraft.Line line = lines.get(row);
        if (column == TICK) {
            labels.addLabel(TICKS);
        } else if (column == AFTER) {
            if (draft.isEditable(line)) {
                labels.addLabel(EDITABLE);
            }
            labels.addLabel(AFTERS);
            if (draft.waits(line)) {
                labels.addLabelOnTop(WAITS);
            }
        }
        if (!draft.isTicked(line) && !draft.waits(line)) {
            labels.addLabelOnTop(LEFT);
        }
    }

    private void register(ConfigRegistry registry) {
        registry.registerConfigAttribute(CellConfigAttributes.GRID_LINE_COLOR, Theme.colour(Tone.LINE));
        Color text = Theme.colour(Tone.TEXT);
        Style plain = new Style();
        plain.setAttributeValue(CellStyleAttributes.HORIZONTAL_ALIGNMENT, HorizontalAlignmentEnum.LEFT);
        plain.setAttributeValue(CellStyleAttributes.VERTICAL_ALIGNMENT, VerticalAlignmentEnum.MIDDLE);
        plain.setAttributeValue(CellStyleAttributes.BACKGROUND_COLOR, Theme.colour(Tone.PAPER));
        plain.setAttributeValue(CellStyleAttributes.FOREGROUND_COLOR, text);
        registry.registerConfigAttribute(CellConfigAttributes.CELL_STYLE, plain, DisplayMode.NORMAL);
        registry.registerConfigAttribute(CellConfigAttributes.CELL_PAINTER,
                new PaddingDecorator(new TextPainter(), 0, PADDING, 0, PADDING), DisplayMode.NORMAL);
        Style chosen = new Style();
        chosen.setAttributeValue(CellStyleAttributes.BACKGROUND_COLOR, Theme.colour(Tone.SELECTION));
        chosen.setAttributeValue(CellStyleAttributes.FOREGROUND_COLOR, Theme.colour(Tone.SELECTED));
        chosen.setAttributeValue(CellStyleAttributes.FONT, table.getFont());
        registry.registerConfigAttribute(CellConfigAttributes.CELL_STYLE, chosen, DisplayMode.SELECT);
        registry.registerConfigAttribute(CellConfigAttributes.CELL_STYLE, chosen, DisplayMode.SELECT,
                SelectionStyleLabels.SELECTION_ANCHOR_STYLE);
        Style waits = new Style();
        waits.setAttributeValue(CellStyleAttributes.BACKGROUND_COLOR, Theme.colour(Tone.WAITING));
        waits.setAttributeValue(CellStyleAttributes.FOREGROUND_COLOR, Theme.colour(Tone.TEXT));
        registry.registerConfigAttribute(CellConfigAttributes.CELL_STYLE, waits, DisplayMode.NORMAL, WAITS);
        Style left = new Style();
        left.setAttributeValue(CellStyleAttributes.FOREGROUND_COLOR, Theme.colour(Tone.FAINT));
        registry.registerConfigAttribute(CellConfigAttributes.CELL_STYLE, left, DisplayMode.NORMAL, LEFT);
        registry.registerConfigAttribute(EditConfigAttributes.CELL_EDITABLE_RULE, IEditableRule.ALWAYS_EDITABLE, DisplayMode.EDIT, TICKS);
        registry.registerConfigAttribute(CellConfigAttributes.CELL_PAINTER, new CheckBoxPainter(), DisplayMode.NORMAL, TICKS);
        registry.registerConfigAttribute(CellConfigAttributes.DISPLAY_CONVERTER, new DefaultBooleanDisplayConverter(), DisplayMode.NORMAL, TICKS);
        registry.registerConfigAttribute(EditConfigAttributes.CELL_EDITOR, new CheckBoxCellEditor(), DisplayMode.NORMAL, TICKS);
        registry.registerConfigAttribute(EditConfigAttributes.CELL_EDITABLE_RULE, IEditableRule.ALWAYS_EDITABLE, DisplayMode.EDIT, EDITABLE);
        registry.registerConfigAttribute(EditConfigAttributes.CELL_EDITOR, new After(), DisplayMode.NORMAL, AFTERS);
    }

    /** What stands in the grid. */
    private final class Cells implements IDataProvider {
        @Override
        public Object getDataValue(int column, int row) {
            if (row >= lines.size()) {
                return "";
            }
            FixDraft.Line line = lines.get(row);
            return column == TICK ? Boolean.valueOf(draft.isTicked(line)) : draft.text(line, FixDraft.Column.values()[column - 1]);
        }

        @Override
        public void setDataValue(int column, int row, Object value) {
            FixDraft.Line line = lines.get(row);
            if (column == TICK) {
                tick(Set.of(line), Boolean.TRUE.equals(value));
            } else {
                draft.enter(line, value == null ? "" : value.toString().strip());
                changed();
            }
        }

        @Override
        public int getColumnCount() {
            return WIDTHS.length;
        }

        @Override
        public int getRowCount() {
            return lines.size();
        }
    }

    /** The field for a value: begins with what the cell would get, offers what may be meant, then the codes of the column. */
    private final class After extends TextCellEditor {
        After() {
            super(true, true);
            enableContentProposal(new TextContentAdapter(), (contents, position) -> proposals(contents), controlSpace(), WRITES.toCharArray(),
                    org.eclipse.jface.fieldassist.ContentProposalAdapter.PROPOSAL_REPLACE, 0);
        }

        @Override
        public void setCanonicalValue(Object canonical) {
            FixDraft.Line line = lines.get(getRowIndex());
            super.setCanonicalValue(draft.waits(line) ? "" : draft.after(line));
        }

        private IContentProposal[] proposals(String contents) {
            FixDraft.Line line = lines.get(getRowIndex());
            List<IContentProposal> offers = new ArrayList<>();
            draft.choices(line).forEach(choice -> offers.add(new ContentProposal(choice.text(), choice.text() + "  " + choice.reason(), null)));
            RecordColumn column = listener.column(line);
            if (column != null) {
                String typed = contents.equals(draft.after(line)) ? "" : contents;
                CodeChoices.of(column, typed).forEach(choice -> offers.add(new ContentProposal(choice.text(), choice.label(), null)));
            }
            return offers.toArray(IContentProposal[]::new);
        }
    }

    private static KeyStroke controlSpace() {
        try {
            return KeyStroke.getInstance("Ctrl+Space");
        } catch (ParseException e) {
            throw new IllegalStateException("Ctrl+Space is no key", e);
        }
    }

    /** F2 edits, the space bar ticks. */
    private final class Keys extends AbstractUiBindingConfiguration {
        @Override
        public void configureUiBindings(UiBindingRegistry bindings) {
            bindings.registerFirstKeyBinding(new KeyEventMatcher(SWT.NONE, SWT.F2), new KeyEditAction());
            bindings.registerFirstKeyBinding(new KeyEventMatcher(SWT.NONE, SWT.SPACE), (grid, event) -> toggle());
        }
    }

    /** The text of a cell, for tests and for those who cannot see it. */
    String text(int column, int row) {
        ILayerCell cell = selection.getCellByPosition(column, row);
        return cell == null ? "" : String.valueOf(cell.getDataValue());
    }
}
