/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.workbench.issues.why;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.Platform;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.part.ViewPart;
import org.fettle.cases.CaseState;
import org.fettle.cases.fix.BestChange;
import org.fettle.cases.focus.Focus;
import org.fettle.cases.focus.FocusModel;
import org.fettle.cases.issues.IssueIndex;
import org.fettle.cases.why.Why;
import org.fettle.cases.why.WhyDocument;
import org.fettle.cases.why.WhyPage;
import org.fettle.compiler.explain.Explainer;
import org.fettle.data.CancelledException;
import org.fettle.data.Progress;
import org.fettle.engine.RowRef;
import org.fettle.engine.pack.CompiledPack;
import org.fettle.engine.pack.RuleInfo;
import org.fettle.language.ide.FettleServices;
import org.fettle.language.ide.Token;
import org.fettle.workbench.ui.CasePages;
import org.fettle.workbench.ui.CaseSession;
import org.fettle.workbench.ui.PageStack;
import org.fettle.workbench.ui.StatePage;
import org.fettle.workbench.ui.ViewCommands;
import org.fettle.workbench.ui.Views;
import org.fettle.workbench.ui.WhileSeen;

/** Why the record that is looked at is flagged by the rule that is looked at, or why it is not. */
public final class WhyView extends ViewPart {
    /** The view's identifier in plugin.xml. */
    public static final String ID = Views.WHY;

    private static final int PAUSE_MILLISECONDS = 400;

    private final Explainers explainers = new Explainers();
    private final Set<String> open = new HashSet<>();
    private PageStack stack;
    private StatePage page;
    private WhyText text;
    private Job working;
    private Question asked;
    private Why why;
    private String waived = "";
    private String mends = "";
    private Job mending;
    private List<Token> tokens = List.of();
    private int turn;

    /** What a page answers. */
    private record Question(CompiledPack pack, IssueIndex issues, RowRef row, String rule) {
    }

    /** The rules of a pack, read once a pack: the explanations of the next one push out those of the last. */
    private static final class Explainers {
        private FettleServices services;
        private volatile CompiledPack pack;
        private Explainer explainer;

        /** Asked in the user interface's thread, which never waits for a pack that is being read. */
        boolean has(CompiledPack wanted) {
            return pack == wanted;
        }

        synchronized Explainer of(CompiledPack wanted) {
            if (pack != wanted) {
                explainer = Explainer.of(wanted.sources());
                pack = wanted;
            }
            return explainer;
        }

        synchronized List<Token> tokens(String rule) {
            services = services == null ? new FettleServices() : services;
            return services.tokens(rule);
        }
    }

    @Override
    public void createPartControl(Composite parent) {
        stack = new PageStack(parent);
        page = new StatePage(stack);
        text = new WhyText(stack, this::follow);
        ViewCommands.undoAndRedo(getViewSite());
        new WhileSeen(this, stack, this::refresh).followCase().followFocus();
        refresh();
    }

    // ------------------------------------------------------------------ following

    private void refresh() {
        if (!stack.isDisposed()) {
            follow(CaseSession.current().focus().now());
        }
    }

    private void follow(Focus focus) {
        CaseState state = CaseSession.current().state();
        if (state.phase() != CaseState.Phase.READY || state.result() == null) {
            asked = null;
            CasePages.show(page, state);
            stack.show(page.control());
        } else if (focus.record() == null || focus.record().row() == 0 || state.result().data().type().table(focus.record().table()) == null) {
            asked = null;
            page.show("No record is chosen",
                    "Select a record under Records: here you read which rule flags it and why, with the values that it has.");
            stack.show(page.control());
        } else {
            ask(new Question(state.pack(), state.issues(), focus.record(), focus.rule()));
        }
    }

    private void ask(Question question) {
        if (question.equals(asked)) {
            return;
        }
        boolean same = asked != null && asked.row().equals(question.row()) && asked.rule().equals(question.rule());
        asked = question;
        if (working != null) {
            working.cancel();
        }
        if (!explainers.has(question.pack())) {
            page.show("Reading the rules...", "The rules of the case are read once; it takes a few seconds.");
            stack.show(page.control());
        }
        ICoreRunnable work = monitor -> work(question, same, monitor);
        working = Job.createSystem("Why " + question.rule(), work);
        working.setPriority(Job.INTERACTIVE);
        working.schedule();
    }

