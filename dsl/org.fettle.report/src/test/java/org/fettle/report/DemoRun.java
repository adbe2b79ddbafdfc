/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.report;

import java.util.List;
import java.util.Map;

import org.fettle.data.ColumnType;
import org.fettle.data.Period;
import org.fettle.data.Progress;
import org.fettle.data.Return;
import org.fettle.data.Table;
import org.fettle.engine.Binding;
import org.fettle.engine.CollectionYear;
import org.fettle.engine.Derivation;
import org.fettle.engine.FlagSink;
import org.fettle.engine.Kernel;
import org.fettle.engine.Run;
import org.fettle.engine.RunOptions;
import org.fettle.engine.RunResult;
import org.fettle.engine.pack.Category;
import org.fettle.engine.pack.CompiledPack;
import org.fettle.engine.pack.DerivationInfo;
import org.fettle.engine.pack.FixInfo;
import org.fettle.engine.pack.FixKind;
import org.fettle.engine.pack.Impact;
import org.fettle.engine.pack.MessageTemplate;
import org.fettle.engine.pack.MessageTemplate.Literal;
import org.fettle.engine.pack.MessageTemplate.Value;
import org.fettle.engine.pack.PackInfo;
import org.fettle.engine.pack.Role;
import org.fettle.engine.pack.RuleInfo;
import org.fettle.engine.pack.Severity;
import org.fettle.engine.pack.Shape;
import org.fettle.engine.pack.Slot;

/** A run over {@link Demo#data()}: a wrong code, an overlap of two rows with two fixes, two codes of one row, and a child without a record. */
public final class DemoRun implements CompiledPack {
    private static final RuleInfo WRONG_CODE = rule("101", "Legal status is no code", Category.INVALID, Severity.ERROR, "Look the order up.",
            List.of(new Slot("Episodes", 0, List.of("LS"), Role.FLAGGED)), List.of(fix(FixKind.SUGGESTED, "Use the full order")),
            new Literal("LS is "), new Value(0, ColumnType.CODE), new Literal(", which is no code."));
    private static final RuleInfo OVERLAP = rule("501", "Episode starts before the previous one ended", Category.INCONSISTENT, Severity.ERROR,
            "Check which of the two dates the case record supports.",
            List.of(new Slot("Episodes", 0, List.of("DECOM"), Role.FLAGGED), new Slot("Episodes", 0, List.of("DEC"), Role.BESIDE)),
            List.of(fix(FixKind.SUGGESTED, "Start it when the previous one ended"), fix(FixKind.SUGGESTED, "End the previous one when it starts")),
            new Literal("Starts "), new Value(0, ColumnType.DATE), new Literal(" <too early> & =1."));
    private static final RuleInfo UNUSUAL = rule("900", "Unusual pair", Category.CROSS_YEAR, Severity.QUERY, "",
            List.of(new Slot("Header", 0, List.of("SEX", "DOB"), Role.FLAGGED)), List.of(), new Literal("Sex and date of birth are unusual."));
    private static final RuleInfo NO_EPISODE = rule("901", "No review", Category.MISSING, Severity.ERROR, "Enter the review.",
            List.of(new Slot("Episodes", 1, List.of(), Role.FLAGGED)), List.of(), new Literal("No episode last year."));
    private static final RuleInfo CRASHING = rule("999", "A rule that fails", Category.INVALID, Severity.ERROR, "",
            List.of(new Slot("Header", 0, List.of("SEX"), Role.FLAGGED)), List.of(), new Literal("None."));

    private final PackInfo info;

    private DemoRun(PackInfo info) {
        this.info = info;
    }

    /** The pack with its loops. */
    public static CompiledPack compiled() {
        PackInfo plain = Demo.pack();
        return new DemoRun(new PackInfo(plain.name(), plain.title(), plain.version(), plain.firstYear(), plain.lastYear(), plain.returnType(),
                plain.codeLists(), List.of(), List.of(WRONG_CODE, OVERLAP, UNUSUAL, NO_EPISODE, CRASHING), List.of()));
    }

