/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.engine;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.fettle.data.CellFormat;
import org.fettle.data.ColumnType;
import org.fettle.data.Return;
import org.fettle.data.Table;
import org.fettle.data.Values;
import org.fettle.engine.pack.Role;
import org.fettle.engine.pack.RuleInfo;

/** Collects what the fixes of one rule would change. */
final class ProposalSink implements FlagSink {
    private static final ColumnType[] TYPES = ColumnType.values();

    private final Return data;
    private final RuleInfo rule;
    private final SlotTables slots;
    private final Set<Proposal> proposals = new LinkedHashSet<>();
    private final List<List<RowRef>> rows = new ArrayList<>();
    private final List<RowRef> flagged = new ArrayList<>();
    private final List<CellChange> changes = new ArrayList<>();
    private final List<RowRef> deletions = new ArrayList<>();
    private int subject;
    private int fix;
    private boolean usable = true;

    ProposalSink(RuleInfo rule, Return data) {
        this.data = data;
        this.rule = rule;
        this.slots = new SlotTables(rule, data);
        for (int i = 0; i < rule.slots().size(); i++) {
            rows.add(new ArrayList<>());
        }
    }

    /** The proposals, each once: two findings may ask for the very same change. */
    Collection<Proposal> proposals() {
        return proposals;
    }

    @Override
    public void begin(int newSubject) {
        subject = newSubject;
        fix = -1;
        flagged.clear();
        for (List<RowRef> ofSlot : rows) {
            ofSlot.clear();
        }
    }

    @Override
    public void row(int slot, int row) {
        if (row < 0) {
            return;
        }
        Table table = slots.table(slot);
        RowRef reference = new RowRef(table.type().name(), table.period(), table.fileRow(row));
        rows.get(slot).add(reference);
        if (slots.role(slot) == Role.FLAGGED && !flagged.contains(reference)) {
            flagged.add(reference);
        }
    }

    @Override
    public void value(long value) {
        // the message is no part of a proposal
    }

    @Override
    public void end() {
        finishFix();
    }

    @Override
    public boolean proposing() {
        return true;
    }

    @Override
    public void fix(int fixIndex) {
        finishFix();
        fix = fixIndex;
    }

    private void finishFix() {
        if (fix >= 0 && usable && !(changes.isEmpty() && deletions.isEmpty())) {
            String key = subject < 0 ? "" : data.subjects().key(subject);
            proposals.add(new Proposal(rule, fix, key, flagged, changes, deletions));
        }
        changes.clear();
        deletions.clear();
        fix = -1;
        usable = true;
    }

    @Override
    public void set(int slot, int column, long value, int kind) {
        if (value >= Values.RAW_TEXT && value < Values.RAW_TEXT + Integer.MAX_VALUE) {
            // The source of the copy cannot be read either; it is copied as it stands.
            change(slot, column, data.dictionary().text((int) (value - Values.RAW_TEXT)));
        } else if (value == Values.UNREADABLE_LONG) {
            // Computed from something that cannot be read: there is nothing to offer.
            usable = false;
        } else {
            change(slot, column, CellFormat.text(TYPES[kind], value, data.dictionary()));
        }
    }

    @Override
    public void ask(int slot, int column) {
        change(slot, column, null);
    }

    private void change(int slot, int column, String text) {
        String name = slots.table(slot).type().columns().get(column).name();
        for (RowRef row : rows.get(slot)) {
            changes.add(new CellChange(row.table(), row.period(), row.row(), name, text));
        }
    }

    @Override
    public void delete(int slot) {
        deletions.addAll(rows.get(slot));
    }
}
