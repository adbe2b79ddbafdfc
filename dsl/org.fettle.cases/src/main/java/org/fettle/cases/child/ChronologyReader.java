/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.cases.child;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntPredicate;

import org.fettle.data.Period;
import org.fettle.data.ReturnType;
import org.fettle.data.Table;
import org.fettle.data.Values;
import org.fettle.engine.Flag;
import org.fettle.engine.FlagTable;
import org.fettle.engine.RowRef;
import org.fettle.engine.RunResult;

/** Makes the chronology of a child from a run. Takes a few milliseconds for a hundred thousand flags. */
public final class ChronologyReader {

    private static final int YEARS_BEFORE = 19;
    private static final int YEARS_AFTER = 4;
    private static final int MARGIN_DAYS = 30;
    private static final int DAYS_A_YEAR = 365;

    /** The plan that was used last: one return is looked at for hours. */
    private static volatile Known known;

    private final RunResult run;
    private final SubjectRows rows;
    private final ChronologyPlan plan;
    private final Map<RowRef, List<Flag>> flags;
    private final Map<RowRef, List<Flag>> waived;
    private final int yearStart;
    private final int yearEnd;

    private record Known(ReturnType type, ChronologyPlan plan) {
    }

    private ChronologyReader(RunResult run, int subject, IntPredicate waived) {
        this.run = run;
        this.rows = new SubjectRows(run, subject);
        this.plan = plan(run.pack().returnType());
        this.flags = flags(run.flags(), subject, waived.negate());
        this.waived = flags(run.flags(), subject, waived);
        this.yearStart = (int) run.options().start().toEpochDay();
        this.yearEnd = (int) run.options().end().toEpochDay();
    }

    /**
     * The chronology of a child.
     *
     * @param key key of the child, as its first file spells it
     * @return null when the return has no such child
     */
    public static Chronology read(RunResult run, String key) {
        return read(run, key, flag -> false);
    }

    /**
     * The chronology of a child.
     *
     * @param key    key of the child, as its first file spells it
     * @param waived says of the number of a flag whether it is waived; waived flags are told of, but do not count
     * @return null when the return has no such child
     */
    public static Chronology read(RunResult run, String key, IntPredicate waived) {
        int subject = key.isEmpty() ? -1 : run.data().subjects().find(key);
        return subject < 0 ? null : new ChronologyReader(run, subject, waived).read(key);
    }

    private static ChronologyPlan plan(ReturnType type) {
        Known now = known;
        if (now == null || now.type() != type) {
            now = new Known(type, ChronologyPlan.of(type));
            known = now;
        }
        return now.plan();
    }

    private static Map<RowRef, List<Flag>> flags(FlagTable table, int subject, IntPredicate chosen) {
        Map<RowRef, List<Flag>> found = new LinkedHashMap<>();
        for (int i = 0; i < table.size(); i++) {
            if (table.subjectOf(i) == subject && chosen.test(i)) {
                Flag flag = table.flag(i);
                found.computeIfAbsent(flag.reference(), r -> new ArrayList<>()).add(flag);
            }
        }
        found.values().forEach(list -> list.sort(Comparator.comparing(Flag::severity)));
        return found;
    }

    private Chronology read(String key) {
        List<Lane> lanes = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (LanePlan lane : plan.lanes()) {
            List<Lane.Band> bands = new ArrayList<>();
            for (Period period : List.of(Period.THIS, Period.LAST)) {
                List<Item> items = items(lane, period, seen.contains(lane.table()));
                if (!items.isEmpty()) {
                    bands.add(Tracks.of(period.equals(Period.LAST), items));
                }
            }
            seen.add(lane.table());
            if (!bands.isEmpty()) {
                lanes.add(new Lane(lane, bands));
            }
        }
        int birth = birth();
        int[] range = range(lanes);
        return new Chronology(key, run.pack().returnType().subjectName() + " " + key, facts(birth), birth, yearStart, yearEnd, range[0], range[1],
                lanes, sentences(), waived.values().stream().mapToInt(List::size).sum());
    }

    // ------------------------------------------------------------------ records

    private List<Item> items(LanePlan lane, Period period, boolean tableSeen) {
        Table table = rows.table(lane.table(), period);
        List<Item> items = new ArrayList<>();
        for (int row : rows.rows(table)) {
            Item.Time time = time(lane, table, row);
            if (time != null) {
                items.add(item(lane, table, row, time, tableSeen));
            }
        }
        return items;
    }

