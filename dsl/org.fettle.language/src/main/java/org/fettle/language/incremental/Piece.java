/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.language.incremental;

import java.util.List;
import java.util.Set;

import org.eclipse.emf.ecore.EObject;
import org.fettle.data.Problem;
import org.fettle.language.fettle.Rule;
import org.fettle.language.validation.IssueCodes;

/** A declaration of a file, or the header of the pack, with what is wrong with it as far as that is known. */
final class Piece {
    /** What is found whatever names there are. */
    private static final Set<String> OF_ITSELF = Set.of(IssueCodes.NO_MESSAGE, IssueCodes.NO_FAILING_EXAMPLE, IssueCodes.NO_PASSING_EXAMPLE,
            IssueCodes.UNUSED, IssueCodes.PROPERTY);

    /**
     * What is wrong in a piece.
     *
     * @param severity how bad it is
     * @param code     what kind of fault it is
     * @param message  what is said of it
     * @param offset   where it starts, from the start of the piece
     * @param length   number of characters
     * @param data     what the check knows besides
     */
    record Fault(Problem.Severity severity, String code, String message, int offset, int length, List<String> data) {
    }

    private final EObject object;
    private final int start;
    private final String text;
    private final boolean readable;
    private WordSet words;
    private List<Fault> faults;
    private boolean outdated;

    Piece(EObject object, int start, String text, boolean readable) {
        this.object = object;
        this.start = start;
        this.text = text;
        this.readable = readable;
    }

    EObject object() {
        return object;
    }

    int start() {
        return start;
    }

    int end() {
        return start + text.length();
    }

    String text() {
        return text;
    }

    boolean isRule() {
        return object instanceof Rule;
    }

    /** Whether the two read the same, so that what is wrong with the one is wrong with the other. */
    boolean isLike(Piece other) {
        return readable && other.readable && object.eClass() == other.object.eClass() && text.equals(other.text);
    }

    /** Takes over what is known of a piece that reads the same. */
    void inherit(Piece other) {
        words = other.words;
        faults = other.faults;
    }

    WordSet words() {
        if (words == null) {
            words = WordSet.of(text);
        }
        return words;
    }

    /** Something that it refers to was parsed again. */
    void outdateLinks() {
        outdated = true;
    }

    /** Whether it may refer to what is no longer there; tells so once. */
    boolean takeOutdated() {
        boolean was = outdated;
        outdated = false;
        return was;
    }

    /** What is wrong with it, or null when that is not known (any more). */
    List<Fault> faults() {
        return faults;
    }

    void found(List<Fault> found) {
        faults = List.copyOf(found);
    }

    void forget() {
        faults = null;
    }

    /** Whether what is said of it may name the line of something else. */
    boolean mayNameOthersPlaces() {
        return faults != null && !faults.isEmpty() && !isRule();
    }

    /** Whether a fault, or what is said of it, may depend on which names there are. */
    boolean mayHopeForNames() {
        return faults != null && faults.stream().anyMatch(fault -> !OF_ITSELF.contains(fault.code()));
    }
}
