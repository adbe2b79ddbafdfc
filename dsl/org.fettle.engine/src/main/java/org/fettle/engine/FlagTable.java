/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.engine;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;

import org.fettle.data.Return;
import org.fettle.data.Table;
import org.fettle.engine.pack.RuleInfo;

/**
 * The flags of a run: one for each rule and flagged row, sorted by rule (in the order of the pack), table, period and file row. Kept in
 * primitive arrays; {@link #flag} makes a view of one. Never modified, so any number of threads may read it.
 */
public final class FlagTable implements Iterable<Flag> {
    private final Return data;
    private final List<RuleFlags> rules;
    private final List<RuleInfo> infos;
    private final int[] starts;

    FlagTable(Return data, List<RuleFlags> rules) {
        this.data = data;
        this.rules = List.copyOf(rules);
        this.starts = new int[rules.size() + 1];
        List<RuleInfo> found = new ArrayList<>(rules.size());
        for (int i = 0; i < rules.size(); i++) {
            found.add(rules.get(i).rule);
            starts[i + 1] = Math.addExact(starts[i], rules.get(i).count());
        }
        this.infos = List.copyOf(found);
    }

    /** How many flags there are. */
    public int size() {
        return starts[rules.size()];
    }

    /** The rules that ran, flags or not, in the order of the pack. */
    public List<RuleInfo> rules() {
        return infos;
    }

    /** Number of the first flag of a rule; {@code start(i)} until {@code start(i + 1)} are the flags of {@code rules().get(i)}. */
    public int start(int rule) {
        return starts[rule];
    }

    /** How many rows a rule flags; 0 for a rule that did not run. */
    public int count(RuleInfo rule) {
        for (int i = 0; i < rules.size(); i++) {
            if (rules.get(i).rule == rule) {
                return rules.get(i).count();
            }
        }
        return 0;
    }

    /**
     * A view of a flag.
     *
     * @param number from 0 until {@link #size()}
     */
    public Flag flag(int number) {
        int rule = ruleOf(number);
        return new Flag(data, rules.get(rule), number - starts[rule]);
    }

    /** Position in {@link #rules()} of the rule that a flag belongs to. */
    public int ruleOf(int number) {
        if (number < 0 || number >= size()) {
            throw new IndexOutOfBoundsException("flag " + number + " of " + size());
        }
        int low = 0;
        int high = rules.size() - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (starts[middle] <= number) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }

    /** The table of a flag, without making a view. */
    public Table tableOf(int number) {
        int rule = ruleOf(number);
        return rules.get(rule).table(number - starts[rule]);
    }

    /** The row of a flag in its table (not the file row), -1 when it has none; without making a view. */
    public int rowOf(int number) {
        int rule = ruleOf(number);
        return rules.get(rule).rows[number - starts[rule]];
    }

    /** The subject of a flag, -1 when it has none; without making a view. */
    public int subjectOf(int number) {
        int rule = ruleOf(number);
        return Flag.subject(rules.get(rule), number - starts[rule]);
    }

    /**
     * The places of its rule in which a row is flagged, without making a view: bit i stands for slot i of the rule. Flags of one rule with the same bits
     * point at the same columns.
     */
    public long slotsOf(int number) {
        int rule = ruleOf(number);
        return rules.get(rule).slotBits[number - starts[rule]];
    }

    /** The return that was judged. */
    public Return data() {
        return data;
    }

    RuleFlags ruleFlags(int rule) {
        return rules.get(rule);
    }

    @Override
    public Iterator<Flag> iterator() {
        return new Iterator<>() {
            private int next;

            @Override
            public boolean hasNext() {
                return next < size();
            }

            @Override
            public Flag next() {
                if (!hasNext()) {
                    throw new NoSuchElementException();
                }
                return flag(next++);
            }
        };
    }
}