    private Item item(LanePlan lane, Table table, int row, Item.Time time, boolean tableSeen) {
        RowRef ref = new RowRef(lane.table(), table.period(), table.fileRow(row));
        List<String> codes = lane.label().stream().map(c -> SubjectRows.text(table, c, row)).filter(t -> !t.isEmpty()).toList();
        List<String> meanings = lane.label().stream().map(c -> rows.meaning(table, c, row)).filter(t -> !t.isEmpty()).toList();
        List<Flag> own = flags.getOrDefault(ref, List.of()).stream().filter(flag -> belongs(flag, lane, tableSeen)).toList();
        List<String> told = new ArrayList<>();
        told.add(lane.title() + ": " + when(time, lane, table, row));
        for (List<String> columns : List.of(lane.label(), lane.details())) {
            columns.stream().map(c -> rows.told(table, c, row)).filter(t -> !t.isEmpty()).forEach(told::add);
        }
        if (!time.note().isEmpty()) {
            told.add("! " + time.note());
        }
        own.forEach(flag -> told.add(mark(flag) + " " + flag.rule().code() + ": " + flag.message()));
        waived.getOrDefault(ref, List.of()).stream().filter(flag -> belongs(flag, lane, tableSeen))
                .forEach(flag -> told.add("Waived: " + flag.rule().code() + ": " + flag.message()));
        told.add(label(ref));
        return new Item(ref, lane.start(), time, String.join(" ", codes), String.join("; ", meanings), told, own);
    }

    /** What stands before a flag, so that colour is not all that tells errors from queries. */
    static String mark(Flag flag) {
        return switch (flag.severity()) {
            case ERROR -> "! Error";
            case QUERY -> "? Query";
        };
    }

    static String label(RowRef row) {
        return (row.period().equals(Period.LAST) ? "last year's " : "") + row.table() + " row " + row.row();
    }

    /** Where a table has several lanes, a flag stands on those that show its cells, else on the first. */
    private boolean belongs(Flag flag, LanePlan lane, boolean tableSeen) {
        boolean shownHere = flag.columns().stream().anyMatch(c -> lane.label().contains(c) || lane.details().contains(c));
        boolean shownElsewhere = plan.lanes().stream().filter(other -> other != lane && other.table().equals(lane.table()))
                .anyMatch(other -> flag.columns().stream().anyMatch(c -> other.label().contains(c)));
        boolean labelled = flag.columns().stream().anyMatch(lane.label()::contains);
        return labelled || shownHere && !shownElsewhere && !tableSeen || !tableSeen && !shownElsewhere;
    }

    // ------------------------------------------------------------------ time

    private Item.Time time(LanePlan lane, Table table, int row) {
        boolean last = table.period().equals(Period.LAST);
        int lastDay = last ? yearStart - 1 : yearEnd;
        if (lane.start().isEmpty()) {
            int firstDay = last ? (int) LocalDate.ofEpochDay(yearStart).minusYears(1).toEpochDay() : yearStart;
            return new Item.Time(Item.Kind.CLOSED, firstDay, lastDay, "");
        }
        int start = SubjectRows.day(table, lane.start(), row);
        if (!lane.lasts()) {
            boolean nothing = start == Values.BLANK && table.type().onePerSubject();
            return nothing ? null
                    : Values.missing(start) ? new Item.Time(Item.Kind.UNDATED, 0, 0, unreadable(table, lane.start(), row, start))
                            : new Item.Time(Item.Kind.MARK, start, start, far(start));
        }
        return lasting(start, SubjectRows.day(table, lane.end(), row), lane, table, row, lastDay);
    }

    private Item.Time lasting(int start, int end, LanePlan lane, Table table, int row, int lastDay) {
        String note = unreadable(table, lane.start(), row, start);
        note = note.isEmpty() ? unreadable(table, lane.end(), row, end) : note;
        if (Values.missing(start)) {
            return Values.missing(end) ? new Item.Time(Item.Kind.UNDATED, 0, 0, note.isEmpty() ? "neither start nor end is given" : note)
                    : new Item.Time(Item.Kind.NO_START, end, end, note.isEmpty() ? "no start is given" : note);
        } else if (Values.missing(end)) {
            return new Item.Time(Item.Kind.OPEN, start, Math.max(start, lastDay), note.isEmpty() ? far(start) : note);
        } else if (end < start) {
            return new Item.Time(Item.Kind.REVERSED, end, start, "ends before it starts");
        }
        return new Item.Time(Item.Kind.CLOSED, start, end, far(start).isEmpty() ? far(end) : far(start));
    }

