/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.fix.propose;

import org.fettle.data.Column;
import org.fettle.data.IntColumn;
import org.fettle.data.Lookup;
import org.fettle.data.Return;
import org.fettle.data.Table;
import org.fettle.data.Values;

/** Finds rows of references by what a record says. */
final class References {
    private final Return data;

    References(Return data) {
        this.data = data;
    }

    /**
     * The first row of a reference that has the text in one of its cells and shares a value with a record: the key, or what a column of texts
     * holds when spaces do not count.
     *
     * @return where the row stands and what it shares, in words; null when there is none
     */
    String placeWith(Table reference, Table table, int row, String text) {
        for (Column mine : table.columns()) {
            if (!(mine instanceof IntColumn) || !mine.spec().type().isSymbol() || mine.isBlank(row)) {
                continue;
            }
            for (Column key : reference.columns()) {
                if (!(key instanceof IntColumn) || !key.spec().type().isSymbol()) {
                    continue;
                }
                int found = with(reference, key, mine.text(row), text);
                if (found >= 0) {
                    return Provenance.place(reference, found) + ", found by " + mine.spec().name() + " " + mine.text(row);
                }
            }
        }
        return null;
    }

    private int with(Table reference, Column key, String value, String text) {
        int symbol = data.dictionary().find(compact(value));
        if (symbol < 0) {
            return Values.NO_ROW;
        }
        Lookup lookup = data.indexes().lookup(reference, key.spec().name());
        int first = lookup.first(symbol);
        if (first < 0 || lookup.count(symbol) > 5) {
            return Values.NO_ROW;
        }
        for (int at = first; at >= 0; at = lookup.next(at)) {
            for (Column column : reference.columns()) {
                if (!column.isBlank(at) && compact(column.text(at)).equals(compact(text))) {
                    return at;
                }
            }
        }
        return Values.NO_ROW;
    }

    /** Capitals without spaces. */
    static String compact(String text) {
        StringBuilder result = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!Character.isWhitespace(c) && c != '\u00A0') {
                result.append(Character.toUpperCase(c));
            }
        }
        return result.toString();
    }
}
