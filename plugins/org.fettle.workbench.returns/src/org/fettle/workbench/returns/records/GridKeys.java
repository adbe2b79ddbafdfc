/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.workbench.returns.records;

import org.eclipse.nebula.widgets.nattable.config.AbstractRegistryConfiguration;
import org.eclipse.nebula.widgets.nattable.config.CellConfigAttributes;
import org.eclipse.nebula.widgets.nattable.config.EditableRule;
import org.eclipse.nebula.widgets.nattable.config.IConfigRegistry;
import org.eclipse.nebula.widgets.nattable.config.IEditableRule;
import org.eclipse.nebula.widgets.nattable.edit.EditConfigAttributes;
import org.eclipse.nebula.widgets.nattable.edit.action.MouseEditAction;
import org.eclipse.nebula.widgets.nattable.grid.GridRegion;
import org.eclipse.nebula.widgets.nattable.sort.action.SortColumnAction;
import org.eclipse.nebula.widgets.nattable.style.DisplayMode;
import org.eclipse.nebula.widgets.nattable.ui.binding.UiBindingRegistry;
import org.eclipse.nebula.widgets.nattable.ui.matcher.KeyEventMatcher;
import org.eclipse.nebula.widgets.nattable.ui.matcher.LetterOrDigitKeyEventMatcher;
import org.eclipse.nebula.widgets.nattable.ui.matcher.MouseEventMatcher;
import org.eclipse.swt.SWT;
import org.fettle.cases.records.EditPlan;

/** Which keys and clicks edit, and what cells are drawn and edited with. */
final class GridKeys extends AbstractRegistryConfiguration {
    private final RecordGrid grid;
    private final RecordPainter painter;

    GridKeys(RecordGrid grid, RecordPainter painter) {
        this.grid = grid;
        this.painter = painter;
    }

    @Override
    public void configureRegistry(IConfigRegistry registry) {
        register(registry, grid, painter);
    }

    static void register(IConfigRegistry registry, RecordGrid grid, RecordPainter painter) {
        registry.registerConfigAttribute(CellConfigAttributes.CELL_PAINTER, painter, DisplayMode.NORMAL, GridRegion.BODY);
        registry.registerConfigAttribute(CellConfigAttributes.CELL_PAINTER, painter, DisplayMode.SELECT, GridRegion.BODY);
        registry.registerConfigAttribute(EditConfigAttributes.CELL_EDITOR, new RecordEditor(grid), DisplayMode.EDIT, GridRegion.BODY);
        registry.registerConfigAttribute(EditConfigAttributes.CELL_EDITOR, new FilterEditor(grid), DisplayMode.NORMAL, GridRegion.FILTER_ROW);
        registry.registerConfigAttribute(EditConfigAttributes.CELL_EDITOR, new FilterEditor(grid), DisplayMode.EDIT, GridRegion.FILTER_ROW);
        registry.registerConfigAttribute(EditConfigAttributes.CELL_EDITABLE_RULE, new EditableRule() {
            @Override
            public boolean isEditable(int column, int row) {
                Shown shown = grid.shown();
                return shown != null && row < shown.rows().size() && column < shown.columns().size()
                        && EditPlan.reason(shown.rows().set(), shown.rows().record(row), shown.columns().get(column)).isEmpty();
            }
        }, DisplayMode.EDIT, GridRegion.BODY);
        registry.registerConfigAttribute(EditConfigAttributes.CELL_EDITABLE_RULE, new EditableRule() {
            @Override
            public boolean isEditable(int column, int row) {
                return grid.shown() != null && column < grid.shown().columns().size() && !grid.shown().columns().get(column).lastYear();
            }
        }, DisplayMode.EDIT, GridRegion.FILTER_ROW);
        registry.registerConfigAttribute(EditConfigAttributes.CELL_EDITABLE_RULE, IEditableRule.NEVER_EDITABLE, DisplayMode.EDIT,
                GridRegion.ROW_HEADER);
    }

    @Override
    public void configureUiBindings(UiBindingRegistry bindings) {
        bindings.registerFirstKeyBinding(new KeyEventMatcher(SWT.NONE, SWT.F2), (table, event) -> grid.edit(null));
        bindings.registerFirstKeyBinding(new KeyEventMatcher(SWT.NONE, SWT.CR), (table, event) -> grid.edit(null));
        bindings.registerFirstKeyBinding(new KeyEventMatcher(SWT.NONE, SWT.KEYPAD_CR), (table, event) -> grid.edit(null));
        bindings.registerFirstKeyBinding(new LetterOrDigitKeyEventMatcher(), (table, event) -> grid.edit(event.character));
        bindings.registerFirstKeyBinding(new LetterOrDigitKeyEventMatcher(SWT.MOD2), (table, event) -> grid.edit(event.character));
        for (int mask : new int[] {SWT.NONE, SWT.MOD2}) {
            bindings.registerFirstKeyBinding(new KeyEventMatcher(mask, SWT.PAGE_DOWN), (table, event) -> grid.page(true, mask == SWT.MOD2));
            bindings.registerFirstKeyBinding(new KeyEventMatcher(mask, SWT.PAGE_UP), (table, event) -> grid.page(false, mask == SWT.MOD2));
        }
        bindings.registerFirstDoubleClickBinding(MouseEventMatcher.bodyLeftClick(SWT.NONE), (table, event) -> grid.edit(null));
        bindings.registerFirstSingleClickBinding(new MouseEventMatcher(SWT.NONE, GridRegion.FILTER_ROW, MouseEventMatcher.LEFT_BUTTON),
                new MouseEditAction());
        bindings.registerSingleClickBinding(MouseEventMatcher.columnHeaderLeftClick(SWT.MOD1), new SortColumnAction(true));
    }
}
