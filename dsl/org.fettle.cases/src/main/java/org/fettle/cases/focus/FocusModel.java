/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.cases.focus;

import java.util.ArrayList;
import java.util.List;
import java.util.function.LongSupplier;

/**
 * What the analyst looks at now, and the way back and forward as in a browser. Used by one thread only, the user interface's.
 *
 * <p>
 * Steps that follow each other within a short time are one step: who holds the arrow key does not want to walk back through every row.
 */
public final class FocusModel {
    private static final int MOST_STEPS = 200;
    private static final long PAUSE_MILLISECONDS = 800;

    private final LongSupplier clock;
    private final List<Listener> listeners = new ArrayList<>();
    private final List<Focus> past = new ArrayList<>();
    private final List<Focus> future = new ArrayList<>();
    private Focus now = Focus.NONE;
    private long arrived;

    /** Nothing is looked at. */
    public FocusModel() {
        this(System::currentTimeMillis);
    }

    /** @param clock tells the time in milliseconds; steps count as one when they are less than 800 apart */
    FocusModel(LongSupplier clock) {
        this.clock = clock;
    }

    /** Follows what is looked at. */
    @FunctionalInterface
    public interface Listener {
        /**
         * Called after a change.
         *
         * @param before what was looked at
         * @param after  what is now
         */
        void moved(Focus before, Focus after);
    }

    /** Adds a listener; it is not called for what is looked at now. */
    public void addListener(Listener listener) {
        listeners.add(listener);
    }

    /** Takes a listener off. */
    public void removeListener(Listener listener) {
        listeners.remove(listener);
    }

    /** What is looked at. */
    public Focus now() {
        return now;
    }

    /** Looks at something else. Nothing happens when it is the same. */
    public void go(Focus next) {
        if (next.equals(now)) {
            return;
        }
        long time = clock.getAsLong();
        boolean passing = time - arrived < PAUSE_MILLISECONDS && sameGroup(now, next) && !past.isEmpty();
        if (!passing && !now.equals(Focus.NONE)) {
            past.add(now);
            if (past.size() > MOST_STEPS) {
                past.remove(0);
            }
        }
        future.clear();
        arrived = time;
        move(next);
    }

    private static boolean sameGroup(Focus one, Focus other) {
        return one.group() == null ? other.group() == null : other.group() != null && one.group().id().equals(other.group().id());
    }

    /** Puts what is looked at in line with a new run or an edit; that is no step. */
    public void refresh(Focus same) {
        if (!same.equals(now)) {
            move(same);
        }
    }

    /** Forgets everything, when another case is opened. */
    public void clear() {
        past.clear();
        future.clear();
        move(Focus.NONE);
    }

    private void move(Focus next) {
        Focus before = now;
        now = next;
        for (Listener listener : List.copyOf(listeners)) {
            listener.moved(before, next);
        }
    }

    /** Whether there is a way back. */
    public boolean canGoBack() {
        return !past.isEmpty();
    }

    /** Whether there is a way forward. */
    public boolean canGoForward() {
        return !future.isEmpty();
    }

    /** Looks at what was looked at before. Groups in it may be of an older run; whoever shows them looks them up by their identity. */
    public void back() {
        if (canGoBack()) {
            future.add(now);
            arrived = 0;
            move(past.remove(past.size() - 1));
        }
    }

    /** Undoes {@link #back()}. */
    public void forward() {
        if (canGoForward()) {
            past.add(now);
            arrived = 0;
            move(future.remove(future.size() - 1));
        }
    }
}
