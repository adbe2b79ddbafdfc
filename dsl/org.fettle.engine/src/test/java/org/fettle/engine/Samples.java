/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.engine;

import java.util.List;
import java.util.Random;
import java.util.function.BiConsumer;

import org.fettle.data.ColumnSpec;
import org.fettle.data.ColumnType;
import org.fettle.data.Lookup;
import org.fettle.data.Order;
import org.fettle.data.Period;
import org.fettle.data.Return;
import org.fettle.data.ReturnBuilder;
import org.fettle.data.ReturnType;
import org.fettle.data.TableType;
import org.fettle.data.Values;
import org.fettle.engine.pack.Category;
import org.fettle.engine.pack.DerivedType;
import org.fettle.engine.pack.FixKind;
import org.fettle.engine.pack.MessageTemplate.Literal;
import org.fettle.engine.pack.MessageTemplate.Value;
import org.fettle.engine.pack.Need;
import org.fettle.engine.pack.Role;
import org.fettle.engine.pack.Slot;

/** A small return, rules over it written by hand, and made-up data, for tests. */
public final class Samples {
    public static final ReturnType TYPE = new ReturnType("SMALL", "Child", "CHILD",
            List.of(new TableType("Header", true, false, "CHILD", "header",
                    List.of(ColumnSpec.of("CHILD", ColumnType.TEXT), ColumnSpec.of("UPN", ColumnType.TEXT),
                            ColumnSpec.of("DOB", ColumnType.DATE))),
                    new TableType("Episodes", false, false, "CHILD", "episodes",
                            List.of(ColumnSpec.of("CHILD", ColumnType.TEXT), ColumnSpec.of("DECOM", ColumnType.DATE),
                                    ColumnSpec.of("DEC", ColumnType.DATE), ColumnSpec.of("LS", ColumnType.CODE)))),
            List.of(new TableType("Providers", false, true, "URN", "providers",
                    List.of(ColumnSpec.of("URN", ColumnType.TEXT), ColumnSpec.of("PLACE", ColumnType.TEXT)))));

    private Samples() {
    }

    public static RunOptions options() {
        return RunOptions.of(new CollectionYear(2024)).withThreads(1);
    }

    static Kernel kernel(int[] offsets, BiConsumer<Integer, FlagSink> row, boolean bySubject) {
        return new Kernel() {
            @Override
            public void run(int from, int to, FlagSink out) {
                for (int subject = from; subject < to; subject++) {
                    if (bySubject) {
                        row.accept(subject, out);
                    } else {
                        for (int at = offsets[subject]; at < offsets[subject + 1]; at++) {
                            row.accept(at, out);
                        }
                    }
                }
            }
        };
    }

    /** Rule 501: an episode starts before the previous one ended. */
    static Kernel overlap(Binding in) {
        int[] start = in.ints("Episodes", 0, "DECOM");
        int[] end = in.ints("Episodes", 0, "DEC");
        int[] offsets = in.offsets("Episodes", 0);
        Order order = in.order("Episodes", 0, "DECOM", false);
        int[] previous = order.previous();
        return new Kernel() {
            @Override
            public void run(int from, int to, FlagSink out) {
                for (int subject = from; subject < to; subject++) {
                    for (int row = offsets[subject]; row < offsets[subject + 1]; row++) {
                        int before = previous[row];
                        if (before >= 0 && end[before] > Values.UNREADABLE && start[row] < end[before]) {
                            out.begin(subject);
                            out.row(0, row);
                            out.row(1, before);
                            out.value(Values.widen(start[row]));
                            out.value(Values.widen(end[before]));
                            if (out.proposing()) {
                                out.fix(0);
                                out.set(0, 1, end[before], ColumnType.DATE.ordinal());
                                out.fix(1);
                                out.ask(1, 2);
                                out.delete(0);
                            }
                            out.end();
                        }
                    }
                }
            }
        };
    }

    /** Rule 142: another child has the same UPN; looks across children. */
    static Kernel sharedUpn(Binding in) {
        int[] upn = in.ints("Header", 0, "UPN");
        int[] offsets = in.offsets("Header", 0);
        Lookup others = in.lookup("Header", 0, "UPN");
        return new Kernel() {
            @Override
            public void run(int from, int to, FlagSink out) {
                for (int subject = from; subject < to; subject++) {
                    for (int row = offsets[subject]; row < offsets[subject + 1]; row++) {
                        if (upn[row] > Values.UNREADABLE && others.count(upn[row]) > 1) {
                            int first = others.first(upn[row]);
                            out.begin(subject);
                            out.row(0, row);
                            out.row(1, first == row ? others.next(row) : first);
                            out.value(upn[row]);
                            out.end();
                        }
                    }
                }
            }
        };
    }

