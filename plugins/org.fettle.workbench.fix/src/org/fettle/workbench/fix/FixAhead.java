/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.workbench.fix;

import java.util.List;
import java.util.function.BooleanSupplier;

import org.eclipse.ui.IStartup;
import org.fettle.workbench.returns.records.GridLibraries;
import org.fettle.workbench.ui.ClassesAhead;
import org.fettle.workbench.ui.Leisure;

/** Loads in advance what the first window with fixes needs. */
public final class FixAhead implements IStartup {
    private static final String GRID = "org.eclipse.nebula.widgets.nattable.core";
    private static final List<String> OF_GRID = List.of("config", "edit", "grid", "layer", "painter", "selection", "viewport");

    @Override
    public void earlyStartup() {
        Leisure.prepare(Leisure.Turn.FIX, FixAhead::load);
    }

    private static void load(BooleanSupplier ended) {
        GridLibraries.prepare();
        ClassesAhead.load("org.fettle.workbench.fix", "", ended);
        ClassesAhead.load("org.fettle.cases", "org/fettle/cases/fix", ended);
        OF_GRID.forEach(folder -> ClassesAhead.load(GRID, "org/eclipse/nebula/widgets/nattable/" + folder, ended));
    }
}
