/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.fix;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import org.fettle.data.ColumnSpec;
import org.fettle.data.ColumnType;
import org.fettle.data.Period;
import org.fettle.data.Return;
import org.fettle.data.ReturnBuilder;
import org.fettle.data.ReturnType;
import org.fettle.data.Table;
import org.fettle.data.TableType;
import org.fettle.data.Values;
import org.fettle.data.XmlLayout;
import org.fettle.engine.Binding;
import org.fettle.engine.Derivation;
import org.fettle.engine.FlagSink;
import org.fettle.engine.Kernel;
import org.fettle.engine.pack.Category;
import org.fettle.engine.pack.CompiledPack;
import org.fettle.engine.pack.DerivationInfo;
import org.fettle.engine.pack.FixInfo;
import org.fettle.engine.pack.FixKind;
import org.fettle.engine.pack.Impact;
import org.fettle.engine.pack.MessageTemplate;
import org.fettle.engine.pack.Need;
import org.fettle.engine.pack.PackInfo;
import org.fettle.engine.pack.Role;
import org.fettle.engine.pack.RuleInfo;
import org.fettle.engine.pack.Severity;
import org.fettle.engine.pack.Shape;
import org.fettle.engine.pack.Slot;

/** A pack with rules written by hand over episodes with the columns CHILD, DECOM, DEC and NOTE. */
final class EpisodePack implements CompiledPack {
    private static final int DECOM = 1;
    private static final int DEC = 2;
    private static final int NOTE = 3;
    private static final TableType EPISODES = new TableType("Episodes", false, false, "CHILD", "episodes",
            List.of(column("CHILD", ColumnType.TEXT),
                    column("DECOM", ColumnType.DATE), column("DEC", ColumnType.DATE), column("NOTE", ColumnType.TEXT)));
    private static final XmlLayout XML = new XmlLayout("*/*", "CHILDID",
            List.of(new XmlLayout.Rows("Episodes", "EPISODE", null, List.of(new XmlLayout.Value("CHILD", "CHILDID", true),
                    new XmlLayout.Value("DECOM", "DECOM", false), new XmlLayout.Value("DEC", "DEC", false),
                    new XmlLayout.Value("NOTE", "NOTE", false)))));
    private static final ReturnType TYPE = new ReturnType("SSDA903", "Child", "CHILD", List.of(EPISODES), List.of(), XML);

    private final Map<RuleInfo, Function<Binding, Kernel>> rules = new LinkedHashMap<>();
    private final PackInfo info;

    EpisodePack() {
        rule("overlap", Overlap::new, List.of(episodes(Role.FLAGGED, "DECOM"), episodes(Role.BESIDE, "DEC")),
                "Start it when the one before ended",
                "End the one before when it starts");
        rule("backwards", Backwards::new, List.of(episodes(Role.FLAGGED, "DECOM", "DEC")), "Clear the end", "Delete the episode",
                "Enter the end");
        rules.put(carried(), Carried::new);
        info = new PackInfo("test", "Test", "1", 2020, 2030, TYPE, List.of(), List.of(), List.copyOf(rules.keySet()), List.of());
    }

    private static ColumnSpec column(String name, ColumnType type) {
        return new ColumnSpec(name, type, null, false, false, null, "", true);
    }

    private static Slot episodes(Role role, String... columns) {
        return new Slot("Episodes", 0, List.of(columns), role);
    }

    private void rule(String code, Function<Binding, Kernel> kernel, List<Slot> slots, String... fixes) {
        List<FixInfo> infos = new ArrayList<>();
        for (String title : fixes) {
            infos.add(new FixInfo(title.startsWith("Enter") ? FixKind.ASK : FixKind.CERTAIN, title, "test.fettle", 1));
        }
        Need need = new Need("Episodes", 0, List.of("DECOM", "DEC"), false);
        rules.put(new RuleInfo(code, code, Category.INCONSISTENT, Severity.ERROR, Impact.HIGH, null, null, "", MessageTemplate.of(code),
                Shape.SUBJECTS, slots, List.of(need), List.of(), List.of(), infos, code, "test.fettle", 1), kernel);
    }

    private static RuleInfo carried() {
        List<Need> needs = List.of(new Need("Episodes", 0, List.of("DECOM"), false), new Need("Episodes", 1, List.of("DECOM"), false));
        return new RuleInfo("carried", "carried", Category.CROSS_YEAR, Severity.ERROR, Impact.HIGH, null, null, "", MessageTemplate.of("carried"),
                Shape.SUBJECTS, List.of(episodes(Role.FLAGGED, "DECOM")), needs, List.of(), List.of(), List.of(), "carried", "test.fettle", 1);
    }

    /** Episodes of one child each row: CHILD|DECOM|DEC|NOTE. */
    static Return episodes(String... rows) {
        ReturnBuilder builder = new ReturnBuilder(TYPE).table("Episodes", Period.THIS, "CHILD", "DECOM", "DEC", "NOTE");
        for (String row : rows) {
            builder.row(List.of(row.split("\\|", -1)));
        }
        return builder.build();
    }

