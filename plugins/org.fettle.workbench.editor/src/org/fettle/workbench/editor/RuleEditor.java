/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.workbench.editor;

import java.nio.file.Path;
import java.util.function.Consumer;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.jface.action.IMenuManager;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.text.source.DefaultCharacterPairMatcher;
import org.eclipse.jface.text.source.ISourceViewer;
import org.eclipse.jface.text.source.IVerticalRuler;
import org.eclipse.jface.text.source.projection.ProjectionSupport;
import org.eclipse.jface.text.source.projection.ProjectionViewer;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.editors.text.TextEditor;
import org.eclipse.ui.editors.text.TextFileDocumentProvider;
import org.eclipse.ui.texteditor.SourceViewerDecorationSupport;
import org.eclipse.ui.views.contentoutline.IContentOutlinePage;
import org.fettle.cases.CaseState;
import org.fettle.workbench.editor.live.LiveFile;
import org.fettle.workbench.editor.live.RuleAnalysis;
import org.fettle.workbench.editor.live.RulePlace;
import org.fettle.workbench.editor.preview.LiveExamples;
import org.fettle.workbench.editor.text.ExampleMarks;
import org.fettle.workbench.editor.text.RuleMarks;
import org.fettle.workbench.editor.text.RuleViewerConfiguration;
import org.fettle.workbench.ui.CaseSession;
import org.fettle.workbench.ui.Names;

/** Edits a rule file. Saving a file of the open case compiles the pack and runs it; files of bundled packs are only shown. */
public final class RuleEditor extends TextEditor {
    /** The editor's identifier in plugin.xml. */
    public static final String ID = "org.fettle.workbench.ruleEditor";

    /** The scope of the editor's key bindings in plugin.xml. */
    private static final String SCOPE = "org.fettle.workbench.ruleEditorScope";
    private static final String MATCHING_BRACKETS = "org.fettle.workbench.editor.brackets";
    private static final String MATCHING_BRACKETS_COLOUR = "org.fettle.workbench.editor.brackets.colour";
    private static final int TAB_WIDTH = 4;

    private RulePlace place;
    private LiveFile live;
    private RuleMarks marks;
    private RuleOutlinePage outline;
    private ReadOnlyBanner banner;
    private RuleViewerConfiguration configuration;
    private LiveExamples examples;

    @Override
    protected void initializeEditor() {
        super.initializeEditor();
        setDocumentProvider(new TextFileDocumentProvider());
        setEditorContextMenuId("#FettleRuleEditorContext");
        setRulerContextMenuId("#FettleRuleRulerContext");
        setHelpContextId("org.fettle.workbench.editor");
    }

    @Override
    protected void initializeKeyBindingScopes() {
        setKeyBindingScopes(new String[] {SCOPE});
    }

    @Override
    protected void doSetInput(IEditorInput input) throws CoreException {
        if (input instanceof RuleFileInput rule) {
            place = RulePlace.of(rule.file());
            configuration = new RuleViewerConfiguration(place, getPreferenceStore(), offset -> RuleNavigation.openDeclaration(this, offset));
            setSourceViewerConfiguration(configuration);
        }
        super.doSetInput(input);
        if (place != null) {
            SavedText saved = new SavedText(place.file(), getDocumentProvider().getDocument(input), () -> firePropertyChange(PROP_DIRTY));
            getDocumentProvider().addElementStateListener(saved);
        }
    }

    @Override
    public void createPartControl(Composite parent) {
        banner = new ReadOnlyBanner(parent, place != null && place.isReadOnly());
        super.createPartControl(banner.body());
        banner.fill(this);
        ProjectionViewer viewer = viewer();
        ProjectionSupport folding = new ProjectionSupport(viewer, getAnnotationAccess(), getSharedColors());
        folding.addSummarizableAnnotationType("org.fettle.workbench.editor.error");
        folding.addSummarizableAnnotationType("org.fettle.workbench.editor.warning");
        folding.install();
        viewer.doOperation(ProjectionViewer.TOGGLE);
        viewer.getTextWidget().setTabs(TAB_WIDTH);
        if (place != null) {
            live = new LiveFile(place, viewer.getDocument(), viewer.getTextWidget().getDisplay());
            configuration.connect(live);
            marks = new RuleMarks(viewer, live);
            examples = new LiveExamples(live, viewer.getTextWidget().getDisplay(), new ExampleMarks(viewer)::show);
            live.addListener(found -> caretMoved());
            viewer.getTextWidget().addCaretListener(event -> viewer.getTextWidget().getDisplay().asyncExec(this::caretMoved));
            RuleRuler.followClicks(getVerticalRuler(), this);
            live.start();
        }
    }

