/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.cases.issues;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A chain that is offered by name.
 *
 * @param chain what to group by
 */
public record Preset(List<Dimension> chain) {
    /** Keeps a copy. */
    public Preset {
        chain = List.copyOf(chain);
    }

    private static Preset of(Dimension... chain) {
        return new Preset(List.of(chain));
    }

    /** {@code Category > Rule}. */
    public String label() {
        return chain.stream().map(Dimension::label).collect(Collectors.joining(" > "));
    }

    /** The chains for these issues: those with social worker and team only when the files have such columns. */
    public static List<Preset> of(IssueIndex index) {
        List<Preset> presets = new ArrayList<>(List.of(of(Dimension.CATEGORY, Dimension.RULE), of(Dimension.RULE),
                of(Dimension.SEVERITY, Dimension.CATEGORY, Dimension.RULE), of(Dimension.TABLE, Dimension.COLUMN, Dimension.RULE),
                of(Dimension.RULE, Dimension.VALUE), of(Dimension.SUBJECT, Dimension.RULE)));
        Dimension worker = field(index, "WORKER");
        Dimension team = field(index, "TEAM");
        if (worker != null) {
            presets.add(of(worker, Dimension.RULE));
            presets.add(of(Dimension.RULE, worker));
            presets.add(of(worker, Dimension.SUBJECT, Dimension.RULE));
        }
        if (team != null) {
            presets.add(worker == null ? of(team, Dimension.RULE) : of(team, worker, Dimension.RULE));
        }
        index.extraFields().stream().filter(field -> !field.equals(worker) && !field.equals(team)).limit(2)
                .forEach(field -> presets.add(of(field, Dimension.RULE)));
        if (index.comparison() != null) {
            presets.add(of(Dimension.STATUS, Dimension.RULE));
        }
        return List.copyOf(presets);
    }

    private static Dimension field(IssueIndex index, String part) {
        return index.extraFields().stream().filter(field -> field.column().contains(part)).findFirst().orElse(null);
    }
}
