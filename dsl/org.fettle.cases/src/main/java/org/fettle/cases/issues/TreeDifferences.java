/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.cases.issues;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToIntFunction;

/**
 * What of the open lines of one tree is different in another one that is grouped by the same. After an edit most lines stand where they stood, and only
 * some numbers are others: to make all of them anew is most of what an edit would cost the window.
 */
public final class TreeDifferences {
    private final Map<String, IssueNode> places = new HashMap<>();
    private final Map<String, IssueNode> refilled = new LinkedHashMap<>();
    private final Set<String> open;
    private final ToIntFunction<String> limit;
    private final boolean small;
    private boolean unique = true;

    /**
     * Compares two trees.
     *
     * @param open  the places that are open
     * @param limit how many lines of the level below a place are shown at most
     */
    public TreeDifferences(IssueTree before, IssueTree after, Set<String> open, ToIntFunction<String> limit) {
        this.open = open;
        this.limit = limit;
        boolean alike = !before.roots().isEmpty() && before.query().chain().equals(after.query().chain())
                && before.index().result() != null && after.index().result() != null
                && before.index().result().pack() == after.index().result().pack();
        small = alike && compare("", before.roots(), after.roots()) && unique;
    }

    /** Whether the outermost places are the same, so that the lines can stay. */
    public boolean areSmall() {
        return small;
    }

    /** The places of the lines that stay, as the second tree has them, by their names. */
    public Map<String, IssueNode> places() {
        return places;
    }

    /** The open places below which other lines are to be than before; none is within another. */
    public Map<String, IssueNode> refilled() {
        return refilled;
    }

    private boolean compare(String parent, List<? extends IssueNode> before, List<? extends IssueNode> after) {
        if (before.size() != after.size()) {
            return false;
        }
        int shown = Math.min(after.size(), limit.applyAsInt(parent));
        for (int i = 0; i < shown; i++) {
            if (before.get(i).isLeaf() != after.get(i).isLeaf() || !before.get(i).id().equals(after.get(i).id())) {
                return false;
            }
        }
        for (int i = 0; i < shown; i++) {
            IssueNode node = after.get(i);
            String id = node.id();
            unique &= places.put(id, node) == null;
            if (!node.isLeaf() && open.contains(id) && !compare(id, before.get(i).children(), node.children())) {
                refilled.put(id, node);
            }
        }
        return true;
    }
}
