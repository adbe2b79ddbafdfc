/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.language.validation;

import java.util.List;

import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.validation.Check;
import org.fettle.language.fettle.CellRef;
import org.fettle.language.fettle.FettlePackage;
import org.fettle.language.fettle.Flag;
import org.fettle.language.fettle.Once;
import org.fettle.language.fettle.Reference;
import org.fettle.language.fettle.Require;
import org.fettle.language.fettle.Rule;
import org.fettle.language.fettle.Statement;
import org.fettle.language.fettle.Subject;
import org.fettle.language.fettle.TableDeclaration;
import org.fettle.language.fettle.Visit;
import org.fettle.language.message.MessageParts;
import org.fettle.language.types.Type;
import org.fettle.language.types.Types;

/** What makes a rule: its properties, what it visits, what it flags, its message. */
public final class RuleChecks extends Checks {

    /** One category; severity, impact, message and help at most once. */
    @Check
    public void checkProperties(Rule rule) {
        if (nodes(rule, FettlePackage.Literals.RULE__CATEGORY).isEmpty()) {
            errorOn(IssueCodes.PROPERTY, rule, FettlePackage.Literals.RULE__NAME,
                    "Expected a category (missing, invalid, inconsistent or cross-year), found none.");
        }
        checkOnce(rule, FettlePackage.Literals.RULE__CATEGORY, "category");
        checkOnce(rule, FettlePackage.Literals.RULE__SEVERITY, "severity");
        checkOnce(rule, FettlePackage.Literals.RULE__IMPACT, "impact");
        checkOnce(rule, FettlePackage.Literals.RULE__MESSAGE, "message");
        checkOnce(rule, FettlePackage.Literals.RULE__HELP, "help");
        if (nodes(rule, FettlePackage.Literals.RULE__MESSAGE).isEmpty()) {
            warningOn(IssueCodes.NO_MESSAGE, rule, FettlePackage.Literals.RULE__NAME,
                    "Expected a message for whoever has to mend the record, found none.");
        }
    }

    /** A rule visits something, or once the whole return. */
    @Check
    public void checkVisits(Rule rule) {
        boolean once = rule.getStatements().stream().anyMatch(Once.class::isInstance);
        boolean each = rule.getStatements().stream().anyMatch(Visit.class::isInstance);
        if (!once && !each) {
            errorOn(IssueCodes.RULE_SHAPE, rule, FettlePackage.Literals.RULE__NAME,
                    "Expected what the rule visits (each TABLE x, each of the subject, or once), found nothing.");
            return;
        }
        boolean visitsRows = false;
        for (int i = 0; i < rule.getStatements().size(); i++) {
            Statement statement = rule.getStatements().get(i);
            if (statement instanceof Once && each) {
                errorAt(IssueCodes.RULE_SHAPE, rule, FettlePackage.Literals.RULE__STATEMENTS, i,
                        "Expected either each or once, found both in one rule.");
            }
            if (statement instanceof Visit visit) {
                if (visitsRows && visit.getTarget() instanceof Subject subject) {
                    errorAt(IssueCodes.RULE_SHAPE, rule, FettlePackage.Literals.RULE__STATEMENTS, i,
                            "Expected each " + subject.getName() + " before any other each, found it after one.");
                }
                visitsRows = true;
            }
        }
    }

    /** References have no subjects, so they are not visited. */
    @Check
    public void checkVisit(Visit visit) {
        if (visit.getTarget() instanceof Reference reference && !reference.eIsProxy()) {
            errorOn(IssueCodes.RULE_SHAPE, visit, FettlePackage.Literals.VISIT__TARGET, String.format(
                    "Expected a table of the return or its subject, found the reference %s; look its rows up with any %s where ….",
                    reference.getName(), reference.getName()));
        }
        if (visit.getTarget() instanceof Subject && visit.isLastYear()) {
            errorOn(IssueCodes.RULE_SHAPE, visit, FettlePackage.Literals.VISIT__LAST_YEAR, "Expected a table after last year, found the subject.");
        }
    }

    /** A rule flags something; {@code require} borrows the cells of flags that have no {@code when} of their own. */
    @Check
    public void checkFlags(Rule rule) {
        List<Statement> statements = rule.getStatements();
        boolean requires = statements.stream().anyMatch(Require.class::isInstance);
        boolean flags = statements.stream().anyMatch(Flag.class::isInstance);
        if (!flags) {
            errorOn(IssueCodes.RULE_SHAPE, rule, FettlePackage.Literals.RULE__NAME,
                    "Expected the cells that the rule flags (flag x.COLUMN when …), found none.");
        }
        for (int i = 0; requires && i < statements.size(); i++) {
            if (statements.get(i) instanceof Flag flag && flag.getCondition() != null) {
                errorAt(IssueCodes.RULE_SHAPE, rule, FettlePackage.Literals.RULE__STATEMENTS, i,
                        "Expected a flag without when, because the rule has a require, found one with when; say it in one of the two ways.");
            }
        }
    }

    /** Flagged cells are cells of the return's rows. */
    @Check
    public void checkCells(Flag flag) {
        flag.getCells().forEach(cell -> checkCell(cell, "flag"));
        flag.getBeside().forEach(cell -> checkCell(cell, "show beside"));
    }

    private void checkCell(CellRef cell, String verb) {
        Type row = Types.ofNamed(cell.getRow());
        if (row instanceof Type.Spell) {
            errorOn(IssueCodes.TYPE_MISMATCH, cell, FettlePackage.Literals.CELL_REF__ROW,
                    String.format("Expected a row of a table to %s, found a spell; take its rows: for every rows of %s x.", verb,
                            cell.getRow().getName()));
        } else if (row instanceof Type.Row of && of.table() instanceof Reference reference && "flag".equals(verb)) {
            errorOn(IssueCodes.TYPE_MISMATCH, cell, FettlePackage.Literals.CELL_REF__ROW, String.format(
                    "Expected a row of the return to flag, found a row of the reference %s; put it after beside.", reference.getName()));
        } else if (cell.getRow() instanceof TableDeclaration table && isInOnce(cell)) {
            errorOn(IssueCodes.NO_CURRENT_ROW, cell, FettlePackage.Literals.CELL_REF__ROW,
                    String.format("Expected the name of a row, found %s; once visits no subject whose row this could be.", table.getName()));
        }
    }

    private static boolean isInOnce(CellRef cell) {
        return cell.eContainer().eContainer() instanceof Rule rule && rule.getStatements().stream().anyMatch(Once.class::isInstance);
    }

    /** Every placeholder of the message stands for something. */
    @Check
    public void checkMessage(Rule rule) {
        List<INode> nodes = nodes(rule, FettlePackage.Literals.RULE__MESSAGE);
        if (nodes.isEmpty()) {
            return;
        }
        INode node = nodes.get(nodes.size() - 1);
        int from = 0;
        for (MessageParts.Part part : MessageParts.of(rule)) {
            if (!(part instanceof MessageParts.Value value)) {
                continue;
            }
            int brace = node.getText().indexOf("{" + value.source(), from);
            from = Math.max(from, brace + 1);
            if (value.problem() != null) {
                boolean found = brace >= 0;
                errorIn(IssueCodes.PLACEHOLDER, rule, found ? node.getTotalOffset() + brace : node.getOffset(),
                        found ? value.source().length() + 2 : node.getLength(), value.problem());
            }
        }
    }
}
