/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.language.ide;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.EcoreUtil2;
import org.eclipse.xtext.GrammarUtil;
import org.eclipse.xtext.Keyword;
import org.fettle.language.fettle.CellRef;
import org.fettle.language.fettle.Example;
import org.fettle.language.fettle.Fix;
import org.fettle.language.fettle.Flag;
import org.fettle.language.fettle.Rule;
import org.fettle.language.fettle.Statement;
import org.fettle.language.fettle.TableDeclaration;
import org.fettle.language.fettle.Visit;
import org.fettle.language.ide.fixes.ExampleSkeleton;
import org.fettle.language.ide.grammar.Expectation;
import org.fettle.language.scoping.PackIndex;
import org.fettle.language.types.Type;
import org.fettle.language.types.Types;

/** Texts of several lines that are a start: a rule of each kind, a fix, an example with the columns that the rule is about. */
final class Snippets {
    private static final String PACK = """
            pack ‹1:name› "‹2:Title›" {
                version ‹3:1.0›
                collections ‹4:2024/25› to ‹5:2024/25›
            }""";

    private final PackIndex index;
    private final String text;
    private final Caret caret;
    private final Completions completions;

    Snippets(PackIndex index, String text, Caret caret, Completions completions) {
        this.index = index;
        this.text = text;
        this.caret = caret;
        this.completions = completions;
    }

    /** Adds those that can stand where the expectation is about. */
    void add(Expectation expectation, EObject inside) {
        Rule rule = inside == null ? null : EcoreUtil2.getContainerOfType(inside, Rule.class);
        boolean example = inside != null && EcoreUtil2.getContainerOfType(inside, Example.class) != null;
        boolean fix = inside != null && EcoreUtil2.getContainerOfType(inside, Fix.class) != null;
        for (var element : expectation.elements()) {
            String word = element instanceof Keyword keyword ? keyword.getValue() : "";
            if (word.equals("rule") && "Rule".equals(GrammarUtil.containingRule(element).getName())) {
                new RuleSnippets(index).all().forEach((label, snippet) -> add(label, snippet, "A rule with everything that it needs."));
            } else if (word.equals("pack") && index.headers().isEmpty()) {
                add("pack header", PACK, "The header that a pack has in one of its files.");
            } else if (word.equals("example") && rule != null) {
                addExamples(rule);
            } else if (word.equals("fix") && rule != null && !fix) {
                addFixes(rule);
            } else if (word.equals("without") && rule != null && example) {
                addTables(rule);
            }
        }
    }

    private void addExamples(Rule rule) {
        for (String mark : List.of("flagged", "passes")) {
            String example = ExampleSkeleton.of(rule, "‹1:that " + (mark.equals("flagged") ? "is flagged" : mark) + "›", mark);
            if (!example.isEmpty()) {
                add("example table, " + mark, withStops(example), "An example with the tables and columns that the rule reads.");
            }
        }
    }

    /** The empty cells of an example's rows are to be filled. */
    private static String withStops(String example) {
        StringBuilder marked = new StringBuilder();
        int group = 2;
        for (String line : example.split("\n", -1)) {
            if (line.isBlank() || line.strip().charAt(0) != '|') {
                marked.append(line).append('\n');
                continue;
            }
            String[] cells = line.split("\\|", -1);
            for (int i = 0; i < cells.length; i++) {
                boolean empty = i > 0 && i < cells.length - 1 && cells[i].isBlank() && cells[i].length() > 2;
                marked.append(empty ? " ‹" + group++ + ":" + cells[i].substring(1, cells[i].length() - 1) + "› " : cells[i]);
                marked.append(i < cells.length - 1 ? "|" : "\n");
            }
        }
        return marked.substring(0, marked.length() - 1);
    }

    private void addFixes(Rule rule) {
        List<String> cells = new ArrayList<>();
        for (CellRef cell : cells(rule)) {
            if (cell.getRow() != null && cell.getRow().getName() != null && cell.getColumn() != null && cell.getColumn().getName() != null) {
                cells.add(cell.getRow().getName() + "." + cell.getColumn().getName());
            }
        }
        if (!cells.isEmpty()) {
            String choices = String.join("|", new LinkedHashSet<>(cells));
            add("fix that sets a cell", "fix ‹1:suggested|certain› \"‹2:What it does›\" { set ‹3:" + choices + "› to ‹4:blank› }",
                    "A way to mend what the rule flags: safe for a whole group (certain), or to be looked at (suggested).");
            add("fix that asks", "fix ask \"‹1:Enter the value›\" { enter ‹2:" + choices + "› }", "The analyst enters the value.");
        }
    }

    private void addTables(Rule rule) {
        columns(rule).forEach((table, columns) -> {
            String rows = table(table, columns);
            int firstCell = rows.lastIndexOf('\n');
            add(table.getName() + " rows", rows.substring(0, firstCell) + withStops(rows.substring(firstCell + 1)).transform(row -> "\n" + row),
                    "The table with the columns that the rule flags.");
        });
    }

    private static List<CellRef> cells(Rule rule) {
        List<CellRef> cells = new ArrayList<>();
        for (Statement statement : rule.getStatements()) {
            if (statement instanceof Flag flag) {
                cells.addAll(flag.getCells());
                cells.addAll(flag.getBeside());
            }
        }
        return cells;
    }

    /** The columns of the cells that the rule flags, with the key of each table first; a visited table without any too. */
    private Map<TableDeclaration, Set<String>> columns(Rule rule) {
        Map<TableDeclaration, Set<String>> tables = new LinkedHashMap<>();
        for (Statement statement : rule.getStatements()) {
            if (statement instanceof Visit visit && visit.getTarget() instanceof TableDeclaration table) {
                put(tables, table);
            }
        }
        for (CellRef cell : cells(rule)) {
            if (Types.ofNamed(cell.getRow()) instanceof Type.Row row && cell.getColumn() != null && cell.getColumn().getName() != null) {
                put(tables, row.table()).add(cell.getColumn().getName());
            }
        }
        return tables;
    }

    private static Set<String> put(Map<TableDeclaration, Set<String>> tables, TableDeclaration table) {
        return tables.computeIfAbsent(table, found -> {
            Set<String> columns = new LinkedHashSet<>();
            String key = PackIndex.keyColumn(found);
            if (key != null) {
                columns.add(key);
            }
            return columns;
        });
    }

    private static String table(TableDeclaration table, Set<String> columns) {
        StringBuilder header = new StringBuilder(table.getName());
        StringBuilder row = new StringBuilder(" ".repeat(table.getName().length()));
        for (String column : columns) {
            header.append(" | ").append(column);
            row.append(" | ").append(" ".repeat(column.length()));
        }
        return header + " |\n" + row + " | flagged";
    }

    private void add(String label, String marked, String meaning) {
        completions.add(label, Template.of(marked.replace("\n", "\n" + indent())), Completion.Kind.SNIPPET, "", meaning);
    }

    private String indent() {
        int lineStart = text.lastIndexOf('\n', caret.start() - 1) + 1;
        int end = lineStart;
        while (end < caret.start() && (text.charAt(end) == ' ' || text.charAt(end) == '\t')) {
            end++;
        }
        return text.substring(lineStart, end);
    }
}
