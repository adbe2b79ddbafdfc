/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.language.incremental;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.xtext.Assignment;
import org.eclipse.xtext.GrammarUtil;
import org.eclipse.xtext.nodemodel.ICompositeNode;
import org.eclipse.xtext.nodemodel.ILeafNode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.fettle.language.fettle.Column;
import org.fettle.language.fettle.Definition;
import org.fettle.language.fettle.Derivation;
import org.fettle.language.fettle.Expression;
import org.fettle.language.fettle.Named;
import org.fettle.language.fettle.Parameter;
import org.fettle.language.fettle.ReturnType;
import org.fettle.language.fettle.TableDeclaration;
import org.fettle.language.types.Type;
import org.fettle.language.types.Types;

/**
 * What a declaration offers to the rest of the pack: names, and of each what others can know of it. Not what it means to people, nor how a
 * definition or a derived column is worked out; so a change of those concerns no other declaration.
 */
final class Exports {
    private static final List<String> FOR_PEOPLE = List.of("meaning", "title", "help", "message", "because");

    /**
     * One name with what can be known of it.
     *
     * @param name   the name; empty for what concerns everything, such as the years of the pack
     * @param kind   what it is, to tell things of one name apart
     * @param known  what can be known, as one text
     * @param object what it is the name of
     */
    record Export(String name, String kind, String known, EObject object) {
        /** The words of what can be known: it changes with what they stand for. */
        WordSet words() {
            return WordSet.of(known);
        }

        /** The same with the type of a definition, which can be worked out only once everything is linked. */
        Export typed() {
            return object instanceof Definition definition
                    ? new Export(name, kind, known + " : " + label(Types.of(definition.getValue())), object)
                    : this;
        }

        private static String label(Type type) {
            return type instanceof Type.Row row ? row.label() + " " + row.years() : type.label();
        }
    }

    private final Map<EObject, StringBuilder> known = new LinkedHashMap<>();
    private final EObject declaration;

    private Exports(EObject declaration) {
        this.declaration = declaration;
    }

    /** What a declaration that is no rule exports. */
    static List<Export> of(EObject declaration) {
        return new Exports(declaration).collect();
    }

    /** All words under which something in the declaration can be referred to, its codes included. */
    static WordSet namesIn(EObject declaration) {
        StringBuilder names = new StringBuilder();
        addName(declaration, names);
        declaration.eAllContents().forEachRemaining(each -> {
            if (each instanceof Named) {
                addName(each, names);
            }
        });
        return WordSet.of(names);
    }

    private static void addName(EObject object, StringBuilder names) {
        if (object instanceof Named named && named.getName() != null) {
            names.append(' ').append(named.getName());
        }
    }

    private List<Export> collect() {
        ICompositeNode node = NodeModelUtils.getNode(declaration);
        if (node != null) {
            for (ILeafNode leaf : node.getLeafNodes()) {
                if (!leaf.isHidden()) {
                    add(leaf);
                }
            }
        }
        List<Export> exports = new ArrayList<>();
        known.forEach((object, text) -> {
            String name = object instanceof Named named && named.getName() != null ? named.getName() : "";
            if (object instanceof Named || object == declaration && !hasColumns()) {
                exports.add(new Export(name, object.eClass().getName() + owner(object), text.toString(), object));
            }
        });
        return exports;
    }

    /** Whether it gives columns to a table that is declared elsewhere. */
    private boolean hasColumns() {
        return !(declaration instanceof ReturnType) && known.keySet().stream().anyMatch(Column.class::isInstance);
    }

    /** Adds a token to what is known of the innermost thing that has a name of its own. */
    private void add(ILeafNode leaf) {
        Assignment assignment = leaf.getGrammarElement() == null ? null : GrammarUtil.containingAssignment(leaf.getGrammarElement());
        if (assignment != null && FOR_PEOPLE.contains(assignment.getFeature())) {
            return;
        }
        EObject object = NodeModelUtils.findActualSemanticObjectFor(leaf);
        EObject owner = object;
        while (owner != null && owner != declaration && !isOwner(owner)) {
            if (owner instanceof Expression && isHidden(owner)) {
                return;
            }
            owner = owner.eContainer();
        }
        if (owner != null) {
            known.computeIfAbsent(owner, key -> new StringBuilder()).append(leaf.getText()).append(' ');
        }
    }

    /** How a definition or a derived column is worked out is nobody's concern. */
    private static boolean isHidden(EObject expression) {
        EStructuralFeature feature = expression.eContainingFeature();
        EObject container = expression.eContainer();
        return feature != null && "value".equals(feature.getName()) && (container instanceof Definition || container instanceof Derivation);
    }

    private static boolean isOwner(EObject object) {
        return object instanceof TableDeclaration || object instanceof Column || object instanceof Parameter;
    }

    /** What a column belongs to. */
    private String owner(EObject object) {
        EObject container = object.eContainer();
        if (container instanceof Named named) {
            return " of " + named.getName();
        }
        return container == declaration && known.containsKey(declaration) ? " of " + known.get(declaration) : "";
    }
}