    /** In the background. */
    private void work(Question question, boolean same, IProgressMonitor monitor) {
        try {
            Explainer explainer = explainers.of(question.pack());
            Why found = Why.of(explainer, question.issues().result(), question.row(), question.rule(), progress(monitor));
            List<Token> words = found == null ? List.of() : explainers.tokens(found.explanation().text());
            String reason = found == null || found.number() < 0 || !question.issues().isWaived(found.number()) ? ""
                    : CaseSession.current().model().caseIssues().waived(question.issues().result(), found.number());
            later(question, () -> {
                waived = reason;
                mends = found == null || found.number() < 0 || found.flag().subject().isEmpty() || !reason.isEmpty() ? "" : same ? mends : null;
                show(found, words, same);
                mend(question, found);
            });
        } catch (CancelledException e) {
            return; // something else is looked at by now
        } catch (IllegalArgumentException e) {
            later(question, () -> failed(e.getMessage()));
        } catch (RuntimeException e) {
            Platform.getLog(WhyView.class).error("rule " + question.rule() + " cannot be explained for " + question.row(), e);
            later(question, () -> failed("Something went wrong while the rule was worked out step by step: " + e
                    + ". The flags are not touched by it. Details are in the log."));
        }
    }

    /** When it is looked at for a moment: which change clears the flag, and most else that is wrong with the child. */
    private void mend(Question question, Why found) {
        if (mending != null) {
            mending.cancel();
        }
        if (mends != null && mends.isEmpty()) {
            return;
        }
        ICoreRunnable work = monitor -> {
            try {
                BestChange best = BestChange.ofChild(question.issues(), found.flag().subject(), found.number(), progress(monitor));
                later(question, () -> {
                    mends = best == null ? WhyPage.NOTHING_MENDS : best.sentence();
                    if (why == found) {
                        write(true);
                    }
                });
            } catch (CancelledException e) {
                return; // something else is looked at by now
            } catch (RuntimeException e) {
                Platform.getLog(WhyView.class).error("what mends " + question.row() + " cannot be worked out", e);
                later(question, () -> {
                    mends = "";
                    write(true);
                });
            }
        };
        mending = Job.createSystem("What mends " + question.rule(), work);
        mending.setPriority(Job.DECORATE);
        mending.schedule(PAUSE_MILLISECONDS);
    }

    private static Progress progress(IProgressMonitor monitor) {
        return new Progress() {
            @Override
            public void begin(String what, long units) {
                // it takes milliseconds
            }

            @Override
            public void worked(long units) {
                // it takes milliseconds
            }

            @Override
            public boolean cancelled() {
                return monitor.isCanceled();
            }
        };
    }

    /** In the user interface's thread, unless another question was asked since. */
    private void later(Question question, Runnable shown) {
        if (!stack.isDisposed()) {
            stack.getDisplay().asyncExec(() -> {
                if (!stack.isDisposed() && question.equals(asked)) {
                    shown.run();
                }
            });
        }
    }

    private void failed(String message) {
        page.show("This cannot be explained now", message).button("Check again", () -> CaseSession.current().rerun());
        stack.show(page.control());
    }

    private void show(Why found, List<Token> words, boolean same) {
        if (found == null) {
            page.show("Nothing is wrong here", "No rule flags this record. Select a rule under Issues, or a flagged record, to see why.");
            stack.show(page.control());
            return;
        }
        why = found;
        tokens = words;
        turn = same ? turn : 0;
        if (!same) {
            open.clear();
        }
        write(same);
        stack.show(text.control());
    }

    private void write(boolean stay) {
        text.show(WhyPage.of(why.explanation(), why.flag(), waived, mends, why.others(), turn, open), tokens, stay);
    }

    // ------------------------------------------------------------------ links

    private void follow(WhyDocument.Target target) {
        FocusModel focus = CaseSession.current().focus();
        if (target instanceof WhyDocument.ToRow row) {
            focus.go(focus.now().with(row.row(), "", row.subject()));
        } else if (target instanceof WhyDocument.ToOther other) {
            focus.go(focus.now().withRule(other.code()));
        } else if (target instanceof WhyDocument.ToFix) {
            ViewCommands.execute(getSite(), "org.fettle.workbench.applyFix");
        } else if (target instanceof WhyDocument.ToRule) {
            RuleInfo rule = why.explanation().rule();
            ViewCommands.open(getSite(), rule);
        } else if (target instanceof WhyDocument.Toggle toggle) {
            if (!open.remove(toggle.id())) {
                open.add(toggle.id());
            }
            write(true);
        } else if (target instanceof WhyDocument.ToTurn other) {
            turn = other.number();
            write(true);
        }
    }

    // ------------------------------------------------------------------ for tests

    /** What is shown; null when it is no explanation. */
    public WhyDocument shown() {
        return stack.shows(text.control()) ? text.document() : null;
    }

    @Override
    public void setFocus() {
        if (stack.shows(text.control())) {
            text.control().setFocus();
        } else {
            page.control().setFocus();
        }
    }

    @Override
    public void dispose() {
        if (working != null) {
            working.cancel();
        }
        if (mending != null) {
            mending.cancel();
        }
        super.dispose();
    }
}
