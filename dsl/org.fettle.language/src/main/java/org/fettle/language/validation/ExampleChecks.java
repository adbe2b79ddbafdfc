/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.language.validation;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.validation.Check;
import org.fettle.language.examples.ExampleRows;
import org.fettle.language.fettle.AbsentTable;
import org.fettle.language.fettle.CellRef;
import org.fettle.language.fettle.Column;
import org.fettle.language.fettle.Example;
import org.fettle.language.fettle.ExampleTable;
import org.fettle.language.fettle.FettlePackage;
import org.fettle.language.fettle.Flag;
import org.fettle.language.fettle.Reference;
import org.fettle.language.fettle.Rule;
import org.fettle.language.fettle.Statement;
import org.fettle.language.fettle.TableDeclaration;
import org.fettle.language.parsing.BrokenText;
import org.fettle.language.scoping.Nearest;
import org.fettle.language.scoping.PackIndex;
import org.fettle.language.types.Type;
import org.fettle.language.types.Types;

/** Examples: a failing and a passing one a rule, tables whose header and cells fit. */
public final class ExampleChecks extends Checks {

    private static final List<String> FORMATS = List.of("csv", "xml", "xlsx");

    /** A rule has an example that it flags and one that it passes. */
    @Check
    public void checkBoth(Rule rule) {
        boolean fails = false;
        boolean passes = false;
        for (Example example : rule.getExamples()) {
            boolean flagged = hasMark(example, ExampleRows.Mark.FLAGGED);
            fails |= flagged;
            passes |= !flagged || hasMark(example, ExampleRows.Mark.PASSES);
        }
        if (!fails) {
            warningOn(IssueCodes.NO_FAILING_EXAMPLE, rule, FettlePackage.Literals.RULE__NAME,
                    "Expected an example with a row that is flagged, found none.");
        }
        if (!passes) {
            warningOn(IssueCodes.NO_PASSING_EXAMPLE, rule, FettlePackage.Literals.RULE__NAME,
                    "Expected an example with a row that passes, found none.");
        }
    }

    private static boolean hasMark(Example example, ExampleRows.Mark mark) {
        return example.getTables().stream().flatMap(table -> ExampleRows.of(table).rows().stream()).anyMatch(row -> row.mark() == mark);
    }

    /** The format of an example is one that returns have. */
    @Check
    public void checkFormat(Example example) {
        if (example.getFormat() != null && !FORMATS.contains(example.getFormat())) {
            Optional<String> near = Nearest.name(example.getFormat(), FORMATS);
            errorOn(IssueCodes.EXAMPLE_FORMAT, example, FettlePackage.Literals.EXAMPLE__FORMAT,
                    String.format("Expected the format of a file (%s), found %s%s", String.join(", ", FORMATS), example.getFormat(),
                            near.map(name -> "; did you mean " + name + "?").orElse(".")),
                    near.map(name -> new String[] {name}).orElseGet(() -> new String[0]));
        }
    }

    /** A table is not both given and absent. */
    @Check
    public void checkAbsent(Example example) {
        for (AbsentTable absent : example.getAbsent()) {
            for (ExampleTable table : example.getTables()) {
                if (absent.getTable() != null && absent.getTable() == table.getTable() && absent.isLastYear() == table.isLastYear()) {
                    errorOn(IssueCodes.EXAMPLE_TABLE, absent, FettlePackage.Literals.ABSENT_TABLE__TABLE,
                            "Expected a table that the example does not show, found " + absent.getTable().getName() + ", which it does.");
                }
            }
        }
    }

