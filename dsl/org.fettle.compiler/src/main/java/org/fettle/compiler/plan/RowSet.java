/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.compiler.plan;

import java.util.List;

/**
 * Rows that an expression looks through: nested loops (one, or two for pairs), and what must be true of them.
 *
 * @param sources the loops, outermost first
 * @param filter rows for which it is true are in the set; null for all
 */
public record RowSet(List<Source> sources, Cond filter) {

    /** The variable of the innermost loop, whose rows are the set. */
    public RowVar result() {
        return sources.get(sources.size() - 1).row();
    }

    /** The only loop. */
    public Source source() {
        return sources.get(0);
    }

    /** A loop. */
    public sealed interface Source {
        /** The variable that holds the row, or the number of the spell. */
        RowVar row();
    }

    /**
     * The rows of a table.
     *
     * @param everybody whether the rows of all subjects are looked at (always for reference tables)
     * @param keyColumn when not null, only rows where this column equals {@code key} are looked at, through an index; of one subject's rows the
     *     set's filter says the same once more
     * @param except a row that is left out, or null
     * @param after only rows behind this one in file order, or null
     */
    public record Scan(RowVar row, boolean everybody, ColumnRef keyColumn, Expr key, RowVar except, RowVar after) implements Source {
    }

    /**
     * The rows that a spell joins, in the spell's order.
     *
     * @param spell the number of the spell
     */
    public record SpellRows(RowVar row, RowExpr spell, SpellPlan plan) implements Source {
    }

    /** The spells of a subject; the variable holds the number of the spell. */
    public record SpellScan(RowVar row, SpellPlan plan) implements Source {
    }
}