    /** Rule 205: the first episode's legal status is not that of last year's open episode. */
    static Kernel crossYear(Binding in) {
        int[] ls = in.ints("Episodes", 0, "LS");
        int[] lastLs = in.ints("Episodes", 1, "LS");
        int[] lastEnd = in.ints("Episodes", 1, "DEC");
        Order order = in.order("Episodes", 0, "DECOM", false);
        int[] sorted = order.sorted();
        int[] starts = order.sortedOffsets();
        int[] lastOffsets = in.offsets("Episodes", 1);
        return new Kernel() {
            @Override
            public void run(int from, int to, FlagSink out) {
                for (int subject = from; subject < to; subject++) {
                    int first = starts[subject] < starts[subject + 1] ? sorted[starts[subject]] : -1;
                    for (int open = lastOffsets[subject]; open < lastOffsets[subject + 1]; open++) {
                        if (lastEnd[open] == Values.BLANK && (first < 0 || ls[first] != lastLs[open])) {
                            out.begin(subject);
                            out.row(0, first);
                            out.row(1, open);
                            out.end();
                        }
                    }
                }
            }
        };
    }

    /** Rule 900: runs once; flags all headers when an even number of them has a date of birth. */
    static Kernel evenBirths(Binding in) {
        int[] dob = in.ints("Header", 0, "DOB");
        return new Kernel() {
            @Override
            public void run(int from, int to, FlagSink out) {
                int given = 0;
                for (int value : dob) {
                    given += value > Values.UNREADABLE ? 1 : 0;
                }
                if (given % 2 == 0 && dob.length > 0) {
                    out.begin(-1);
                    for (int row = 0; row < dob.length; row++) {
                        out.row(0, row);
                    }
                    out.value(given);
                    out.end();
                }
            }
        };
    }

    /** Derived column DAYS of episodes: length in days. */
    static Derivation days(Binding in) {
        int[] start = in.ints("Episodes", 0, "DECOM");
        int[] end = in.ints("Episodes", 0, "DEC");
        int[] offsets = in.offsets("Episodes", 0);
        long[] output = in.derivedLongs("Episodes.DAYS");
        return new Derivation() {
            @Override
            public void run(int from, int to) {
                for (int row = offsets[from]; row < offsets[to]; row++) {
                    boolean missing = start[row] <= Values.UNREADABLE || end[row] <= Values.UNREADABLE;
                    output[row] = missing ? Values.BLANK_LONG : end[row] - start[row];
                }
            }
        };
    }

    /** Definition: a child whose UPN more than one child has; looks across children. */
    static Derivation twin(Binding in) {
        int[] upn = in.ints("Header", 0, "UPN");
        int[] offsets = in.offsets("Header", 0);
        Lookup others = in.lookup("Header", 0, "UPN");
        byte[] output = in.derivedConditions("twin");
        return new Derivation() {
            @Override
            public void run(int from, int to) {
                for (int subject = from; subject < to; subject++) {
                    output[subject] = 0;
                    for (int row = offsets[subject]; row < offsets[subject + 1]; row++) {
                        output[subject] |= upn[row] > Values.UNREADABLE && others.count(upn[row]) > 1 ? 1 : 0;
                    }
                }
            }
        };
    }

    /** Rule 700: a long episode of a child that shares a UPN; looks at derivations only. */
    static Kernel longTwin(Binding in) {
        long[] days = in.derivedLongs("Episodes.DAYS");
        byte[] twin = in.derivedConditions("twin");
        int[] offsets = in.offsets("Episodes", 0);
        return new Kernel() {
            @Override
            public void run(int from, int to, FlagSink out) {
                for (int subject = from; subject < to; subject++) {
                    for (int row = offsets[subject]; twin[subject] == 1 && row < offsets[subject + 1]; row++) {
                        if (days[row] > 100) {
                            out.begin(subject);
                            out.row(0, row);
                            out.value(days[row]);
                            out.end();
                        }
                    }
                }
            }
        };
    }

