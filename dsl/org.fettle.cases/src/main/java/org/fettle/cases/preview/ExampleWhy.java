/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.cases.preview;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.fettle.compiler.examples.ExampleRun;
import org.fettle.compiler.explain.Explainer;
import org.fettle.compiler.explain.Explanation;
import org.fettle.data.Progress;
import org.fettle.engine.Flag;
import org.fettle.engine.RowRef;
import org.fettle.engine.RunResult;
import org.fettle.engine.pack.Role;
import org.fettle.engine.pack.RuleInfo;
import org.fettle.language.LoadedPack;
import org.fettle.language.fettle.Example;
import org.fettle.language.fettle.Rule;

/**
 * Why an example of a rule goes as it goes: for each of its rows that the rule could flag, the value of each part of the condition. Holds texts only, so
 * that it may be kept while the rule goes on changing.
 *
 * @param title title of the example; may be empty
 * @param rows  its rows that the rule could flag, in the order of its lines, at most {@value #MOST_ROWS}
 * @param lines where each row of the example stands in its file, from 1
 */
public record ExampleWhy(String title, List<Row> rows, Map<RowRef, Integer> lines) {
    /** So many rows of an example are explained. */
    public static final int MOST_ROWS = 50;

    /** Copies the list and the map. */
    public ExampleWhy {
        rows = List.copyOf(rows);
        lines = Map.copyOf(lines);
    }

    /**
     * A row of the example.
     *
     * @param line        where it stands in its file, from 1
     * @param expected    whether it is marked as flagged
     * @param explanation what the rule says of it
     * @param flag        its flag; null when it is not flagged
     */
    public record Row(int line, boolean expected, Explanation explanation, Flag flag) {
        /** Whether the rule says what the example expects. */
        public boolean holds() {
            return expected == explanation.flagged();
        }

        /** How it went, in a few words. */
        public String verdict() {
            String now = explanation.flagged() ? "is flagged" : "is not flagged";
            return now + (holds() ? ", as it should be" : expected ? ", but is marked as flagged" : ", but is not marked as flagged");
        }
    }

    /**
     * Explains an example. This reads the pack's models, so call it while they stand still.
     *
     * @param pack    a pack; of what the rule does not use it may have errors
     * @param rule    a rule of the pack
     * @param example an example of the rule
     * @throws IllegalArgumentException when the rule cannot be run or has no rows to explain; the message says why
     */
    public static ExampleWhy of(LoadedPack pack, Rule rule, Example example) {
        ExampleRun run = ExampleRun.of(pack, rule, example);
        RunResult result = run.result();
        RuleInfo info = result.ledger().rules().get(0).rule();
        Explainer explainer = Explainer.of(pack, other -> other == rule);
        List<Row> rows = new ArrayList<>();
        Map<RowRef, Integer> lines = new HashMap<>();
        for (ExampleRun.Row row : run.rows()) {
            lines.put(row.reference(), row.line());
            boolean about = info.slots().stream().anyMatch(slot -> slot.role() == Role.FLAGGED && slot.table().equals(row.reference().table())
                    && slot.yearsBack() == row.reference().period().yearsBack());
            if (about && rows.size() < MOST_ROWS) {
                Flag flag = flag(result, row);
                Explanation explanation = flag == null ? explainer.explain(result, info, row.reference(), Progress.NONE)
                        : explainer.explain(result, flag, Progress.NONE);
                rows.add(new Row(row.line(), row.expected(), explanation, flag));
            }
        }
        if (rows.isEmpty()) {
            throw new IllegalArgumentException("The example shows no row of a table that the rule flags.");
        }
        return new ExampleWhy(example.getTitle() == null ? "" : example.getTitle(), rows, lines);
    }

    private static Flag flag(RunResult result, ExampleRun.Row row) {
        for (Flag flag : result.flags()) {
            if (flag.reference().equals(row.reference())) {
                return flag;
            }
        }
        return null;
    }

    /** The row of a line; or else one that went wrong, or the first that is flagged, or the first. */
    public Row at(int line) {
        for (Row row : rows) {
            if (row.line() == line) {
                return row;
            }
        }
        return rows.stream().filter(row -> !row.holds()).findFirst()
                .or(() -> rows.stream().filter(row -> row.explanation().flagged()).findFirst()).orElse(rows.get(0));
    }
}
