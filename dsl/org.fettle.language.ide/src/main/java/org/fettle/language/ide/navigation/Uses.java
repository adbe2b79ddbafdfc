/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.language.ide.navigation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.xtext.CrossReference;
import org.eclipse.xtext.GrammarUtil;
import org.eclipse.xtext.nodemodel.ICompositeNode;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.eclipse.xtext.resource.XtextResource;
import org.fettle.language.examples.ExampleRows;
import org.fettle.language.fettle.AskCell;
import org.fettle.language.fettle.CellRef;
import org.fettle.language.fettle.Code;
import org.fettle.language.fettle.CodeLiteral;
import org.fettle.language.fettle.Column;
import org.fettle.language.fettle.DeleteRow;
import org.fettle.language.fettle.ExampleTable;
import org.fettle.language.fettle.Expression;
import org.fettle.language.fettle.FettlePackage;
import org.fettle.language.fettle.NumberLiteral;
import org.fettle.language.fettle.Reference;
import org.fettle.language.fettle.ReturnType;
import org.fettle.language.fettle.Rule;
import org.fettle.language.fettle.SetCell;
import org.fettle.language.fettle.StringLiteral;
import org.fettle.language.fettle.TableDeclaration;
import org.fettle.language.ide.Analysis;
import org.fettle.language.ide.Occurrence;
import org.fettle.language.scoping.PackIndex;
import org.fettle.language.types.CodeLists;
import org.fettle.language.types.Type;
import org.fettle.language.types.Types;

/** Everything in a file that stands for something of the pack: declarations, references, values of messages, headers and codes of examples. */
final class Uses {
    private static final String NAME = FettlePackage.Literals.NAMED__NAME.getName();

    private final String file;
    private final PackIndex index;
    private final Identity identity;
    private final List<Use> found = new ArrayList<>();

    private Uses(String file, PackIndex index) {
        this.file = file;
        this.index = index;
        identity = new Identity(index);
    }

    /** All uses in a file, in its order; none when the pack has no such file. */
    static List<Use> of(Analysis pack, String file) {
        return of(pack, file, pack.index());
    }

    private static List<Use> of(Analysis pack, String file, PackIndex index) {
        XtextResource resource = pack.resource(file);
        if (resource == null || resource.getParseResult() == null) {
            return List.of();
        }
        Uses uses = new Uses(file, index);
        for (INode node : resource.getParseResult().getRootNode().getAsTreeIterable()) {
            if (node.getGrammarElement() instanceof CrossReference cross) {
                uses.reference(node, cross);
            }
        }
        if (!resource.getContents().isEmpty()) {
            for (Iterator<EObject> all = resource.getAllContents(); all.hasNext();) {
                uses.object(all.next());
            }
        }
        uses.found.sort(Comparator.comparingInt(Use::offset));
        return uses.found;
    }

    /** All uses in the files that may be changed. */
    static List<Use> of(Analysis pack) {
        List<Use> all = new ArrayList<>();
        // Asked for once: it brings the links of all files up to date.
        PackIndex index = pack.index();
        for (String file : pack.sources().own().keySet()) {
            pack.checkCancelled();
            all.addAll(of(pack, file, index));
        }
        return all;
    }

    private void reference(INode node, CrossReference cross) {
        EObject owner = NodeModelUtils.findActualSemanticObjectFor(node);
        EReference feature = owner == null ? null : GrammarUtil.getReference(cross, owner.eClass());
        if (feature == null) {
            return;
        }
        Object value = owner.eGet(feature);
        if (value instanceof List<?> list) {
            int at = NodeModelUtils.findNodesForFeature(owner, feature).indexOf(node);
            value = at >= 0 && at < list.size() ? list.get(at) : null;
        }
        if (value instanceof EObject target && !target.eIsProxy()) {
            boolean write = owner instanceof CellRef cell && feature == FettlePackage.Literals.CELL_REF__COLUMN
                    && (cell.eContainer() instanceof SetCell || cell.eContainer() instanceof AskCell) || owner instanceof DeleteRow;
            add(node.getOffset(), node.getLength(), target, write ? Occurrence.Kind.WRITE : Occurrence.Kind.READ,
                    target instanceof Code || target instanceof Rule ? Use.Style.CODE : Use.Style.NAME);
        }
    }

