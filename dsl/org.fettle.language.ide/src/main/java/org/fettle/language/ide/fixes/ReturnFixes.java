/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.language.ide.fixes;

import org.eclipse.xtext.nodemodel.ICompositeNode;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.fettle.language.fettle.Between;
import org.fettle.language.fettle.CodeList;
import org.fettle.language.fettle.FettlePackage;
import org.fettle.language.fettle.Pack;
import org.fettle.language.fettle.Reference;
import org.fettle.language.fettle.Rule;
import org.fettle.language.fettle.Table;
import org.fettle.language.fettle.TableDeclaration;
import org.fettle.language.ide.Diagnostic;
import org.fettle.language.scoping.PackIndex;

/** Tables without their key, years and intervals the wrong way round. */
final class ReturnFixes {

    void key(Page page, Diagnostic diagnostic, FixList fixes) {
        TableDeclaration table = page.around(diagnostic.offset(), TableDeclaration.class);
        String key = table == null ? null : PackIndex.keyColumn(table);
        if (key == null) {
            return;
        }
        for (String near : diagnostic.data()) {
            if (table instanceof Reference) {
                fixes.preferred("Change the key to " + near, page.replace(diagnostic.offset(), diagnostic.length(), near));
            }
            table.getColumns().stream().filter(column -> near.equals(column.getName())).findFirst().ifPresent(column -> {
                INode name = NodeModelUtils.findNodesForFeature(column, FettlePackage.Literals.NAMED__NAME).get(0);
                fixes.preferred("Change the column " + near + " to " + key, page.replace(name.getOffset(), name.getLength(), key));
            });
        }
        fixes.preferred("Add the column " + key + " to " + table.getName(), table instanceof Table ? page.first(table, key + " text required")
                : page.first(table, key + " text"));
    }

    /** Two years of which the second comes before the first are swapped. */
    void years(Page page, Diagnostic diagnostic, FixList fixes) {
        ICompositeNode node = null;
        for (Class<? extends org.eclipse.emf.ecore.EObject> kind : java.util.List.of(Rule.class, CodeList.class, Pack.class)) {
            var found = page.around(diagnostic.offset(), kind);
            node = node == null && found != null ? NodeModelUtils.findActualNodeFor(found) : node;
        }
        INode first = null;
        if (node != null) {
            for (INode leaf : node.getLeafNodes()) {
                if (leaf.getOffset() >= diagnostic.offset()) {
                    break;
                }
                first = leaf.getText().matches("\\d{4}/\\d{2}") ? leaf : first;
            }
        }
        String second = Suggestion.found(page, diagnostic);
        if (first != null && second.matches("\\d{4}/\\d{2}")) {
            fixes.preferred("Swap the two years", page.replace(first.getOffset(), first.getLength(), second),
                    page.replace(diagnostic.offset(), diagnostic.length(), first.getText()));
        }
    }

    /** The ends of an interval are swapped. */
    void interval(Page page, Diagnostic diagnostic, FixList fixes) {
        Between between = page.around(diagnostic.offset(), Between.class);
        if (between == null) {
            return;
        }
        INode low = NodeModelUtils.findActualNodeFor(between.getLow());
        INode high = NodeModelUtils.findActualNodeFor(between.getHigh());
        fixes.preferred("Swap the ends of the interval", page.replace(low.getOffset(), low.getLength(), Page.source(between.getHigh())),
                page.replace(high.getOffset(), high.getLength(), Page.source(between.getLow())));
    }
}
