/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.fix.propose;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import org.fettle.data.Column;
import org.fettle.data.ColumnType;
import org.fettle.data.Period;
import org.fettle.data.Table;
import org.fettle.data.TableType;
import org.fettle.data.Values;
import org.fettle.engine.pack.Category;
import org.fettle.engine.pack.FixKind;

/**
 * What last year's return has for the same record. A record is the same when the table has one a subject, or when all that last year says of it
 * agrees except the one cell in question; where other cells are blank this year, it is taken for the same with less certainty. How far a column may be carried over the return itself shows: by the records that both years have.
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

    /** How far the other cells of two records have to agree. */
    private enum Match {
        /** All that last year's record has. */
        STRICT,
        /** All that both records have. */
        BUT_FOR_BLANKS,
        /** They are only counted. */
        COUNT
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
            int same = sameRecord(table, target.row(), last, target.subject(), column, Match.STRICT);
            int before = same >= 0 ? same : sameRecord(table, target.row(), last, target.subject(), column, Match.BUT_FOR_BLANKS);
            Column old = last.column(column.spec().name());
            if (before >= 0 && old != null && !facts.isUseless(old, before) && old.value(before) != column.value(target.row())) {
                out.accept(remedy(target, column, last, old, before, same >= 0));
            }
        }
    }

    private Remedy remedy(Target target, Column column, Table last, Column old, int before, boolean strictly) {
        String name = column.spec().name();
        Kept kept = kept(target.table()).getOrDefault(TableType.fold(name), new Kept());
        boolean history = target.rule().category() == Category.CROSS_YEAR && !target.table().type().onePerSubject();
        boolean certain = strictly && kept.isLasting() && (history || facts.isUseless(column, target.row()));
        String source = Provenance.place(last, before) + ", "
                + (last.type().onePerSubject() ? "" : strictly ? "the same record; " : "the same record but for what is blank; ")
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
        return sameRecord(table, row, last, subject, column, Match.STRICT);
    }

    private int sameRecord(Table table, int row, Table last, int subject, Column column, Match match) {
        if (last.type().onePerSubject()) {
            int first = last.offsets()[subject];
            return last.offsets()[subject + 1] - first == 1 ? first : Values.NO_ROW;
        }
        Pairs pairs = pairs(table, last);
        int found = Values.NO_ROW;
        for (int before = last.offsets()[subject]; before < last.offsets()[subject + 1]; before++) {
            if (pairs.agreeing(row, before, column, match) >= LEAST_AGREEING) {
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
        int before = sameRecord(table, row, last, subject, column, Match.STRICT);
        return before >= 0 && pairs(table, last).agreeing(row, before, column, Match.COUNT) >= LEAST_AGREEING - 1;
    }

    private Pairs pairs(Table table, Table last) {
        return facts.once(List.of(Pairs.class, table.type()), () -> new Pairs(table, last));
    }

    /** The declared columns that both years' files of a table have, without the subject's key. */
    private static final class Pairs {
        private final List<Column> mine = new ArrayList<>();
        private final List<Column> old = new ArrayList<>();

        Pairs(Table table, Table last) {
            for (Column column : table.columns()) {
                Column before = last.column(column.spec().name());
                if (before != null && table.type().column(column.spec().name()) != null && column.spec().type() != ColumnType.FLAG
                        && !TableType.fold(table.type().keyColumn()).equals(TableType.fold(column.spec().name()))) {
                    mine.add(column);
                    old.add(before);
                }
            }
        }

        /**
         * How many cells beside the column in question have the same value in both years. What was blank last year may have been filled since: an
         * end that had not come yet.
         *
         * @return -1 as soon as one differs in a way that the match does not allow
         */
        int agreeing(int row, int before, Column column, Match match) {
            int agree = 0;
            for (int i = 0; i < mine.size(); i++) {
                if (mine.get(i) != column && !old.get(i).isBlank(before)) {
                    boolean same = mine.get(i).value(row) == old.get(i).value(before);
                    boolean allowed = match == Match.COUNT || match == Match.BUT_FOR_BLANKS && Values.missing(mine.get(i).value(row));
                    if (!same && !allowed) {
                        return -1;
                    }
                    agree += same ? 1 : 0;
                }
            }
            return agree;
        }
    }

    private Map<String, Kept> kept(Table table) {
        return facts.once(List.of(Carried.class, table.type()), () -> {
            Map<String, Kept> kept = new HashMap<>();
            Table last = facts.data().table(table.type().name(), Period.LAST);
            Pairs pairs = pairs(table, last);
            for (int i = 0; i < pairs.mine.size(); i++) {
                kept.put(TableType.fold(pairs.mine.get(i).spec().name()), kept(table, last, pairs.mine.get(i), pairs.old.get(i)));
            }
            return kept;
        });
    }

    private Kept kept(Table table, Table last, Column mine, Column old) {
        Kept kept = new Kept();
        for (int subject = 0; subject < facts.data().subjects().keyless(); subject++) {
            if (last.offsets()[subject] == last.offsets()[subject + 1]) {
                continue;
            }
            for (int row = table.offsets()[subject]; row < table.offsets()[subject + 1]; row++) {
                int before = Values.missing(mine.value(row)) ? Values.NO_ROW : sameRecord(table, row, last, subject, mine, Match.STRICT);
                if (before >= 0 && !Values.missing(old.value(before))) {
                    kept.records++;
                    kept.same += old.value(before) == mine.value(row) ? 1 : 0;
                }
            }
        }
        return kept;
    }
}
