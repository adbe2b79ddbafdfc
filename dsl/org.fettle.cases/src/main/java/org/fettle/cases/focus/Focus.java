/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.cases.focus;

import java.util.Objects;

import org.fettle.engine.Flag;
import org.fettle.engine.RowRef;

/**
 * What the analyst looks at, from the whole to the part. Whatever is not chosen is null or empty. Never modified.
 *
 * @param group   the group of flags; null when none is chosen
 * @param rule    code of the rule; empty when none in particular
 * @param record  the record, named by table, year and row, so that edits and runs leave it what it is; null when none is
 * @param column  the column within the record; empty when none in particular
 * @param subject key of the child (subject) that the record is of, as its first file spells it; empty when none is
 */
public record Focus(FlagGroup group, String rule, RowRef record, String column, String subject) {
    /** Nothing is chosen. */
    public static final Focus NONE = new Focus(null, "", null, "", "");

    /** Checks that names are there. */
    public Focus {
        Objects.requireNonNull(rule, "rule");
        Objects.requireNonNull(column, "column");
        Objects.requireNonNull(subject, "subject");
    }

    /** Another group; the rule is chosen with it when the group is of one rule, and the record is let go of. */
    public Focus with(FlagGroup other) {
        String only = other != null && other.rules().size() == 1 ? other.rules().get(0).code() : "";
        return new Focus(other, only, null, "", "");
    }

    /** The same group after a run or an edit: the record stays. */
    public Focus refreshed(FlagGroup same) {
        return new Focus(same, rule, record, column, subject);
    }

    /** A record of the same group, or any other. */
    public Focus with(RowRef other, String otherColumn, String otherSubject) {
        return new Focus(group, rule, other, otherColumn, otherSubject);
    }

    /** The record, cell and rule of a flag; the first of the cells that it points at. */
    public Focus with(Flag flag) {
        RowRef row = new RowRef(flag.table(), flag.period(), flag.row());
        return new Focus(group, flag.rule().code(), row, flag.columns().isEmpty() ? "" : flag.columns().get(0), flag.subject());
    }

    /** Another rule for the same record. */
    public Focus withRule(String code) {
        return new Focus(group, code, record, column, subject);
    }
}
