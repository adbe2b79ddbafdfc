/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.report;

import java.util.List;
import java.util.Map;
import java.util.Set;

import org.fettle.data.ColumnSpec;
import org.fettle.data.ColumnType;
import org.fettle.data.Period;
import org.fettle.data.Progress;
import org.fettle.data.Return;
import org.fettle.data.ReturnBuilder;
import org.fettle.data.ReturnType;
import org.fettle.data.TableType;
import org.fettle.data.Values;
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
import org.fettle.engine.pack.DerivedType;
import org.fettle.engine.pack.Impact;
import org.fettle.engine.pack.MessageTemplate;
import org.fettle.engine.pack.MessageTemplate.Literal;
import org.fettle.engine.pack.MessageTemplate.Value;
import org.fettle.engine.pack.Need;
import org.fettle.engine.pack.PackInfo;
import org.fettle.engine.pack.ParameterInfo;
import org.fettle.engine.pack.Role;
import org.fettle.engine.pack.RuleInfo;
import org.fettle.engine.pack.Severity;
import org.fettle.engine.pack.Shape;
import org.fettle.engine.pack.Slot;

/** A run with a bit of everything: flags of two categories, a skipped rule, a crashed one, a derived column that the file carries. */
final class SmallRun {
    private static final ReturnType TYPE = new ReturnType("SMALL", "Child", "CHILD",
            List.of(new TableType("Header", true, false, "CHILD", "header", List.of(ColumnSpec.of("CHILD", ColumnType.TEXT))),
                    new TableType("Episodes", false, false, "CHILD", "episodes", List.of(ColumnSpec.of("CHILD", ColumnType.TEXT),
                            ColumnSpec.of("DECOM", ColumnType.DATE), ColumnSpec.of("DEC", ColumnType.DATE)))),
            List.of());
    private static final Slot EPISODE = new Slot("Episodes", 0, List.of("DECOM"), Role.FLAGGED);
    private static final Slot BEFORE = new Slot("Episodes", 0, List.of("DEC"), Role.FLAGGED);

    private SmallRun() {
    }

    private static RuleInfo rule(String code, String title, Category category, Severity severity, List<Slot> slots, List<Need> needs,
            MessageTemplate.Part... message) {
        return new RuleInfo(code, title, category, severity, Impact.LOW, null, null, "", new MessageTemplate(List.of(message)),
                Shape.SUBJECTS, slots, needs, List.of(), List.of(), List.of(), "demo.Rule" + code, "episodes.fettle", 14);
    }

    private static PackInfo pack() {
        return new PackInfo("demo", "Demo", "2026.1", 2022, 2026, TYPE, List.of(),
                List.of(new ParameterInfo("grace", ColumnType.NUMBER, null, "0", "Days that may pass")),
                List.of(rule("142", "Start of the episode is not given", Category.MISSING, Severity.QUERY, List.of(EPISODE), List.of(),
                        new Literal("DECOM is "), new Value(0, ColumnType.DATE), new Literal(" \"here\", Zoë.")),
                        rule("501", "Episode starts before the previous one ended", Category.INCONSISTENT, Severity.ERROR,
                                List.of(EPISODE, BEFORE), List.of(), new Literal("Starts "), new Value(0, ColumnType.DATE),
                                new Literal(", but the episode before it ended "), new Value(1, ColumnType.DATE), new Literal(".")),
                        rule("602", "Adoption without a header", Category.INCONSISTENT, Severity.ERROR, List.of(EPISODE),
                                List.of(new Need("Header", 0, List.of("CHILD"), false)), new Literal("None.")),
                        rule("1011", "A rule that fails", Category.INVALID, Severity.ERROR, List.of(EPISODE), List.of(),
                                new Literal("None."))),
                List.of(new DerivationInfo("Episodes.DAYS", "Episodes", "DAYS", 0, DerivedType.NUMBER, List.of(), List.of(), List.of(),
                        "demo.Days", "episodes.fettle", 2)));
    }

    static RunResult result() {
        Return data = new ReturnBuilder(TYPE).table("Episodes", Period.THIS, "CHILD", "DECOM", "DEC", "DAYS")
                .row("112", "02/06/2020", "", "1").row("111", "02/06/2020", "09/06/2020", "1").row("111", "01/06/2020", "04/06/2020", "1")
                .row("111", "03/06/2020", "", "1").row("", "", "", "1").row("112", "31/02/2020", "", "1").build();
        RunOptions options = RunOptions.of(new CollectionYear(2024)).withThreads(1).withParameter("grace", "3");
        return Run.execute(new Hand(), data, options, Progress.NONE);
    }

    static RunResult resultOf(String... codes) {
        Return data = new ReturnBuilder(TYPE).table("Episodes", Period.THIS, "CHILD", "DECOM").row("1", "01/01/2020").build();
        return Run.execute(new Hand(), data, RunOptions.of(new CollectionYear(2024)).withRules(Set.of(codes)), Progress.NONE);
    }

    /** The pack with its loops. */
    private static final class Hand implements CompiledPack {
        private final PackInfo info = pack();

        @Override
        public PackInfo info() {
            return info;
        }

        @Override
        public Kernel kernel(RuleInfo rule, Binding binding) {
            return switch (rule.code()) {
                case "142" -> new MissingStart(binding);
                case "501" -> new Overlap(binding);
                default -> throw new ArithmeticException("/ by zero");
            };
        }

        @Override
        public Derivation derivation(DerivationInfo derivation, Binding binding) {
            throw new IllegalStateException("not needed: the file has the column");
        }

        @Override
        public Map<String, String> sources() {
            return Map.of();
        }
    }

    private static final class MissingStart extends Kernel {
        private final int[] start;
        private final int[] offsets;

        MissingStart(Binding in) {
            start = in.ints("Episodes", 0, "DECOM");
            offsets = in.offsets("Episodes", 0);
        }

        @Override
        public void run(int from, int to, FlagSink out) {
            for (int subject = from; subject < to; subject++) {
                for (int row = offsets[subject]; row < offsets[subject + 1]; row++) {
                    if (Values.missing(start[row])) {
                        out.begin(subject);
                        out.row(0, row);
                        out.value(Values.widen(start[row]));
                        out.end();
                    }
                }
            }
        }
    }

    private static final class Overlap extends Kernel {
        private final int[] start;
        private final int[] end;
        private final int[] offsets;
        private final int[] previous;

        Overlap(Binding in) {
            start = in.ints("Episodes", 0, "DECOM");
            end = in.ints("Episodes", 0, "DEC");
            offsets = in.offsets("Episodes", 0);
            previous = in.order("Episodes", 0, "DECOM", false).previous();
        }

        @Override
        public void run(int from, int to, FlagSink out) {
            for (int subject = from; subject < to; subject++) {
                for (int row = offsets[subject]; row < offsets[subject + 1]; row++) {
                    int before = previous[row];
                    if (before >= 0 && !Values.missing(end[before]) && start[row] < end[before]) {
                        out.begin(subject);
                        out.row(0, row);
                        out.row(1, before);
                        out.value(start[row]);
                        out.value(end[before]);
                        out.end();
                    }
                }
            }
        }
    }
}
