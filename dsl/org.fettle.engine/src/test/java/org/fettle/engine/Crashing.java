/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.engine;

import java.util.List;

import org.fettle.engine.pack.Role;
import org.fettle.engine.pack.Slot;

/** Loops that fail, for tests. */
final class Crashing {
    static final Slot SLOT = new Slot("Episodes", 0, List.of("DEC"), Role.FLAGGED);

    private Crashing() {
    }

    /** Flags each episode, and fails at subject 3 and all later ones, with an event left open. */
    static Kernel from3(Binding in) {
        int[] offsets = in.offsets("Episodes", 0);
        return new Kernel() {
            @Override
            public void run(int from, int to, FlagSink out) {
                for (int subject = from; subject < to; subject++) {
                    out.begin(subject);
                    out.row(0, offsets[subject]);
                    if (subject >= 3) {
                        throw new IllegalStateException("subject " + subject);
                    }
                    out.end();
                }
            }
        };
    }

    /** Fails with a stack whose second frame is a line of a pack. */
    static Kernel inPack(Binding in) {
        return new Kernel() {
            @Override
            public void run(int from, int to, FlagSink out) {
                ArithmeticException failure = new ArithmeticException("/ by zero");
                failure.setStackTrace(
                        new StackTraceElement[] {new StackTraceElement("org.fettle.engine.kernel.Dates", "x", "Dates.java", 9),
                                new StackTraceElement("fettle.Rule7", "run", "episodes.fettle", 14)});
                throw failure;
            }
        };
    }
}
