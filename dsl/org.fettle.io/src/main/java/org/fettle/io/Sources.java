/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.io;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Where a return's files are: this year's and last year's folders or files, and the files of references by name. Immutable. */
public final class Sources {

    private final List<Path> thisYear;
    private final List<Path> lastYear;
    private final Map<String, List<Path>> references;

    private Sources(List<Path> thisYear, List<Path> lastYear, Map<String, List<Path>> references) {
        this.thisYear = List.copyOf(thisYear);
        this.lastYear = List.copyOf(lastYear);
        this.references = new LinkedHashMap<>(references);
    }

    /** This year's files: folders, whose files are looked through, or files. */
    public static Sources of(Collection<Path> thisYear) {
        return new Sources(new ArrayList<>(thisYear), List.of(), Map.of());
    }

    /** As {@link #of(Collection)}. */
    public static Sources of(Path... thisYear) {
        return of(List.of(thisYear));
    }

    /** The same with last year's folders or files. */
    public Sources withLastYear(Path... paths) {
        return new Sources(thisYear, List.of(paths), references);
    }

    /** The same with a further file for a reference; only a register of providers may have several. */
    public Sources withReference(String name, Path file) {
        Map<String, List<Path>> more = new LinkedHashMap<>(references);
        List<Path> files = new ArrayList<>(more.getOrDefault(name, List.of()));
        files.add(file);
        more.put(name, List.copyOf(files));
        return new Sources(thisYear, lastYear, more);
    }

    /** Folders or files of this year. */
    public List<Path> thisYear() {
        return thisYear;
    }

    /** Folders or files of last year; empty when there is no return of last year. */
    public List<Path> lastYear() {
        return lastYear;
    }

    /** Files of references by the reference's name. */
    public Map<String, List<Path>> references() {
        return Map.copyOf(references);
    }
}