    private static String unreadable(Table table, String column, int row, int value) {
        return value == Values.UNREADABLE ? column + " is no date: " + SubjectRows.text(table, column, row) : "";
    }

    private String far(int day) {
        return isFar(day) ? "far outside the years of the return" : "";
    }

    private boolean isFar(int day) {
        return day < yearStart - YEARS_BEFORE * DAYS_A_YEAR || day > yearEnd + YEARS_AFTER * DAYS_A_YEAR;
    }

    private static String when(Item.Time time, LanePlan lane, Table table, int row) {
        return switch (time.kind()) {
            case MARK -> SubjectRows.date(time.start());
            case CLOSED ->
                lane.start().isEmpty() ? "in the year of the return" : SubjectRows.date(time.start()) + " to " + SubjectRows.date(time.end());
            case OPEN -> "since " + SubjectRows.date(time.start()) + (SubjectRows.text(table, lane.end(), row).isEmpty() ? ", still open" : "");
            case NO_START -> "until " + SubjectRows.date(time.end());
            case REVERSED -> "from " + SubjectRows.date(time.end()) + ", but ended " + SubjectRows.date(time.start());
            case UNDATED -> "no date";
        };
    }

    /** From the first to the last day that is not absurd, with the whole collection year. */
    private int[] range(List<Lane> lanes) {
        int first = yearStart - DAYS_A_YEAR;
        int last = yearEnd;
        for (Lane lane : lanes) {
            for (Item item : lane.items()) {
                if (item.time().kind() != Item.Kind.UNDATED) {
                    first = isFar(item.time().start()) ? first : Math.min(first, item.time().start());
                    last = isFar(item.time().end()) ? last : Math.max(last, item.time().end());
                }
            }
        }
        return new int[] {first - MARGIN_DAYS, last + MARGIN_DAYS};
    }

    // ------------------------------------------------------------------ words

    private int birth() {
        ChronologyPlan.Fact birth = plan.birth();
        if (birth == null) {
            return Values.BLANK;
        }
        for (Period period : List.of(Period.THIS, Period.LAST)) {
            Table table = rows.table(birth.table(), period);
            for (int row : rows.rows(table)) {
                int day = SubjectRows.day(table, birth.column(), row);
                if (!Values.missing(day)) {
                    return day;
                }
            }
        }
        return Values.BLANK;
    }

    private List<String> facts(int birth) {
        List<String> facts = new ArrayList<>();
        if (!Values.missing(birth)) {
            int age = LocalDate.ofEpochDay(birth).until(LocalDate.ofEpochDay(yearEnd)).getYears();
            facts.add("born " + SubjectRows.date(birth) + (age < 0 ? "" : ", " + age + " at the end of the collection"));
        }
        for (ChronologyPlan.Fact fact : plan.facts()) {
            Table table = rows.table(fact.table(), Period.THIS);
            table = rows.rows(table).isEmpty() ? rows.table(fact.table(), Period.LAST) : table;
            if (!rows.rows(table).isEmpty()) {
                String told = rows.told(table, fact.column(), rows.rows(table).get(0));
                if (!told.isEmpty()) {
                    facts.add(told);
                }
            }
        }
        return facts;
    }

    private List<RecordIssues> sentences() {
        List<String> tables = run.pack().returnType().tables().stream().map(t -> t.name()).toList();
        List<RecordIssues> sentences = new ArrayList<>();
        flags.forEach((row, list) -> sentences.add(new RecordIssues(row, row.row() == 0 ? "The child" : label(row) + start(row), list)));
        sentences.sort(Comparator.comparing((RecordIssues r) -> r.row().period()).thenComparingInt(r -> tables.indexOf(r.row().table()))
                .thenComparingInt(r -> r.row().row()));
        return sentences;
    }

    private String start(RowRef row) {
        Table table = rows.table(row.table(), row.period());
        int at = table.rowOfFileRow(row.row());
        LanePlan lane = plan.lanes().stream().filter(l -> l.table().equals(row.table()) && !l.start().isEmpty()).findFirst().orElse(null);
        String text = lane == null || at < 0 ? "" : SubjectRows.text(table, lane.start(), at);
        return text.isEmpty() ? "" : lane.lasts() ? ", from " + text : ", " + text;
    }
}