    /** This year's episodes by file row, as {@link #episodes} takes them, each after its number. */
    static List<String> rows(Return data) {
        return rows(data, Period.THIS);
    }

    /** As {@link #rows(Return)}, of any year. */
    static List<String> rows(Return data, Period period) {
        Table table = data.table("Episodes", period);
        List<String> rows = new ArrayList<>();
        for (int fileRow = 1; fileRow <= table.lastFileRow(); fileRow++) {
            int row = table.rowOfFileRow(fileRow);
            if (row >= 0) {
                StringBuilder text = new StringBuilder().append(fileRow);
                table.columns().forEach(column -> text.append('|').append(column.rawText(row)));
                rows.add(text.toString());
            }
        }
        return rows;
    }

    RuleInfo rule(String code) {
        return rules.keySet().stream().filter(rule -> rule.code().equals(code)).findFirst().orElseThrow();
    }

    @Override
    public PackInfo info() {
        return info;
    }

    @Override
    public Kernel kernel(RuleInfo rule, Binding binding) {
        return rules.get(rule).apply(binding);
    }

    @Override
    public Derivation derivation(DerivationInfo derivation, Binding binding) {
        throw new IllegalArgumentException("no derivations");
    }

    @Override
    public Map<String, String> sources() {
        return Map.of();
    }

    /** An episode starts before the one above it in the file ended. */
    private static final class Overlap extends Kernel {
        private final int[] offsets;
        private final int[] starts;
        private final int[] ends;

        Overlap(Binding binding) {
            offsets = binding.offsets("Episodes", 0);
            starts = binding.ints("Episodes", 0, "DECOM");
            ends = binding.ints("Episodes", 0, "DEC");
        }

        @Override
        public void run(int from, int to, FlagSink out) {
            for (int subject = from; subject < to; subject++) {
                for (int row = offsets[subject] + 1; row < offsets[subject + 1]; row++) {
                    if (!Values.missing(starts[row]) && !Values.missing(ends[row - 1]) && starts[row] < ends[row - 1]) {
                        flag(out, subject, row);
                    }
                }
            }
        }

        private void flag(FlagSink out, int subject, int row) {
            out.begin(subject);
            out.row(0, row);
            out.row(1, row - 1);
            if (out.proposing()) {
                out.fix(0);
                out.set(0, DECOM, ends[row - 1], ColumnType.DATE.ordinal());
                out.fix(1);
                out.set(1, DEC, starts[row], ColumnType.DATE.ordinal());
            }
            out.end();
        }
    }

    /** An episode ends before it starts. */
    private static final class Backwards extends Kernel {
        private final int[] offsets;
        private final int[] starts;
        private final int[] ends;

        Backwards(Binding binding) {
            offsets = binding.offsets("Episodes", 0);
            starts = binding.ints("Episodes", 0, "DECOM");
            ends = binding.ints("Episodes", 0, "DEC");
        }

        @Override
        public void run(int from, int to, FlagSink out) {
            for (int subject = from; subject < to; subject++) {
                for (int row = offsets[subject]; row < offsets[subject + 1]; row++) {
                    if (!Values.missing(starts[row]) && !Values.missing(ends[row]) && ends[row] < starts[row]) {
                        out.begin(subject);
                        out.row(0, row);
                        propose(out);
                        out.end();
                    }
                }
            }
        }

        private static void propose(FlagSink out) {
            if (out.proposing()) {
                out.fix(0);
                out.set(0, DEC, Values.BLANK_LONG, ColumnType.DATE.ordinal());
                out.set(0, NOTE, Values.BLANK_LONG, ColumnType.TEXT.ordinal());
                out.fix(1);
                out.delete(0);
                out.fix(2);
                out.ask(0, DEC);
            }
        }
    }

    /** The first episode of this year starts on another day than the first of last year. */
    private static final class Carried extends Kernel {
        private final int[] offsets;
        private final int[] starts;
        private final int[] lastOffsets;
        private final int[] lastStarts;

        Carried(Binding binding) {
            offsets = binding.offsets("Episodes", 0);
            starts = binding.ints("Episodes", 0, "DECOM");
            lastOffsets = binding.offsets("Episodes", 1);
            lastStarts = binding.ints("Episodes", 1, "DECOM");
        }

        @Override
        public void run(int from, int to, FlagSink out) {
            for (int subject = from; subject < to; subject++) {
                boolean both = offsets[subject] < offsets[subject + 1] && lastOffsets[subject] < lastOffsets[subject + 1];
                if (both && starts[offsets[subject]] != lastStarts[lastOffsets[subject]]) {
                    out.begin(subject);
                    out.row(0, offsets[subject]);
                    out.end();
                }
            }
        }
    }
}
