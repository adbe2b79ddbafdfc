/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.language.resource;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.xtext.diagnostics.Severity;
import org.eclipse.xtext.linking.impl.XtextLinkingDiagnostic;
import org.eclipse.xtext.linking.lazy.LazyLinkingResource;
import org.eclipse.xtext.nodemodel.ICompositeNode;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.eclipse.xtext.parser.IParseResult;
import org.eclipse.xtext.resource.impl.ListBasedDiagnosticConsumer;
import org.eclipse.xtext.util.Triple;

/** A file of a pack. Counts its own changes, so that what was collected from all files of a pack knows when it is stale. */
public final class FettleResource extends LazyLinkingResource {

    /** So often parts are linked anew before everything is: what was noted of references that are gone is let go only then. */
    private static final int PARTS_BEFORE_ALL = 500;

    private int revision;
    private int links;
    private int parts;
    private List<INode> syntaxErrors = List.of();
    private int[] errorsFrom = {};

    /** @return a number that grows with every parse */
    public int revision() {
        return revision;
    }

    /** @return a number that grows whenever references are looked up anew */
    public int links() {
        return links;
    }

    /** @return where the parser found what it could not read, in the order of the text */
    public List<INode> syntaxErrors() {
        return syntaxErrors;
    }

    /**
     * Whether something in a part of the file, or right behind it, could not be read. What is wrong at its first word concerns what stands before:
     * that lacks something.
     *
     * @param part a part of this file's syntax tree
     */
    public boolean isBroken(INode part) {
        int start = part.getOffset();
        int end = part.getTotalEndOffset();
        for (int i = 0; i < syntaxErrors.size(); i++) {
            if (syntaxErrors.get(i).getOffset() > start && errorsFrom[i] <= end) {
                return true;
            }
        }
        return false;
    }

    /** For each syntax error where the space before it begins. */
    private int[] spaces(String text) {
        int[] from = new int[syntaxErrors.size()];
        for (int i = 0; i < from.length; i++) {
            from[i] = Math.min(text.length(), syntaxErrors.get(i).getTotalOffset());
            while (from[i] > 0 && Character.isWhitespace(text.charAt(from[i] - 1))) {
                from[i]--;
            }
        }
        return from;
    }

    @Override
    protected void updateInternalState(IParseResult oldParseResult, IParseResult newParseResult) {
        // A relink has the same result: what is declared stays, only references are looked up anew.
        if (oldParseResult != newParseResult) {
            revision++;
            List<INode> errors = new ArrayList<>();
            newParseResult.getSyntaxErrors().forEach(errors::add);
            syntaxErrors = List.copyOf(errors);
            errorsFrom = errors.isEmpty() ? new int[0] : spaces(newParseResult.getRootNode().getText());
        }
        links++;
        parts = 0;
        super.updateInternalState(oldParseResult, newParseResult);
    }

    /** Nothing: whoever refers to what was parsed before looks it up anew, and to tell each part of it where it once stood takes long. */
    @Override
    protected void unload(EObject oldRootObject) {
        // see above
    }

    /**
     * Looks the references of one declaration up anew; those of the others stay as they are.
     *
     * @param declaration one of this file
     */
    public void relink(EObject declaration) {
        ICompositeNode node = NodeModelUtils.getNode(declaration);
        if (node == null || ++parts > PARTS_BEFORE_ALL) {
            relink();
            return;
        }
        links++;
        int start = node.getOffset();
        int end = node.getEndOffset();
        getErrors().removeIf(error -> error instanceof XtextLinkingDiagnostic unknown && unknown.getOffset() >= start && unknown.getOffset() < end);
        try {
            isUpdating = true;
            ListBasedDiagnosticConsumer consumer = new ListBasedDiagnosticConsumer();
            getLinker().linkModel(declaration, consumer);
            getErrors().addAll(consumer.getResult(Severity.ERROR));
        } finally {
            isUpdating = false;
        }
    }

    /**
     * Nothing: a name that was once not found is not looked up again before everything is linked anew, so what was said of it stays. (To find
     * what it should remove, Xtext would work out for every good name what to say if it were not found, which looks up the names around it at the
     * wrong time.)
     */
    @Override
    protected void removeDiagnostic(Triple<EObject, EReference, INode> triple) {
        // see above
    }

    /** A name whose meaning depends on itself (definitions that call each other) stays unresolved; the validator says why. */
    @Override
    protected EObject handleCyclicResolution(Triple<EObject, EReference, INode> triple) {
        return null;
    }
}
