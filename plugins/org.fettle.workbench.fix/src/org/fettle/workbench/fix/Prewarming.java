/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.workbench.fix;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.Platform;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.ui.IStartup;
import org.fettle.workbench.returns.records.GridLibraries;

/** Loads in the background, some time after the start, what the first fix window would otherwise load while somebody waits for it. */
public final class Prewarming implements IStartup {
    private static final int LATER_MILLISECONDS = 6_000;
    private static final List<String> NEEDED = List.of("org.fettle.workbench.fix.FixDialog", "org.fettle.workbench.fix.DraftPane",
            "org.fettle.workbench.fix.ChangeGrid", "org.fettle.workbench.fix.EffectsPane", "org.fettle.workbench.fix.FlagList",
            "org.fettle.workbench.fix.CodeProposals", "org.fettle.workbench.fix.RecordsHandler", "org.fettle.cases.fix.FixOffers",
            "org.fettle.cases.fix.FixEffects", "org.fettle.cases.fix.FixDraft",
            "org.eclipse.jface.dialogs.TitleAreaDialog");
    private static final String GRID = "org.eclipse.nebula.widgets.nattable.";
    private static final List<String> OF_GRID = List.of("NatTable", "config.ConfigRegistry", "config.DefaultNatTableStyleConfiguration",
            "edit.action.KeyEditAction",
            "edit.config.DefaultEditBindings", "edit.config.DefaultEditConfiguration", "edit.editor.CheckBoxCellEditor", "edit.editor.TextCellEditor",
            "grid.layer.ColumnHeaderLayer", "grid.layer.DefaultColumnHeaderDataLayer", "layer.CompositeLayer", "layer.DataLayer",
            "painter.cell.CheckBoxPainter", "painter.cell.decorator.PaddingDecorator", "selection.SelectionLayer", "ui.binding.UiBindingRegistry",
            "viewport.ViewportLayer");

    @Override
    public void earlyStartup() {
        ICoreRunnable work = monitor -> {
            GridLibraries.prepare();
            List<String> names = new ArrayList<>(NEEDED);
            OF_GRID.forEach(name -> names.add(GRID + name));
            for (String name : names) {
                if (monitor.isCanceled()) {
                    return;
                }
                try {
                    Class.forName(name, false, Prewarming.class.getClassLoader());
                } catch (ClassNotFoundException e) {
                    Platform.getLog(Prewarming.class).warn("the fix window no longer needs " + name, e);
                }
            }
        };
        Job job = Job.createSystem("Preparing the fixes", work);
        job.setPriority(Job.DECORATE);
        job.schedule(LATER_MILLISECONDS);
    }
}
