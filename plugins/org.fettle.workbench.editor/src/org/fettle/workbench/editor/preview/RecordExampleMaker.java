/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.workbench.editor.preview;

import java.util.List;
import java.util.Optional;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.text.IDocument;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IWorkbenchPage;
import org.fettle.cases.preview.RulePreview;
import org.fettle.engine.RowRef;
import org.fettle.engine.RunResult;
import org.fettle.language.ide.Diagnostic;
import org.fettle.language.ide.ExamplePlace;
import org.fettle.language.ide.FettleServices;
import org.fettle.language.ide.Obstacles;
import org.fettle.language.ide.OutlineItem;
import org.fettle.language.ide.PackSources;
import org.fettle.language.ide.TextEdit;
import org.fettle.workbench.editor.RuleEditor;
import org.fettle.workbench.editor.RuleEditors;
import org.fettle.workbench.editor.live.Background;
import org.fettle.workbench.editor.live.Language;
import org.fettle.workbench.editor.live.RulePlace;
import org.fettle.workbench.editor.packs.ExtendPackHandler;
import org.fettle.workbench.editor.text.Edits;
import org.fettle.workbench.ui.CaseSession;
import org.fettle.workbench.ui.MonitorProgress;

/**
 * Makes an example of a record of the open return and puts it into its rule, in the editor, where it can be undone. Names, keys and dates in it are made
 * up. The rule is taken as it stands in the editor, saved or not.
 */
final class RecordExampleMaker {
    private static final String WISH = "as in the return";

    private final IWorkbenchPage page;

    RecordExampleMaker(IWorkbenchPage page) {
        this.page = page;
    }

    /**
     * What was made.
     *
     * @param refusal why nothing was; empty when something was
     */
    private record Made(PackSources sources, OutlineItem rule, String example, String refusal) {
        private static Made refused(String refusal) {
            return new Made(null, null, "", refusal);
        }
    }

    /** Makes an example in the background and shows it when it is there. */
    void make(RulePlace place, String code, RowRef record) {
        RunResult result = CaseSession.current().state().result();
        Background.ask("Making an example of rule " + code, false, monitor -> made(place, code, record, result, monitor),
                made -> show(place, code, made));
    }

    private static Made made(RulePlace place, String code, RowRef record, RunResult result, IProgressMonitor monitor) {
        FettleServices services = Language.services();
        PackSources sources = Language.sources(place);
        OutlineItem rule = services.outline(sources, place.name()).stream().filter(item -> code.equals(name(item, sources.text(place.name()))))
                .findFirst().orElse(null);
        if (rule == null) {
            return Made.refused("The file " + place.name() + " has no rule " + code + " as it stands in the editor.");
        }
        Object ready = services.analyse(sources, monitor::isCanceled, pack -> {
            Optional<Diagnostic> obstacle = Obstacles.of(pack, code);
            return obstacle.isPresent() ? "The rule cannot run before this is mended: " + obstacle.get().problem()
                    : RulePreview.of(pack.loaded(), code);
        });
        if (!(ready instanceof RulePreview preview)) {
            return Made.refused(String.valueOf(ready));
        }
        if (!preview.problems().isEmpty()) {
            return Made.refused("The rule cannot run: " + preview.problems().get(0));
        }
        try {
            RulePreview.Outcome outcome = preview.run(result, new MonitorProgress(monitor, "Making an example"));
            String title = ExamplePlace.title(sources.text(place.name()), rule, WISH);
            return new Made(sources, rule, preview.example(outcome, record, title), "");
        } catch (IllegalArgumentException e) {
            return Made.refused(e.getMessage());
        }
    }

    private static String name(OutlineItem item, String text) {
        return text.substring(item.name().offset(), item.name().offset() + item.name().length());
    }

    private void show(RulePlace place, String code, Made made) {
        Shell shell = page.getWorkbenchWindow().getShell();
        if (!made.refusal().isEmpty()) {
            MessageDialog.openInformation(shell, "No example of rule " + code, made.refusal());
        } else if (place.isReadOnly()) {
            offer(shell, place, code, made.example());
        } else {
            insert(place, made);
        }
    }

    private void insert(RulePlace place, Made made) {
        RuleEditor editor = RuleEditors.open(page, place.file(), 0);
        IDocument document = editor.viewer().getDocument();
        String text = made.sources().text(place.name());
        if (!document.get().equals(text)) {
            MessageDialog.openInformation(editor.getSite().getShell(), "The text has changed",
                    "The rule was changed while the example was made. Make it again.");
            return;
        }
        TextEdit edit = ExamplePlace.into(place.name(), text, made.rule(), made.example());
        Edits.apply(place, document, List.of(edit));
        int start = edit.offset() + edit.text().indexOf("example");
        editor.selectAndReveal(start, 0);
    }

    /** What came with the program stays as it is, but the example is good for a rule of one's own. */
    private void offer(Shell shell, RulePlace place, String code, String example) {
        String pack = place.folder().getFileName().toString();
        MessageDialog dialog = new MessageDialog(shell, "Example of rule " + code, null,
                "Rule " + code + " belongs to the bundled pack " + pack + ", which cannot be changed. The example is made all the same: copy it into"
                        + " a rule of your own. A pack that extends " + pack + " can have such a rule, tune rule " + code + " or switch it off.\n\n"
                        + example.stripTrailing(),
                MessageDialog.INFORMATION, 0, "Copy the example", "Extend " + pack + "...", "Cancel");
        int answer = dialog.open();
        if (answer == 0) {
            Clipboard clipboard = new Clipboard(shell.getDisplay());
            clipboard.setContents(new Object[] {example}, new Transfer[] {TextTransfer.getInstance()});
            clipboard.dispose();
        } else if (answer == 1) {
            ExtendPackHandler.open(shell, pack);
        }
    }
}
