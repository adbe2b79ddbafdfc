/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.cases.history;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

import org.fettle.cases.issues.Comparison;
import org.fettle.cases.issues.IssueNode;
import org.fettle.cases.issues.IssueStatus;
import org.fettle.engine.RunResult;

/**
 * A run beside a kept one. Two flags of one name count as often as they are there: of two before and three now, one is new. Worked out when it is first
 * asked; any number of threads may ask.
 */
public final class RunComparison implements Comparison {
    private final RunHistory history;
    private final KeptRun earlier;
    private final RunResult now;
    private byte[] statuses;
    private List<FlagName> gone = List.of();
    private List<FlagName> unchecked = List.of();

    /** @param now the run to look at */
    public RunComparison(RunHistory history, KeptRun earlier, RunResult now) {
        this.history = history;
        this.earlier = earlier;
        this.now = now;
    }

    /** The earlier run. */
    public KeptRun earlier() {
        return earlier;
    }

    @Override
    public String label() {
        return earlier.label();
    }

    @Override
    public IssueStatus status(int flag) {
        return IssueStatus.values()[statuses()[flag]];
    }

    /** The flags of the earlier run that are gone though their rules ran. */
    public synchronized List<FlagName> goneFlags() {
        statuses();
        return gone;
    }

    /** The flags of the earlier run of whose rules nobody knows, because they did not run now. */
    public synchronized List<FlagName> uncheckedFlags() {
        statuses();
        return unchecked;
    }

    @Override
    public synchronized IssueNode gone() {
        statuses();
        return gone.isEmpty() && unchecked.isEmpty() ? null : new GoneNode(label(), now, gone, unchecked);
    }

    private synchronized byte[] statuses() {
        if (statuses == null) {
            statuses = compare();
        }
        return statuses;
    }

    private byte[] compare() {
        FlagNames names = new FlagNames(now);
        long[] numbers = names.numbers();
        byte[] found = new byte[numbers.length];
        Arrays.fill(found, (byte) IssueStatus.NEW.ordinal());
        List<FlagName> before = history.flags(earlier);
        if (before == null) {
            return found; // the history reports it; everything is new then
        }
        long[] there = before.stream().mapToLong(FlagName::number).toArray();
        Integer[] beforeOrder = order(there);
        Integer[] nowOrder = order(numbers);
        List<FlagName> left = new ArrayList<>();
        int i = 0;
        for (Integer flag : nowOrder) {
            while (i < there.length && there[beforeOrder[i]] < numbers[flag]) {
                left.add(before.get(beforeOrder[i++]));
            }
            if (i < there.length && there[beforeOrder[i]] == numbers[flag]) {
                found[flag] = (byte) IssueStatus.STILL.ordinal();
                i++;
            }
        }
        while (i < there.length) {
            left.add(before.get(beforeOrder[i++]));
        }
        Set<String> ran = RunHistory.ran(now);
        left.sort((one, other) -> one.subject().equals(other.subject()) ? 0 : one.subject().compareTo(other.subject()));
        gone = left.stream().filter(name -> ran.contains(name.rule())).toList();
        unchecked = left.stream().filter(name -> !ran.contains(name.rule())).toList();
        lookFurther(names, numbers, found);
        return found;
    }

    /** Flags that were not in the earlier run but in an older one came back; so did those that were missing in a later one. */
    private void lookFurther(FlagNames names, long[] numbers, byte[] found) {
        for (KeptRun run : history.runs()) {
            if (run.number() == earlier.number()) {
                continue;
            }
            long[] sorted = history.numbers(run);
            if (sorted == null) {
                continue;
            }
            boolean older = run.number() < earlier.number();
            byte affected = (byte) (older ? IssueStatus.NEW : IssueStatus.STILL).ordinal();
            for (int flag = 0; flag < found.length; flag++) {
                if (found[flag] == affected && Arrays.binarySearch(sorted, numbers[flag]) >= 0 == older
                        && (older || run.ran().contains(names.flags().rules().get(names.flags().ruleOf(flag)).code()))) {
                    found[flag] = (byte) IssueStatus.BACK.ordinal();
                }
            }
        }
    }

    private static Integer[] order(long[] numbers) {
        Integer[] order = new Integer[numbers.length];
        Arrays.setAll(order, i -> i);
        Arrays.sort(order, (one, other) -> Long.compare(numbers[one], numbers[other]));
        return order;
    }
}
