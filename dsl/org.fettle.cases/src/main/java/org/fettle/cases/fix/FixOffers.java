/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.cases.fix;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.fettle.cases.Figures;
import org.fettle.cases.issues.Mending;
import org.fettle.data.Progress;
import org.fettle.data.Return;
import org.fettle.engine.RowRef;
import org.fettle.engine.RunResult;
import org.fettle.engine.pack.CompiledPack;
import org.fettle.engine.pack.FixKind;
import org.fettle.fix.propose.FixMenu;
import org.fettle.fix.propose.GroupFix;
import org.fettle.fix.propose.Remedy;
import org.fettle.fix.rank.Cause;
import org.fettle.fix.rank.CauseGroup;

/** The fixes that may be chosen for a group of flags, best first. Never modified. */
public final class FixOffers {
    private final Return data;
    private final int flags;
    private final List<Offer> offers;
    private final String summary;

    /**
     * A fix.
     *
     * @param title    what it does
     * @param kind     how far it may be trusted
     * @param from     who thought of it, in words
     * @param rule     code of the rule whose fix it is; empty when it serves any rule
     * @param wishes   what it does to each record
     * @param flags    how many flags of the group it is for
     * @param records  how many records it changes
     */
    public record Offer(String title, FixKind kind, String from, String rule, List<Wish> wishes, int flags, int records) {
        /** Keeps a copy of the list. */
        public Offer {
            wishes = List.copyOf(wishes);
        }

        /** An offer that counts the records that it changes. */
        public static Offer of(String title, FixKind kind, String from, String rule, List<Wish> wishes, int flags) {
            Set<RowRef> rows = new HashSet<>();
            wishes.forEach(wish -> wish.edits().forEach(edit -> rows.add(new RowRef(edit.table(), edit.period(), edit.fileRow()))));
            return new Offer(title, kind, from, rule, wishes, flags, rows.size());
        }

        /** How far it may be trusted, in words. */
        public String trust() {
            return FixOffers.trust(kind);
        }
    }

    /** How far a fix may be trusted, in words. */
    static String trust(FixKind kind) {
        return switch (kind) {
            case CERTAIN -> "Certain";
            case SUGGESTED -> "Suggested";
            case ASK -> "Enter a value";
        };
    }

    /**
     * Offers that were put together elsewhere.
     *
     * @param data    the return of the run that they are for
     * @param flags   how many flags they are about
     * @param summary what can be done and what is left, in a sentence or two
     */
    public FixOffers(Return data, int flags, List<Offer> offers, String summary) {
        this.data = data;
        this.flags = flags;
        this.offers = List.copyOf(offers);
        this.summary = summary;
    }

    /**
     * Asks what may be done.
     *
     * @param flags numbers of flags of the run
     * @throws IllegalStateException              when a rule crashes while it is asked for its fixes
     * @throws org.fettle.data.CancelledException when the progress was cancelled
     */
    public static FixOffers of(CompiledPack pack, RunResult run, int[] flags, Progress progress) {
        return of(new Mending(pack, run), flags, progress);
    }

    /**
     * Asks what may be done. Where all flags are of one child, the change that clears most of what is wrong with it comes first.
     *
     * @param mending knows the run and its remedies
     * @param flags   numbers of flags of the run
     * @throws IllegalStateException              when a rule crashes while it is asked for its fixes
     * @throws org.fettle.data.CancelledException when the progress was cancelled
     */
    public static FixOffers of(Mending mending, int[] flags, Progress progress) {
        progress.begin("Looking for fixes", 0);
        RunResult run = mending.result();
        FixMenu menu = mending.remedies().menu(flags, progress);
        List<Offer> offers = new ArrayList<>();
        long certain = menu.fixes().stream().filter(fix -> fix.kind() == FixKind.CERTAIN).count();
        if (certain > 1) {
            offers.add(allCertain(run.data(), menu));
        }
        for (GroupFix fix : menu.fixes()) {
            offers.add(offer(run.data(), fix.title(), fix.kind(), fix.origin().label(), fix.rule(), fix.remedies(), fix.flags()));
        }
        BestChange best = BestChange.of(mending, flags, progress);
        if (best == null) {
            return new FixOffers(run.data(), menu.flags(), offers, summary(menu));
        }
        Offer first = best.offer(run.data());
        offers.removeIf(offer -> offer.title().equals(best.cause().remedy().title()) && offer.wishes().equals(first.wishes()));
        offers.add(0, first);
        return new FixOffers(run.data(), menu.flags(), offers, summary(menu) + " " + best.sentence());
    }

    /** A fix of the whole return with all that it clears. */
    public static FixOffers of(Return data, FixFirst.Line line) {
        CauseGroup cause = line.cause();
        Offer offer = offer(data, cause.title(), cause.kind(), cause.origin().label(), cause.rule(),
                cause.causes().stream().map(Cause::remedy).toList(),
                line.flags().length);
        return new FixOffers(data, line.flags().length, List.of(offer), line.sentence());
    }

    /** Each finding is mended once, by the first fix that is for it. */
    private static Offer allCertain(Return data, FixMenu menu) {
        List<Remedy> chosen = new ArrayList<>();
        Set<Object> mended = new HashSet<>();
        Set<String> rules = new LinkedHashSet<>();
        for (GroupFix fix : menu.fixes()) {
            for (Remedy remedy : fix.remedies()) {
                if (fix.kind() == FixKind.CERTAIN && mended.add(List.of(remedy.rule().code(), remedy.flagged(), remedy.subject()))) {
                    chosen.add(remedy);
                    rules.add(remedy.rule().code());
                }
            }
        }
        return offer(data, "All certain fixes", FixKind.CERTAIN, "those below", rules.size() == 1 ? rules.iterator().next() : "", chosen,
                menu.certain());
    }

    static Offer offer(Return data, String title, FixKind kind, String from, String rule, List<Remedy> remedies, int flags) {
        return Offer.of(title, kind, from, rule, remedies.stream().map(remedy -> Wish.of(data, remedy)).toList(), flags);
    }

    /** The fixes: certain ones first, then by the number of flags that they are for. */
    public List<Offer> offers() {
        return offers;
    }

    /** How many flags the group has. */
    public int flags() {
        return flags;
    }

    /** The changes of a fix, to look through. */
    public FixDraft draft(Offer offer) {
        return new FixDraft(data, offer.wishes());
    }

    /** What can be done and what is left, in a sentence or two. */
    public String summary() {
        return summary;
    }

    private static String summary(FixMenu menu) {
        if (menu.fixes().isEmpty()) {
            return "No fix is known for " + (menu.flags() == 1 ? "this issue" : "these " + Figures.count(menu.flags(), "issue", "issues"))
                    + ". Change the records by hand, or with the tools of Records (Change cells).";
        }
        List<String> parts = new ArrayList<>();
        if (menu.certain() > 0) {
            parts.add(Figures.number(menu.certain()) + " can be mended with certainty");
        }
        if (menu.suggested() > 0) {
            parts.add(Figures.number(menu.suggested()) + " as suggested, after a look");
        }
        if (menu.byHand() > 0) {
            parts.add(Figures.number(menu.byHand()) + (menu.byHand() == 1 ? " is" : " are") + " left for hand work");
        }
        return "Of " + Figures.count(menu.flags(), "issue", "issues") + ", " + String.join(", ", parts) + ".";
    }

    /** How many flags of the group a fix leaves alone. */
    public int left(Offer offer) {
        return flags() - offer.flags();
    }
}
