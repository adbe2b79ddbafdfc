/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.fix.propose;

import org.fettle.data.Column;
import org.fettle.data.IntColumn;
import org.fettle.data.Lookup;
import org.fettle.data.Return;
import org.fettle.data.Table;
import org.fettle.engine.RowRef;

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
     * @return null when there is none
     */
    RowRef rowWith(Table reference, Table table, int row, String text) {
        for (Column mine : table.columns()) {
            if (!(mine instanceof IntColumn) || !mine.spec().type().isSymbol() || mine.isBlank(row)) {
                continue;
            }
            for (Column key : reference.columns()) {
                if (!(key instanceof IntColumn) || !key.spec().type().isSymbol()) {
                    continue;
                }
                RowRef found = with(reference, key, mine.text(row), text);
                if (found != null) {
                    return found;
                }
            }
        }
        return null;
    }

    private RowRef with(Table reference, Column key, String value, String text) {
        int symbol = data.dictionary().find(compact(value));
        if (symbol < 0) {
            return null;
        }
        Lookup lookup = data.indexes().lookup(reference, key.spec().name());
        int first = lookup.first(symbol);
        if (first < 0 || lookup.count(symbol) > 5) {
            return null;
        }
        for (int at = first; at >= 0; at = lookup.next(at)) {
            for (Column column : reference.columns()) {
                if (!column.isBlank(at) && compact(column.text(at)).equals(compact(text))) {
                    return new RowRef(reference.type().name(), reference.period(), reference.fileRow(at));
                }
            }
        }
        return null;
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