    /** The header names columns, every row has as many cells, marks are marks. */
    @Check
    public void check(ExampleTable table) {
        TableDeclaration type = table.getTable();
        List<INode> nodes = nodes(table, FettlePackage.Literals.EXAMPLE_TABLE__ROWS);
        if (type == null || type.eIsProxy() || nodes.isEmpty() || nodes.size() != table.getRows().size()) {
            return;
        }
        if (type instanceof Reference && table.isLastYear()) {
            errorOn(IssueCodes.EXAMPLE_TABLE, table, FettlePackage.Literals.EXAMPLE_TABLE__TABLE,
                    "Expected a table of the return after last year, found the reference " + type.getName() + ".");
        }
        ExampleRows rows = ExampleRows.of(table);
        checkHeader(table, type, rows, nodes.get(0));
        for (int i = 0; i < rows.rows().size(); i++) {
            checkRow(table, rows.header().size(), rows.rows().get(i), nodes.get(i + 1));
        }
    }

    private void checkHeader(ExampleTable table, TableDeclaration type, ExampleRows rows, INode node) {
        Type.Row row = new Type.Row(type, table.isLastYear() && !(type instanceof Reference) ? Type.Years.LAST : Type.Years.THIS);
        List<String> columns = PackIndex.of(table).columns(row).stream().map(Column::getName).toList();
        Set<String> seen = new HashSet<>();
        for (ExampleRows.Cell cell : rows.header()) {
            if (!columns.contains(cell.text()) && !BrokenText.holds(table, cell.text())) {
                Optional<String> near = Nearest.name(cell.text(), columns);
                errorIn(IssueCodes.EXAMPLE_TABLE, table, node.getOffset() + cell.offset(), Math.max(1, cell.length()),
                        String.format("Expected a column of %s, found %s%s", type.getName(), cell.text().isEmpty() ? "nothing" : cell.text(),
                                near.map(name -> "; did you mean " + name + "?").orElse(".")),
                        near.map(name -> new String[] {name}).orElseGet(() -> new String[0]));
            } else if (!seen.add(cell.text().toUpperCase(Locale.ROOT))) {
                errorIn(IssueCodes.EXAMPLE_TABLE, table, node.getOffset() + cell.offset(), Math.max(1, cell.length()),
                        "Expected each column once, found " + cell.text() + " again.");
            }
        }
        // The header's own mark says nothing of a row.
        ExampleRows.Row header = ExampleRows.parse(table.getRows().get(0), 0);
        if (header.mark() != ExampleRows.Mark.NONE) {
            checkTail(table, header, node, "nothing after the last | of the header (a header ends in |)");
        }
    }

    private void checkRow(ExampleTable table, int columns, ExampleRows.Row row, INode node) {
        if (row.mark() == ExampleRows.Mark.WRONG) {
            checkTail(table, row, node, "flagged, passes or nothing after the last |");
        } else if (row.cells().size() != columns) {
            errorIn(IssueCodes.EXAMPLE_TABLE, table, node.getOffset(), node.getLength(),
                    String.format("Expected %d cells as in the header, found %d.", columns, row.cells().size()));
        } else if (row.mark() == ExampleRows.Mark.FLAGGED && !isFlagged(table)) {
            checkTail(table, row, node, "a row of a table whose cells the rule flags");
        }
    }

    private void checkTail(ExampleTable table, ExampleRows.Row row, INode node, String expected) {
        errorIn(IssueCodes.EXAMPLE_TABLE, table, node.getOffset() + row.tail().offset(), Math.max(1, row.tail().length()),
                String.format("Expected %s, found %s.", expected, row.tail().text()));
    }

    private static boolean isFlagged(ExampleTable table) {
        if (!(table.eContainer().eContainer() instanceof Rule rule)) {
            return true;
        }
        for (Statement statement : rule.getStatements()) {
            if (statement instanceof Flag flag) {
                for (CellRef cell : flag.getCells()) {
                    Type type = Types.ofNamed(cell.getRow());
                    if (!(type instanceof Type.Row row) || row.table() == table.getTable() && (row.years() == Type.Years.BOTH
                            || row.table() instanceof Reference || (row.years() == Type.Years.LAST) == table.isLastYear())) {
                        return true;
                    }
                }
            }
        }
        return false;
    }
}
