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
import org.eclipse.xtext.Keyword;
import org.fettle.language.fettle.CellRef;
import org.fettle.language.fettle.Example;
import org.fettle.language.fettle.Flag;
import org.fettle.language.fettle.Rule;
import org.fettle.language.fettle.Statement;
import org.fettle.language.fettle.Table;
import org.fettle.language.fettle.TableDeclaration;
import org.fettle.language.fettle.Visit;
import org.fettle.language.ide.grammar.Expectation;
import org.fettle.language.scoping.PackIndex;
import org.fettle.language.types.Type;
import org.fettle.language.types.Types;

/** Texts of several lines that are a start: a rule of each kind, an example with the columns that the rule is about. */
final class Snippets {
    private static final String CARET = "<>";
    private static final String STEP = "    ";

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
        for (var element : expectation.elements()) {
            String word = element instanceof Keyword keyword ? keyword.getValue() : "";
            if (word.equals("rule")) {
                addRules();
            } else if (word.equals("example") && rule != null) {
                addExample(rule);
            } else if (word.equals("without") && rule != null && example) {
                addTables(rule);
            }
        }
    }

    private void addRules() {
        String table = index.tables().values().stream().filter(found -> found instanceof Table many && !many.isOnePerSubject())
                .map(TableDeclaration::getName).findFirst().orElse("Table");
        String subject = index.subjects().keySet().stream().findFirst().orElse("Child");
        addRule("rule about rows", "each " + table + " r", "r.COLUMN", table);
        addRule("rule about subjects", "each " + subject + "\n    let opening = first " + table + "\n    when opening exists", "opening.COLUMN",
                table);
        addRule("rule about the whole return", "once\n    let opening = first all " + table, "opening.COLUMN", table);
    }

    private void addRule(String label, String visit, String cell, String table) {
        add(label, """
                rule <> "What is wrong" {
                    category inconsistent  severity error  impact medium
                    %s
                    flag %s when
                    message "…"
                    help "…"

                    example "wrong" {
                        %s | %s |
                    }
                }
                """.formatted(visit, cell, table, key(table)).stripTrailing(), "A rule with everything that it needs.");
    }

    private void addExample(Rule rule) {
        Map<TableDeclaration, Set<String>> tables = columns(rule);
        if (!tables.isEmpty()) {
            TableDeclaration table = tables.keySet().iterator().next();
            add("example table", "example \"<>\" {\n" + STEP + table(table, tables.get(table)).replace("\n", "\n" + STEP) + "\n}",
                    "An example with the columns that the rule flags.");
        }
    }

    private void addTables(Rule rule) {
        columns(rule).forEach((table, columns) -> {
            String rows = table(table, columns);
            int firstCell = rows.lastIndexOf('\n');
            add(table.getName() + " rows", rows.substring(0, firstCell) + rows.substring(firstCell).replaceFirst("\\| ", "| <>"),
                    "The table with the columns that the rule flags.");
        });
    }

    /** The columns of the cells that the rule flags, with the key of each table first; a visited table without any too. */
    private Map<TableDeclaration, Set<String>> columns(Rule rule) {
        Map<TableDeclaration, Set<String>> tables = new LinkedHashMap<>();
        for (Statement statement : rule.getStatements()) {
            if (statement instanceof Visit visit && visit.getTarget() instanceof TableDeclaration table) {
                put(tables, table);
            } else if (statement instanceof Flag flag) {
                List<CellRef> cells = new ArrayList<>(flag.getCells());
                cells.addAll(flag.getBeside());
                for (CellRef cell : cells) {
                    if (Types.ofNamed(cell.getRow()) instanceof Type.Row row && cell.getColumn() != null && cell.getColumn().getName() != null) {
                        put(tables, row.table()).add(cell.getColumn().getName());
                    }
                }
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

    private String key(String table) {
        TableDeclaration found = index.tables().get(table);
        String key = found == null ? null : PackIndex.keyColumn(found);
        return key == null ? "KEY" : key;
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

    private void add(String label, String snippet, String meaning) {
        String indented = snippet.replace("\n", "\n" + indent());
        int caretAt = Math.max(0, indented.indexOf(CARET));
        completions.add(label, indented.replace(CARET, ""), caretAt, Completion.Kind.SNIPPET, "", meaning);
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
