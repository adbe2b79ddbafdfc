/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.language.incremental;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.nodemodel.ICompositeNode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.eclipse.xtext.resource.XtextResource;
import org.fettle.language.fettle.Model;
import org.fettle.language.parsing.BrokenText;
import org.fettle.language.parsing.Readable;
import org.fettle.language.resource.FettleResource;

/** A file of an open pack: its text, parsed, in pieces. */
final class OpenFile {
    private final String name;
    private final FettleResource resource;
    private String text;
    private List<Piece> pieces = List.of();
    private List<Exports.Export> exports = List.of();
    private String declared = "";
    private WordSet names = WordSet.EMPTY;
    private FindingsOfFile known;

    /** @param resource a new resource that belongs to the set of its pack */
    OpenFile(String name, FettleResource resource, String text) {
        this.name = name;
        this.resource = resource;
        this.text = text;
        try {
            resource.load(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)),
                    Map.of(XtextResource.OPTION_ENCODING, StandardCharsets.UTF_8.name()));
        } catch (IOException e) {
            throw new UncheckedIOException("reading from memory", e);
        }
        takeApart();
    }

    void reparse(String newText) {
        text = newText;
        try {
            resource.reparse(newText);
        } catch (IOException e) {
            throw new UncheckedIOException("reading from memory", e);
        }
        takeApart();
    }

    String name() {
        return name;
    }

    String text() {
        return text;
    }

    FettleResource resource() {
        return resource;
    }

    /** The header and the declarations, in the order of the file. */
    List<Piece> pieces() {
        return pieces;
    }

    /** What other declarations can see of this file; of definitions without their types. */
    List<Exports.Export> exports() {
        return exports;
    }

    /** What others see and how it is worked out, as it is written: as long as it stays the same, so does all that others see. */
    String declared() {
        return declared;
    }

    /** All words by which other files can refer to something in this one. */
    WordSet names() {
        return names;
    }

    /** The file as a whole; null when nothing could be read. */
    Model model() {
        return resource.getContents().isEmpty() ? null : (Model) resource.getContents().get(0);
    }

    /** Whether a piece may refer to one of the names. */
    boolean mentions(WordSet sought) {
        return pieces.stream().anyMatch(piece -> piece.words().meets(sought));
    }

    /** Something that pieces of the file refer to by one of the names was parsed again. */
    void outdateLinks(WordSet touched) {
        for (Piece piece : pieces) {
            if (piece.words().meets(touched)) {
                piece.outdateLinks();
            }
        }
    }

    /** Anything that the file refers to may be something else now. */
    void outdateLinks() {
        pieces.forEach(Piece::outdateLinks);
    }

    /** Looks references of pieces that tell others something up again, if what they may refer to was parsed again. */
    void refreshExports() {
        pieces.stream().filter(piece -> !piece.isRule()).forEach(this::refreshLinks);
    }

    /** Looks references up again where something that they may refer to was parsed again. */
    void refreshLinks() {
        pieces.forEach(this::refreshLinks);
    }

    /** The same for one piece of the file. */
    void refreshLinks(Piece piece) {
        if (piece.takeOutdated()) {
            resource.relink(piece.object());
        }
    }

    /** What was last found wrong with the file as a whole; null at first. */
    FindingsOfFile known() {
        return known;
    }

    void found(FindingsOfFile findings) {
        known = findings;
    }

    private void takeApart() {
        List<Piece> fresh = new ArrayList<>();
        Model model = model();
        if (model != null) {
            if (model.getHeader() != null) {
                addPiece(model.getHeader(), fresh);
            }
            model.getDeclarations().forEach(declaration -> addPiece(declaration, fresh));
        }
        inherit(fresh);
        pieces = fresh;
        collectExports();
    }

    private void addPiece(EObject object, List<Piece> fresh) {
        ICompositeNode node = NodeModelUtils.getNode(object);
        if (node != null) {
            int start = node.getOffset();
            fresh.add(new Piece(object, start, text.substring(start, Math.max(start, node.getEndOffset())), Readable.is(object)));
        }
    }

    /** Pieces before and behind the place of a change are what they were. */
    private void inherit(List<Piece> fresh) {
        int first = 0;
        while (first < fresh.size() && first < pieces.size() && fresh.get(first).isLike(pieces.get(first))) {
            fresh.get(first).inherit(pieces.get(first));
            first++;
        }
        int last = fresh.size() - 1;
        int old = pieces.size() - 1;
        while (last >= first && old >= first && fresh.get(last).isLike(pieces.get(old))) {
            fresh.get(last--).inherit(pieces.get(old--));
        }
    }

    private void collectExports() {
        StringBuilder all = new StringBuilder();
        List<Exports.Export> found = new ArrayList<>();
        names = WordSet.EMPTY;
        for (Piece piece : pieces) {
            if (!piece.isRule()) {
                all.append(text, piece.start(), piece.end()).append('\n');
                found.addAll(Exports.of(piece.object()));
                names = names.and(Exports.namesIn(piece.object()));
            }
        }
        Set<String> broken = new TreeSet<>(BrokenText.words(resource));
        for (String word : broken) {
            found.add(new Exports.Export(word, "broken text", "", null));
        }
        exports = found;
        declared = all.append(broken).toString();
    }
}
