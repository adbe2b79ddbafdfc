/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.cases.records;

import java.util.ArrayDeque;
import java.util.Deque;

/** What was typed into a field, for undo and redo while it is open. */
public final class TextHistory {
    private final Deque<String> past = new ArrayDeque<>();
    private final Deque<String> future = new ArrayDeque<>();
    private String now;

    /** A field with this text. */
    public TextHistory(String text) {
        now = text;
    }

    /** The field has another text now. */
    public void typed(String text) {
        if (!text.equals(now)) {
            past.push(now);
            future.clear();
            now = text;
        }
    }

    /** The text before; the present one when there is none. */
    public String undo() {
        if (!past.isEmpty()) {
            future.push(now);
            now = past.pop();
        }
        return now;
    }

    /** Undoes {@link #undo()}. */
    public String redo() {
        if (!future.isEmpty()) {
            past.push(now);
            now = future.pop();
        }
        return now;
    }
}
