/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.cases.history;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
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
    private volatile byte[] statuses;
    private IssueNode node;
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
    public boolean isReady() {
        return statuses != null || history.isInMemory(earlier);
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
        if (node == null && !(gone.isEmpty() && unchecked.isEmpty())) {
            node = new GoneNode(label(), now, gone, unchecked);
        }
        return node;
    }

    private byte[] statuses() {
        byte[] known = statuses;
        return known == null ? workOut() : known;
    }

    private synchronized byte[] workOut() {
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
        RunHistory.Loaded before = history.load(earlier);
        if (before == null) {
            return found; // the history reports it; everything is new then
        }
        int[] left = before.counts().clone();
        for (int flag = 0; flag < numbers.length; flag++) {
            int at = Arrays.binarySearch(before.unique(), numbers[flag]);
            if (at >= 0 && left[at] > 0) {
                left[at]--;
                found[flag] = (byte) IssueStatus.STILL.ordinal();
            }
        }
        sortOut(before, left);
        lookFurther(names, numbers, found);
        return found;
    }

    private void sortOut(RunHistory.Loaded before, int[] counts) {
        List<FlagName> left = new ArrayList<>();
        for (int i = 0; i < before.numbers().length; i++) {
            int at = Arrays.binarySearch(before.unique(), before.numbers()[i]);
            if (counts[at] > 0) {
                counts[at]--;
                left.add(before.names().get(i));
            }
        }
        Set<String> ran = RunHistory.ran(now);
        left.sort(Comparator.comparing(FlagName::subject));
        gone = left.stream().filter(name -> ran.contains(name.rule())).toList();
        unchecked = left.stream().filter(name -> !ran.contains(name.rule())).toList();
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
}
