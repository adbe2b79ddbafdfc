/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.workbench.editor.preview;

import java.util.List;

import org.eclipse.jface.text.Position;
import org.eclipse.jface.text.source.IAnnotationModel;
import org.eclipse.ui.PartInitException;
import org.fettle.language.ide.ExampleState;
import org.fettle.language.ide.OutlineItem;
import org.fettle.workbench.editor.RuleEditor;
import org.fettle.workbench.editor.live.RuleAnalysis;
import org.fettle.workbench.editor.text.ExampleMark;
import org.fettle.workbench.editor.text.ExampleMarks;

/** What an author does with examples in the editor. */
public final class ExampleActions {
    private ExampleActions() {
    }

    /**
     * Explains the example at the caret; beside one, the first of the rule that fails, or the first of all.
     *
     * @return what to say when there is nothing to explain; empty when there is
     */
    public static String explain(RuleEditor editor) {
        RuleAnalysis analysis = editor.live().last();
        int caret = editor.viewer().getSelectedRange().x;
        if (LiveExampleWhy.example(analysis, caret) == null) {
            OutlineItem rule = analysis == null ? null : analysis.around(caret);
            List<OutlineItem> examples = rule == null ? List.of() : rule.children();
            if (examples.isEmpty()) {
                return rule == null ? "Put the caret into a rule that has examples."
                        : "The rule has no example yet. Ctrl+1 in its first line adds one.";
            }
            OutlineItem chosen = examples.stream().filter(example -> fails(editor.viewer().getAnnotationModel(), example)).findFirst()
                    .orElse(examples.get(0));
            editor.selectAndReveal(chosen.whole().offset(), 0);
        }
        try {
            editor.getSite().getPage().showView(ExampleView.ID);
            return "";
        } catch (PartInitException e) {
            throw new IllegalStateException("the view of examples cannot be opened: " + e.getMessage(), e);
        }
    }

    private static boolean fails(IAnnotationModel model, OutlineItem example) {
        for (ExampleMark mark : ExampleMarks.all(model)) {
            Position position = model.getPosition(mark);
            if (position != null && position.offset == example.whole().offset() && mark.state().outcome() == ExampleState.Outcome.FAILS) {
                return true;
            }
        }
        return false;
    }
}
