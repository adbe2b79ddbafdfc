/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.cases.issues;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The issues as a query wants them: groups within groups, single flags at the ends, and below them what must always be seen: what did not run, what is
 * waived, what is gone. Levels are made when they are asked for. For one thread at a time.
 */
public final class IssueTree {
    /** Nothing. */
    public static final IssueTree EMPTY = IssueIndex.EMPTY.tree(IssueQuery.DEFAULT, () -> false);

    private final IssueIndex index;
    private final IssueQuery query;
    private final List<Facet> facets;
    private final Counts shown;
    private final List<IssueNode> roots = new ArrayList<>();
    private final boolean anyFresh;

    IssueTree(IssueIndex index, IssueQuery query, IssueFilter.Found found, IssueNode waived) {
        this.index = index;
        this.query = query;
        this.facets = found.facets();
        if (index.columns() == null) {
            shown = Counts.NONE;
        } else {
            Distinct distinct = new Distinct(index.columns());
            shown = distinct.count(found.flags(), 0, found.flags().length);
            roots.addAll(new FlagNodes(index, query, distinct).roots(found.flags()));
        }
        anyFresh = index.isCompared() && Arrays.stream(found.flags()).anyMatch(index::isFresh);
        IssueNode gone = index.isCompared() ? index.comparison().gone() : null;
        if (gone != null) {
            roots.add(gone);
        }
        if (waived != null) {
            roots.add(waived);
        }
        roots.addAll(index.notes());
    }

    /** The issues that the tree is of. */
    public IssueIndex index() {
        return index;
    }

    /** What was asked for. */
    public IssueQuery query() {
        return query;
    }

    /** How much there is to do in what is shown. */
    public Counts shown() {
        return shown;
    }

    /** Whether any issue that is shown is new or came back. */
    public boolean anyFresh() {
        return anyFresh;
    }

    /** What narrowing to each value would show. */
    public List<Facet> facets() {
        return facets;
    }

    /** The outermost places. */
    public List<IssueNode> roots() {
        return roots;
    }

    /** The place with this name, or null when it is not there any more. Makes the levels on the way. */
    public IssueNode find(String id) {
        List<IssueNode> path = path(id);
        return path.isEmpty() ? null : path.get(path.size() - 1);
    }

    /** The places from the outermost to the one with this name; empty when it is not there any more. */
    public List<IssueNode> path(String id) {
        List<IssueNode> path = new ArrayList<>();
        List<? extends IssueNode> level = roots;
        while (true) {
            IssueNode next = null;
            for (IssueNode node : level) {
                if (id.equals(node.id()) || id.startsWith(node.id()) && id.charAt(node.id().length()) == '/') {
                    next = node;
                    break;
                }
            }
            if (next == null) {
                return List.of();
            }
            path.add(next);
            if (next.id().equals(id)) {
                return path;
            }
            if (next.isLeaf()) {
                return List.of();
            }
            level = next.children();
        }
    }
}