    /** The rules above. */
    public static HandPack pack() {
        Slot episode = new Slot("Episodes", 0, List.of("DECOM"), Role.FLAGGED);
        return new HandPack(TYPE)
                .derivation("Episodes.DAYS", "Episodes", "DAYS", DerivedType.NUMBER,
                        List.of(new Need("Episodes", 0, List.of("DECOM", "DEC"), false)), List.of(), List.of(), Samples::days)
                .derivation("twin", null, null, DerivedType.CONDITION, List.of(new Need("Header", 0, List.of("UPN"), false)),
                        List.of(new Need("Header", 0, List.of("UPN"), false)), List.of(), Samples::twin)
                .rule(new HandPack.Rule("142").category(Category.INVALID).slot(new Slot("Header", 0, List.of("UPN"), Role.FLAGGED))
                        .slot(new Slot("Header", 0, List.of("UPN"), Role.BESIDE)).across("Header", 0, "UPN")
                        .message(new Literal("UPN "), new Value(0, ColumnType.TEXT), new Literal(" is shared.")), Samples::sharedUpn)
                .rule(new HandPack.Rule("205").category(Category.CROSS_YEAR).slot(new Slot("Episodes", 0, List.of("LS"), Role.FLAGGED))
                        .slot(new Slot("Episodes", 1, List.of(), Role.BESIDE)).needs("Episodes", 0, "DECOM", "LS")
                        .needs("Episodes", 1, "DEC", "LS"), Samples::crossYear)
                .rule(overlapRule(episode), Samples::overlap)
                .rule(new HandPack.Rule("700").slot(episode).needs("Episodes", 0).dependsOn("Episodes.DAYS", "twin")
                        .message(new Value(0, ColumnType.NUMBER), new Literal(" days")), Samples::longTwin)
                .rule(new HandPack.Rule("900").once().slot(new Slot("Header", 0, List.of("DOB"), Role.FLAGGED)).across("Header", 0, "DOB")
                        .message(new Value(0, ColumnType.NUMBER), new Literal(" born")), Samples::evenBirths);
    }

    static HandPack.Rule overlapRule(Slot episode) {
        return new HandPack.Rule("501").slot(episode).slot(new Slot("Episodes", 0, List.of("DEC"), Role.FLAGGED))
                .needs("Episodes", 0, "DECOM", "DEC")
                .message(new Literal("Starts "), new Value(0, ColumnType.DATE), new Literal(", but the one before ended "),
                        new Value(1, ColumnType.DATE), new Literal("."))
                .fix(FixKind.SUGGESTED, "Start it when the previous one ended").fix(FixKind.ASK, "Ask");
    }

    /** Rows of a few children in no order, with blanks, unreadable dates and rows without a key. */
    public static Return random(long seed, int rows) {
        Random random = new Random(seed);
        ReturnBuilder builder = new ReturnBuilder(TYPE);
        builder.table("Header", Period.THIS, "CHILD", "UPN", "DOB");
        for (int i = 0; i < rows / 4; i++) {
            builder.row(child(random), "U" + random.nextInt(6), date(random));
        }
        builder.table("Episodes", Period.THIS, "CHILD", "DECOM", "DEC", "LS");
        for (int i = 0; i < rows; i++) {
            builder.row(child(random), date(random), date(random), legalStatus(random));
        }
        builder.table("Episodes", Period.LAST, "CHILD", "DECOM", "DEC", "LS");
        for (int i = 0; i < rows / 2; i++) {
            builder.row(child(random), date(random), date(random), legalStatus(random));
        }
        return builder.build();
    }

    static String child(Random random) {
        int number = random.nextInt(12);
        return number == 11 ? "" : "C" + number;
    }

    static String date(Random random) {
        int kind = random.nextInt(8);
        if (kind == 0) {
            return "";
        }
        return kind == 1 ? "31/02/2024" : String.format("%02d/%02d/2024", 1 + random.nextInt(28), 1 + random.nextInt(12));
    }

    static String legalStatus(Random random) {
        return random.nextInt(5) == 0 ? "" : "C" + (1 + random.nextInt(2));
    }

    /** All that a run says, except times, as text to compare. */
    public static String describe(RunResult result) {
        StringBuilder text = new StringBuilder();
        for (Flag flag : result.flags()) {
            text.append(flag).append(" of ").append(flag.subject()).append(" line ").append(flag.line()).append(" with ")
                    .append(flag.related()).append('\n');
        }
        for (LedgerEntry entry : result.ledger().rules()) {
            text.append(entry.rule().code()).append(' ').append(entry.text()).append('\n');
        }
        for (DerivationEntry entry : result.ledger().derivations()) {
            text.append(entry.derivation().id()).append(' ').append(entry.text()).append('\n');
        }
        return text.toString();
    }
}
