/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.language.ide;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.xtext.nodemodel.ICompositeNode;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.fettle.language.fettle.CodeList;
import org.fettle.language.fettle.Declaration;
import org.fettle.language.fettle.Definition;
import org.fettle.language.fettle.Derivation;
import org.fettle.language.fettle.Example;
import org.fettle.language.fettle.ExtraColumns;
import org.fettle.language.fettle.FettlePackage;
import org.fettle.language.fettle.Model;
import org.fettle.language.fettle.Named;
import org.fettle.language.fettle.Pack;
import org.fettle.language.fettle.Reference;
import org.fettle.language.fettle.ReturnType;
import org.fettle.language.fettle.Rule;
import org.fettle.language.fettle.Setting;
import org.fettle.language.fettle.TableDeclaration;
import org.fettle.language.fettle.Tuning;

/** The outline of a file: its declarations, and what they consist of. */
final class Outlines {
    private final String file;

    Outlines(String file) {
        this.file = file;
    }

    List<OutlineItem> of(Model model) {
        List<OutlineItem> items = new ArrayList<>();
        if (model.getHeader() != null) {
            items.add(pack(model.getHeader()));
        }
        for (Declaration declaration : model.getDeclarations()) {
            OutlineItem item = declaration(declaration);
            if (item != null) {
                items.add(item);
            }
        }
        return items;
    }

    private OutlineItem pack(Pack pack) {
        List<OutlineItem> items = new ArrayList<>(pack.getParameters().stream().map(this::named).toList());
        for (Setting setting : pack.getSettings()) {
            items.add(item(setting, written(setting, FettlePackage.Literals.SETTING__PARAMETER) + "  set", Completion.Kind.PARAMETER, List.of()));
        }
        for (Tuning tuning : pack.getTunings()) {
            items.add(item(tuning, written(tuning, FettlePackage.Literals.TUNING__RULE) + "  "
                    + (tuning.isOff() ? "off" : "severity " + tuning.getSeverity().getLiteral()), Completion.Kind.RULE, List.of()));
        }
        return item(pack, label(pack.getName(), pack.getTitle()), Completion.Kind.SNIPPET, items);
    }

    /** A name as it stands in the text, whether or not it is known. */
    private static String written(EObject object, EStructuralFeature feature) {
        return NodeModelUtils.findNodesForFeature(object, feature).stream().findFirst().map(NodeModelUtils::getTokenText).orElse("?");
    }

    private OutlineItem declaration(Declaration declaration) {
        if (declaration instanceof Rule rule) {
            List<OutlineItem> examples = new ArrayList<>();
            for (Example example : rule.getExamples()) {
                examples.add(item(example, example.getTitle() == null ? "example" : example.getTitle(), Completion.Kind.SNIPPET, List.of()));
            }
            return item(rule, label(rule.getName(), rule.getTitle()), Completion.Kind.RULE, examples);
        }
        if (declaration instanceof ReturnType type) {
            return item(type, label(type.getName(), null), Completion.Kind.SUBJECT, type.getTables().stream().map(this::table).toList());
        }
        if (declaration instanceof Derivation derivation) {
            String table = derivation.getTable() == null ? "" : derivation.getTable().getName() + ".";
            String column = derivation.getColumn() == null ? "" : derivation.getColumn().getName();
            return item(derivation, table + column, Completion.Kind.COLUMN, List.of());
        }
        if (declaration instanceof Reference reference) {
            return table(reference);
        }
        if (declaration instanceof ExtraColumns added) {
            return item(added, "columns of " + written(added, FettlePackage.Literals.EXTRA_COLUMNS__TABLE), Completion.Kind.TABLE,
                    added.getColumns().stream().map(this::named).toList());
        }
        return declaration instanceof CodeList || declaration instanceof Definition ? named((Named) declaration) : null;
    }

    private OutlineItem table(TableDeclaration table) {
        return item(table, label(table.getName(), null), Describer.kind(table), table.getColumns().stream().map(this::named).toList());
    }

    private OutlineItem named(Named named) {
        return item(named, label(named.getName(), null), Describer.kind(named), List.of());
    }

    private OutlineItem item(EObject object, String label, Completion.Kind kind, List<OutlineItem> children) {
        ICompositeNode node = NodeModelUtils.findActualNodeFor(object);
        Location whole = new Location(file, node.getOffset(), node.getLength());
        return new OutlineItem(label, kind, nameOf(object, file, whole), whole, children);
    }

    /** Where a thing's name stands, or the given place when it has none. */
    static Location nameOf(EObject object, String file, Location otherwise) {
        var feature = object.eClass().getEStructuralFeature(FettlePackage.Literals.NAMED__NAME.getName());
        List<INode> nodes = feature == null ? List.of() : NodeModelUtils.findNodesForFeature(object, feature);
        return nodes.isEmpty() ? otherwise : new Location(file, nodes.get(0).getOffset(), nodes.get(0).getLength());
    }

    private static String label(String name, String title) {
        return (name == null ? "?" : name) + (title == null ? "" : "  " + title);
    }
}
