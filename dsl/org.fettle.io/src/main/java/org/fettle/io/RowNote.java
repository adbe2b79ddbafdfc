/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.io;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Something odd about a row.
 *
 * @param kind what
 * @param line the line on which the row starts
 * @param cell the cell (from 0) where it is
 */
record RowNote(Kind kind, int line, int cell) {

    /** What can be odd about a row. */
    enum Kind {
        SHORT, LONG, BLANK, HEADER, TEXT_AFTER_QUOTE, OPEN_QUOTE, HUGE
    }

    RowNote atLine(int other) {
        return new RowNote(kind, other, cell);
    }

    /** The first notes of each kind, and how many there are in all. */
    static final class Notes {

        private final int perKind;
        private final Map<Kind, List<RowNote>> first = new EnumMap<>(Kind.class);
        private final Map<Kind, Integer> counts = new EnumMap<>(Kind.class);

        Notes(int perKind) {
            this.perKind = perKind;
        }

        void add(RowNote note) {
            List<RowNote> list = first.computeIfAbsent(note.kind, k -> new ArrayList<>());
            if (list.size() < perKind) {
                list.add(note);
            }
            counts.merge(note.kind, 1, Integer::sum);
        }

        /** Adds the notes of a later part of the file. */
        void addAll(Notes part, int linesBefore) {
            part.counts.forEach((kind, count) -> {
                List<RowNote> list = first.computeIfAbsent(kind, k -> new ArrayList<>());
                for (RowNote note : part.first.get(kind)) {
                    if (list.size() < perKind) {
                        list.add(note.atLine(linesBefore + note.line));
                    }
                }
                counts.merge(kind, count, Integer::sum);
            });
        }

        List<RowNote> of(Kind kind) {
            return first.getOrDefault(kind, List.of());
        }

        int count(Kind kind) {
            return counts.getOrDefault(kind, 0);
        }
    }
}
