/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.cases.preview;

import java.io.IOException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.fettle.compiler.examples.ExampleResult;
import org.fettle.compiler.examples.ExampleRunner;
import org.fettle.data.Column;
import org.fettle.data.ColumnType;
import org.fettle.data.Period;
import org.fettle.data.Progress;
import org.fettle.data.Table;
import org.fettle.engine.Flag;
import org.fettle.engine.FlagTable;
import org.fettle.engine.RowRef;
import org.fettle.engine.RunResult;
import org.fettle.language.LoadedPack;
import org.fettle.language.PackLoader;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class RecordExampleTest {
    private static final Pattern DATE = Pattern.compile("\\b(\\d\\d)/(\\d\\d)/(\\d{4})\\b");
    private static SampleRun run;

    @BeforeAll
    static void run() throws IOException {
        run = SampleRun.made();
    }

    @Test
    void examplesHoldAndTellNobodyWhoItIs() {
        FlagTable flags = run.result().flags();
        TreeSet<String> without = new TreeSet<>();
        int made = 0;
        for (int rule = 0; rule < flags.rules().size(); rule++) {
            if (flags.start(rule) == flags.start(rule + 1)) {
                continue;
            }
            Flag flag = flags.flag(flags.start(rule));
            try {
                String text = RecordExample.of(run.compiled(), run.result(), flag.rule().code(), flag.reference(), "As seen");
                made++;
                assertTrue(text.contains(" flagged\n"), text);
                assertNobody(text, flag.subjectId());
            } catch (IllegalArgumentException e) {
                assertFalse(e.getMessage().isEmpty());
                without.add(flag.rule().code());
            }
        }
        // rules that look references or other children up, or are about the very form of a text, have to be done by hand
        assertTrue(made > 3 * without.size(), made + " made, none for " + without);
    }

    /** Neither the key nor any other text of the child, nor any of its dates, is where it was. */
    private static void assertNobody(String text, int subject) {
        for (Table table : run.result().data().loadedTables()) {
            if (table.type().isReference() || subject + 1 >= table.offsets().length) {
                continue;
            }
            for (int row = table.offsets()[subject]; row < table.offsets()[subject + 1]; row++) {
                for (Column column : table.columns()) {
                    String real = column.rawText(row).strip();
                    if (column.spec().type() == ColumnType.TEXT && real.length() > 3) {
                        assertFalse(text.contains(real), column.spec().name() + " " + real + " is told by\n" + text);
                    }
                }
            }
        }
    }

    @Test
    void datesMoveTogether() {
        Flag flag = flagOf("355");
        String text = RecordExample.of(run.compiled(), run.result(), "355", flag.reference(), "As seen");
        Table episodes = run.result().data().table("Episodes", Period.THIS);
        int row = episodes.rowOfFileRow(flag.row());
        long real = episodes.column("DECOM").value(row);
        Matcher date = DATE.matcher(text);
        assertTrue(date.find(), text);
        boolean moved = true;
        do {
            moved &= LocalDate.of(Integer.parseInt(date.group(3)), Integer.parseInt(date.group(2)), Integer.parseInt(date.group(1)))
                    .toEpochDay() != real;
        } while (date.find());
        assertTrue(moved, text);
    }

    private static Flag flagOf(String code) {
        RunResult result = run.result();
        for (Flag flag : result.flags()) {
            if (flag.rule().code().equals(code)) {
                return flag;
            }
        }
        throw new AssertionError("the sample has no flag of " + code);
    }

    @Test
    void theTextRunsAsAnExampleOfTheRule() {
        Map<String, String> sources = new HashMap<>(run.pack().sources());
        String file = sources.keySet().stream().filter(name -> sources.get(name).contains("rule 355 ")).findFirst().orElseThrow();
        Flag flag = flagOf("355");
        String text = RecordExample.of(run.compiled(), run.result(), "355", flag.reference(), "As seen");
        String whole = sources.get(file);
        int at = whole.indexOf("\n    example ", whole.indexOf("rule 355 ")) + 1;
        sources.put(file, whole.substring(0, at) + text + whole.substring(at));
        LoadedPack pack = PackLoader.load(sources);
        List<ExampleResult> results = ExampleRunner.run(pack, rule -> "355".equals(rule.getName()), Progress.NONE);
        ExampleResult own = results.stream().filter(result -> result.example().equals("As seen")).findFirst().orElseThrow();
        assertEquals(List.of(), own.faults());
        assertTrue(own.expectsFlags());
    }

    @Test
    void whatIsNoRowOfAChildIsRefused() {
        assertThrows(IllegalArgumentException.class,
                () -> RecordExample.of(run.compiled(), run.result(), "355", new RowRef("Episodes", Period.THIS, 0), "x"));
        assertThrows(IllegalArgumentException.class,
                () -> RecordExample.of(run.compiled(), run.result(), "355", new RowRef("Providers", Period.THIS, 1), "x"));
        String unknown = assertThrows(IllegalArgumentException.class,
                () -> RecordExample.of(run.compiled(), run.result(), "nothing", new RowRef("Episodes", Period.THIS, 1), "x")).getMessage();
        assertEquals("Rule nothing is not in force in 2024/25.", unknown);
    }
}
