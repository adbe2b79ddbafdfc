/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.fettle.data.Return;
import org.fettle.data.Table;
import org.fettle.engine.pack.DerivationInfo;
import org.fettle.engine.pack.Need;
import org.fettle.engine.pack.PackInfo;

/** Finds out why a rule or derivation cannot run over a return. */
final class Skips {
    private final PackInfo pack;
    private final Return data;
    private final Map<String, DerivationEntry> derivations = new HashMap<>();

    Skips(PackInfo pack, Return data) {
        this.pack = pack;
        this.data = data;
    }

    /** Remembers what became of a derivation, for what depends on it. */
    void add(DerivationEntry entry) {
        derivations.put(entry.derivation().id(), entry);
    }

    /** All reasons in one clause that starts with "because", or null when nothing is in the way. */
    String reason(List<Need> needs, List<String> dependsOn) {
        List<String> reasons = new ArrayList<>();
        for (Need need : needs) {
            if (!need.optional()) {
                add(need, reasons);
            }
        }
        for (String id : dependsOn) {
            DerivationEntry entry = derivations.get(id);
            if (entry != null && entry.status() != Status.RAN && !dispensable(entry.derivation(), needs)) {
                reasons.add(id + (entry.status() == Status.CRASHED ? " crashed with " + entry.reason()
                        : " was skipped, " + entry.reason()));
            }
        }
        return reasons.isEmpty() ? null : "because " + String.join(", and because ", reasons);
    }

    /** A derived column of a table that is not loaded, and that the rule can do without. */
    private boolean dispensable(DerivationInfo derivation, List<Need> needs) {
        if (derivation.table() == null || derivation.column() == null
                || Binding.table(data, derivation.table(), derivation.yearsBack()).isLoaded()) {
            return false;
        }
        return needs.stream()
                .anyMatch(n -> n.optional() && n.table().equals(derivation.table()) && n.yearsBack() == derivation.yearsBack());
    }

    private void add(Need need, List<String> reasons) {
        Table table = Binding.table(data, need.table(), need.yearsBack());
        if (!table.isLoaded()) {
            String kind = table.type().isReference() ? "reference " : "table ";
            addOnce((need.yearsBack() == 0 ? "" : "last year's ") + kind + table.type().name() + " is not loaded", reasons);
            return;
        }
        for (String column : need.columns()) {
            if (table.column(column) == null && !derives(need, column)) {
                addOnce("column " + column + " of " + (need.yearsBack() == 0 ? "" : "last year's ") + "table " + table.type().name()
                        + " is not in file " + table.file(), reasons);
            }
        }
    }

    private static void addOnce(String reason, List<String> reasons) {
        if (!reasons.contains(reason)) {
            reasons.add(reason);
        }
    }

    private boolean derives(Need need, String column) {
        for (DerivationInfo derivation : pack.derivations()) {
            if (column.equals(derivation.column()) && need.table().equals(derivation.table())
                    && need.yearsBack() == derivation.yearsBack()) {
                return true;
            }
        }
        return false;
    }
}
