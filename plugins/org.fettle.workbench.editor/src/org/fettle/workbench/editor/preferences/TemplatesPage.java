/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.workbench.editor.preferences;

import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.texteditor.templates.TemplatePreferencePage;
import org.fettle.workbench.editor.text.RuleTemplates;
import org.fettle.workbench.ui.Names;

/** The author's own templates: made, changed, and taken from and to files. */
public final class TemplatesPage extends TemplatePreferencePage {
    /** A page over the templates of the rule editor. */
    public TemplatesPage() {
        setPreferenceStore(EditorSettings.preferences());
        setTemplateStore(RuleTemplates.store());
        setContextTypeRegistry(RuleTemplates.types());
        setDescription("Texts of your own that the completion list offers. ${name} is a place to fill in, places of one name are filled in together,"
                + " and ${cursor} is where the caret ends up. Export writes them to a file for others.");
    }

    @Override
    protected Control createContents(Composite parent) {
        Control contents = super.createContents(parent);
        Names.name(getTableViewer().getTable(), "Templates");
        return contents;
    }

    @Override
    protected boolean isShowFormatterSetting() {
        return false;
    }
}
