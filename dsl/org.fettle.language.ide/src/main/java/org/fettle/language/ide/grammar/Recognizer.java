/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.language.ide.grammar;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.eclipse.xtext.AbstractElement;

/**
 * Reads tokens by the grammar, keeping all readings at once (Earley's method), and says after any of them what may follow. Never looks back
 * or tries again, so its time does not depend on how alike the grammar's alternatives are.
 */
final class Recognizer {
    /** All readings after a number of tokens. */
    static final class Readings {
        /** Pairs of a state and the number of the readings in which its rule began, as one number each. */
        private final Set<Long> items = new HashSet<>();
        private final List<Long> order = new ArrayList<>();
        /** By rule: the pairs to go on with when that rule has been read. */
        private final Map<Integer, List<Long>> waiting = new HashMap<>();
        private final int number;

        private Readings(int number) {
            this.number = number;
        }

        private void add(int state, int origin) {
            long item = (long) state << 32 | origin;
            if (items.add(item)) {
                order.add(item);
            }
        }

        private boolean isEmpty() {
            return order.isEmpty();
        }
    }

    private final GrammarNetwork network;
    private final List<Readings> all = new ArrayList<>();

    Recognizer(GrammarNetwork network) {
        this.network = network;
    }

    /** The readings before the first token of a rule. */
    Readings begin(String rule) {
        Readings readings = newReadings();
        readings.add(network.start(network.rule(rule)), readings.number);
        finish(readings);
        return readings;
    }

    /**
     * The readings after one more token.
     *
     * @param terminal the kind of the token, or -1 for one that the grammar does not know
     * @return null when the token cannot stand here
     */
    Readings next(Readings before, int terminal) {
        if (terminal < 0) {
            return null;
        }
        Readings after = new Readings(all.size());
        for (long item : before.order) {
            for (GrammarNetwork.Edge edge : network.steps(state(item))) {
                if (edge.terminal() == terminal) {
                    after.add(edge.target(), origin(item));
                }
            }
        }
        if (after.isEmpty()) {
            return null;
        }
        all.add(after);
        finish(after);
        return after;
    }

    /** Whether a token of this kind can stand next. */
    boolean allows(Readings readings, int terminal) {
        for (long item : readings.order) {
            for (GrammarNetwork.Edge edge : network.steps(state(item))) {
                if (edge.terminal() == terminal && terminal >= 0) {
                    return true;
                }
            }
        }
        return false;
    }

    /** The parts of the grammar that may come next, each once: keywords, calls of rules, references by name. */
    Set<AbstractElement> expected(Readings readings) {
        Map<AbstractElement, Boolean> found = new LinkedHashMap<>();
        for (long item : readings.order) {
            for (GrammarNetwork.Edge edge : network.steps(state(item))) {
                found.put(edge.element(), Boolean.TRUE);
            }
        }
        return found.keySet();
    }

    private Readings newReadings() {
        Readings readings = new Readings(all.size());
        all.add(readings);
        return readings;
    }

    /** Adds what follows without a further token: rules that may begin, and rules that may have ended. */
    private void finish(Readings readings) {
        for (int i = 0; i < readings.order.size(); i++) {
            long item = readings.order.get(i);
            int state = state(item);
            int origin = origin(item);
            for (GrammarNetwork.Edge edge : network.steps(state)) {
                if (edge.rule() >= 0) {
                    readings.waiting.computeIfAbsent(edge.rule(), rule -> new ArrayList<>()).add((long) edge.target() << 32 | origin);
                    readings.add(network.start(edge.rule()), readings.number);
                    if (network.isNullable(edge.rule())) {
                        readings.add(edge.target(), origin);
                    }
                }
            }
            if (network.accepts(state) && origin != readings.number) {
                for (long waiting : all.get(origin).waiting.getOrDefault(network.ruleOf(state), List.of())) {
                    readings.add(state(waiting), origin(waiting));
                }
            }
        }
    }

    private static int state(long item) {
        return (int) (item >>> 32);
    }

    private static int origin(long item) {
        return (int) item;
    }
}
