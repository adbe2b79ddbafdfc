/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.cases.why;

import java.util.ArrayList;
import java.util.List;

import org.fettle.compiler.explain.Part;
import org.fettle.compiler.explain.RowLink;
import org.fettle.compiler.explain.Turn;
import org.fettle.engine.RowRef;

/** The rows that a way through a rule looked at, those that decide first. */
final class RowsInvolved {

    private static final int MOST = 20;

    private RowsInvolved() {
    }

    static List<RowLink> of(Turn turn, RowRef except) {
        List<RowLink> rows = new ArrayList<>();
        for (boolean decides : new boolean[] {true, false}) {
            turn.lines().forEach(line -> add(line, decides, except, rows));
        }
        return rows.subList(0, Math.min(MOST, rows.size()));
    }

    private static void add(Part part, boolean decides, RowRef except, List<RowLink> rows) {
        if (part.decides() == decides) {
            part.rows().stream().filter(row -> !row.row().equals(except) && !rows.contains(row)).forEach(rows::add);
        }
        part.parts().forEach(p -> add(p, decides, except, rows));
    }
}
