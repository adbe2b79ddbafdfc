/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.workbench.editor.preferences;

import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.jface.preference.BooleanFieldEditor;
import org.eclipse.jface.preference.FieldEditor;
import org.eclipse.jface.preference.FieldEditorPreferencePage;
import org.eclipse.jface.preference.FontFieldEditor;
import org.eclipse.jface.preference.IntegerFieldEditor;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchPreferencePage;
import org.eclipse.ui.preferences.ScopedPreferenceStore;

/** How the rule editor behaves: its font, the pause of the preview, and whether examples run. */
public final class EditorPage extends FieldEditorPreferencePage implements IWorkbenchPreferencePage {
    private static final String WORKBENCH = "org.eclipse.ui.workbench";

    private FieldEditor font;

    /** A page over the settings of the rule editor. */
    public EditorPage() {
        super(GRID);
        setPreferenceStore(EditorSettings.preferences());
        // short, since the dialog does not wrap what is wider than it is at first
        setDescription("Colours: General > Appearance > Colors and Fonts > Rules.");
    }

    @Override
    public void init(IWorkbench workbench) {
        // the settings are there already
    }

    @Override
    protected void createFieldEditors() {
        font = new FontFieldEditor(JFaceResources.TEXT_FONT, "&Font (Ctrl++, Ctrl+-):", getFieldEditorParent());
        addField(font);
        IntegerFieldEditor pause = new IntegerFieldEditor(EditorSettings.PAUSE, "&Pause before a rule runs, ms:",
                getFieldEditorParent());
        pause.setValidRange(EditorSettings.SHORTEST_PAUSE, EditorSettings.LONGEST_PAUSE);
        pause.setErrorMessage("The pause is a number of milliseconds from " + EditorSettings.SHORTEST_PAUSE + " to " + EditorSettings.LONGEST_PAUSE
                + ".");
        addField(pause);
        addField(new BooleanFieldEditor(EditorSettings.EXAMPLES, "Run the &examples of a rule at each pause",
                getFieldEditorParent()));
    }

    /** Fonts belong to the whole workbench. */
    @Override
    protected void initialize() {
        super.initialize();
        font.setPreferenceStore(new ScopedPreferenceStore(InstanceScope.INSTANCE, WORKBENCH));
        font.load();
    }
}
