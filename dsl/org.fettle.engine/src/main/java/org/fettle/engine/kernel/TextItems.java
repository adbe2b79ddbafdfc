/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.engine.kernel;

import java.util.Arrays;

import org.fettle.data.Dictionary;
import org.fettle.data.Values;

/**
 * Asks whether a text is one of the items of another, which stand between commas. A list is taken apart once per distinct text; spaces count.
 *
 * <p>Safe for use by many threads: a lost write only costs taking a list apart again.
 */
public final class TextItems {

    private final Dictionary dictionary;
    private volatile int[][] known = new int[256][];

    private TextItems(Dictionary dictionary) {
        this.dictionary = dictionary;
    }

    /** Asks about texts of a dictionary. */
    public static TextItems of(Dictionary dictionary) {
        return dictionary.remembered(TextItems.class, TextItems::new);
    }

    /** True when both are given and the item is in the list. */
    public boolean yes(int list, int item) {
        return list > Values.UNREADABLE && item > Values.UNREADABLE && has(list, item);
    }

    /** True when both are given and the item is not in the list. */
    public boolean no(int list, int item) {
        return list > Values.UNREADABLE && item > Values.UNREADABLE && !has(list, item);
    }

    private boolean has(int list, int item) {
        int[][] all = known;
        int[] items = list < all.length && all[list] != null ? all[list] : items(list);
        for (int one : items) {
            if (one == item) {
                return true;
            }
        }
        return false;
    }

    private synchronized int[] items(int list) {
        int[][] all = known;
        if (list >= all.length) {
            all = Arrays.copyOf(all, Math.max(list + 1, all.length * 2));
        }
        String[] texts = dictionary.text(list).split(",", -1);
        int[] items = new int[texts.length];
        Arrays.setAll(items, i -> dictionary.intern(texts[i]));
        all[list] = items;
        known = all;
        return items;
    }
}
