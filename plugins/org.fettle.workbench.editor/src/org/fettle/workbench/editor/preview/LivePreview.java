/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.workbench.editor.preview;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.swt.widgets.Display;
import org.fettle.cases.CaseState;
import org.fettle.cases.preview.RulePreview;
import org.fettle.data.Progress;
import org.fettle.engine.RunResult;
import org.fettle.language.ide.Diagnostic;
import org.fettle.language.ide.Obstacles;
import org.fettle.workbench.editor.RuleUnderCaret;
import org.fettle.workbench.editor.live.Language;
import org.fettle.workbench.editor.preferences.EditorSettings;
import org.fettle.workbench.ui.CaseSession;

/**
 * Keeps the preview in line with the rule under the caret and with the open case: 300 milliseconds (or what the author set) after the last key or edit the rule runs in the
 * background, and a run that is overtaken is given up. For the user interface's thread; the work is done elsewhere.
 */
public final class LivePreview {
    private final Display display;
    private final List<Consumer<Shown>> listeners = new ArrayList<>();
    private final Consumer<RuleUnderCaret.At> ruleListener = at -> changed();
    private final Consumer<CaseState> caseListener = state -> changed();
    private Work work;
    private RuleUnderCaret.At asked;
    private RunResult askedOf;
    private Shown shown = new Shown(Phase.NO_RULE, "", "", null);

    /** What there is to show. */
    public enum Phase {
        /** The caret is in no rule, or no rule file is open. */
        NO_RULE,
        /** There is no case with results to run the rule on. */
        NO_CASE,
        /** The rule cannot run as it stands; an outcome that is there is an older one. */
        BROKEN,
        /** The rule is about to run or runs; an outcome that is there is an older one. */
        RUNNING,
        /** The outcome is that of the text as it stands. */
        CURRENT
    }

    /**
     * What is shown.
     *
     * @param phase   how things stand
     * @param code    the rule; empty when there is none
     * @param message what keeps the rule from running; empty when nothing does
     * @param outcome what the rule flagged when it ran last; null when it did not run yet
     */
    public record Shown(Phase phase, String code, String message, RulePreview.Outcome outcome) {
        /** Whether the outcome is of an older text or return. */
        public boolean isStale() {
            return outcome != null && phase != Phase.CURRENT;
        }
    }

    /** Follows the editors and the case until it is closed. */
    public LivePreview(Display display) {
        this.display = display;
        RuleUnderCaret.addListener(ruleListener);
        CaseSession.current().addView(caseListener);
        changed();
    }

    /** Adds a listener, called in the user interface's thread. */
    public void addListener(Consumer<Shown> listener) {
        listeners.add(listener);
    }

    /** What is shown now. */
    public Shown shown() {
        return shown;
    }

    /** Stops following. */
    public void close() {
        RuleUnderCaret.removeListener(ruleListener);
        CaseSession.current().removeView(caseListener);
        cancel();
    }

    private void cancel() {
        if (work != null) {
            work.giveUp();
            work = null;
        }
    }

    private void changed() {
        RuleUnderCaret.At at = RuleUnderCaret.now();
        RunResult result = CaseSession.current().state().result();
        if (at == asked && result == askedOf && shown.phase() != Phase.NO_RULE) {
            return;
        }
        cancel();
        asked = at;
        askedOf = result;
        RulePreview.Outcome older = at != null && shown.outcome() != null && shown.outcome().code().equals(at.code()) ? shown.outcome() : null;
        if (at == null) {
            show(new Shown(Phase.NO_RULE, "", "", null));
        } else if (result == null) {
            show(new Shown(Phase.NO_CASE, at.code(), "", null));
        } else if (at.broken()) {
            show(new Shown(Phase.BROKEN, at.code(), "The rule has errors; it runs again when they are mended.", older));
        } else {
            show(new Shown(Phase.RUNNING, at.code(), "", older));
            work = new Work(at, result);
            work.schedule(EditorSettings.pause());
        }
    }

    private void show(Shown next) {
        shown = next;
        List.copyOf(listeners).forEach(listener -> listener.accept(next));
    }

    /** One run of one rule. */
    private final class Work extends ViewWork<Shown> {
        private final RuleUnderCaret.At at;
        private final RunResult result;

        Work(RuleUnderCaret.At at, RunResult result) {
            super("Preview of rule " + at.code(), display, LivePreview.this::show);
            this.at = at;
            this.result = result;
        }

        @Override
        Shown failed(RuntimeException failure) {
            return new Shown(Phase.BROKEN, at.code(), "The rule cannot be run: " + failure.getMessage(), null);
        }

        @Override
        Shown find(IProgressMonitor monitor) {
            Object ready = Language.services().analyse(at.analysis().sources(), monitor::isCanceled, pack -> {
                Optional<Diagnostic> obstacle = Obstacles.of(pack, at.code());
                return obstacle.isPresent() ? obstacle.get().problem().toString() : RulePreview.of(pack.loaded(), at.code());
            });
            if (!(ready instanceof RulePreview preview)) {
                return new Shown(Phase.BROKEN, at.code(), "The rule cannot run before this is mended: " + ready, null);
            }
            if (!preview.problems().isEmpty()) {
                return new Shown(Phase.BROKEN, at.code(), "The rule cannot run: " + preview.problems().get(0), null);
            }
            return new Shown(Phase.CURRENT, at.code(), "", preview.run(result, new Cancellable(monitor)));
        }
    }

    /** Asks the monitor whether to go on; how far it is interests nobody. */
    private record Cancellable(IProgressMonitor monitor) implements Progress {
        @Override
        public void begin(String what, long units) {
            // nobody watches
        }

        @Override
        public void worked(long units) {
            // nobody watches
        }

        @Override
        public boolean cancelled() {
            return monitor.isCanceled();
        }
    }
}
