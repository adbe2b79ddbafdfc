/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.io;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.fettle.data.Period;
import org.fettle.data.Problem;
import org.fettle.data.ReturnType;
import org.fettle.data.TableType;

/** Says what a file is, by its name and its start, before anybody reads it. */
public final class FileLook {
    private FileLook() {
    }

    /**
     * What a file is.
     *
     * @param tables   the tables and references that it holds; empty when nobody knows
     * @param problems how that was found out, or why not
     */
    public record Found(List<TableType> tables, List<Problem> problems) {
        /** Keeps copies. */
        public Found {
            tables = List.copyOf(tables);
            problems = List.copyOf(problems);
        }
    }

    /** Looks at a file; what cannot be opened is among the problems. */
    public static Found look(ReturnType type, Path file) {
        FileFinder finder = new FileFinder(type);
        List<Problem> problems = new ArrayList<>();
        try {
            List<TableType> all = new ArrayList<>(type.tables());
            all.addAll(type.references());
            finder.look(new FileFormat.Candidate(file, all, Period.THIS, true));
        } finally {
            for (Closeable opened : finder.open()) {
                try {
                    opened.close();
                } catch (IOException e) {
                    problems.add(Problem.warning("io.close", file.toString(), 0, 0, "the file could not be closed: " + Reasons.of(e)));
                }
            }
        }
        problems.addAll(finder.problems());
        return new Found(finder.found().stream().flatMap(source -> source.tables().stream()).toList(), problems);
    }
}