    private void object(EObject object) {
        EStructuralFeature name = object.eClass().getEStructuralFeature(NAME);
        if (name != null && object.eGet(name) != null) {
            boolean code = object instanceof Code;
            for (INode node : NodeModelUtils.findNodesForFeature(object, name)) {
                boolean quoted = code && node.getText().strip().startsWith("\"");
                add(node.getOffset(), node.getLength(), object, Occurrence.Kind.DECLARATION,
                        quoted ? Use.Style.QUOTED : code || object instanceof Rule ? Use.Style.CODE : Use.Style.NAME);
            }
        }
        if (object instanceof ReturnType type && type.getKey() != null) {
            type.getTables().stream().flatMap(table -> table.getColumns().stream()).filter(column -> type.getKey().equals(column.getName()))
                    .findFirst().ifPresent(column -> key(type, FettlePackage.Literals.RETURN_TYPE__KEY, column));
        } else if (object instanceof Reference reference && reference.getKey() != null) {
            reference.getColumns().stream().filter(column -> reference.getKey().equals(column.getName())).findFirst()
                    .ifPresent(column -> key(reference, FettlePackage.Literals.REFERENCE__KEY, column));
        } else if (object instanceof NumberLiteral || object instanceof CodeLiteral || object instanceof StringLiteral) {
            literal((Expression) object);
        } else if (object instanceof Rule rule) {
            MessageUses.of(rule, (offset, length, target) -> add(offset, length, target, Occurrence.Kind.READ, Use.Style.PLAIN));
        } else if (object instanceof ExampleTable table) {
            example(table);
        }
    }

    private void key(EObject owner, EStructuralFeature feature, Column column) {
        for (INode node : NodeModelUtils.findNodesForFeature(owner, feature)) {
            add(node.getOffset(), node.getLength(), column, Occurrence.Kind.READ, Use.Style.NAME);
        }
    }

    private void literal(Expression literal) {
        Type expected = Types.expected(literal);
        String text = expected instanceof Type.CodeOf ? Types.codeText(literal) : null;
        Code code = text == null ? null : CodeLists.anyYear(literal, ((Type.CodeOf) expected).list()).get(text);
        ICompositeNode node = code == null ? null : NodeModelUtils.findActualNodeFor(literal);
        if (node != null) {
            add(node.getOffset(), node.getLength(), code, Occurrence.Kind.READ, literal instanceof StringLiteral ? Use.Style.QUOTED : Use.Style.CODE);
        }
    }

    private void example(ExampleTable table) {
        TableDeclaration type = table.getTable();
        List<INode> nodes = NodeModelUtils.findNodesForFeature(table, FettlePackage.Literals.EXAMPLE_TABLE__ROWS);
        if (type == null || type.eIsProxy() || nodes.isEmpty() || nodes.size() != table.getRows().size()) {
            return;
        }
        boolean lastYear = table.isLastYear() && !(type instanceof Reference);
        List<Column> known = index.columns(new Type.Row(type, lastYear ? Type.Years.LAST : Type.Years.THIS));
        List<Column> columns = new ArrayList<>();
        ExampleRows rows = ExampleRows.of(table);
        for (ExampleRows.Cell cell : rows.header()) {
            Column column = known.stream().filter(each -> cell.text().equals(each.getName())).findFirst().orElse(null);
            columns.add(column);
            if (column != null) {
                add(nodes.get(0).getOffset() + cell.offset(), cell.length(), column, Occurrence.Kind.READ, Use.Style.PLAIN);
            }
        }
        for (int i = 0; i < rows.rows().size(); i++) {
            List<ExampleRows.Cell> cells = rows.rows().get(i).cells();
            for (int j = 0; j < Math.min(cells.size(), columns.size()); j++) {
                codeCell(table, columns.get(j), cells.get(j), nodes.get(i + 1));
            }
        }
    }

    private void codeCell(ExampleTable table, Column column, ExampleRows.Cell cell, INode row) {
        if (column != null && !cell.text().isEmpty() && Types.ofColumn(column) instanceof Type.CodeOf list) {
            Map<String, Code> codes = CodeLists.anyYear(table, list.list());
            Code code = codes.get(cell.text());
            if (code != null) {
                boolean quoted = row.getText().charAt(cell.offset()) == '"';
                add(row.getOffset() + cell.offset(), cell.length(), code, Occurrence.Kind.READ, quoted ? Use.Style.QUOTED : Use.Style.PLAIN);
            }
        }
    }

    private void add(int offset, int length, EObject target, Occurrence.Kind kind, Use.Style style) {
        found.add(new Use(file, offset, length, identity.of(target), target, kind, style));
    }
}
