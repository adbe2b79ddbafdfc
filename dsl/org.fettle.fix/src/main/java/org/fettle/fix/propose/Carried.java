/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.fix.propose;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import org.fettle.data.Column;
import org.fettle.data.ColumnType;
import org.fettle.data.Period;
import org.fettle.data.Return;
import org.fettle.data.Table;
import org.fettle.data.TableType;
import org.fettle.data.Values;
import org.fettle.engine.pack.Category;
import org.fettle.engine.pack.FixKind;

/**
 * What last year's return has for the same record. A record is the same when the table has one a subject, or when all that both years say of it
 * agrees except the one cell in question. How far a column may be carried over the return itself shows: by the records that both years have.
 */
final class Carried implements Proposer {
    /** A column may be carried unseen when so many records are in both years and this share of them has not changed. */
    private static final int LEAST_RECORDS = 20;
    private static final double LEAST_SHARE = 0.97;
    /** So many other cells have to agree before a record is taken for the same. */
    private static final int LEAST_AGREEING = 3;

    private final Facts facts;

    /** How often a column of a table has the same value in both years' records. */
    private static final class Kept {
        private int records;
        private int same;

        boolean isLasting() {
            return records >= LEAST_RECORDS && same >= LEAST_SHARE * records;
        }
    }

    Carried(Facts facts) {
        this.facts = facts;
    }

    @Override
    public void propose(Target target, Consumer<Remedy> out) {
        Table table = target.table();
        if (!table.period().equals(Period.THIS) || target.subject() == facts.data().subjects().keyless()
                || Constants.isDoubled(table, target.subject())) {
            return;
        }
        Table last = facts.data().table(table.type().name(), Period.LAST);
        for (Column column : target.columns()) {
            int before = sameRecord(table, target.row(), last, target.subject(), column);
            Column old = last.column(column.spec().name());
            if (before >= 0 && old != null && !facts.isUseless(old, before) && old.value(before) != column.value(target.row())) {
                out.accept(remedy(target, column, last, old, before));
            }
        }
    }

    private Remedy remedy(Target target, Column column, Table last, Column old, int before) {
        String name = column.spec().name();
        Kept kept = kept(target.table()).getOrDefault(TableType.fold(name), new Kept());
        boolean history = target.rule().category() == Category.CROSS_YEAR && !target.table().type().onePerSubject();
        boolean certain = kept.isLasting() && (history || facts.isUseless(column, target.row()));
        String source = Provenance.place(last, before) + ", " + (last.type().onePerSubject() ? "" : "the same record; ")
                + (kept.records == 0 ? name + " is in no other record of both years"
                        : name + " is the same in " + kept.same + " of " + kept.records + " records that both years have");
        return target.write(Origin.LAST_YEAR, certain ? FixKind.CERTAIN : FixKind.SUGGESTED, "Take " + name + " from last year's return", source,
                column,
                facts.text(old, before));
    }

    /**
     * Last year's row for the same record.
     *
     * @param column the column in question, which may differ; null when all have to agree
     * @return -1 when there is none, or several
     */
    int sameRecord(Table table, int row, Table last, int subject, Column column) {
        int found = Values.NO_ROW;
        for (int before = last.offsets()[subject]; before < last.offsets()[subject + 1]; before++) {
            if (last.type().onePerSubject() || agreesButFor(table, row, last, before, column)) {
                if (found >= 0) {
                    return Values.NO_ROW;
                }
                found = before;
            }
        }
        return found;
    }

    /** Whether last year's return has the same record for the subject, going by other columns than the one in question. */
    boolean isKnown(Table table, int row, int subject, Column column) {
        Table last = facts.data().table(table.type().name(), Period.LAST);
        int before = sameRecord(table, row, last, subject, column);
        return before >= 0 && agreeing(table, row, last, before, column) >= LEAST_AGREEING - 1;
    }

    /** What was blank last year may have been filled since: an end that had not come yet. */
    private static boolean agreesButFor(Table table, int row, Table last, int before, Column column) {
        for (Column mine : table.columns()) {
            Column old = last.column(mine.spec().name());
            if (mine != column && old != null && declared(table, mine) && !old.isBlank(before) && mine.value(row) != old.value(before)) {
                return false;
            }
        }
        return agreeing(table, row, last, before, column) >= LEAST_AGREEING;
    }

    /** How many cells beside the key and the column in question have the same value in both years. */
    private static int agreeing(Table table, int row, Table last, int before, Column column) {
        int agree = 0;
        for (Column mine : table.columns()) {
            Column old = last.column(mine.spec().name());
            boolean counts = mine != column && old != null && declared(table, mine)
                    && !TableType.fold(table.type().keyColumn()).equals(TableType.fold(mine.spec().name()));
            agree += counts && !old.isBlank(before) && mine.value(row) == old.value(before) ? 1 : 0;
        }
        return agree;
    }

    private static boolean declared(Table table, Column column) {
        return table.type().column(column.spec().name()) != null && column.spec().type() != ColumnType.FLAG;
    }

    private Map<String, Kept> kept(Table table) {
        return facts.once(List.of(Carried.class, table.type()), () -> {
            Map<String, Kept> kept = new HashMap<>();
            Return data = facts.data();
            Table last = data.table(table.type().name(), Period.LAST);
            for (int subject = 0; subject < data.subjects().keyless(); subject++) {
                for (int row = table.offsets()[subject]; row < table.offsets()[subject + 1]; row++) {
                    for (Column column : table.columns()) {
                        if (declared(table, column) && last.offsets()[subject] < last.offsets()[subject + 1]) {
                            count(table, row, last, subject, column, kept);
                        }
                    }
                }
            }
            return kept;
        });
    }

    private void count(Table table, int row, Table last, int subject, Column column, Map<String, Kept> kept) {
        int before = sameRecord(table, row, last, subject, column);
        Column old = last.column(column.spec().name());
        if (before < 0 || old == null || facts.isUseless(old, before) || facts.isUseless(column, row)) {
            return;
        }
        Kept its = kept.computeIfAbsent(TableType.fold(column.spec().name()), n -> new Kept());
        its.records++;
        its.same += old.value(before) == column.value(row) ? 1 : 0;
    }
}
