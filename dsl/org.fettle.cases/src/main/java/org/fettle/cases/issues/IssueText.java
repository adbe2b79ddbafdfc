/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.cases.issues;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Places of a tree as text that a spreadsheet understands: a line each, tabs between, with a header. */
public final class IssueText {
    private IssueText() {
    }

    /** The chosen places; each with the names of the places that it is in. */
    public static String of(IssueTree tree, List<? extends IssueNode> places) {
        boolean compared = tree.index().comparison() != null;
        String chain = tree.query().chain().stream().map(Dimension::label).collect(Collectors.joining(" > "));
        StringBuilder text = new StringBuilder(chain.isEmpty() ? "Issue" : chain).append("\tIssues\tRows\tChildren\tCertain fix\tSuggested")
                .append(compared ? "\tNew" : "").append('\n');
        for (IssueNode place : places) {
            List<String> names = new ArrayList<>();
            tree.path(place.id()).forEach(node -> names.add(clean(node.label())));
            text.append(names.isEmpty() ? clean(place.label()) : String.join(" > ", names));
            boolean counted = !place.isAside() && place.flags().length > 0;
            Counts counts = place.counts();
            text.append('\t').append(counted ? counts.issues() : "").append('\t').append(counted ? counts.rows() : "").append('\t')
                    .append(counted ? counts.children() : "").append('\t').append(counted && place.certain() >= 0 ? place.certain() : "").append('\t')
                    .append(counted && place.suggested() >= 0 ? place.suggested() : "");
            if (compared) {
                text.append('\t').append(counted ? place.fresh() : "");
            }
            text.append('\n');
        }
        return text.toString();
    }

    private static String clean(String label) {
        return label.replaceAll("[\\t\\n\\r]+", " ");
    }
}
