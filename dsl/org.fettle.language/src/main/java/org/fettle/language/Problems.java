/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.language;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;

import org.fettle.data.Problem;

/** Order of problems: file, line, column; what is said twice of one place is said once. */
final class Problems {

    private static final Comparator<Problem> PLACE = Comparator.comparing(Problem::file).thenComparingInt(Problem::line)
            .thenComparingInt(Problem::column);

    private Problems() {
    }

    static List<Problem> inOrder(List<Problem> problems) {
        return new LinkedHashSet<>(problems).stream().sorted(PLACE).toList();
    }
}
