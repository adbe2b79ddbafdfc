/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.language.incremental;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.fettle.language.fettle.Definition;
import org.fettle.language.fettle.Derivation;

/** Tells whether definitions or derived columns may depend on themselves: by their words alone, before any name is looked up. */
final class Circles {
    /**
     * A definition or derived column.
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
        String name = piece.object() instanceof Definition definition ? definition.getName()
                : piece.object() instanceof Derivation derivation && derivation.getColumn() != null ? derivation.getColumn().getName() : null;
        if (name != null) {
            String text = piece.text();
            nodes.add(new Node(WordSet.exactly(name), WordSet.exactly(text.substring(text.indexOf('=') + 1))));
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
