/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.cases.fix;

import java.util.ArrayList;
import java.util.List;

import org.fettle.cases.Figures;
import org.fettle.data.Period;
import org.fettle.data.Return;
import org.fettle.data.Table;
import org.fettle.data.journal.Reason;
import org.fettle.engine.RowRef;
import org.fettle.engine.pack.FixKind;
import org.fettle.fix.Change;
import org.fettle.fix.rows.Duplicates;
import org.fettle.fix.rows.Records;

/** Records that are to go, to be looked through as the fixes of a group are. */
public final class Deletions {
    private Deletions() {
    }

    /** Some records; those that are gone meanwhile are left out. */
    public static FixOffers of(Return data, List<RowRef> rows) {
        List<Change> changes = new ArrayList<>();
        for (RowRef row : rows) {
            if (data.table(row.table(), row.period()).rowOfFileRow(row.row()) >= 0) {
                changes.add(Records.delete(data, row, Reason.byHand("deleted as chosen")));
            }
        }
        String what = Figures.count(changes.size(), "record goes", "records go");
        return new FixOffers(data, changes.size(),
                changes.isEmpty() ? List.of() : List.of(offer("Delete the selected records", FixKind.SUGGESTED, changes)),
                changes.isEmpty() ? "The selected records are gone already." : what + ". Untick what is to stay.");
    }

    /** Records that say the same as another one of their child in every cell: an offer for each table and year that has such. */
    public static FixOffers duplicates(Return data) {
        List<FixOffers.Offer> offers = new ArrayList<>();
        List<Change> all = new ArrayList<>();
        for (Period period : List.of(Period.THIS, Period.LAST)) {
            for (Table table : data.loadedTables()) {
                if (!table.type().isReference() && table.period().equals(period)) {
                    List<Change> changes = Duplicates.deletions(data, table.type().name(), period);
                    if (!changes.isEmpty()) {
                        offers.add(offer(
                                "Delete the duplicates in " + table.type().name()
                                        + (period.yearsBack() == 0 ? "" : " of " + period.label() + " year"),
                                FixKind.SUGGESTED, changes));
                        all.addAll(changes);
                    }
                }
            }
        }
        if (offers.size() > 1) {
            offers.add(0, offer("Delete all duplicates", FixKind.SUGGESTED, all));
        }
        return new FixOffers(data, all.size(), offers, all.isEmpty() ? "No record says the same as another one of its child in every cell."
                : Figures.count(all.size(), "record says", "records say")
                        + " the same as another one of the child in every cell; the first of them stays.");
    }

    private static FixOffers.Offer offer(String title, FixKind kind, List<Change> changes) {
        return FixOffers.Offer.of(title, kind, "records", "", changes.stream().map(Wish::of).toList(), changes.size());
    }
}
