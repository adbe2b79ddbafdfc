/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.io;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

import org.fettle.data.Problem;

/** What is odd about the elements of an XML file: of each kind and element the first place, and how often. Serves one thread. */
final class XmlNotes {

    private static final int MOST_NAMES = 100;

    private final String file;
    private final Map<Key, Place> places = new LinkedHashMap<>();

    /** What can be odd. */
    enum Kind {
        STRAY, UNKNOWN, TWICE, KEYLESS, KEPT, CLASH
    }

    private record Key(Kind kind, String element) {
    }

    private static final class Place {
        private final int line;
        private final int column;
        private long count;

        Place(int line, int column) {
            this.line = line;
            this.column = column;
        }
    }

    XmlNotes(String file) {
        this.file = file;
    }

    void add(Kind kind, int line, int column, String element) {
        Place place = places.get(new Key(kind, element));
        if (place == null) {
            // a file of nonsense has ever new names
            Key key = new Key(kind, places.size() < MOST_NAMES ? element : "others");
            place = places.computeIfAbsent(key, k -> new Place(line, column));
        }
        place.count++;
    }

    /** Writes the notes as problems. */
    void addTo(ProblemList problems) {
        places.forEach((key, place) -> problems.add(problem(key, place)));
    }

    private Problem problem(Key key, Place place) {
        String times = place.count > 1 ? String.format(Locale.ROOT, " (%,d times, this is the first)", place.count) : "";
        String name = key.element;
        return switch (key.kind) {
            case STRAY -> Problem.warning("xml.text", file, place.line, place.column, "text beside the elements within " + name
                    + " was left out" + times);
            case UNKNOWN -> Problem.info("xml.element.unknown", file, place.line, place.column, "the element " + name + " was left out" + times);
            case TWICE -> Problem.warning("xml.element.twice", file, place.line, place.column, "the element " + name
                    + " is there before in the same place; the last one counts" + times);
            case KEYLESS -> Problem.warning("xml.key", file, place.line, place.column, "this " + name
                    + " has no key, so nothing tells whose rows these are" + times);
            case KEPT -> Problem.info("xml.element.kept", file, place.line, place.column, "the element " + name
                    + " is not one of the return; it was kept as a column" + times);
            case CLASH -> Problem.warning("xml.element.name", file, place.line, place.column, "the element " + name
                    + " was left out: the column of that name is read from another element" + times);
        };
    }
}
