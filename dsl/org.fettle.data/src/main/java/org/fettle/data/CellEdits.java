/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.data;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** New texts for some cells of one column. */
final class CellEdits {

    private final SortedMap<Integer, String> texts = new TreeMap<>();

    /** Takes the value that the parser has just read for a row. */
    interface Target {
        void set(int row, CellParser parser);
    }

    void set(int row, String text) {
        texts.put(row, text);
    }

    /** Reads every new text into the target and returns the column's exact texts after the edits. */
    RawTexts apply(Column column, Target target) {
        Dictionary dictionary = column.dictionary();
        CellParser parser = new CellParser(column.spec(), dictionary);
        SortedMap<Integer, Integer> raw = column.rawTexts().asMap();
        for (Map.Entry<Integer, String> edit : texts.entrySet()) {
            parser.read(edit.getValue());
            target.set(edit.getKey(), parser);
            if (parser.canonical()) {
                raw.remove(edit.getKey());
            } else {
                raw.put(edit.getKey(), dictionary.intern(edit.getValue()));
            }
        }
        RawTexts.Builder result = new RawTexts.Builder();
        raw.forEach(result::add);
        return result.build();
    }
}
