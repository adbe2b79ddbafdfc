/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.workbench.ui;

import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Display;
import org.fettle.data.Progress;

/**
 * Whether somebody is doing something at the window just now. Work that nobody waits for gives way then: on a laptop with two processors it would make keys
 * and wheel wait. May be asked from any thread.
 */
public final class Attention {
    private static final long MOMENT_NANOSECONDS = 250_000_000;
    private static final long NAP_MILLISECONDS = 20;
    private static volatile long last = System.nanoTime() - MOMENT_NANOSECONDS;

    private Attention() {
    }

    /** Follows keys, buttons and wheel from now on. */
    public static void follow(Display display) {
        IntStream.of(SWT.KeyDown, SWT.MouseDown, SWT.MouseVerticalWheel).forEach(kind -> display.addFilter(kind, event -> here()));
    }

    /** Somebody asked for something. */
    public static void here() {
        last = System.nanoTime();
    }

    static boolean isNow() {
        return System.nanoTime() - last < MOMENT_NANOSECONDS;
    }

    /** The same progress for work that naps while somebody is doing something, wherever it asks whether it was cancelled. */
    static Progress givingWay(Progress progress) {
        return progress.cancelledBy(() -> giveWay(progress::cancelled));
    }

    /**
     * Naps while somebody is doing something, but no longer than until the work is cancelled.
     *
     * @return whether it is cancelled
     */
    static boolean giveWay(BooleanSupplier cancelled) {
        while (isNow() && !cancelled.getAsBoolean()) {
            try {
                Thread.sleep(NAP_MILLISECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                break;
            }
        }
        return cancelled.getAsBoolean();
    }
}