    @Override
    protected ISourceViewer createSourceViewer(Composite parent, IVerticalRuler ruler, int styles) {
        fOverviewRuler = createOverviewRuler(getSharedColors());
        ProjectionViewer viewer = new ProjectionViewer(parent, ruler, fOverviewRuler, isOverviewRulerVisible(), styles);
        getSourceViewerDecorationSupport(viewer);
        Names.name(viewer.getTextWidget(), () -> "Rules in " + getTitle());
        return viewer;
    }

    @Override
    protected void configureSourceViewerDecorationSupport(SourceViewerDecorationSupport support) {
        super.configureSourceViewerDecorationSupport(support);
        support.setCharacterPairMatcher(new DefaultCharacterPairMatcher(new char[] {'{', '}', '(', ')', '[', ']'}));
        support.setMatchingCharacterPainterPreferenceKeys(MATCHING_BRACKETS, MATCHING_BRACKETS_COLOUR);
        getPreferenceStore().setDefault(MATCHING_BRACKETS, true);
        getPreferenceStore().setDefault(MATCHING_BRACKETS_COLOUR, "128,128,128");
    }

    @Override
    protected void createActions() {
        super.createActions();
        RuleActions.addTo(this, this::setAction);
    }

    @Override
    protected void editorContextMenuAboutToShow(IMenuManager menu) {
        super.editorContextMenuAboutToShow(menu);
        RuleActions.fillContextMenu(this, menu);
    }

    private void caretMoved() {
        if (live == null || viewer() == null || viewer().getTextWidget() == null || viewer().getTextWidget().isDisposed()) {
            return;
        }
        int caret = viewer().getSelectedRange().x;
        marks.caretAt(caret);
        examples.caretAt(caret);
        if (getSite().getPage().getActiveEditor() == this) {
            RuleUnderCaret.caretAt(live.last(), caret);
        }
        if (outline != null) {
            outline.caretAt(caret);
        }
    }

    @Override
    public void setFocus() {
        super.setFocus();
        caretMoved();
    }

    @Override
    protected boolean isTabsToSpacesConversionEnabled() {
        return true;
    }

    @Override
    protected boolean isLineNumberRulerVisible() {
        return true;
    }

    @Override
    public boolean isEditable() {
        return !isReadOnlyPack() && super.isEditable();
    }

    @Override
    public boolean isEditorInputReadOnly() {
        return isReadOnlyPack() || super.isEditorInputReadOnly();
    }

    @Override
    public boolean isEditorInputModifiable() {
        return !isReadOnlyPack() && super.isEditorInputModifiable();
    }

    private boolean isReadOnlyPack() {
        return place != null && place.isReadOnly();
    }

    /** A rule file is saved where it is; another name for it would be another file of the pack, which the pack explorer makes. */
    @Override
    public boolean isSaveAsAllowed() {
        return false;
    }

    /** The file that is edited; null when the input is something else. */
    public Path file() {
        IEditorInput input = getEditorInput();
        return input instanceof RuleFileInput rule ? rule.file() : null;
    }

    /** Where the file belongs; null when the input is no rule file. */
    public RulePlace place() {
        return place;
    }

    /** The file under analysis; null when the input is no rule file. */
    public LiveFile live() {
        return live;
    }

    /** Adds a listener of each finished analysis of the file; called in the user interface's thread. */
    public void addAnalysisListener(Consumer<RuleAnalysis> listener) {
        live.addListener(listener);
    }

    /** The viewer, for what adds marks or margins to it. */
    public ProjectionViewer viewer() {
        return (ProjectionViewer) getSourceViewer();
    }

    /** The ruler at the left, for what adds columns to it. */
    public IVerticalRuler ruler() {
        return getVerticalRuler();
    }

    RuleViewerConfiguration configuration() {
        return configuration;
    }

    /** Says something in the status line. */
    void say(String message) {
        getEditorSite().getActionBars().getStatusLineManager().setMessage(message);
    }

    @Override
    public <T> T getAdapter(Class<T> adapter) {
        if (adapter == IContentOutlinePage.class && live != null) {
            if (outline == null || outline.isDisposed()) {
                outline = new RuleOutlinePage(this);
            }
            return adapter.cast(outline);
        }
        return super.getAdapter(adapter);
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

    @Override
    protected void openSaveErrorDialog(String title, String message, CoreException exception) {
        MessageDialog.openError(getSite().getShell(), "The file is not saved",
                file() + " cannot be written: " + SaveErrors.reason(file(), exception)
                        + "\n\nWhat you typed is still in the editor. " + SaveErrors.advice(file()));
    }

    @Override
    public void dispose() {
        if (live != null) {
            examples.close();
            live.close();
        }
        if (getSite().getPage().getActiveEditor() == null || getSite().getPage().getActiveEditor() == this) {
            RuleUnderCaret.caretAt(null, 0);
        }
        super.dispose();
    }
}
