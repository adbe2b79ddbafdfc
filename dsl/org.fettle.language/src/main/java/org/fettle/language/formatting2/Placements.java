/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.language.formatting2;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.eclipse.emf.common.util.EList;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.nodemodel.ICompositeNode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.fettle.language.fettle.Code;
import org.fettle.language.fettle.CodeList;
import org.fettle.language.fettle.Column;
import org.fettle.language.fettle.Declaration;
import org.fettle.language.fettle.Definition;
import org.fettle.language.fettle.Derivation;
import org.fettle.language.fettle.Example;
import org.fettle.language.fettle.ExampleTable;
import org.fettle.language.fettle.ExtraColumns;
import org.fettle.language.fettle.FettlePackage;
import org.fettle.language.fettle.Fix;
import org.fettle.language.fettle.Model;
import org.fettle.language.fettle.Pack;
import org.fettle.language.fettle.Reference;
import org.fettle.language.fettle.ReturnType;
import org.fettle.language.fettle.Rule;
import org.fettle.language.fettle.Statement;
import org.fettle.language.fettle.Table;

/** Decides which tokens start lines, and how far apart those stand that are put in columns. All others follow the author's line breaks. */
final class Placements {

    private static final Set<String> RULE_PROPERTIES = Set.of("category", "severity", "impact", "message", "help");
    private static final Set<String> SHORT_PROPERTIES = Set.of("category", "severity", "impact");

    private final List<Token> tokens;
    private final Map<Integer, Integer> indexByOffset = new HashMap<>();
    private final Map<Integer, Placement> placements = new HashMap<>();
    private final Map<Integer, String> rowTexts = new HashMap<>();

    Placements(Model model, List<Token> tokens) {
        this.tokens = tokens;
        for (int i = 0; i < tokens.size(); i++) {
            indexByOffset.put(tokens.get(i).offset(), i);
        }
        if (model.getHeader() != null) {
            pack(model.getHeader());
        }
        EObject before = model.getHeader();
        for (Declaration declaration : model.getDeclarations()) {
            declaration(declaration);
            int first = first(declaration);
            if (first > 0) {
                boolean together = isShort(before) && isShort(declaration) && before.eClass() == declaration.eClass();
                placements.put(first, together ? Placement.line(0) : Placement.apart(0, 1));
            }
            before = declaration;
        }
        if (!tokens.isEmpty()) {
            placements.putIfAbsent(0, Placement.line(0));
        }
    }

    /** Where the token goes, or null when only its neighbours and the author decide. */
    Placement of(int token) {
        return placements.get(token);
    }

    /** The text of a token as it is to be; rows of example tables are aligned. */
    String text(int token) {
        return rowTexts.getOrDefault(token, tokens.get(token).text());
    }

    /** The index of the first token of an object, -1 when it has none. */
    int first(EObject object) {
        ICompositeNode node = NodeModelUtils.findActualNodeFor(object);
        return node == null ? -1 : indexByOffset.getOrDefault(node.getOffset(), -1);
    }

    /** The index of the last token of an object. */
    private int last(EObject object) {
        ICompositeNode node = NodeModelUtils.findActualNodeFor(object);
        int i = first(object);
        while (i + 1 < tokens.size() && !tokens.get(i + 1).text().isEmpty() && tokens.get(i + 1).offset() < node.getTotalEndOffset()) {
            i++;
        }
        return i;
    }

    /** Whether a declaration takes one line, so that several of its kind may stand together. */
    private boolean isShort(EObject declaration) {
        if (!(declaration instanceof CodeList || declaration instanceof Definition || declaration instanceof Derivation)) {
            return false;
        }
        for (int i = first(declaration) + 1; i <= last(declaration); i++) {
            if (tokens.get(i).startsLine()) {
                return false;
            }
        }
        return true;
    }

    private void line(EObject object, int indent) {
        int first = first(object);
        if (first >= 0) {
            placements.put(first, Placement.line(indent));
        }
    }

    /** The last token of a block is its closing brace. */
    private void closing(EObject object, int indent) {
        int last = last(object);
        if (last >= 0 && tokens.get(last).text().equals("}")) {
            placements.put(last, Placement.close(indent));
        }
    }

    private void pack(Pack pack) {
        boolean inside = false;
        for (int i = first(pack); i <= last(pack); i++) {
            Token token = tokens.get(i);
            inside = inside || token.text().equals("{"); // before it stands the version of the base
            if (inside && token.owner() == pack && (token.text().equals("version") || token.text().equals("collections"))) {
                placements.put(i, Placement.line(1));
            }
        }
        pack.getParameters().forEach(parameter -> line(parameter, 1));
        pack.getSettings().forEach(setting -> line(setting, 1));
        pack.getTunings().forEach(tuning -> line(tuning, 1));
        closing(pack, 0);
    }

    private void declaration(Declaration declaration) {
        if (declaration instanceof CodeList list) {
            codes(list);
        } else if (declaration instanceof ReturnType type) {
            for (Table table : type.getTables()) {
                line(table, 1);
                columns(table, table.getColumns(), 2);
            }
            closing(type, 0);
        } else if (declaration instanceof Reference reference) {
            columns(reference, reference.getColumns(), 1);
        } else if (declaration instanceof ExtraColumns added) {
            columns(added, added.getColumns(), 1);
        } else if (declaration instanceof Rule rule) {
            rule(rule);
        }
    }

