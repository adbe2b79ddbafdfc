/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.workbench.editor.preferences;

import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.jface.preference.IPreferenceStore;
import org.eclipse.ui.preferences.ScopedPreferenceStore;

/** What an author may set of the rule editor. */
public final class EditorSettings {
    /** Whether examples run while a rule is being written. */
    public static final String EXAMPLES = "examples.run";
    /** How long nothing is typed before the preview and the examples run, in milliseconds. */
    public static final String PAUSE = "preview.pause";
    /** The shortest pause: below it the rule would run between two letters. */
    public static final int SHORTEST_PAUSE = 100;
    /** The longest pause. */
    public static final int LONGEST_PAUSE = 10_000;

    private static final int USUAL_PAUSE = 300;
    private static final String BUNDLE = "org.fettle.workbench.editor";
    private static final IPreferenceStore STORE = store();

    private EditorSettings() {
    }

    private static IPreferenceStore store() {
        IPreferenceStore store = new ScopedPreferenceStore(InstanceScope.INSTANCE, BUNDLE);
        store.setDefault(EXAMPLES, true);
        store.setDefault(PAUSE, USUAL_PAUSE);
        return store;
    }

    /** Where the settings are kept, to listen for changes. */
    public static IPreferenceStore preferences() {
        return STORE;
    }

    /** Whether examples run while a rule is being written. */
    public static boolean runsExamples() {
        return STORE.getBoolean(EXAMPLES);
    }

    /** How long nothing is typed before the preview and the examples run, in milliseconds. */
    public static int pause() {
        return Math.max(SHORTEST_PAUSE, Math.min(LONGEST_PAUSE, STORE.getInt(PAUSE)));
    }
}
