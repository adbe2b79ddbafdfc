/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.language.incremental;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Works out how far a change reaches: which files have to look their references up again, and which declarations have to be checked again. */
final class Spread {
    private Map<String, List<Exports.Export>> seen = new LinkedHashMap<>();
    private boolean circles;

    /** Whether definitions may depend on themselves. */
    boolean hasCircles() {
        return circles;
    }

    /**
     * Lets the files forget what a change may have made wrong.
     *
     * @param otherBase whether the pack extends another one than before
     */
    void spread(Changes changes, Collection<OpenFile> files, boolean otherBase) {
        if (otherBase) {
            files.forEach(file -> file.outdateLinks());
            files.forEach(file -> file.pieces().forEach(Piece::forget));
        }
        // What is said of a declaration may say in which line another one stands.
        files.forEach(file -> file.pieces().stream().filter(Piece::mayNameOthersPlaces).forEach(Piece::forget));
        if (!changes.touched().isEmpty()) {
            for (OpenFile file : files) {
                if (!changes.isParsed(file)) {
                    file.outdateLinks(changes.touched());
                }
            }
        }
        List<OpenFile> exporting = files.stream().filter(file -> !file.exports().isEmpty()).toList();
        exporting.forEach(OpenFile::refreshExports);
        boolean hadCircles = circles;
        if (changes.isDeclaredOtherwise() || otherBase) {
            spreadNames(files, files.stream().allMatch(changes::isParsed) ? List.of() : exporting);
            circles = Circles.arePossible(files);
        }
        if (circles || hadCircles) {
            // Which name of a circle was looked up first decides what is known of it: everything begins anew.
            files.forEach(file -> file.outdateLinks());
            files.forEach(OpenFile::refreshLinks);
            files.forEach(file -> file.pieces().forEach(Piece::forget));
        }
    }

    /** @param exporting files whose own names may mean something else now */
    private void spreadNames(Collection<OpenFile> files, List<OpenFile> exporting) {
        Set<OpenFile> fresh = new HashSet<>();
        Map<String, List<Exports.Export>> now = see(files);
        Difference difference = new Difference(seen, now);
        boolean more = true;
        while (more && !difference.isEmpty()) {
            more = false;
            for (OpenFile file : exporting) {
                if ((difference.isOfEverything() || file.mentions(difference.names())) && fresh.add(file)) {
                    file.outdateLinks();
                    file.refreshExports();
                    more = true;
                }
            }
            if (more) {
                now = see(files);
                difference = new Difference(seen, now);
            }
        }
        seen = now;
        for (OpenFile file : files) {
            for (Piece piece : file.pieces()) {
                if (difference.concerns(piece)) {
                    piece.forget();
                    piece.outdateLinks();
                }
            }
        }
    }

    private static Map<String, List<Exports.Export>> see(Collection<OpenFile> files) {
        Map<String, List<Exports.Export>> all = new LinkedHashMap<>();
        for (OpenFile file : files) {
            for (Exports.Export export : file.exports()) {
                all.computeIfAbsent(export.kind() + " " + export.name(), key -> new ArrayList<>()).add(export.typed());
            }
        }
        return all;
    }

    /** The names of which something else can be seen now, with those that are seen through them. */
    private static final class Difference {
        private final Set<String> changed = new TreeSet<>();
        private boolean everything;
        private WordSet names = WordSet.EMPTY;

        Difference(Map<String, List<Exports.Export>> before, Map<String, List<Exports.Export>> now) {
            before.forEach((key, exports) -> compare(exports, now.getOrDefault(key, List.of())));
            now.forEach((key, exports) -> compare(before.getOrDefault(key, List.of()), exports));
            close(before);
            close(now);
            names = WordSet.of(String.join(" ", changed));
        }

        private void compare(List<Exports.Export> before, List<Exports.Export> now) {
            if (!texts(before).equals(texts(now))) {
                before.forEach(this::add);
                now.forEach(this::add);
            }
        }

        private static List<String> texts(List<Exports.Export> exports) {
            return exports.stream().map(Exports.Export::known).toList();
        }

        private boolean add(Exports.Export export) {
            boolean ofEverything = WordSet.of(export.name()).isEmpty();
            everything |= ofEverything;
            return !ofEverything && changed.add(export.name());
        }

        /** A list that is based on a changed one has changed too, and so has a column of that list. */
        private void close(Map<String, List<Exports.Export>> all) {
            boolean more = !changed.isEmpty();
            while (more) {
                more = false;
                WordSet soFar = WordSet.of(String.join(" ", changed));
                for (List<Exports.Export> exports : all.values()) {
                    for (Exports.Export export : exports) {
                        if (!changed.contains(export.name()) && export.words().meets(soFar)) {
                            more |= add(export);
                        }
                    }
                }
            }
        }

        boolean isEmpty() {
            return !everything && changed.isEmpty();
        }

        boolean isOfEverything() {
            return everything;
        }

        WordSet names() {
            return names;
        }

        boolean concerns(Piece piece) {
            return !isEmpty() && (everything || !piece.isRule() || piece.mayHopeForNames() || piece.words().meets(names));
        }
    }
}
