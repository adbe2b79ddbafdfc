/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.compiler.plan;

/** A row, or none. */
public sealed interface RowExpr extends Node {

    /** The table that the row is of. */
    TableRef table();

    /** The row that a variable holds. */
    record Held(RowVar variable) implements RowExpr {
        @Override
        public TableRef table() {
            return variable.table();
        }
    }

    /** The row of a {@code let}. */
    record Named(LetVar let, TableRef table) implements RowExpr {
    }

    /** Which row of a set. */
    enum Choice { FIRST, LAST, PREVIOUS, NEXT, ONLY }

    /**
     * One row of a set.
     *
     * @param by what orders the rows, or null for file order
     * @param from the row that previous and next start from, else null
     */
    record Chosen(Choice choice, RowSet rows, RowOrder by, RowVar from) implements RowExpr {
        @Override
        public TableRef table() {
            return rows.result().table();
        }
    }

    /** The first or last row of a spell. */
    record OfSpell(RowExpr spell, SpellPlan plan, boolean first) implements RowExpr {
        @Override
        public TableRef table() {
            return plan.scan().row().table();
        }
    }
}
