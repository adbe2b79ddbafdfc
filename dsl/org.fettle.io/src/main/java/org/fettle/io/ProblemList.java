/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.io;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.fettle.data.Problem;

/** Collects the problems of one file: so many of each kind, then only their number. Not safe for several threads. */
final class ProblemList {

    private final int perKind;
    private final List<Problem> problems = new ArrayList<>();
    private final Map<String, Integer> counts = new LinkedHashMap<>();
    private final Map<String, Problem> last = new LinkedHashMap<>();

    ProblemList(int perKind) {
        this.perKind = perKind;
    }

    void add(Problem problem) {
        int count = counts.merge(problem.code(), 1, Integer::sum);
        if (count <= perKind) {
            problems.add(problem);
            last.put(problem.code(), problem);
        }
    }

    /** Notes more problems of a kind that are not listed. */
    void addUnlisted(String code, int more) {
        if (more > 0) {
            counts.merge(code, more, Integer::sum);
        }
    }

    /** The problems; the last one of a kind with too many says how many more there are. */
    List<Problem> list() {
        List<Problem> result = new ArrayList<>();
        for (Problem problem : problems) {
            int more = counts.get(problem.code()) - perKind;
            if (more > 0 && problem == last.get(problem.code())) {
                String text = problem.message() + String.format(Locale.ROOT, " (and %,d more like this in the file)", more);
                result.add(new Problem(problem.severity(), problem.code(), problem.file(), problem.line(), problem.column(), text));
            } else {
                result.add(problem);
            }
        }
        return result;
    }
}
