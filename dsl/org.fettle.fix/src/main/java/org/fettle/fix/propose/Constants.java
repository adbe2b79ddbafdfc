/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.fix.propose;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;

import org.fettle.data.Column;
import org.fettle.data.ColumnSpec;
import org.fettle.data.ColumnType;
import org.fettle.data.IntColumn;
import org.fettle.data.Period;
import org.fettle.data.Return;
import org.fettle.data.Table;
import org.fettle.data.TableType;
import org.fettle.data.Values;
import org.fettle.engine.pack.FixKind;

/**
 * Columns that say the same in all records of a subject (a date of birth, say), which the return itself shows: in nearly all subjects with
 * several records they agree. Where one record says something else, or nothing, the others know better.
 */
final class Constants implements Proposer {
    /** A column counts as constant when so many subjects have it in several records and this share of them agrees. */
    private static final int LEAST_SUBJECTS = 10;
    private static final double LEAST_SHARE = 0.97;
    /** From this share on a single other record is enough to fill a blank. */
    private static final double SURE_SHARE = 0.99;
    private static final int DAYS_OF_A_SLIP = 31;

    private final Facts facts;
    private final Carried carried;
    private final Map<String, Group> groups = new HashMap<>();

    /** A column of this name and type in the tables that have it, and in how many subjects its records agree. */
    private static final class Group {
        private final String name;
        private final List<Table> tables = new ArrayList<>();
        private final List<Column> columns = new ArrayList<>();
        private int subjects;
        private int agreeing;

        Group(String name) {
            this.name = name;
        }

        double share() {
            return subjects == 0 ? 0 : (double) agreeing / subjects;
        }

        boolean isConstant() {
            return subjects >= LEAST_SUBJECTS && share() >= LEAST_SHARE;
        }
    }

    /** One cell of a subject in a column of the group. */
    private record Cell(Table table, int row, Column column) {
    }

    Constants(Facts facts, Carried carried) {
        this.facts = facts;
        this.carried = carried;
        Return data = facts.data();
        for (TableType type : data.type().tables()) {
            Table table = data.table(type.name(), Period.THIS);
            for (Column column : table.columns()) {
                ColumnSpec spec = column.spec();
                if (column instanceof IntColumn && type.column(spec.name()) != null && !isKey(type, spec) && spec.type() != ColumnType.FLAG) {
                    Group group = groups.computeIfAbsent(id(spec), id -> new Group(spec.name()));
                    group.tables.add(table);
                    group.columns.add(column);
                }
            }
        }
        groups.values().removeIf(group -> group.tables.size() == 1 && group.tables.get(0).type().onePerSubject());
        groups.values().forEach(this::count);
        groups.values().removeIf(group -> !group.isConstant());
        groups.values().forEach(this::addLastYear);
    }

    /** The same columns of last year's tables come after this year's: they bear witness, but prove nothing about the column. */
    private void addLastYear(Group group) {
        for (Table own : List.copyOf(group.tables)) {
            Table last = facts.data().table(own.type().name(), Period.LAST);
            Column column = last.column(group.name);
            if (column != null) {
                group.tables.add(last);
                group.columns.add(column);
            }
        }
    }

    private static boolean isKey(TableType type, ColumnSpec spec) {
        return TableType.fold(type.keyColumn()).equals(TableType.fold(spec.name()));
    }

    private static String id(ColumnSpec spec) {
        return spec.type() + " " + TableType.fold(spec.name());
    }

    private void count(Group group) {
        int subjects = facts.data().subjects().keyless();
        int[][] offsets = group.tables.stream().map(Table::offsets).toArray(int[][]::new);
        Column[] columns = group.columns.toArray(Column[]::new);
        for (int subject = 0; subject < subjects; subject++) {
            int given = 0;
            long first = Values.BLANK_LONG;
            boolean agree = true;
            for (int table = 0; table < offsets.length; table++) {
                for (int row = offsets[table][subject]; row < offsets[table][subject + 1]; row++) {
                    long value = columns[table].value(row);
                    if (!Values.missing(value)) {
                        agree &= given++ == 0 || value == first;
                        first = value;
                    }
                }
            }
            if (given > 1) {
                group.subjects++;
                group.agreeing += agree ? 1 : 0;
            }
        }
    }

    /** Whether a column says the same in all records of a subject. */
    boolean isConstant(ColumnSpec spec) {
        return groups.containsKey(id(spec));
    }

    /** In how many constant columns a row agrees with what is given in any record of a subject; -1 when it contradicts one. */
    int agreements(Table table, int row, int subject) {
        int agree = 0;
        for (Column mine : table.columns()) {
            Group group = groups.get(id(mine.spec()));
            if (group == null || Values.missing(mine.value(row))) {
                continue;
            }
            Map<Long, List<Cell>> values = values(group, subject, table, row);
            if (!values.isEmpty()) {
                if (values.size() > 1 || !values.containsKey(mine.value(row))) {
                    return -1;
                }
                agree++;
            }
        }
        return agree;
    }

    @Override
    public void propose(Target target, Consumer<Remedy> out) {
        if (target.subject() < 0 || target.subject() == facts.data().subjects().keyless()) {
            return;
        }
        for (Column column : target.columns()) {
            Group group = groups.get(id(column.spec()));
            if (group != null) {
                propose(target, column, group, out);
            }
        }
    }

