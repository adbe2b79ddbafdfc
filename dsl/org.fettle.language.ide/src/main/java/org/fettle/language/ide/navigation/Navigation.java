/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.language.ide.navigation;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.emf.ecore.EObject;
import org.fettle.language.ide.Analysis;
import org.fettle.language.ide.Location;
import org.fettle.language.ide.Occurrence;

/** What the names of a pack stand for, and where else they stand. */
public final class Navigation {

    private Navigation() {
    }

    /** What stands at an offset, or null: the narrowest name there. */
    static Use at(List<Use> uses, int offset) {
        return uses.stream().filter(use -> use.covers(offset)).min(Comparator.comparingInt(Use::length)).orElse(null);
    }

    /**
     * What the name at an offset stands for.
     *
     * @return something of the pack, or null where no name stands
     */
    public static EObject target(Analysis pack, String file, int offset) {
        Use use = at(Uses.of(pack, file), offset);
        return use == null ? null : use.meant();
    }

    /**
     * A name at a place.
     *
     * @param place  where it stands
     * @param target what it stands for: of several declarations that are one thing, the one that is meant there
     */
    public record Named(Location place, EObject target) {
    }

    /** The name at an offset, or null where none stands. */
    public static Named at(Analysis pack, String file, int offset) {
        Use use = at(Uses.of(pack, file), offset);
        return use == null ? null : new Named(use.location(), use.meant());
    }

    /** All places of what is named at an offset within the same file, in its order. */
    public static List<Occurrence> highlights(Analysis pack, String file, int offset) {
        List<Use> uses = Uses.of(pack, file);
        Use use = at(uses, offset);
        return use == null ? List.of() : uses.stream().filter(other -> other.target() == use.target()).map(Use::occurrence).distinct().toList();
    }

    /** All places of what is named at an offset, in the order of files and lines; the declaration is among them. */
    public static List<Occurrence> references(Analysis pack, String file, int offset) {
        Use use = at(Uses.of(pack, file), offset);
        return use == null ? List.of()
                : Uses.of(pack).stream().filter(other -> other.target() == use.target()).map(Use::occurrence).distinct().toList();
    }

    /** What stands where in a file: 0-based offset of a name to what it stands for. */
    public static Map<Location, EObject> targets(Analysis pack, String file) {
        Map<Location, EObject> targets = new HashMap<>();
        Uses.of(pack, file).forEach(use -> targets.putIfAbsent(use.location(), use.target()));
        return targets;
    }
}
