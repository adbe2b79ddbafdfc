/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.data;

import java.util.function.BooleanSupplier;

/** How long work says how far it is, and asks whether to go on. Implementations must allow calls from several threads. */
public interface Progress {

    /** Says nothing and never cancels. */
    Progress NONE = silent(() -> false);

    /**
     * Says nothing.
     *
     * @param cancelled whether the work should stop; asked by several threads
     */
    static Progress silent(BooleanSupplier cancelled) {
        return new Progress() {
            @Override
            public void begin(String what, long units) {
                // nobody listens
            }

            @Override
            public void worked(long units) {
                // nobody listens
            }

            @Override
            public boolean cancelled() {
                return cancelled.getAsBoolean();
            }
        };
    }

    /**
     * The same progress, which stops for another reason.
     *
     * @param cancelled whether the work should stop; asked by several threads
     */
    default Progress cancelledBy(BooleanSupplier cancelled) {
        Progress told = this;
        return new Progress() {
            @Override
            public void begin(String what, long units) {
                told.begin(what, units);
            }

            @Override
            public void worked(long units) {
                told.worked(units);
            }

            @Override
            public boolean cancelled() {
                return cancelled.getAsBoolean();
            }
        };
    }

    /** A new piece of work starts, of so many units (0 when not known). */
    void begin(String what, long units);

    /** So many units more are done. */
    void worked(long units);

    /** Whether the work should stop. */
    boolean cancelled();

    /** Throws {@link CancelledException} when the work should stop. */
    default void check() {
        if (cancelled()) {
            throw new CancelledException();
        }
    }
}