    private void propose(Target target, Column column, Group group, Consumer<Remedy> out) {
        long mine = column.value(target.row());
        Map<Long, List<Cell>> others = values(group, target.subject(), target.table(), target.row());
        others.values().removeIf(cells -> facts.isUseless(cells.get(0).column, cells.get(0).row));
        if (others.size() == 1 && !others.containsKey(mine)) {
            List<Cell> cells = others.values().iterator().next();
            boolean useless = facts.isUseless(column, target.row());
            boolean enough = useless ? cells.size() > 1 || group.share() >= SURE_SHARE : places(cells) > 1;
            Cell own = new Cell(target.table(), target.row(), column);
            boolean certain = enough && mayBeSure(own, target.subject(), cells.get(0));
            out.accept(write(target, group, certain, target.table(), target.row(), column, cells));
        } else if (others.size() == 2 && others.containsKey(mine)) {
            List<Cell> same = others.get(mine);
            List<Cell> odd = others.entrySet().stream().filter(entry -> entry.getKey() != mine).findFirst().orElseThrow().getValue();
            same.add(new Cell(target.table(), target.row(), column));
            if (odd.size() == 1 && same.size() > 1 && places(same) > 1) {
                Cell cell = odd.get(0);
                out.accept(write(target, group, mayBeSure(cell, target.subject(), same.get(0)), cell.table, cell.row, cell.column, same));
            }
        } else if (others.size() > 1) {
            List<Cell> most = others.values().stream().max((a, b) -> Integer.compare(a.size(), b.size())).orElseThrow();
            if (most.get(0).column.value(most.get(0).row) != mine) {
                out.accept(write(target, group, false, target.table(), target.row(), column, most));
            }
        }
    }

    /**
     * Last year's return is changed by nobody unseen. Of two rows where there should be one, either may be another subject's; and so may a row that
     * says something quite different, unless last year's return has the same record for the subject.
     */
    private boolean mayBeSure(Cell wrong, int subject, Cell right) {
        if (!wrong.table.period().equals(Period.THIS) || isDoubled(wrong.table, subject)) {
            return false;
        }
        return facts.isUseless(wrong.column, wrong.row) || isSlip(wrong, right) || carried.isKnown(wrong.table, wrong.row, subject, wrong.column);
    }

    /** Whether one day is easily written for the other: a few days off, another year, day and month in each other's place. */
    private static boolean isSlip(Cell wrong, Cell right) {
        if (wrong.column.spec().type() != ColumnType.DATE) {
            return false;
        }
        LocalDate written = LocalDate.ofEpochDay(wrong.column.value(wrong.row));
        LocalDate meant = LocalDate.ofEpochDay(right.column.value(right.row));
        return Math.abs(ChronoUnit.DAYS.between(written, meant)) <= DAYS_OF_A_SLIP
                || written.getDayOfMonth() == meant.getDayOfMonth() && written.getMonth() == meant.getMonth()
                || written.getYear() == meant.getYear() && written.getDayOfMonth() == meant.getMonthValue()
                        && written.getMonthValue() == meant.getDayOfMonth();
    }

    /** Whether a subject has several rows in a table that has one a subject. */
    static boolean isDoubled(Table table, int subject) {
        return table.type().onePerSubject() && table.offsets()[subject + 1] - table.offsets()[subject] > 1;
    }

    private Remedy write(Target target, Group group, boolean certain, Table table, int row, Column column, List<Cell> witnesses) {
        Cell witness = witnesses.get(0);
        String more = witnesses.size() == 1 ? "" : " and " + (witnesses.size() - 1) + " more of the " + noun() + "'s records";
        String source = Provenance.place(witness.table, witness.row) + more + "; in " + group.agreeing + " of " + group.subjects + " " + plural()
                + " all records have the same " + group.name;
        String where = table.period().equals(Period.THIS) ? "" : " in last year's return";
        return target.write(Origin.SIBLING, certain ? FixKind.CERTAIN : FixKind.SUGGESTED,
                "Take " + group.name + " from the " + noun() + "'s other records" + where, source, table, row, column,
                facts.text(witness.column, witness.row));
    }

    private String noun() {
        return facts.data().type().subjectName().toLowerCase(Locale.ROOT);
    }

    private String plural() {
        return noun().equals("child") ? "children" : noun() + "s";
    }

    /** From how many tables or years the cells are. */
    private static int places(List<Cell> cells) {
        return (int) cells.stream().map(Cell::table).distinct().count();
    }

    /** What the subject's other records of both years have in the column, by value. */
    private Map<Long, List<Cell>> values(Group group, int subject, Table without, int withoutRow) {
        Map<Long, List<Cell>> values = new LinkedHashMap<>();
        for (int i = 0; i < group.tables.size(); i++) {
            Table table = group.tables.get(i);
            Column column = group.columns.get(i);
            for (int row = table.offsets()[subject]; row < table.offsets()[subject + 1]; row++) {
                if ((table != without || row != withoutRow) && !Values.missing(column.value(row))) {
                    values.computeIfAbsent(column.value(row), v -> new ArrayList<>(2)).add(new Cell(table, row, column));
                }
            }
        }
        return values;
    }
}
