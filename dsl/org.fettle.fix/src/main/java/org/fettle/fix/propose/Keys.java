/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.fix.propose;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.IntStream;

import org.fettle.data.Period;
import org.fettle.data.Return;
import org.fettle.data.Table;
import org.fettle.data.TableType;
import org.fettle.data.Values;
import org.fettle.engine.CellChange;
import org.fettle.engine.pack.FixKind;

/**
 * The subject that is meant by a key that nobody else has: the one whose key differs in one letter. All records under the mistyped key go to it at
 * once. That they are its records is sure when they agree with it in what a subject's records have in common, or are in last year's return under
 * its key.
 */
final class Keys implements Proposer {
    private final Facts facts;
    private final Constants constants;
    private final Carried carried;

    /** A record under a mistyped key. */
    private record Own(Table table, int row) {
    }

    Keys(Facts facts, Constants constants, Carried carried) {
        this.facts = facts;
        this.constants = constants;
        this.carried = carried;
    }

    @Override
    public void propose(Target target, Consumer<Remedy> out) {
        Return data = facts.data();
        int subject = target.subject();
        if (subject < 0 || subject == data.subjects().keyless() || !target.table().period().equals(Period.THIS)) {
            return;
        }
        List<Own> records = facts.once(List.of(Keys.class, subject), () -> records(subject));
        if (records.isEmpty()) {
            return;
        }
        List<Integer> meant = facts.once(List.of(Keys.class, "meant", subject), () -> meant(subject, records));
        if (meant.size() != 1) {
            return;
        }
        String key = data.subjects().key(meant.get(0));
        List<CellChange> changes = new ArrayList<>();
        records.forEach(own -> changes.add(new CellChange(own.table.type().name(), Period.THIS, own.table.fileRow(own.row),
                own.table.type().keyColumn(), key)));
        int agree = agreements(records, meant.get(0));
        String noun = data.type().subjectName().toLowerCase(Locale.ROOT);
        String source = key + " is the only " + noun + " whose number differs from " + target.key() + " in one letter"
                + (agree > 0 ? ", and its records agree with " + (records.size() == 1 ? "this one" : "these") : "");
        out.accept(target.remedy(Origin.SIBLING, agree > 0 ? FixKind.CERTAIN : FixKind.SUGGESTED, "Correct the mistyped " + noun + " number", source,
                changes, List.of()));
    }

    /** The records of a subject that may be a slip of the pen: it was not there last year, and its records cannot stand alone. */
    private List<Own> records(int subject) {
        List<Own> records = new ArrayList<>();
        Return data = facts.data();
        int tables = 0;
        int loaded = 0;
        for (TableType type : data.type().tables()) {
            Table last = data.table(type.name(), Period.LAST);
            if (last.offsets()[subject] < last.offsets()[subject + 1]) {
                return List.of();
            }
            Table table = data.table(type.name(), Period.THIS);
            loaded += table.isLoaded() ? 1 : 0;
            tables += table.offsets()[subject] < table.offsets()[subject + 1] ? 1 : 0;
            for (int row = table.offsets()[subject]; row < table.offsets()[subject + 1]; row++) {
                records.add(new Own(table, row));
            }
        }
        return tables == 1 && loaded > 1 ? records : List.of();
    }

    private List<Integer> meant(int subject, List<Own> records) {
        Return data = facts.data();
        String key = data.subjects().key(subject);
        String[] keys = facts.once(List.of(Keys.class, "keys"),
                () -> IntStream.range(0, data.subjects().keyless()).mapToObj(data.subjects()::key).toArray(String[]::new));
        List<Integer> meant = new ArrayList<>();
        for (int other = 0; other < keys.length; other++) {
            if (other != subject && differInOneLetter(key, keys[other]) && hasRoom(other, records)) {
                meant.add(other);
            }
        }
        return meant;
    }

    /** Whether one letter is another one, is missing or is too many. Every suspicious key is held against all others, so nothing more is worked out. */
    static boolean differInOneLetter(String one, String other) {
        int least = Math.min(one.length(), other.length());
        int most = Math.max(one.length(), other.length());
        if (most - least > 1) {
            return false;
        }
        int start = 0;
        while (start < least && one.charAt(start) == other.charAt(start)) {
            start++;
        }
        int end = 0;
        while (end < least - start && one.charAt(one.length() - 1 - end) == other.charAt(other.length() - 1 - end)) {
            end++;
        }
        return most - start - end == 1;
    }

    /** Whether a subject has records, and none in a table that has one a subject and would get another. */
    private boolean hasRoom(int subject, List<Own> records) {
        Table table = records.get(0).table;
        boolean room = !table.type().onePerSubject()
                || table.offsets()[subject] == table.offsets()[subject + 1] && records.size() == 1;
        boolean there = false;
        for (TableType type : facts.data().type().tables()) {
            Table other = facts.data().table(type.name(), Period.THIS);
            there |= other.offsets()[subject] < other.offsets()[subject + 1];
        }
        return room && there;
    }

    /** How much speaks for the subject: -1 when something speaks against it. */
    private int agreements(List<Own> records, int subject) {
        int all = 0;
        for (Own own : records) {
            int agree = constants.agreements(own.table, own.row, subject);
            if (agree < 0) {
                return -1;
            }
            Table last = facts.data().table(own.table.type().name(), Period.LAST);
            boolean known = carried.sameRecord(own.table, own.row, last, subject, null) != Values.NO_ROW && !own.table.type().onePerSubject();
            all += agree + (known ? 1 : 0);
        }
        return all;
    }
}
