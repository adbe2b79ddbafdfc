/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.workbench.fix;

import org.fettle.cases.CaseState;
import org.fettle.cases.fix.FixFirst;
import org.fettle.cases.fix.FixOffers;
import org.fettle.cases.fix.FlagChoice;
import org.fettle.cases.focus.FlagGroup;
import org.fettle.data.Progress;
import org.fettle.engine.RunResult;
import org.fettle.fix.ChangeSet;
import org.fettle.workbench.ui.CaseSession;

/** Where the changes come from that are looked through: the fixes of a group, answers that came back, entries of a recipe. */
public interface FixSource {
    /** What it is about, as the end of "Fix ...". */
    String title();

    /** What stands at the top of the window. */
    default String heading() {
        return "Fix " + title();
    }

    /**
     * Works the offers out. Called in the background, again after every change of the case.
     *
     * @throws IllegalStateException when that is not possible any more; the message is for people
     */
    FixOffers offers(CaseState state, Progress progress);

    /** Makes the changes that were looked through. */
    default void apply(ChangeSet changes) {
        CaseSession.current().apply(changes);
    }

    /** One fix of the whole return with all that it clears; after an edit what is left of it. */
    static FixSource of(FixFirst.Line line) {
        return new FixSource() {
            @Override
            public String title() {
                return "everywhere: " + line.cause().title();
            }

            @Override
            public FixOffers offers(CaseState state, Progress progress) {
                state.issues().mending().workOutCauses(progress);
                FixFirst.Line now = FixFirst.of(state.issues()).same(line.cause());
                if (now == null) {
                    throw new IllegalStateException("Nothing is left for this fix to do. Close this and choose another one.");
                }
                return FixOffers.of(state.result().data(), now);
            }
        };
    }

    /** The fixes of a group of flags; after an edit those of the flags that are left in it. */
    static FixSource of(FlagGroup group) {
        return new FixSource() {
            @Override
            public String title() {
                return group.label();
            }

            @Override
            public FixOffers offers(CaseState state, Progress progress) {
                return FixOffers.of(state.issues().mending(), now(state).flags(), progress);
            }

            private FlagGroup now(CaseState state) {
                RunResult run = state.result();
                if (group.run() == run) {
                    return group;
                }
                FlagGroup same = group.id().startsWith("child:") ? FlagChoice.ofChild(run, group.id().substring("child:".length()))
                        : state.issues().group(group.id());
                if (same == null) {
                    throw new IllegalStateException("The case has changed, and nothing is left of " + group.label()
                            + ". Close this and choose what to fix again.");
                }
                return same;
            }
        };
    }
}
