/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.fettle.data.Period;
import org.fettle.data.Return;
import org.fettle.data.Table;
import org.fettle.engine.pack.Category;
import org.fettle.engine.pack.Role;
import org.fettle.engine.pack.RuleInfo;
import org.fettle.engine.pack.Severity;

/** One rule and one row that it flags. A light view into the {@link FlagTable}; texts are made when they are asked for. */
public final class Flag {
    private final Return data;
    private final RuleFlags flags;
    private final int number;

    Flag(Return data, RuleFlags flags, int number) {
        this.data = data;
        this.flags = flags;
        this.number = number;
    }

    /** The rule. */
    public RuleInfo rule() {
        return flags.rule;
    }

    /** The rule's severity. */
    public Severity severity() {
        return flags.rule.severity();
    }

    /** The rule's category. */
    public Category category() {
        return flags.rule.category();
    }

    /** The subject's id in the return, or -1 for a row that belongs to nobody (of a reference). */
    public int subjectId() {
        return subject(flags, number);
    }

    /** Key of the row's subject; empty when the key is blank or the row belongs to nobody. */
    public String subject() {
        int subject = subjectId();
        return subject < 0 ? "" : data.subjects().key(subject);
    }

    static int subject(RuleFlags flags, int number) {
        int row = flags.rows[number];
        int reported = flags.events.subjects[flags.event(flags.eventStart(number))];
        int[] offsets = flags.table(number).offsets();
        if (row < 0 || offsets == null) {
            return row < 0 ? reported : -1;
        }
        if (reported >= 0 && reported < offsets.length - 1 && offsets[reported] <= row && row < offsets[reported + 1]) {
            return reported;
        }
        return flags.table(number).subject(row);
    }

    /** Name of the table. */
    public String table() {
        return flags.table(number).type().name();
    }

    /** The year of the return. */
    public Period period() {
        return flags.table(number).period();
    }

    /** 1-based data row of the file; 0 when the flag is about a row that does not exist. */
    public int row() {
        int row = flags.rows[number];
        return row < 0 ? 0 : flags.table(number).fileRow(row);
    }

    /** 1-based line of the file; 0 when the flag is about a row that does not exist. */
    public int line() {
        int row = flags.rows[number];
        return row < 0 ? 0 : flags.table(number).line(row);
    }

    /** Position of the row in its table, which is not the file row, or -1. */
    public int rowIndex() {
        return flags.rows[number];
    }

    /** What stays the same of this flag when the return is edited, together with the rule. */
    public RowRef reference() {
        return new RowRef(table(), period(), row());
    }

    /** The columns to highlight, each once. */
    public List<String> columns() {
        Set<String> columns = new LinkedHashSet<>();
        for (long bits = flags.slotBits[number]; bits != 0; bits &= bits - 1) {
            columns.addAll(flags.rule.slots().get(Long.numberOfTrailingZeros(bits)).columns());
        }
        return new ArrayList<>(columns);
    }

    /** The message, with the values of the first event that flagged the row. */
    public String message() {
        RuleEvents events = flags.events;
        int event = flags.event(flags.eventStart(number));
        return flags.rule.message().render(events.values, events.valueStarts[event], events.valueStarts[event + 1], data.dictionary());
    }

    /**
     * The other rows in play, each once, sorted by table, period and row: rows beside, and rows that the same events flagged in other
     * places of the rule. Rows that one place flags together ({@code flag every}) are not related to each other.
     */
    public List<RowRef> related() {
        RuleEvents events = flags.events;
        SlotTables slots = flags.slots;
        int own = flags.rows[number];
        Table ownTable = flags.table(number);
        long[] keys = new long[8];
        int count = 0;
        for (int i = flags.eventStart(number); i < flags.eventEnd(number); i++) {
            int event = flags.event(i);
            long ownSlots = ownSlots(event, own, ownTable);
            for (int at = events.rowStarts[event]; at < events.rowStarts[event + 1]; at++) {
                int slot = events.slots[at];
                if (slots.role(slot) == Role.TARGET || (ownSlots & 1L << slot) != 0) {
                    continue;
                }
                Table table = slots.table(slot);
                if (table == ownTable && events.rows[at] == own) {
                    continue;
                }
                if (count == keys.length) {
                    keys = Arrays.copyOf(keys, count * 2);
                }
                keys[count++] = (slots.rank(slot) << 40) + table.fileRow(events.rows[at]);
            }
        }
        return references(Arrays.copyOf(keys, count));
    }

    private long ownSlots(int event, int own, Table ownTable) {
        RuleEvents events = flags.events;
        long bits = 0;
        for (int at = events.rowStarts[event]; at < events.rowStarts[event + 1]; at++) {
            int slot = events.slots[at];
            if (events.rows[at] == own && flags.slots.role(slot) == Role.FLAGGED && flags.slots.table(slot) == ownTable) {
                bits |= 1L << slot;
            }
        }
        return bits;
    }

    private List<RowRef> references(long[] keys) {
        Arrays.sort(keys);
        List<RowRef> found = new ArrayList<>(keys.length);
        for (int i = 0; i < keys.length; i++) {
            if (i == 0 || keys[i] != keys[i - 1]) {
                found.add(SlotTables.reference(keys[i] >> 40, (int) keys[i], data));
            }
        }
        return found;
    }

    /** Rule, place and message on one line. */
    @Override
    public String toString() {
        return rule().code() + " " + period() + " " + table() + " row " + row() + " " + columns() + ": " + message();
    }
}
