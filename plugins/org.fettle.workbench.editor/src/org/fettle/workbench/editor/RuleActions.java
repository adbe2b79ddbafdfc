/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.workbench.editor;

import java.util.List;
import java.util.function.BiConsumer;

import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.IAction;
import org.eclipse.jface.action.IMenuManager;
import org.eclipse.jface.action.Separator;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IRegion;
import org.eclipse.jface.text.Region;
import org.eclipse.jface.text.source.projection.ProjectionViewer;
import org.eclipse.jface.window.Window;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.IWorkbenchActionConstants;
import org.eclipse.ui.texteditor.ITextEditorActionConstants;
import org.eclipse.ui.texteditor.ITextEditorActionDefinitionIds;
import org.fettle.language.ide.PackSources;
import org.fettle.language.ide.RenameTarget;
import org.fettle.language.ide.TextEdit;
import org.fettle.language.ide.typing.Comments;
import org.fettle.workbench.editor.live.Background;
import org.fettle.workbench.editor.live.Language;
import org.fettle.workbench.editor.live.RulePlace;
import org.fettle.workbench.editor.preview.ExampleActions;
import org.fettle.workbench.editor.text.Edits;

/** The commands of the rule editor; plugin.xml has their names and keys. */
final class RuleActions {
    private static final String PREFIX = "org.fettle.workbench.editor.";
    private static final String DECLARATION = PREFIX + "declaration";
    private static final String REFERENCES = PREFIX + "references";
    private static final String RENAME = PREFIX + "rename";
    private static final String FORMAT = PREFIX + "format";
    private static final String COMMENT = PREFIX + "comment";
    private static final String OUTLINE = PREFIX + "quickOutline";
    private static final String EXPLAIN = PREFIX + "explainExample";
    private static final String FOLD = PREFIX + "foldAll";
    private static final String UNFOLD = PREFIX + "unfoldAll";

    private final RuleEditor editor;

    private RuleActions(RuleEditor editor) {
        this.editor = editor;
    }

    /** Gives the editor its commands. */
    static void addTo(RuleEditor editor, BiConsumer<String, IAction> add) {
        RuleActions actions = new RuleActions(editor);
        actions.add(add, DECLARATION, "Go to declaration",
                () -> RuleNavigation.openDeclaration(editor, editor.viewer().getSelectedRange().x));
        actions.add(add, REFERENCES, "Find references", () -> RuleNavigation.findReferences(editor));
        actions.add(add, RENAME, "Rename...", actions::rename);
        actions.add(add, FORMAT, "Format", actions::format);
        actions.add(add, COMMENT, "Toggle comment", actions::comment);
        actions.add(add, OUTLINE, "Quick outline", () -> new QuickOutline(editor).open());
        actions.add(add, EXPLAIN, "Why for this example", () -> editor.say(ExampleActions.explain(editor)));
        actions.add(add, FOLD, "Fold all", () -> editor.viewer().doOperation(ProjectionViewer.COLLAPSE_ALL));
        actions.add(add, UNFOLD, "Unfold all", () -> editor.viewer().doOperation(ProjectionViewer.EXPAND_ALL));
        actions.add(add, ITextEditorActionConstants.QUICK_ASSIST, ITextEditorActionDefinitionIds.QUICK_ASSIST, "Repair...",
                () -> editor.configuration().repairs().open(editor.viewer()));
        actions.completeAhead(add, editor.getAction(ITextEditorActionConstants.CONTENT_ASSIST));
    }

    /** The platform's own command, when what it will ask for is there. */
    private void completeAhead(BiConsumer<String, IAction> add, IAction complete) {
        add(add, ITextEditorActionConstants.CONTENT_ASSIST, complete.getActionDefinitionId(), complete.getText(), () -> {
            ProjectionViewer viewer = editor.viewer();
            Display display = viewer.getTextWidget().getDisplay();
            editor.configuration().completionAhead().ask(viewer.getDocument().get(), viewer.getSelectedRange().x, 0)
                    .whenComplete((answer, failure) -> display.asyncExec(() -> {
                        if (!viewer.getTextWidget().isDisposed()) {
                            complete.run();
                        }
                    }));
        });
    }

    private void add(BiConsumer<String, IAction> add, String id, String text, Runnable run) {
        add(add, id, id, text, run);
    }

    private void add(BiConsumer<String, IAction> add, String id, String command, String text, Runnable run) {
        Action action = new Action(text) {
            @Override
            public void run() {
                if (editor.live() != null) {
                    run.run();
                }
            }
        };
        action.setActionDefinitionId(command);
        add.accept(id, action);
    }

