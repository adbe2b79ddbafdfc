/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.language.validation;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.eclipse.emf.ecore.EObject;
import org.fettle.language.fettle.Call;
import org.fettle.language.fettle.Cell;
import org.fettle.language.fettle.Definition;
import org.fettle.language.fettle.Derivation;
import org.fettle.language.fettle.NameRef;
import org.fettle.language.fettle.Named;
import org.fettle.language.scoping.PackIndex;

/**
 * The definitions and derivations of a pack that are worked out from themselves.
 *
 * @param all each circle once: the first of its members that is declared, then what leads back to it
 */
record DefinitionCircles(List<List<EObject>> all) {

    /** The circles of a pack, found once for all of its files. */
    static DefinitionCircles of(PackIndex index) {
        return index.whole(DefinitionCircles.class, () -> find(index));
    }

    private static DefinitionCircles find(PackIndex index) {
        Map<EObject, Set<EObject>> uses = new LinkedHashMap<>();
        index.definitions().values().forEach(definition -> uses.put(definition, uses(definition)));
        index.derivations().forEach(derivation -> uses.put(derivation, uses(derivation)));
        List<List<EObject>> circles = new ArrayList<>();
        Set<EObject> reported = new HashSet<>();
        for (EObject start : uses.keySet()) {
            List<EObject> circle = reported.contains(start) ? List.of() : circle(start, uses);
            if (!circle.isEmpty()) {
                reported.addAll(circle);
                circles.add(circle);
            }
        }
        return new DefinitionCircles(circles);
    }

    private static Set<EObject> uses(EObject declaration) {
        Set<EObject> uses = new LinkedHashSet<>();
        for (Iterator<EObject> contents = declaration.eAllContents(); contents.hasNext();) {
            EObject each = contents.next();
            Named target = each instanceof NameRef name ? name.getTarget()
                    : each instanceof Call call ? call.getTarget() : each instanceof Cell cell ? cell.getColumn() : null;
            if (target instanceof Definition) {
                uses.add(target);
            } else if (target != null && target.eContainer() instanceof Derivation derivation && derivation.getColumn() == target) {
                uses.add(derivation);
            }
        }
        return uses;
    }

    /** The shortest way from a member back to itself; empty when there is none. */
    private static List<EObject> circle(EObject start, Map<EObject, Set<EObject>> uses) {
        Map<EObject, EObject> cameFrom = new LinkedHashMap<>();
        Deque<EObject> waiting = new ArrayDeque<>(List.of(start));
        while (!waiting.isEmpty()) {
            EObject each = waiting.poll();
            for (EObject used : uses.getOrDefault(each, Set.of())) {
                if (used == start) {
                    List<EObject> circle = new ArrayList<>();
                    for (EObject step = each; step != null; step = cameFrom.get(step)) {
                        circle.add(0, step);
                    }
                    return circle;
                }
                if (used != each && cameFrom.putIfAbsent(used, each) == null && used != start) {
                    waiting.add(used);
                }
            }
        }
        return List.of();
    }
}
