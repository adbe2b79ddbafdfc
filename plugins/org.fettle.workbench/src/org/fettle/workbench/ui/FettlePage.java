/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.workbench.ui;

import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.jface.preference.BooleanFieldEditor;
import org.eclipse.jface.preference.FieldEditorPreferencePage;
import org.eclipse.jface.preference.IPreferenceStore;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchPreferencePage;
import org.eclipse.ui.preferences.ScopedPreferenceStore;

/** How Fettle itself behaves; settings of a case are with the case. */
public final class FettlePage extends FieldEditorPreferencePage implements IWorkbenchPreferencePage {
    private static final String WATCH = "files.watch";

    /** A page over the settings of the workbench. */
    public FettlePage() {
        super(GRID);
        setPreferenceStore(store());
        setDescription("What belongs to a case, such as its year, authority and pack, is under Case > Settings of the case.");
    }

    private static IPreferenceStore store() {
        IPreferenceStore store = new ScopedPreferenceStore(InstanceScope.INSTANCE, "org.fettle.workbench");
        store.setDefault(Places.OPEN_LAST, true);
        store.setDefault(WATCH, true);
        return store;
    }

    /** Whether files of the case are read again when another program changes them. */
    static boolean watchesFiles() {
        return store().getBoolean(WATCH);
    }

    @Override
    public void init(IWorkbench workbench) {
        // the settings are there already
    }

    @Override
    protected void createFieldEditors() {
        addField(new BooleanFieldEditor(Places.OPEN_LAST, "At start open the &case that was open last, and not the sample case",
                getFieldEditorParent()));
        addField(new BooleanFieldEditor(WATCH, "&Read files of the case again when another program changes them", getFieldEditorParent()));
    }
}
