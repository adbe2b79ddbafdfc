/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.fix.propose;

import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

import org.fettle.data.CellFormat;
import org.fettle.data.Column;
import org.fettle.data.Progress;
import org.fettle.data.Table;
import org.fettle.data.Values;
import org.fettle.engine.Run;
import org.fettle.engine.RunResult;
import org.fettle.engine.Status;
import org.fettle.engine.pack.DerivationInfo;
import org.fettle.engine.pack.FixKind;
import org.fettle.engine.pack.Need;
import org.fettle.engine.pack.RuleInfo;

/**
 * What a column is when the pack works it out, for a file that brings the column with other values: the authority of a postcode, whether it is the own one.
 * Sure only where nothing is in the cell, a directory says what it should be, and the file's values agree nearly everywhere else.
 */
final class Derived implements Proposer {
    private static final int LEAST_RECORDS = 20;
    private static final double LEAST_SHARE = 0.97;

    private final Facts facts;

    /**
     * The values of a column that was worked out.
     *
     * @param records how many records have both a value of the file and one that was worked out
     * @param agree   in how many the two are the same
     */
    private record Worked(long[] values, int records, int agree) {
        boolean isTrusted() {
            return records >= LEAST_RECORDS && agree >= LEAST_SHARE * records;
        }
    }

    Derived(Facts facts) {
        this.facts = facts;
    }

    @Override
    public void propose(Target target, Consumer<Remedy> out) {
        for (Column column : target.columns()) {
            DerivationInfo info = column.spec().declared() ? null : facts.derivation(target.table(), column.spec().name());
            if (info != null && target.rule().dependsOn().contains(info.id())) {
                propose(target, column, info, out);
            }
        }
    }

    private void propose(Target target, Column column, DerivationInfo info, Consumer<Remedy> out) {
        Worked worked = facts.once(List.of(Derived.class, info.id()), () -> worked(target.rule(), target.table(), column, info));
        long value = worked.values.length == 0 ? Values.BLANK_LONG : worked.values[target.row()];
        String text = Values.missing(value) ? "" : CellFormat.text(info.type().columnType(), value, facts.data().dictionary());
        if (text.isEmpty() || text.equals(column.canonicalText(target.row()))) {
            return;
        }
        Set<String> sources = facts.declared(target.table(), List.of(info.column()));
        String from = sources.stream().filter(name -> !name.equals(column.spec().name())).map(target.table()::column)
                .filter(source -> source != null && !source.isBlank(target.row()))
                .map(source -> source.spec().name() + " " + source.text(target.row())).collect(Collectors.joining(", "));
        boolean certain = column.isBlank(target.row()) && worked.isTrusted() && readsReference(info);
        out.accept(target.write(Origin.DERIVED, certain ? FixKind.CERTAIN : FixKind.SUGGESTED,
                "Work " + column.spec().name() + " out as the rules do",
                "worked out" + (from.isEmpty() ? "" : " from " + from) + ", the same as the file has it in " + worked.agree + " of " + worked.records
                        + " records that have both",
                column, text));
    }

    private Worked worked(RuleInfo rule, Table table, Column column, DerivationInfo info) {
        RunResult run = Run.execute(facts.compiled(), facts.data(),
                facts.result().options().withDeriveAlways(true).withRules(Set.of(rule.code())), Progress.NONE);
        boolean ran = run.ledger().derivations().stream()
                .anyMatch(entry -> entry.derivation().id().equals(info.id()) && entry.status() == Status.RAN);
        if (!ran || info.type().columnType() == null) {
            return new Worked(new long[0], 0, 0);
        }
        long[] values = info.type().isLong() ? run.binding().derivedLongs(info.id()) : widened(run.binding().derivedInts(info.id()));
        int records = 0;
        int agree = 0;
        for (int row = 0; row < table.rowCount(); row++) {
            if (!column.isBlank(row) && !Values.missing(values[row])) {
                records++;
                agree += CellFormat.text(info.type().columnType(), values[row], facts.data().dictionary()).equals(column.canonicalText(row)) ? 1 : 0;
            }
        }
        return new Worked(values, records, agree);
    }

    private static long[] widened(int[] ints) {
        long[] values = new long[ints.length];
        for (int i = 0; i < ints.length; i++) {
            values[i] = Values.widen(ints[i]);
        }
        return values;
    }

    /** Whether a directory or register says what the value is. */
    private boolean readsReference(DerivationInfo info) {
        for (Need need : info.needs()) {
            if (facts.data().type().references().stream().anyMatch(type -> type.name().equals(need.table()))) {
                return true;
            }
        }
        return info.dependsOn().stream().anyMatch(id -> readsReference(facts.pack().derivation(id)));
    }
}
