/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.workbench.returns.records;

import org.eclipse.core.runtime.Platform;
import org.eclipse.core.runtime.preferences.IEclipsePreferences;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.fettle.cases.records.ColumnLayout;
import org.osgi.service.prefs.BackingStoreException;

/** How the columns of each table were arranged, among the user's settings. */
final class Layouts {
    private static final String NODE = "org.fettle.workbench.returns";

    private Layouts() {
    }

    static ColumnLayout of(String table) {
        return ColumnLayout.parse(node().get("columns." + table, ""));
    }

    static void remember(String table, ColumnLayout layout) {
        node().put("columns." + table, layout.text());
        try {
            node().flush();
        } catch (BackingStoreException e) {
            Platform.getLog(Layouts.class).warn("the columns of " + table + " cannot be remembered for the next start", e);
        }
    }

    private static IEclipsePreferences node() {
        return InstanceScope.INSTANCE.getNode(NODE);
    }
}
