/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.report;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

import org.fettle.data.Table;
import org.fettle.engine.FlagTable;
import org.fettle.engine.pack.Category;
import org.fettle.engine.pack.RuleInfo;

/** Counts of a run by category and rule. Flags, rows and subjects are counted apart: one row may have many flags, one subject many rows. */
public final class Summary {
    private final List<OfCategory> categories;
    private final Counts total;

    private Summary(List<OfCategory> categories, Counts total) {
        this.categories = categories;
        this.total = total;
    }

    /**
     * Three counts.
     *
     * @param flags    flags, one for each rule and flagged row
     * @param rows     different rows that have flags
     * @param subjects different subjects that have flags; rows without a key belong to none
     */
    public record Counts(int flags, int rows, int subjects) {
    }

    /**
     * Counts of a category.
     *
     * @param category the category
     * @param counts   its counts
     * @param rules    its rules that flag something, most flags first
     */
    public record OfCategory(Category category, Counts counts, List<OfRule> rules) {
    }

    /**
     * Counts of a rule.
     *
     * @param rule   the rule
     * @param counts its counts
     */
    public record OfRule(RuleInfo rule, Counts counts) {
    }

    /** Counts the flags of a run. */
    public static Summary of(FlagTable flags) {
        List<RuleInfo> rules = flags.rules();
        Counter all = new Counter();
        List<OfCategory> categories = new ArrayList<>();
        for (Category category : Category.values()) {
            Counter ofCategory = new Counter();
            List<OfRule> found = new ArrayList<>();
            for (int rule = 0; rule < rules.size(); rule++) {
                if (rules.get(rule).category() != category || flags.start(rule) == flags.start(rule + 1)) {
                    continue;
                }
                Counter ofRule = new Counter();
                for (int flag = flags.start(rule); flag < flags.start(rule + 1); flag++) {
                    ofRule.add(flags, flag);
                }
                ofCategory.add(ofRule);
                found.add(new OfRule(rules.get(rule), ofRule.counts()));
            }
            if (!found.isEmpty()) {
                found.sort(MOST_FLAGS);
                categories.add(new OfCategory(category, ofCategory.counts(), List.copyOf(found)));
                all.add(ofCategory);
            }
        }
        return new Summary(List.copyOf(categories), all.counts());
    }

    private static final Comparator<OfRule> MOST_FLAGS = new Comparator<>() {
        @Override
        public int compare(OfRule left, OfRule right) {
            return Integer.compare(right.counts().flags(), left.counts().flags());
        }
    };

    /** The categories that have flags, in their order. */
    public List<OfCategory> categories() {
        return categories;
    }

    /** Counts of the whole run. */
    public Counts total() {
        return total;
    }

    /** Counts different rows and subjects with a bit each. */
    private static final class Counter {
        private final Map<Table, BitSet> rows = new IdentityHashMap<>();
        private final BitSet subjects = new BitSet();
        private int flags;

        void add(FlagTable table, int flag) {
            flags++;
            int row = table.rowOf(flag);
            if (row >= 0) {
                rows(table.tableOf(flag)).set(row);
            }
            int subject = table.subjectOf(flag);
            if (subject >= 0 && subject != table.data().subjects().keyless()) {
                subjects.set(subject);
            }
        }

        void add(Counter other) {
            flags += other.flags;
            subjects.or(other.subjects);
            for (Map.Entry<Table, BitSet> entry : other.rows.entrySet()) {
                rows(entry.getKey()).or(entry.getValue());
            }
        }

        private BitSet rows(Table table) {
            BitSet found = rows.get(table);
            if (found == null) {
                found = new BitSet(table.rowCount());
                rows.put(table, found);
            }
            return found;
        }

        Counts counts() {
            int count = 0;
            for (BitSet ofTable : rows.values()) {
                count += ofTable.cardinality();
            }
            return new Counts(flags, count, subjects.cardinality());
        }
    }
}
