/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.cases.preview;

import java.util.ArrayList;
import java.util.List;

import org.fettle.cases.CrashWords;
import org.fettle.cases.Figures;
import org.fettle.data.Column;
import org.fettle.data.Period;
import org.fettle.data.Table;
import org.fettle.engine.Flag;
import org.fettle.engine.Status;

/** The outcome of a preview in words. */
public final class PreviewText {
    private PreviewText() {
    }

    /** What the rule does: {@code Flags 48 rows. Before it flagged 50: 3 are new, 5 are gone.} */
    public static String sentence(RulePreview.Outcome outcome) {
        if (outcome.status() == Status.CRASHED) {
            return "The rule crashed. " + CrashWords.why(outcome.reason()) + ". " + CrashWords.advice(outcome.reason());
        }
        if (outcome.status() != Status.RAN) {
            return "The rule does not run, " + outcome.reason() + ".";
        }
        String now = outcome.flags() == 0 ? "Flags no row." : "Flags " + Figures.count(outcome.flags(), "row", "rows") + ".";
        if (outcome.before() < 0) {
            return now + " The last check of the case had no such rule.";
        }
        if (outcome.fresh() == 0 && outcome.gone() == 0) {
            return now + " The same as before.";
        }
        List<String> changes = new ArrayList<>();
        if (outcome.fresh() > 0) {
            changes.add(Figures.count(outcome.fresh(), "is new", "are new"));
        }
        if (outcome.gone() > 0) {
            changes.add(Figures.count(outcome.gone(), "is gone", "are gone"));
        }
        return now + " Before it flagged " + Figures.number(outcome.before()) + ": " + String.join(", ", changes) + ".";
    }

    /** Where a flag is: {@code Episodes 12} or {@code Episodes 12, last year}. */
    public static String place(Flag flag) {
        String row = flag.row() == 0 ? "no row" : Figures.number(flag.row());
        return flag.table() + " " + row + (flag.period().equals(Period.THIS) ? "" : ", last year");
    }

    /** The flagged cells with what stands in them: {@code DECOM 01/06/2020, DEC (blank)}; columns that the pack works out are {@code (worked out)}. */
    public static String cells(RulePreview.Outcome outcome, Flag flag) {
        Table table = outcome.run().data().table(flag.table(), flag.period());
        List<String> cells = new ArrayList<>();
        for (String name : flag.columns()) {
            Column column = table == null || flag.rowIndex() < 0 ? null : table.column(name);
            String text = column == null ? "" : column.rawText(flag.rowIndex());
            cells.add(name + " " + (!text.isBlank() ? text : isDerived(outcome, flag, name) ? "(worked out)" : "(blank)"));
        }
        return String.join(", ", cells);
    }

    /** Whether the pack works the column out where the file has nothing; the message then says the value. */
    private static boolean isDerived(RulePreview.Outcome outcome, Flag flag, String column) {
        return outcome.run().pack().derivations().stream().anyMatch(derivation -> flag.table().equals(derivation.table())
                && column.equals(derivation.column()) && derivation.yearsBack() == flag.period().yearsBack());
    }
}
