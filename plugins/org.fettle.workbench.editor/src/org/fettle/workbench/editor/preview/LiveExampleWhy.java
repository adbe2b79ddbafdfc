/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.workbench.editor.preview;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.swt.widgets.Display;
import org.fettle.cases.preview.ExampleWhy;
import org.fettle.language.fettle.Example;
import org.fettle.language.fettle.Rule;
import org.fettle.language.ide.Completion;
import org.fettle.language.ide.Diagnostic;
import org.fettle.language.ide.ExamplePlace;
import org.fettle.language.ide.Obstacles;
import org.fettle.language.ide.OutlineItem;
import org.fettle.language.ide.Token;
import org.fettle.workbench.editor.RuleUnderCaret;
import org.fettle.workbench.editor.live.Language;
import org.fettle.workbench.editor.live.RuleAnalysis;

/**
 * Explains the example that the caret is in, a moment after the caret came there or the text was looked at. For the user interface's thread; the work is
 * done elsewhere, and dropped when the caret is in another example by then.
 */
final class LiveExampleWhy {
    private static final int AFTER_MILLISECONDS = 150;

    private final Display display;
    private final Consumer<Shown> listener;
    private final RuleUnderCaret.CaretListener carets = this::caretAt;
    private RuleAnalysis asked;
    private OutlineItem askedExample;
    private Work work;
    private Shown shown = Shown.NOTHING;
    private int line;
    private boolean wanted;

    /**
     * What there is to show.
     *
     * @param analysis the text that it is about; null when there is none
     * @param message  why nothing is explained; empty when something is
     * @param why      the explanation; null when there is none
     * @param words    the words of the rule's text, from its first letter
     * @param row      the row at the caret, or the one that matters most
     */
    record Shown(RuleAnalysis analysis, String message, ExampleWhy why, List<Token> words, ExampleWhy.Row row) {
        private static final Shown NOTHING = new Shown(null, "", null, List.of(), null);

        private static Shown failed(RuleAnalysis analysis, String message) {
            return new Shown(analysis, message, null, List.of(), null);
        }

        private Shown at(int line) {
            return why == null ? this : new Shown(analysis, message, why, words, why.at(line));
        }
    }

    /** @param listener is told in the user interface's thread */
    LiveExampleWhy(Display display, Consumer<Shown> listener) {
        this.display = display;
        this.listener = listener;
        RuleUnderCaret.addCaretListener(carets);
    }

    Shown shown() {
        return shown;
    }

    /** Whether anybody looks; nothing is worked out for nobody. */
    void setWanted(boolean isWanted) {
        boolean begins = isWanted && !wanted;
        wanted = isWanted;
        if (begins) {
            RuleUnderCaret.removeCaretListener(carets);
            asked = null;
            RuleUnderCaret.addCaretListener(carets);
        }
    }

    void close() {
        RuleUnderCaret.removeCaretListener(carets);
        cancel();
    }

    private void cancel() {
        if (work != null) {
            work.giveUp();
            work = null;
        }
    }

    private void caretAt(RuleAnalysis analysis, int offset) {
        if (!wanted) {
            return;
        }
        OutlineItem example = example(analysis, offset);
        if (example == null) {
            cancel();
            asked = null;
            show(Shown.NOTHING);
            return;
        }
        line = (int) analysis.text().substring(0, Math.min(offset, analysis.text().length())).chars().filter(c -> c == '\n').count() + 1;
        if (analysis == asked && example.equals(askedExample)) {
            if (shown.why() != null && shown.analysis() == analysis && shown.row() != shown.why().at(line)) {
                show(shown.at(line));
            }
            return;
        }
        cancel();
        asked = analysis;
        askedExample = example;
        work = new Work(analysis, example.whole().offset());
        work.schedule(AFTER_MILLISECONDS);
    }

    /** The example around an offset; null when there is none. */
    static OutlineItem example(RuleAnalysis analysis, int offset) {
        OutlineItem rule = analysis == null ? null : analysis.around(offset);
        if (rule == null || rule.kind() != Completion.Kind.RULE) {
            return null;
        }
        return rule.children().stream().filter(item -> offset >= item.whole().offset() && offset <= item.whole().offset() + item.whole().length())
                .findFirst().orElse(null);
    }

    private void show(Shown next) {
        shown = next;
        listener.accept(next);
    }

    /** One explanation. */
    private final class Work extends ViewWork<Shown> {
        private final RuleAnalysis analysis;
        private final int offset;

        Work(RuleAnalysis analysis, int offset) {
            super("Why of an example in " + analysis.place().file(), display, found -> show(found.at(line)));
            this.analysis = analysis;
            this.offset = offset;
        }

        @Override
        boolean isExpected(RuntimeException failure) {
            return failure instanceof IllegalArgumentException;
        }

        @Override
        Shown failed(RuntimeException failure) {
            return Shown.failed(analysis, isExpected(failure) ? failure.getMessage()
                    : "Something went wrong while the example was worked out step by step: " + failure);
        }

        @Override
        Shown find(IProgressMonitor monitor) {
            String file = analysis.place().name();
            Object found = Language.services().analyse(analysis.sources(), monitor::isCanceled, pack -> {
                Optional<Example> example = ExamplePlace.at(pack, file, offset);
                if (example.isEmpty() || !(example.get().eContainer() instanceof Rule rule)) {
                    return "The example cannot be read.";
                }
                Optional<Diagnostic> obstacle = Obstacles.of(pack, rule.getName());
                return obstacle.isPresent() ? "The rule cannot run before this is mended: " + obstacle.get().problem()
                        : ExampleWhy.of(pack.loaded(), rule, example.get());
            });
            if (!(found instanceof ExampleWhy why)) {
                return Shown.failed(analysis, String.valueOf(found));
            }
            List<Token> words = Language.services().tokens(why.rows().get(0).explanation().text());
            return new Shown(analysis, "", why, words, null);
        }
    }
}
