/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.engine;

/**
 * A rule's loop. It takes its arrays from a {@link Binding} in its constructor and is immutable after it, so many threads may run it at
 * once over different ranges.
 */
public abstract class Kernel {
    /**
     * Judges a range of subjects and reports what it finds, subject after subject.
     *
     * @param from first subject
     * @param to   after the last subject; a rule of shape ONCE is called with (0, 1)
     * @param out  takes the flags
     */
    public abstract void run(int from, int to, FlagSink out);
}
