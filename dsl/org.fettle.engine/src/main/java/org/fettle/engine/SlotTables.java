/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.engine;

import java.util.Arrays;
import java.util.List;

import org.fettle.data.Period;
import org.fettle.data.Return;
import org.fettle.data.Table;
import org.fettle.data.TableType;
import org.fettle.engine.pack.Role;
import org.fettle.engine.pack.RuleInfo;
import org.fettle.engine.pack.Slot;

/** The slots of a rule with the tables of one return, looked up once. */
final class SlotTables {
    /** For each slot the position in {@link #flagged()} of its table, or -1 when the slot's rows are not flagged. */
    final int[] groups;
    private final Role[] roles;
    private final Table[] tables;
    private final long[] ranks;
    private final Table[] flagged;

    SlotTables(RuleInfo rule, Return data) {
        List<Slot> slots = rule.slots();
        int size = slots.size();
        this.roles = new Role[size];
        this.tables = new Table[size];
        this.ranks = new long[size];
        this.groups = new int[size];
        long[] flaggedRanks = new long[size];
        int count = 0;
        for (int i = 0; i < size; i++) {
            Slot slot = slots.get(i);
            roles[i] = slot.role();
            tables[i] = Binding.table(data, slot.table(), slot.yearsBack());
            ranks[i] = rank(slot, data);
            if (slot.role() == Role.FLAGGED) {
                flaggedRanks[count++] = ranks[i];
            }
        }
        this.flagged = group(Arrays.copyOf(flaggedRanks, count));
    }

    private Table[] group(long[] flaggedRanks) {
        Arrays.sort(flaggedRanks);
        Table[] found = new Table[flaggedRanks.length];
        int count = 0;
        for (int i = 0; i < flaggedRanks.length; i++) {
            if (i == 0 || flaggedRanks[i] != flaggedRanks[i - 1]) {
                for (int slot = 0; slot < roles.length; slot++) {
                    if (ranks[slot] == flaggedRanks[i]) {
                        groups[slot] = count;
                        found[count] = tables[slot];
                    }
                }
                count++;
            }
        }
        for (int slot = 0; slot < roles.length; slot++) {
            if (roles[slot] != Role.FLAGGED) {
                groups[slot] = -1;
            }
        }
        return Arrays.copyOf(found, count);
    }

    /** The tables of flagged rows, each once, in the order of reports. */
    Table[] flagged() {
        return flagged;
    }

    Role role(int slot) {
        return roles[slot];
    }

    Table table(int slot) {
        return tables[slot];
    }

    /** Where the slot's rows come in reports: 15 bits for the table, 8 for the years back. */
    long rank(int slot) {
        return ranks[slot];
    }

    private static long rank(Slot slot, Return data) {
        List<TableType> tables = data.type().tables();
        List<TableType> references = data.type().references();
        TableType type = data.type().table(slot.table());
        int position = type.isReference() ? tables.size() + references.indexOf(type) : tables.indexOf(type);
        return (long) position << 8 | slot.yearsBack();
    }

    /** The row that a rank and a file row name. */
    static RowRef reference(long rank, int fileRow, Return data) {
        List<TableType> tables = data.type().tables();
        int position = (int) (rank >> 8);
        TableType type = position < tables.size() ? tables.get(position) : data.type().references().get(position - tables.size());
        return new RowRef(type.name(), new Period((int) (rank & 0xff)), fileRow);
    }
}
