/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.fix;

import java.io.IOException;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

import org.fettle.data.Progress;
import org.fettle.data.Return;
import org.fettle.data.Table;
import org.fettle.data.journal.Edit;
import org.fettle.data.journal.Journal;
import org.fettle.data.journal.Reason;
import org.fettle.data.journal.Step;
import org.fettle.engine.Recheck;
import org.fettle.engine.RunResult;
import org.fettle.engine.pack.CompiledPack;

/**
 * Changes that are looked at, applied and taken back together: of cells and of whole records, of this year's return or last year's. Made for one return;
 * after an edit a new set is to be made. Never modified, and nothing is written before {@link #apply}.
 *
 * <p>A change is made whole or not at all. It is refused when it does not fit the return. Two changes that want different texts of one cell, or one of which
 * deletes a record that the other edits, are both refused; changes that want the same are not, and the first of them gives its reason.
 */
public final class ChangeSet {
    private final Return data;
    private final List<Change> wanted;
    private final List<Change> changes;
    private final List<Refusal> refusals;
    private final List<Conflict> conflicts;
    private final Reason reason;
    private final EditDraft draft;
    private final List<Edit> edits;
    private Return edited;
    private Outcome outcome;

    /** What a run found afterwards, and what it was compared with. */
    private record Outcome(CompiledPack pack, RunResult before, RunResult after) {
    }

    private ChangeSet(Return data, List<Change> wanted) {
        this.data = data;
        this.wanted = List.copyOf(wanted);
        Fitting fitting = new Fitting(data);
        Claims claims = new Claims();
        Map<Change, List<Edit>> effective = new IdentityHashMap<>();
        List<Change> fit = new ArrayList<>(wanted.size());
        List<Refusal> misfits = new ArrayList<>();
        for (Change change : wanted) {
            Optional<Refusal> refusal = fitting.refusal(change);
            if (refusal.isPresent()) {
                misfits.add(refusal.get());
            } else {
                effective.put(change, fitting.effective(change));
                claims.add(change);
                fit.add(change);
            }
        }
        claims.settle();
        fit.removeIf(claims::isRefused);
        this.changes = List.copyOf(fit);
        this.refusals = List.copyOf(misfits);
        this.conflicts = claims.conflicts();
        this.reason = reason(changes);
        this.draft = new EditDraft(data, reason);
        changes.forEach(change -> draft.add(change, effective.get(change)));
        this.edits = draft.edits();
    }

    /**
     * Puts changes together.
     *
     * @param data the return as it is now, with all edits made to it so far
     */
    public static ChangeSet of(Return data, List<Change> wanted) {
        return new ChangeSet(data, wanted);
    }

    private static Reason reason(List<Change> changes) {
        Set<String> why = new LinkedHashSet<>();
        Set<String> rules = new LinkedHashSet<>();
        Set<String> fixes = new LinkedHashSet<>();
        for (Change change : changes) {
            why.add(change.reason().why());
            rules.add(change.reason().rule());
            fixes.add(change.reason().fix());
        }
        why.remove("");
        rules.remove("");
        fixes.remove("");
        return new Reason(why.size() == 1 ? why.iterator().next() : "", String.join(", ", rules), String.join("; ", fixes));
    }

    /** The return that the changes are for. */
    public Return data() {
        return data;
    }

    /** All changes that were wanted. */
    public List<Change> wanted() {
        return wanted;
    }

    /** The changes that will be made. */
    public List<Change> changes() {
        return changes;
    }

    /** Why the step is made; edits made for other reasons say so themselves. */
    public Reason reason() {
        return reason;
    }

    /** The changes that do not fit the return; they are not made. */
    public List<Refusal> refusals() {
        return refusals;
    }

    /** The changes that contradict each other; they are not made. */
    public List<Conflict> conflicts() {
        return conflicts;
    }

    /** What applying does: each cell and row once, with the text before and after. What would change nothing is left out. */
    public List<Edit> edits() {
        return edits;
    }

    /** A set of some of the changes that were wanted; what contradicted only those left out is made now. */
    public ChangeSet only(Predicate<Change> chosen) {
        return new ChangeSet(data, wanted.stream().filter(chosen).toList());
    }

    /** The return with the changes. */
    public synchronized Return edited() {
        if (edited == null) {
            edited = edits.isEmpty() ? data : data.with(draft.changes());
        }
        return edited;
    }

    /**
     * What a run finds over the return with the changes. Only the subjects that they touch are checked again, and rules that look across subjects. It is
     * worked out once: who looked at the effect of the changes does not wait for it again when they are applied.
     *
     * @param pack   the pack that made the result
     * @param before a run over {@link #data}
     * @throws IllegalArgumentException             when the result is of another return
     * @throws org.fettle.data.CancelledException when the progress was cancelled
     */
    public synchronized RunResult outcome(CompiledPack pack, RunResult before, Progress progress) {
        if (before.data() != data) {
            throw new IllegalArgumentException("the return has changed since the changes were put together");
        }
        if (outcome == null || outcome.pack != pack || outcome.before != before) {
            RunResult after = edits.isEmpty() ? before : Recheck.run(pack, before, edited(), progress);
            progress.check();
            outcome = new Outcome(pack, before, after);
        }
        return outcome.after;
    }

    /**
     * What the changes would do to the flags, see {@link #outcome}.
     *
     * @param pack   the pack that made the result
     * @param before a run over {@link #data}
     * @throws IllegalArgumentException             when the result is of another return
     * @throws org.fettle.data.CancelledException when the progress was cancelled
     */
    public FixPreview preview(CompiledPack pack, RunResult before, Progress progress) {
        RunResult after = outcome(pack, before, progress);
        if (edits.isEmpty()) {
            return new FixPreview(edits, new FlagDiff(List.of(), List.of()), List.of(), after);
        }
        return new FixPreview(edits, FlagDiff.between(before.flags(), after.flags()), subjects(), after);
    }

    /** Keys of the subjects whose records change; one that gets or loses a record is one of them. */
    private List<String> subjects() {
        Set<String> keys = new LinkedHashSet<>();
        for (Edit edit : edits) {
            Table old = data.table(edit.table(), edit.period());
            int row = old.rowOfFileRow(edit.fileRow());
            if (row >= 0) {
                keys.add(Change.subject(data, old, row));
            }
            if (row < 0 || edit.kind() == Edit.Kind.CELL && edit.column().equalsIgnoreCase(old.type().keyColumn())) {
                Table now = edited().table(edit.table(), edit.period());
                keys.add(Change.subject(edited(), now, now.rowOfFileRow(edit.fileRow())));
            }
        }
        return List.copyOf(keys);
    }

    /**
     * Appends the edits to the journal as one step and waits for the disk; empty when there is nothing to do.
     *
     * @param journal the journal that led to {@link #data}
     * @throws IOException when it cannot be written; then nothing was done
     */
    public Optional<Step> apply(Journal journal) throws IOException {
        return edits.isEmpty() ? Optional.empty() : Optional.of(journal.append(reason, edits));
    }
}