    private void codes(CodeList list) {
        if (list.getCodes().isEmpty()) {
            // Nothing between the braces, or no braces.
            return;
        }
        int from = first(list.getCodes().get(0));
        boolean hasMeanings = list.getCodes().stream().anyMatch(code -> code.getMeaning() != null);
        if (fitsLine(list, from, last(list))) {
            for (Code code : list.getCodes()) {
                placements.put(first(code), Placement.after(code == list.getCodes().get(0) || !hasMeanings ? 1 : 2));
            }
            return;
        }
        int width = list.getCodes().stream().filter(code -> code.getMeaning() != null).mapToInt(code -> tokens.get(first(code)).text().length()).max()
                .orElse(0);
        boolean bare = false;
        for (Code code : list.getCodes()) {
            int first = first(code);
            // Bare codes fill lines as the author has them.
            boolean goesOn = bare && code.getMeaning() == null && !tokens.get(first).startsLine();
            placements.put(first, goesOn ? Placement.after(1) : Placement.line(1));
            bare = code.getMeaning() == null;
            if (!bare && !tokens.get(last(code)).startsLine()) {
                placements.put(last(code), Placement.after(width - tokens.get(first).text().length() + 1));
            }
        }
        closing(list, 0);
    }

    /** Whether the author has a block in one line, and it is not too long for that. */
    private boolean fitsLine(EObject block, int from, int to) {
        for (int i = from; i <= to; i++) {
            if (tokens.get(i).startsLine()) {
                return false;
            }
        }
        return tokens.get(to).end() - tokens.get(first(block)).offset() <= Layout.WIDTH - Layout.INDENT;
    }

    private void columns(EObject table, EList<Column> columns, int indent) {
        int names = 0;
        int types = 0;
        for (Column column : columns) {
            names = Math.max(names, tokens.get(first(column)).text().length());
            types = Math.max(types, typeWidth(column));
        }
        for (Column column : columns) {
            int first = first(column);
            placements.put(first, Placement.line(indent));
            if (isPlain(column)) {
                placements.put(first + 1, Placement.after(names - tokens.get(first).text().length() + 1));
                if (column.getMeaning() != null) {
                    placements.put(last(column), Placement.after(types - typeWidth(column) + 1));
                }
            }
        }
        closing(table, indent - 1);
    }

    // A column that is broken over lines or holds comments is left alone.
    private boolean isPlain(Column column) {
        for (int i = first(column) + 1; i <= last(column); i++) {
            if (tokens.get(i).startsLine() || !tokens.get(i).comments().isEmpty()) {
                return false;
            }
        }
        return true;
    }

    private int typeWidth(Column column) {
        int to = column.getMeaning() == null ? last(column) : last(column) - 1;
        int width = to - first(column) - 1;
        for (int i = first(column) + 1; i <= to; i++) {
            width += tokens.get(i).text().length();
        }
        return width;
    }

    private void rule(Rule rule) {
        boolean shortBefore = false;
        for (int i = first(rule) + 1; i < last(rule); i++) {
            Token token = tokens.get(i);
            if (token.owner() == rule && RULE_PROPERTIES.contains(token.text())) {
                boolean together = shortBefore && SHORT_PROPERTIES.contains(token.text()) && token.comments().isEmpty();
                placements.put(i, together ? Placement.after(2) : Placement.line(1));
                shortBefore = SHORT_PROPERTIES.contains(token.text());
                i++;
            } else {
                shortBefore = false;
            }
        }
        for (Statement statement : rule.getStatements()) {
            line(statement, 1);
        }
        rule.getFixes().forEach(this::fix);
        rule.getExamples().forEach(this::example);
        closing(rule, 0);
    }

    private void fix(Fix fix) {
        line(fix, 1);
        if (fix.getActions().isEmpty() || fitsLine(fix, first(fix.getActions().get(0)), last(fix))) {
            fix.getActions().stream().skip(1).forEach(action -> placements.put(first(action), Placement.after(2)));
            return;
        }
        fix.getActions().forEach(action -> line(action, 2));
        closing(fix, 1);
    }

    private void example(Example example) {
        line(example, 1);
        int label = 0;
        for (ExampleTable table : example.getTables()) {
            label = Math.max(label, label(table).length());
        }
        for (ExampleTable table : example.getTables()) {
            line(table, 2);
            RowLayout layout = new RowLayout(table.getRows());
            int row = 0;
            for (int i = first(table); i <= last(table); i++) {
                if (tokens.get(i).text().startsWith("|")) {
                    rowTexts.put(i, layout.line(row));
                    placements.put(i, row == 0 ? Placement.after(label - label(table).length() + 1) : new Placement(true, 2, 0, label + 1));
                    row++;
                }
            }
        }
        example.getAbsent().forEach(absent -> line(absent, 2));
        closing(example, 1);
    }

    /** The name as it is written: a file may be laid out without those that declare its tables. */
    private static String label(ExampleTable table) {
        String name = NodeModelUtils.findNodesForFeature(table, FettlePackage.Literals.EXAMPLE_TABLE__TABLE).stream()
                .map(NodeModelUtils::getTokenText).findFirst().orElse("");
        return (table.isLastYear() ? "last year " : "") + name;
    }
}
