/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.workbench.ui;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.ActionContributionItem;
import org.eclipse.jface.action.IContributionItem;
import org.eclipse.ui.actions.CompoundContributionItem;
import org.fettle.cases.CaseFolder;

/** The cases that were open lately, in the menu. */
public final class RecentCases extends CompoundContributionItem {
    @Override
    protected IContributionItem[] getContributionItems() {
        List<IContributionItem> items = new ArrayList<>();
        for (Path path : Places.recentCases()) {
            String name = (path.getFileName() + "  (" + path.getParent() + ")").replace("&", "&&");
            // what stands behind the last @ would be taken for a key
            Action open = new Action("&" + (items.size() + 1) + "  " + name + (name.contains("@") ? "@" : "")) {
                @Override
                public void run() {
                    CaseSession.current().open(new CaseFolder(path));
                }
            };
            items.add(new ActionContributionItem(open));
        }
        if (items.isEmpty()) {
            Action none = new Action("No case was open yet") {
            };
            none.setEnabled(false);
            items.add(new ActionContributionItem(none));
        }
        return items.toArray(IContributionItem[]::new);
    }
}