    /** What it says of the demonstration return. */
    public static RunResult result() {
        return run(Demo.data());
    }

    /** What it says of a return. */
    public static RunResult run(Return data) {
        return Run.execute(compiled(), data, RunOptions.of(new CollectionYear(2024)).withThreads(1), Progress.NONE);
    }

    private static FixInfo fix(FixKind kind, String title) {
        return new FixInfo(kind, title, "demo.fettle", 3);
    }

    private static RuleInfo rule(String code, String title, Category category, Severity severity, String help, List<Slot> slots,
            List<FixInfo> fixes, MessageTemplate.Part... message) {
        return new RuleInfo(code, title, category, severity, Impact.LOW, null, null, help, new MessageTemplate(List.of(message)), Shape.SUBJECTS,
                slots, List.of(), List.of(), List.of(), fixes, "demo.Rule" + code, "demo.fettle", 2);
    }

    @Override
    public PackInfo info() {
        return info;
    }

    @Override
    public Kernel kernel(RuleInfo rule, Binding binding) {
        if (rule.code().equals("999")) {
            throw new ArithmeticException("/ by zero");
        }
        return new Loop(rule, binding.data());
    }

    @Override
    public Derivation derivation(DerivationInfo derivation, Binding binding) {
        throw new IllegalStateException("there are none");
    }

    @Override
    public Map<String, String> sources() {
        return Map.of();
    }

    /** Slow and plain: looks everything up by name. */
    private static final class Loop extends Kernel {
        private final RuleInfo rule;
        private final Return data;
        private final Table episodes;

        Loop(RuleInfo rule, Return data) {
            this.rule = rule;
            this.data = data;
            episodes = data.table("Episodes", Period.THIS);
        }

        @Override
        public void run(int from, int to, FlagSink out) {
            for (int subject = from; subject < to; subject++) {
                String key = data.subjects().key(subject);
                switch (rule.code()) {
                    case "101" -> wrongCodes(subject, out);
                    case "501" -> overlaps(subject, out);
                    case "900" -> unusual(subject, key, out);
                    default -> {
                        if (key.equals("9")) {
                            out.begin(subject);
                            out.row(0, -1);
                            out.end();
                        }
                    }
                }
            }
        }

        private void wrongCodes(int subject, FlagSink out) {
            for (int row = episodes.offsets()[subject]; row < episodes.offsets()[subject + 1]; row++) {
                if (!episodes.column("LS").text(row).matches("(?i)C1|C2|V2")) {
                    out.begin(subject);
                    out.row(0, row);
                    out.value(episodes.column("LS").value(row));
                    if (out.proposing()) {
                        out.fix(0);
                        out.set(0, 2, data.dictionary().intern("C2"), ColumnType.CODE.ordinal());
                    }
                    out.end();
                }
            }
        }

        private void overlaps(int subject, FlagSink out) {
            for (int row = episodes.offsets()[subject] + 1; row < episodes.offsets()[subject + 1]; row++) {
                long start = episodes.column("DECOM").value(row);
                long end = episodes.column("DEC").value(row - 1);
                if (start < end) {
                    out.begin(subject);
                    out.row(0, row);
                    out.row(1, row - 1);
                    out.value(start);
                    if (out.proposing()) {
                        out.fix(0);
                        out.set(0, 1, end, ColumnType.DATE.ordinal());
                        out.fix(1);
                        out.set(1, 3, start, ColumnType.DATE.ordinal());
                    }
                    out.end();
                }
            }
        }

        private void unusual(int subject, String key, FlagSink out) {
            Table header = data.table("Header", Period.THIS);
            if (key.equals("100")) {
                out.begin(subject);
                out.row(0, header.offsets()[subject]);
                out.end();
            }
        }
    }
}
