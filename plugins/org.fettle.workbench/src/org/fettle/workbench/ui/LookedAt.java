/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.workbench.ui;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;

import org.eclipse.core.runtime.Platform;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.fettle.cases.CaseFolder;
import org.fettle.cases.CaseState;
import org.fettle.cases.focus.FlagGroup;
import org.fettle.cases.focus.Focus;
import org.fettle.cases.focus.FocusModel;
import org.fettle.data.Period;
import org.fettle.engine.RowRef;
import org.osgi.service.prefs.BackingStoreException;
import org.osgi.service.prefs.Preferences;

/** Remembers for each case what was looked at last, and looks at it again when the case is opened. For the user interface's thread. */
final class LookedAt {
    private final FocusModel focus;
    private CaseFolder shown;

    LookedAt(FocusModel focus) {
        this.focus = focus;
    }

    /** Before the views see another case: what was looked at in the one before means nothing in it. */
    void leave(CaseState state) {
        if (shown != null && state.phase() == CaseState.Phase.READY && !state.folder().equals(shown)) {
            keep();
            shown = null;
            focus.clear();
        }
    }

    /** Takes a new state in: when it is of another case, its focus is put back. */
    void changed(CaseState state) {
        if (state.phase() != CaseState.Phase.READY || state.folder().equals(shown)) {
            return;
        }
        keep();
        shown = state.folder();
        Preferences kept = kept(shown.root());
        String group = kept.get("group", "");
        FlagGroup found = group.isEmpty() ? null : state.issues().group(group);
        String table = kept.get("table", "");
        boolean known = !table.isEmpty() && state.result().data().type().table(table) != null;
        RowRef record = known ? new RowRef(table, kept.getInt("years", 0) == 0 ? Period.THIS : Period.LAST, kept.getInt("row", 0)) : null;
        focus.clear();
        if (found != null || record != null) {
            focus.go(new Focus(found, kept.get("rule", ""), record, kept.get("column", ""), kept.get("subject", "")));
        }
    }

    /** Remembers what is looked at now. */
    void keep() {
        if (shown == null) {
            return;
        }
        Focus now = focus.now();
        Preferences kept = kept(shown.root());
        kept.put("group", now.group() == null ? "" : now.group().id());
        kept.put("rule", now.rule());
        kept.put("column", now.column());
        kept.put("subject", now.subject());
        kept.put("table", now.record() == null ? "" : now.record().table());
        kept.putInt("years", now.record() == null ? 0 : now.record().period().yearsBack());
        kept.putInt("row", now.record() == null ? 0 : now.record().row());
        try {
            kept.flush();
        } catch (BackingStoreException e) {
            Platform.getLog(LookedAt.class).warn("what was looked at cannot be remembered for the next start", e);
        }
    }

    /** Slashes would make nodes within nodes. */
    private static Preferences kept(Path folder) {
        String name = Base64.getUrlEncoder().withoutPadding().encodeToString(folder.toString().getBytes(StandardCharsets.UTF_8));
        return InstanceScope.INSTANCE.getNode("org.fettle.workbench").node("looked").node(name);
    }
}
