/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.language.ide.fixes;

import java.util.List;

import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.fettle.language.examples.ExampleRows;
import org.fettle.language.fettle.Column;
import org.fettle.language.fettle.ExampleTable;
import org.fettle.language.fettle.FettlePackage;
import org.fettle.language.fettle.Reference;
import org.fettle.language.fettle.Rule;
import org.fettle.language.ide.Diagnostic;
import org.fettle.language.scoping.Nearest;
import org.fettle.language.scoping.PackIndex;
import org.fettle.language.types.Type;

/** Examples that a rule lacks, and tables of examples that do not fit. */
final class ExampleFixes {

    void missing(Page page, Diagnostic diagnostic, boolean failing, FixList fixes) {
        Rule rule = page.around(diagnostic.offset(), Rule.class);
        if (rule != null) {
            add(page, rule, failing, fixes);
        }
    }

    /** Offers an example with the tables and columns that the rule reads. */
    static void add(Page page, Rule rule, boolean failing, FixList fixes) {
        String skeleton = ExampleSkeleton.of(rule, "…", failing ? "flagged" : "passes");
        if (!skeleton.isEmpty()) {
            fixes.preferred(failing ? "Add an example that is flagged" : "Add an example that passes", page.last(rule, skeleton));
        }
    }

    void format(Page page, Diagnostic diagnostic, FixList fixes) {
        new Suggestion(page, diagnostic).add(diagnostic.data().stream().map(name -> "\"" + name + "\"").toList(), fixes);
    }

    void table(Page page, Diagnostic diagnostic, FixList fixes) {
        ExampleTable table = page.around(diagnostic.offset(), ExampleTable.class);
        if (table == null || table.getTable() == null || table.getTable().eIsProxy()) {
            return;
        }
        List<INode> rows = NodeModelUtils.findNodesForFeature(table, FettlePackage.Literals.EXAMPLE_TABLE__ROWS);
        for (int i = 0; i < rows.size(); i++) {
            INode row = rows.get(i);
            if (row.getOffset() <= diagnostic.offset() && diagnostic.offset() <= row.getEndOffset()) {
                if (i == 0) {
                    header(page, diagnostic, table, fixes);
                } else {
                    row(page, diagnostic, row, ExampleRows.of(table).header().size(), fixes);
                }
            }
        }
    }

    private static void header(Page page, Diagnostic diagnostic, ExampleTable table, FixList fixes) {
        boolean lastYear = table.isLastYear() && !(table.getTable() instanceof Reference);
        List<String> columns = PackIndex.of(table).columns(new Type.Row(table.getTable(), lastYear ? Type.Years.LAST : Type.Years.THIS)).stream()
                .map(Column::getName).toList();
        new Suggestion(page, diagnostic).add(Nearest.names(Suggestion.found(page, diagnostic), columns, 4), fixes);
    }

    private static void row(Page page, Diagnostic diagnostic, INode node, int columns, FixList fixes) {
        ExampleRows.Row row = ExampleRows.parse(node.getText(), 0);
        if (row.mark() == ExampleRows.Mark.WRONG) {
            List<String> marks = Nearest.names(row.tail().text(), List.of("flagged", "passes"), 2);
            new Suggestion(page, diagnostic).add(marks.isEmpty() ? List.of("flagged", "passes") : marks, fixes);
            return;
        }
        if (row.mark() == ExampleRows.Mark.FLAGGED && row.cells().size() == columns) {
            fixes.preferred("Remove the mark", page.replace(diagnostic.offset(), diagnostic.length(), ""));
            return;
        }
        int missing = columns - row.cells().size();
        int lastBar = node.getText().substring(0, row.tail().offset()).lastIndexOf('|');
        if (missing > 0 && lastBar >= 0) {
            fixes.preferred(missing == 1 ? "Add an empty cell" : "Add " + missing + " empty cells",
                    page.insert(node.getOffset() + lastBar + 1, " |".repeat(missing)));
        } else if (missing < 0 && row.cells().stream().skip(columns).allMatch(cell -> cell.text().isEmpty())) {
            int from = bar(node.getText(), columns);
            fixes.preferred("Remove the empty cells at the end", page.replace(node.getOffset() + from + 1, lastBar - from, ""));
        }
    }

    /** Where the bar stands that closes a cell, counted from 1. */
    private static int bar(String line, int cell) {
        int at = 0;
        for (int i = 0; i < cell; i++) {
            at = line.indexOf('|', at + 1);
            while (at > 0 && line.charAt(at - 1) == '\\') {
                at = line.indexOf('|', at + 1);
            }
        }
        return at;
    }
}
