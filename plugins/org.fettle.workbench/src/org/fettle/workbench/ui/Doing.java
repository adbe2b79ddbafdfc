/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.workbench.ui;

/**
 * How far the work on the case is that runs in the background, for whoever shows it: looked at now and then, because work tells it thousands of times.
 *
 * @param what  the part that runs, in a few words; empty when nothing does
 * @param share of all the work that is done, from 0 to 1
 */
public record Doing(String what, double share) {
    /** Nothing runs. */
    public static final Doing NOTHING = new Doing("", 0);

    private static volatile Doing now = NOTHING;

    /** What runs now. May be called from any thread. */
    public static Doing now() {
        return now;
    }

    static void tell(Doing doing) {
        now = doing;
    }
}
