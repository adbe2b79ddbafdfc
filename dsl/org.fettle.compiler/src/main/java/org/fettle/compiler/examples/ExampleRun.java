/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.compiler.examples;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.fettle.compiler.CompileResult;
import org.fettle.compiler.PackCompiler;
import org.fettle.data.Period;
import org.fettle.data.Progress;
import org.fettle.engine.RowRef;
import org.fettle.engine.Run;
import org.fettle.engine.RunResult;
import org.fettle.language.LoadedPack;
import org.fettle.language.fettle.Example;
import org.fettle.language.fettle.Rule;

/**
 * One example, run so that it can be explained.
 *
 * @param result the run of its rule on the return that it shows
 * @param rows   the rows that the example shows, in the order of its lines
 */
public record ExampleRun(RunResult result, List<Row> rows) {
    /** Copies the list. */
    public ExampleRun {
        rows = List.copyOf(rows);
    }

    /**
     * A row of an example.
     *
     * @param reference names it in the run
     * @param line      where it stands in its file, from 1
     * @param expected  whether it is marked as flagged
     */
    public record Row(RowRef reference, int line, boolean expected) {
    }

    /**
     * Runs an example, interpreted; for one rule that is ready at once.
     *
     * @param pack    a pack; of what the rule does not use it may have errors
     * @param rule    a rule of the pack
     * @param example an example of the rule
     * @throws IllegalArgumentException when the rule cannot be run; the message says why
     */
    public static ExampleRun of(LoadedPack pack, Rule rule, Example example) {
        CompileResult interpreted = PackCompiler.interpret(pack, other -> other == rule);
        if (!interpreted.isUsable()) {
            throw new IllegalArgumentException(
                    interpreted.problems().isEmpty() ? "The rule cannot be run." : interpreted.problems().get(0).message());
        }
        ExampleReturn shown = new ExampleReturn(interpreted.pack().info().returnType(), example);
        RunResult result = Run.execute(interpreted.pack(), shown.build(), ExampleRunner.options(interpreted.pack().info(), rule, example),
                Progress.NONE);
        Set<ExampleReturn.Row> expected = shown.expected();
        List<Row> rows = new ArrayList<>();
        shown.rows()
                .forEach((row, line) -> rows.add(new Row(new RowRef(row.table(), row.yearsBack() == 0 ? Period.THIS : Period.LAST, row.row()), line,
                        expected.contains(row))));
        rows.sort((one, other) -> Integer.compare(one.line(), other.line()));
        return new ExampleRun(result, rows);
    }
}
