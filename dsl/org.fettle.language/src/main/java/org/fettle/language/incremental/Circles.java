/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.language.incremental;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.fettle.language.fettle.Definition;

/**
 * Tells whether definitions may depend on themselves: by their words alone, before any name is looked up. (Derived columns have the type that they
 * say they have, so that a circle of them does no harm here.)
 */
final class Circles {
    /**
     * A definition.
     *
     * @param name  by which it is referred to
     * @param words of which it is made
     */
    private record Node(WordSet name, WordSet words) {
    }

    private final List<Node> nodes = new ArrayList<>();
    private final Set<Node> done = new HashSet<>();

    private Circles() {
    }

    /** Whether there may be a circle; there is none when it says so. */
    static boolean arePossible(Collection<OpenFile> files) {
        Circles circles = new Circles();
        for (OpenFile file : files) {
            file.pieces().forEach(circles::add);
        }
        return circles.nodes.stream().anyMatch(node -> circles.leadsBack(node, new HashSet<>()));
    }

    private void add(Piece piece) {
        String name = piece.object() instanceof Definition definition ? definition.getName() : null;
        if (name != null) {
            String text = piece.text();
            nodes.add(new Node(WordSet.name(name), WordSet.exactly(text.substring(text.indexOf('=') + 1))));
        }
    }

    private boolean leadsBack(Node node, Set<Node> path) {
        if (!path.add(node)) {
            return true;
        }
        if (!done.contains(node)) {
            for (Node other : nodes) {
                if (node.words().meets(other.name()) && leadsBack(other, path)) {
                    return true;
                }
            }
            done.add(node);
        }
        path.remove(node);
        return false;
    }
}
