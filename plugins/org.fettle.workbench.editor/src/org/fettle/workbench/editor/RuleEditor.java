/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.workbench.editor;

import java.nio.file.Path;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.editors.text.TextEditor;
import org.eclipse.ui.editors.text.TextFileDocumentProvider;
import org.fettle.cases.CaseState;
import org.fettle.workbench.ui.CaseSession;

/** Edits a rule file of the open case. Saving compiles the pack and runs it. */
public final class RuleEditor extends TextEditor {
    /** The editor's identifier in plugin.xml. */
    public static final String ID = "org.fettle.workbench.ruleEditor";

    /** The scope of the editor's key bindings in plugin.xml. */
    private static final String SCOPE = "org.fettle.workbench.ruleEditorScope";

    @Override
    protected void initializeEditor() {
        super.initializeEditor();
        setDocumentProvider(new TextFileDocumentProvider());
        setSourceViewerConfiguration(new RuleViewerConfiguration(this, getPreferenceStore()));
        setEditorContextMenuId("#FettleRuleEditorContext");
    }

    @Override
    protected void initializeKeyBindingScopes() {
        setKeyBindingScopes(new String[] {SCOPE});
    }

    @Override
    public void createPartControl(Composite parent) {
        super.createPartControl(parent);
        getSourceViewer().getTextWidget().setTabs(4);
    }

    @Override
    protected boolean isTabsToSpacesConversionEnabled() {
        return true;
    }

    @Override
    protected boolean isLineNumberRulerVisible() {
        return true;
    }

    /** The file that is edited; null when the input is something else. */
    public Path file() {
        IEditorInput input = getEditorInput();
        return input instanceof RuleFileInput rule ? rule.file() : null;
    }

    /** Saving a file of the open case makes its rules new. */
    @Override
    protected void performSave(boolean overwrite, IProgressMonitor monitor) {
        super.performSave(overwrite, monitor);
        CaseState state = CaseSession.current().state();
        if (!isDirty() && state.folder() != null && file() != null && file().startsWith(state.folder().packs())) {
            CaseSession.current().rerun();
        }
    }
}
