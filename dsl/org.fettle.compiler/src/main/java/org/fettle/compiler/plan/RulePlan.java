/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.compiler.plan;

import java.util.List;

import org.fettle.data.ColumnType;
import org.fettle.engine.pack.RuleInfo;

/**
 * What a rule does.
 *
 * @param info what the engine has to know of it
 * @param visits the loops, outermost first; empty for a rule over the whole return. Depth 1 is the loop over subjects, then comes one a
 *     visit
 * @param subjects whether it loops over subjects and their rows; otherwise it runs once
 * @param keyedOnly whether the rows without a key are left out (a rule that visits subjects)
 * @param lets named values, in an order in which each uses only earlier ones
 * @param steps guards and flags in the rule's order
 * @param trace which text of the rule became what
 */
public record RulePlan(RuleInfo info, List<RowSet.Source> visits, boolean subjects, boolean keyedOnly, List<LetVar> lets,
        List<Step> steps, Trace trace) {

    /** The depth of the innermost loop. */
    public int deepest() {
        return (subjects ? 1 : 0) + visits.size();
    }

    /** Something that a rule does at a depth. */
    public sealed interface Step {
        /** The number of loops around it. */
        int depth();

        /** Line in the rule's file. */
        int line();
    }

    /** Goes on only where the condition is true. */
    public record Guard(int depth, int line, Cond condition) implements Step {
    }

    /**
     * Flags rows.
     *
     * @param condition when to flag; null for always
     * @param rows further rows, flagged each, or null
     * @param slots which row stands in which slot of the rule's info
     * @param values what the message shows, in its order
     */
    public record Flag(int depth, int line, Cond condition, RowSet rows, List<SlotRow> slots, List<Expr> values, List<Fix> fixes)
            implements Step {
    }

    /**
     * A row of a flag.
     *
     * @param year for rows of both years: the year that this slot reports
     */
    public record SlotRow(int slot, RowExpr row, int year) {
    }

    /**
     * A fix.
     *
     * @param index place among the rule's fixes
     * @param guard offered only where it is true; null for always
     */
    public record Fix(int index, int line, Cond guard, List<Action> actions) {
    }

    /** A change that a fix makes. */
    public sealed interface Action {
        /** The slots of the row, one a year for rows of both years. */
        List<SlotRow> slots();
    }

    /** Sets a cell. */
    public record Set(List<SlotRow> slots, ColumnRef column, Expr value, ColumnType type) implements Action {
    }

    /** Asks for the value of a cell. */
    public record Ask(List<SlotRow> slots, ColumnRef column) implements Action {
    }

    /** Deletes a row. */
    public record Delete(List<SlotRow> slots) implements Action {
    }
}
