/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.engine;

import java.util.Arrays;

import org.fettle.data.Return;
import org.fettle.data.Table;
import org.fettle.engine.pack.Role;
import org.fettle.engine.pack.RuleInfo;

/**
 * The flagged rows of one rule, sorted by table, period and file row, each row once. Rows of all events that flag it are united.
 * An event that flags no row at all (the row that the rule speaks of does not exist) counts as one flagged row of its subject.
 */
final class RuleFlags {
    final RuleInfo rule;
    final RuleEvents events;
    final SlotTables slots;
    /** Tables of the flagged rows, sorted. */
    private final Table[] tables;
    /** Where the flags of each table start; one more than there are tables. */
    private final int[] tableStarts;
    /** Row of each flag in its table, or -1. */
    final int[] rows;
    /** The slots in which each row was flagged, as bits. */
    final long[] slotBits;
    private final int[] eventStarts;
    private final int[] eventNumbers;

    private RuleFlags(RuleInfo rule, RuleEvents events, SlotTables slots, Table[] tables, int[] tableStarts, Collector all) {
        this.rule = rule;
        this.events = events;
        this.slots = slots;
        this.tables = tables;
        this.tableStarts = tableStarts;
        this.rows = Arrays.copyOf(all.rows, all.flags);
        this.slotBits = Arrays.copyOf(all.slotBits, all.flags);
        this.eventStarts = Arrays.copyOf(all.eventStarts, all.flags + 1);
        this.eventNumbers = Arrays.copyOf(all.eventNumbers, all.events);
    }

    /** The same flags over an edited return in which all rows kept their numbers. */
    RuleFlags over(Return edited) {
        return new RuleFlags(this, new SlotTables(rule, edited));
    }

    private RuleFlags(RuleFlags old, SlotTables slots) {
        this.rule = old.rule;
        this.events = old.events;
        this.slots = slots;
        this.tables = slots.flagged();
        this.tableStarts = old.tableStarts;
        this.rows = old.rows;
        this.slotBits = old.slotBits;
        this.eventStarts = old.eventStarts;
        this.eventNumbers = old.eventNumbers;
    }

    int count() {
        return rows.length;
    }

    Table table(int flag) {
        int found = 0;
        while (tableStarts[found + 1] <= flag) {
            found++;
        }
        return tables[found];
    }

    /** First of the events that flag the row; events of a flag are in the order of the run. */
    int eventStart(int flag) {
        return eventStarts[flag];
    }

    int eventEnd(int flag) {
        return eventStarts[flag + 1];
    }

    int event(int at) {
        return eventNumbers[at];
    }

    static RuleFlags of(RuleInfo rule, RuleEvents events, Return data) {
        SlotTables slots = new SlotTables(rule, data);
        Table[] tables = slots.flagged();
        int[] sizes = sizes(events, slots.groups, Math.max(1, tables.length));
        int total = 0;
        for (int size : sizes) {
            total = Math.addExact(total, size);
        }
        Collector all = new Collector(total);
        int[] tableStarts = new int[sizes.length + 1];
        for (int group = 0; group < tables.length; group++) {
            all.add(events, keys(events, slots.groups, group, tables[group], sizes[group]), firstFlagged(rule));
            tableStarts[group + 1] = all.flags;
        }
        return new RuleFlags(rule, events, slots, tables, tableStarts, all);
    }

    private static int firstFlagged(RuleInfo rule) {
        for (int i = 0; i < rule.slots().size(); i++) {
            if (rule.slots().get(i).role() == Role.FLAGGED) {
                return i;
            }
        }
        return 0;
    }

    private static int[] sizes(RuleEvents events, int[] groups, int count) {
        int[] sizes = new int[count];
        for (int event = 0; event < events.count(); event++) {
            boolean flagged = false;
            for (int at = events.rowStarts[event]; at < events.rowStarts[event + 1]; at++) {
                int group = groups[events.slots[at]];
                if (group >= 0) {
                    sizes[group]++;
                    flagged = true;
                }
            }
            if (!flagged) {
                sizes[0]++;
            }
        }
        return sizes;
    }

    /**
     * A sort key for each flagged row of a table: file row, then position among the events' rows. Events without a flagged row come with
     * the first table, before its rows, by subject and number of the event.
     */
    private static long[] keys(RuleEvents events, int[] groups, int group, Table table, int size) {
        long[] keys = new long[size];
        int count = 0;
        for (int event = 0; event < events.count(); event++) {
            boolean flagged = false;
            for (int at = events.rowStarts[event]; at < events.rowStarts[event + 1]; at++) {
                int owner = groups[events.slots[at]];
                flagged |= owner >= 0;
                if (owner == group) {
                    keys[count++] = (long) table.fileRow(events.rows[at]) << 32 | at;
                }
            }
            if (!flagged && group == 0) {
                keys[count++] = (long) (Integer.MIN_VALUE + Math.max(0, events.subjects[event])) << 32 | event;
            }
        }
        Arrays.sort(keys);
        return keys;
    }

    /** Merges sorted keys into flags. */
    private static final class Collector {
        final int[] rows;
        final long[] slotBits;
        final int[] eventStarts;
        final int[] eventNumbers;
        int flags;
        int events;

        Collector(int most) {
            rows = new int[most];
            slotBits = new long[most];
            eventStarts = new int[most + 1];
            eventNumbers = new int[most];
        }

        void add(RuleEvents all, long[] keys, int firstFlagged) {
            for (int i = 0; i < keys.length; i++) {
                int fileRow = (int) (keys[i] >> 32);
                int at = (int) keys[i];
                boolean hasRow = fileRow >= 0;
                if (i == 0 || fileRow != (int) (keys[i - 1] >> 32)) {
                    rows[flags] = hasRow ? all.rows[at] : -1;
                    eventStarts[flags++] = events;
                }
                slotBits[flags - 1] |= 1L << (hasRow ? all.slots[at] : firstFlagged);
                int event = hasRow ? all.eventOfRow(at) : at;
                if (events == eventStarts[flags - 1] || eventNumbers[events - 1] != event) {
                    eventNumbers[events++] = event;
                }
                eventStarts[flags] = events;
            }
        }
    }
}
