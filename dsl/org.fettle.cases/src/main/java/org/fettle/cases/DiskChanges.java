/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.cases;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What happened to the files of a case since they were read.
 *
 * @param changed written again, or new
 * @param gone    not there any more
 * @param stamps  size and time of all files now: two looks with the same stamps saw the same
 */
public record DiskChanges(List<Path> changed, List<Path> gone, Map<String, String> stamps) {
    /** Nothing happened. */
    public static final DiskChanges NONE = new DiskChanges(List.of(), List.of(), Map.of());

    /** Keeps copies. */
    public DiskChanges {
        changed = List.copyOf(changed);
        gone = List.copyOf(gone);
        stamps = Map.copyOf(stamps);
    }

    static DiskChanges between(Map<String, String> before, Map<String, String> now) {
        if (before.equals(now)) {
            return NONE;
        }
        List<Path> changed = new ArrayList<>();
        List<Path> gone = new ArrayList<>();
        now.forEach((path, stamp) -> {
            if (!stamp.equals(before.get(path))) {
                changed.add(Path.of(path));
            }
        });
        before.keySet().stream().filter(path -> !now.containsKey(path)).forEach(path -> gone.add(Path.of(path)));
        return new DiskChanges(changed, gone, now);
    }

    /** Whether nothing happened. */
    public boolean isEmpty() {
        return changed.isEmpty() && gone.isEmpty();
    }

    /** The names of files: {@code episodes.csv, header.csv and 3 more}. */
    public static String names(List<Path> files) {
        List<String> names = files.stream().limit(3).map(file -> CaseNotes.fileName(file.toString())).toList();
        return String.join(", ", names) + (files.size() > 3 ? " and " + (files.size() - 3) + " more" : "");
    }
}
