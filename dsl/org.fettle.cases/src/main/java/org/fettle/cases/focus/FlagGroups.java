/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.cases.focus;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.fettle.cases.CaseState;
import org.fettle.cases.IssueTree;
import org.fettle.cases.Note;

/** Makes groups of flags of places in the tree of issues. */
public final class FlagGroups {
    private FlagGroups() {
    }

    /** The group of the places that are chosen together; null when none is. A note is shown alone, the first of them. */
    public static FlagGroup of(CaseState state, List<IssueTree.Node> nodes) {
        if (nodes.isEmpty()) {
            return null;
        }
        String id = nodes.stream().map(IssueTree.Node::id).collect(Collectors.joining(" + "));
        if (nodes.get(0) instanceof Note note) {
            return new FlagGroup(note.id(), note.label(), state.result(), new int[0], note.rule() == null ? List.of() : List.of(note.rule()), note);
        }
        List<IssueTree.RuleNode> rules = nodes.stream().flatMap(node -> node.ruleNodes().stream()).distinct().toList();
        int[] flags = rules.stream().flatMapToInt(rule -> IntStream.range(rule.first(), rule.last())).sorted().toArray();
        String label = nodes.size() == 1 ? nodes.get(0).label() : nodes.size() + " groups";
        return new FlagGroup(id, label, state.result(), flags, rules.stream().map(IssueTree.RuleNode::rule).toList(), null);
    }
}
