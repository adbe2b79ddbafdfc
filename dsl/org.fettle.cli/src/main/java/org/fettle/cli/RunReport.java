/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.Locale;

import org.fettle.engine.Flag;
import org.fettle.engine.FlagTable;
import org.fettle.engine.RunResult;
import org.fettle.io.Repairs;
import org.fettle.report.Style;
import org.fettle.report.SummaryWriter;

/** What a person sees of a run: the summary, a few of the flagged records, and where the rest is. */
final class RunReport {
    private static final int RECORDS = 8;

    private final Console console;

    RunReport(Console console) {
        this.console = console;
    }

    void write(RunResult result, Repairs repairs, RunOutputs outputs) throws IOException {
        PrintWriter out = console.out();
        new SummaryWriter(out, new Colours()).write(result);
        if (repairs.size() > 0) {
            repairs(repairs, outputs);
        }
        FlagTable flags = result.flags();
        if (outputs.out() != null) {
            out.printf("The %,d flags are in %s.%n", flags.size(), outputs.out());
        } else if (flags.size() > 0) {
            records(flags);
        }
    }

    /** What was read as something else than it holds, in numbers: the files themselves are as they were. */
    private void repairs(Repairs repairs, RunOutputs outputs) {
        PrintWriter out = console.out();
        out.println();
        out.println(console.styled(Console.Style.BOLD, "Cells read as something else than they hold, or to look at"));
        repairs.counts().forEach((kind, count) -> out.printf(Locale.ROOT, "  %,9d  %s%n", count, kind.summary()));
        if (outputs.repairs() != null) {
            out.printf("Each of them is in %s.%n", outputs.repairs());
        } else {
            out.println(console.styled(Console.Style.FAINT, "Each of them: add --repairs read-as.csv."));
        }
    }

    /** The first record of as many rules as there is room for, so that one frequent rule does not hide the others. */
    private void records(FlagTable flags) {
        PrintWriter out = console.out();
        out.println();
        out.println(console.styled(Console.Style.BOLD, "Some flagged records"));
        int shown = 0;
        for (int rule = 0; rule < flags.rules().size() && shown < RECORDS; rule++) {
            if (flags.start(rule) < flags.start(rule + 1)) {
                record(flags.flag(flags.start(rule)));
                shown++;
            }
        }
        if (shown < flags.size()) {
            out.println(console.styled(Console.Style.FAINT, "All of them: add --out flags.csv (or flags.jsonl)."));
        }
    }

    private void record(Flag flag) {
        String place = flag.table() + (flag.period().yearsBack() == 0 ? "" : " of " + flag.period().label() + " year") + " row "
                + flag.row();
        console.out().println("  " + console.styled(Console.Style.CYAN, flag.rule().code()) + "  " + flag.subject() + ", " + place + ", "
                + String.join(" ", flag.columns()) + ": " + flag.message());
    }

    /** The colours of the terminal; none elsewhere. */
    private final class Colours implements Style {
        @Override
        public String heading(String text) {
            return console.styled(Console.Style.BOLD, text);
        }

        @Override
        public String error(String text) {
            return console.styled(Console.Style.RED, text);
        }

        @Override
        public String query(String text) {
            return console.styled(Console.Style.YELLOW, text);
        }

        @Override
        public String faint(String text) {
            return console.styled(Console.Style.FAINT, text);
        }
    }
}
