/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.language.ide.fixes;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.xtext.nodemodel.ICompositeNode;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.fettle.language.fettle.Cell;
import org.fettle.language.fettle.CellRef;
import org.fettle.language.fettle.Column;
import org.fettle.language.fettle.Comparison;
import org.fettle.language.fettle.Example;
import org.fettle.language.fettle.Expression;
import org.fettle.language.fettle.FettlePackage;
import org.fettle.language.fettle.Flag;
import org.fettle.language.fettle.NameRef;
import org.fettle.language.fettle.Named;
import org.fettle.language.fettle.Pack;
import org.fettle.language.fettle.Require;
import org.fettle.language.fettle.Rule;
import org.fettle.language.fettle.Statement;
import org.fettle.language.fettle.Table;
import org.fettle.language.scoping.PackIndex;
import org.fettle.language.types.Surroundings;
import org.fettle.language.types.Type;
import org.fettle.language.types.Types;

/** Changes that an author may want where nothing is wrong. */
final class Assists {
    private static final Pattern CELL = Pattern.compile("\\^?[\\w-]+\\s*\\.\\s*\\^?[\\w-]+");

    private final Page page;
    private final int offset;
    private final int length;
    private final FixList fixes;

    /** @param length number of characters that are selected from the offset on; 0 for a caret */
    Assists(Page page, int offset, int length, FixList fixes) {
        this.page = page;
        this.offset = offset;
        this.length = length;
        this.fixes = fixes;
    }

    void add() {
        Comparison comparison = page.around(offset, Comparison.class);
        if (comparison != null && comparison.getRight() != null) {
            ValueFixes.same(page, comparison, fixes);
        }
        Rule rule = page.around(offset, Rule.class);
        INode open = rule == null ? null : Page.word(rule, "{");
        if (open == null) {
            return;
        }
        Statement statement = page.around(offset, Statement.class);
        if (statement instanceof Flag || statement instanceof Require) {
            given(statement);
        }
        if (statement != null && length > 0) {
            extract(rule, statement);
        }
        if (offset <= open.getEndOffset()) {
            head(rule, open);
        }
        if (offset <= open.getEndOffset() || page.around(offset, Example.class) != null) {
            ExampleFixes.add(page, rule, true, fixes);
            ExampleFixes.add(page, rule, false, fixes);
        }
    }

    /** A cell under the caret is to be given before the statement asks anything of it. */
    private void given(Statement statement) {
        String cell = null;
        Cell found = page.around(offset, Cell.class);
        CellRef flagged = page.around(offset, CellRef.class);
        if (found != null && found.getRow() instanceof NameRef row && isSeen(row.getTarget(), statement)) {
            cell = Page.source(found);
        } else if (flagged != null && isSeen(flagged.getRow(), statement)) {
            cell = Page.source(flagged);
        }
        // in text with a mistake a cell may seem to go on behind its dot
        if (cell != null && CELL.matcher(cell).matches() && !Page.source(statement.eContainer()).contains("when " + cell + " is given")) {
            fixes.add("Go on only when " + cell + " is given", page.before(statement, "when " + cell + " is given"));
        }
    }

    private static boolean isSeen(Named row, Statement statement) {
        return row instanceof Table table && table.isOnePerSubject() || Surroundings.of(statement).locals().contains(row);
    }

    /** What is selected gets a name, if it means the same before the statement. */
    private void extract(Rule rule, Statement statement) {
        String selected = page.text().substring(offset, Math.min(page.text().length(), offset + length));
        int start = offset + selected.length() - selected.stripLeading().length();
        Expression expression = page.at(start, selected.strip().length(), Expression.class);
        ICompositeNode node = expression == null ? null : NodeModelUtils.findActualNodeFor(expression);
        boolean whole = node != null && node.getOffset() == start && node.getLength() == selected.strip().length();
        if (!whole || !isFree(expression, statement) || Types.of(expression) instanceof Type.WholeTable) {
            return;
        }
        Set<String> used = new HashSet<>();
        rule.eAllContents().forEachRemaining(each -> {
            if (each instanceof Named named) {
                used.add(named.getName());
            }
        });
        String name = "value";
        for (int i = 2; used.contains(name); i++) {
            name = "value" + i;
        }
        fixes.add("Name it with a let", page.before(statement, "let " + name + " = " + selected.strip()),
                page.replace(start, selected.strip().length(), name));
    }

    /** Whether an expression names nothing that is only known inside the statement. */
    private static boolean isFree(Expression expression, Statement statement) {
        if (Surroundings.of(expression).rowOwner() != null) {
            return false;
        }
        List<Named> outside = Surroundings.of(statement).locals();
        List<Named> inside = Surroundings.of(expression).locals();
        for (var all = expression.eAllContents(); all.hasNext();) {
            EObject each = all.next();
            if (each instanceof NameRef name && inside.contains(name.getTarget()) && !outside.contains(name.getTarget())) {
                return false;
            }
        }
        return !(expression instanceof NameRef name && name.getTarget() instanceof Column);
    }

    /** What a rule may say of itself and does not. */
    private void head(Rule rule, INode open) {
        if (isMissing(rule, FettlePackage.Literals.RULE__SEVERITY)) {
            fixes.add("Add severity error", RuleFixes.property(page, rule, "severity error"));
            fixes.add("Add severity query", RuleFixes.property(page, rule, "severity query"));
        }
        if (isMissing(rule, FettlePackage.Literals.RULE__IMPACT)) {
            fixes.add("Add impact high", RuleFixes.property(page, rule, "impact high"));
            fixes.add("Add impact low", RuleFixes.property(page, rule, "impact low"));
        }
        if (isMissing(rule, FettlePackage.Literals.RULE__HELP)) {
            List<INode> message = NodeModelUtils.findNodesForFeature(rule, FettlePackage.Literals.RULE__MESSAGE);
            String indent = Page.indent(page.text(), open.getOffset()) + Page.STEP;
            fixes.add("Add help",
                    message.isEmpty() ? page.last(rule, "help \"…\"") : page.insert(message.get(0).getEndOffset(), "\n" + indent + "help \"…\""));
        }
        INode title = NodeModelUtils.findNodesForFeature(rule, FettlePackage.Literals.RULE__TITLE).stream().findFirst().orElse(null);
        if (title != null && rule.getSince() == null) {
            Integer year = PackIndex.of(rule).headers().stream().map(Pack::getLastYear).filter(last -> last != null).findFirst().orElse(null);
            String since = year == null ? "2024/25" : String.format("%d/%02d", year, (year + 1) % 100);
            fixes.add("Let it hold since " + since, page.insert(title.getEndOffset(), " since " + since));
        }
        if (title != null && rule.getOff() == null) {
            int at = open.getOffset();
            String before = at > 0 && page.text().charAt(at - 1) == ' ' ? "" : " ";
            fixes.add("Switch the rule off", page.insert(at, before + "off because \"…\" "));
        }
    }

    private static boolean isMissing(Rule rule, EStructuralFeature feature) {
        return NodeModelUtils.findNodesForFeature(rule, feature).isEmpty();
    }
}