    /** The editor's own part of its context menu. */
    static void fillContextMenu(RuleEditor editor, IMenuManager menu) {
        menu.appendToGroup(ITextEditorActionConstants.GROUP_OPEN, editor.getAction(DECLARATION));
        menu.appendToGroup(ITextEditorActionConstants.GROUP_OPEN, editor.getAction(REFERENCES));
        menu.appendToGroup(ITextEditorActionConstants.GROUP_OPEN, editor.getAction(OUTLINE));
        menu.appendToGroup(ITextEditorActionConstants.GROUP_OPEN, editor.getAction(EXPLAIN));
        menu.insertBefore(IWorkbenchActionConstants.MB_ADDITIONS, new Separator("org.fettle.workbench.editor.change"));
        menu.insertBefore(IWorkbenchActionConstants.MB_ADDITIONS, editor.getAction(ITextEditorActionConstants.QUICK_ASSIST));
        menu.insertBefore(IWorkbenchActionConstants.MB_ADDITIONS, editor.getAction(RENAME));
        menu.insertBefore(IWorkbenchActionConstants.MB_ADDITIONS, editor.getAction(FORMAT));
        menu.insertBefore(IWorkbenchActionConstants.MB_ADDITIONS, editor.getAction(COMMENT));
    }

    /** Whether the text may be changed; the status line says so when not. */
    private boolean mayChange() {
        if (!editor.isEditorInputModifiable()) {
            editor.say("The file belongs to a bundled pack and cannot be changed. Extend the pack in a pack of the case.");
            return false;
        }
        return true;
    }

    private void rename() {
        if (!mayChange()) {
            return;
        }
        RulePlace place = editor.place();
        PackSources sources = RuleNavigation.sources(editor);
        int offset = editor.viewer().getSelectedRange().x;
        long stamp = editor.live().stamp();
        Background.ask("Renaming", true, monitor -> Language.services().renameTarget(sources, place.name(), offset), target -> {
            if (editor.live().stamp() == stamp) {
                rename(place, sources, target);
            }
        });
    }

    private void rename(RulePlace place, PackSources sources, RenameTarget target) {
        if (target.isRefused()) {
            MessageDialog.openInformation(editor.getSite().getShell(), "Rename", target.refusal());
            return;
        }
        RenameDialog dialog = new RenameDialog(editor.getSite().getShell(), place, sources, target);
        if (dialog.open() == Window.OK) {
            Edits.apply(place, editor.viewer().getDocument(), dialog.renaming().edits());
        }
    }

    private void format() {
        if (!mayChange()) {
            return;
        }
        RulePlace place = editor.place();
        PackSources sources = RuleNavigation.sources(editor);
        Point selected = editor.viewer().getSelectedRange();
        long stamp = editor.live().stamp();
        boolean whole = selected.y == 0;
        int offset = whole ? 0 : selected.x;
        int length = whole ? sources.text(place.name()).length() : selected.y;
        Background.ask("Formatting", true, monitor -> Language.services().formatEdits(sources, place.name(), offset, length), edits -> {
            if (editor.live().stamp() == stamp) {
                formatted(edits, selected);
            }
        });
    }

    private void formatted(List<TextEdit> edits, Point selected) {
        if (edits.isEmpty()) {
            boolean broken = editor.live().last() != null
                    && editor.live().last().ofFile().stream().anyMatch(found -> found.problem().code().contains("syntax"));
            editor.say(broken ? "The file has syntax errors; it can be laid out when they are mended." : "Nothing to lay out.");
            return;
        }
        // a position moves with the text around it, so that the caret stays at its word
        int top = editor.viewer().getTopIndex();
        int caret = selected.x;
        int moved = edits.stream().filter(edit -> edit.offset() + edit.length() <= caret).mapToInt(edit -> edit.text().length() - edit.length())
                .sum();
        Edits.apply(editor.place(), editor.viewer().getDocument(), edits);
        editor.viewer().setSelectedRange(Math.min(editor.viewer().getDocument().getLength(), caret + moved), 0);
        editor.viewer().setTopIndex(top);
        editor.say("");
    }

    private void comment() {
        if (!mayChange()) {
            return;
        }
        IDocument document = editor.viewer().getDocument();
        Point selected = editor.viewer().getSelectedRange();
        try {
            IRegion lines = lines(document, selected);
            String before = document.get(lines.getOffset(), lines.getLength());
            String after = Comments.toggle(before);
            document.replace(lines.getOffset(), lines.getLength(), after);
            int change = after.length() - before.length();
            editor.viewer().setSelectedRange(selected.y == 0 ? Math.max(lines.getOffset(), selected.x + change) : lines.getOffset(),
                    selected.y == 0 ? 0 : after.length());
        } catch (BadLocationException e) {
            throw new IllegalStateException("the selection is not in the text", e);
        }
    }

    /** The whole lines of a selection; a line of which nothing but its start is touched is not one of them. */
    private static IRegion lines(IDocument document, Point selected) throws BadLocationException {
        int first = document.getLineOfOffset(selected.x);
        int last = document.getLineOfOffset(selected.x + selected.y);
        if (last > first && document.getLineOffset(last) == selected.x + selected.y) {
            last--;
        }
        int start = document.getLineOffset(first);
        return new Region(start, document.getLineOffset(last) + document.getLineLength(last) - start);
    }
}
