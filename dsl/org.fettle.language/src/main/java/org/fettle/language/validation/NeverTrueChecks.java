/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.language.validation;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.eclipse.emf.common.util.TreeIterator;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.EcoreUtil2;
import org.eclipse.xtext.validation.Check;
import org.fettle.language.fettle.And;
import org.fettle.language.fettle.Between;
import org.fettle.language.fettle.Cell;
import org.fettle.language.fettle.Code;
import org.fettle.language.fettle.CodeList;
import org.fettle.language.fettle.CodeLiteral;
import org.fettle.language.fettle.CodeSet;
import org.fettle.language.fettle.Column;
import org.fettle.language.fettle.Comparison;
import org.fettle.language.fettle.Expression;
import org.fettle.language.fettle.FettlePackage;
import org.fettle.language.fettle.Flag;
import org.fettle.language.fettle.Guard;
import org.fettle.language.fettle.Membership;
import org.fettle.language.fettle.NameRef;
import org.fettle.language.fettle.NumberLiteral;
import org.fettle.language.fettle.OneOf;
import org.fettle.language.fettle.RowSet;
import org.fettle.language.fettle.Rule;
import org.fettle.language.fettle.StringLiteral;
import org.fettle.language.fettle.TextTest;
import org.fettle.language.fettle.TruthLiteral;
import org.fettle.language.fettle.Visit;
import org.fettle.language.scoping.Nearest;
import org.fettle.language.scoping.PackIndex;
import org.fettle.language.types.CodeLists;
import org.fettle.language.types.Surroundings;
import org.fettle.language.types.Type;
import org.fettle.language.types.Types;

/** Codes that their list does not have, and conditions that no data fulfil. */
public final class NeverTrueChecks extends Checks {

    /** A quoted code is one of the list on the other side. */
    @Check
    public void check(StringLiteral literal) {
        // The pattern of `code starts with "U"` is part of a code.
        if (!(literal.eContainer() instanceof TextTest)) {
            checkCode(literal);
        }
    }

    /** A code of digits is one of the list on the other side. */
    @Check
    public void check(NumberLiteral literal) {
        checkCode(literal);
    }

    /** A code that starts with digits stands beside a list that has it. */
    @Check
    public void check(CodeLiteral literal) {
        Type expected = Types.expected(literal);
        if (expected instanceof Type.CodeOf) {
            checkCode(literal);
        } else if (expected != Type.Simple.UNKNOWN) {
            errorOn(IssueCodes.TYPE_MISMATCH, literal, null,
                    String.format("Expected %s, found the code %s; a text is written in quotes.", expected.label(),
                            literal.getValue()));
        }
    }

    private void checkCode(Expression literal) {
        if (!(Types.expected(literal) instanceof Type.CodeOf list)) {
            return;
        }
        Map<String, Code> codes = CodeLists.anyYear(literal, list.list());
        String text = Types.codeText(literal);
        if (find(codes, text, CodeLists.ignoresCase(literal, list.list())) == null) {
            Optional<String> near = Nearest.name(text, codes.keySet());
            String hint = codes.size() > 12 ? "." : "; there are " + String.join(", ", codes.keySet()) + ".";
            errorOn(IssueCodes.CODE_NOT_IN_LIST, literal, null, String.format("Expected a code of %s, found %s%s", list.list(), text,
                    near.map(name -> "; did you mean " + name + "?").orElse(hint)),
                    near.map(name -> new String[] {name}).orElseGet(() -> new String[0]));
        } else {
            checkYears(literal, list.list(), text);
        }
    }

    private static Code find(Map<String, Code> codes, String text, boolean ignoreCase) {
        Code code = codes.get(text);
        if (code != null || !ignoreCase) {
            return code;
        }
        String upper = text.toUpperCase(Locale.ROOT);
        return codes.values().stream().filter(each -> upper.equals(each.getName().toUpperCase(Locale.ROOT))).findFirst().orElse(null);
    }

    /** A named code is one that its list has in a year in which the rule is in force. */
    @Check
    public void check(NameRef name) {
        if (name.getTarget() instanceof Code code && !code.eIsProxy() && Types.expected(name) instanceof Type.CodeOf list) {
            checkYears(name, list.list(), code.getName());
        }
    }

    private void checkYears(Expression where, String list, String code) {
        List<CodeList> versions = PackIndex.of(where).codeLists().getOrDefault(list, List.of());
        Rule rule = EcoreUtil2.getContainerOfType(where, Rule.class);
        if (rule == null || rule.getSince() == null && rule.getUntil() == null || versions.size() < 2) {
            return;
        }
        boolean ignoreCase = CodeLists.ignoresCase(where, list);
        Integer since = rule.getSince() != null && isOfLastYear(where) ? Integer.valueOf(rule.getSince() - 1) : rule.getSince();
        for (CodeList version : versions) {
            if (CodeLists.overlap(version.getSince(), version.getUntil(), since, rule.getUntil())
                    && find(CodeLists.members(version), code, ignoreCase) != null) {
                return;
            }
        }
        warningOn(IssueCodes.CODE_NOT_IN_YEARS, where, null,
                String.format("%s is a code of %s, but in no year in which rule %s is in force.", code, list, rule.getName()));
    }

    /** Whether a code stands beside a cell of last year, which was written when last year's list was in force. */
    private static boolean isOfLastYear(Expression code) {
        EObject comparison = code.eContainer() instanceof CodeSet set ? set.eContainer() : code.eContainer();
        for (TreeIterator<EObject> inside = comparison.eAllContents(); inside.hasNext();) {
            EObject each = inside.next();
            Type row = each instanceof Cell cell ? Types.of(cell.getRow())
                    : each instanceof NameRef name && name.getTarget() instanceof Column ? Surroundings.of(name).lookedAt() : null;
            if (row instanceof Type.Row of && of.years() != Type.Years.THIS) {
                return true;
            }
        }
        return false;
    }

    /** An interval has its low end first. */
    @Check
    public void check(Between between) {
        Integer order = Constants.order(between.getLow(), between.getHigh());
        if (order != null && order > 0) {
            warningOn(IssueCodes.EMPTY_INTERVAL, between, FettlePackage.Literals.BETWEEN__HIGH,
                    "Expected the later or greater end last, found it first; nothing lies between.");
        }
    }

    /** A comparison of two literals. */
    @Check
    public void check(Comparison comparison) {
        if (Constants.isNeverTrueAlone(comparison)) {
            neverTrue(comparison);
        }
    }

    /** A list without codes. */
    @Check
    public void check(Membership membership) {
        if (Constants.isNeverTrueAlone(membership)) {
            neverTrue(membership);
        }
    }

    /** A list without codes. */
    @Check
    public void check(OneOf oneOf) {
        if (Constants.isNeverTrueAlone(oneOf)) {
            neverTrue(oneOf);
        }
    }

    /** Two bounds with nothing between them. */
    @Check
    public void check(And and) {
        if (and.getLeft() instanceof Comparison one && and.getRight() instanceof Comparison other && Constants.contradict(one, other)) {
            warningOn(IssueCodes.NEVER_TRUE, and, null, "Expected a condition that some row can fulfil, found two that exclude each other.");
        }
    }

    /** {@code when false} switches everything after it off. */
    @Check
    public void check(TruthLiteral literal) {
        EObject parent = literal.eContainer();
        boolean switchesOff = parent instanceof Guard || parent instanceof Flag || parent instanceof RowSet || parent instanceof Visit
                || parent instanceof And;
        if (!literal.isValue() && switchesOff) {
            neverTrue(literal);
        }
    }

    private void neverTrue(Expression condition) {
        warningOn(IssueCodes.NEVER_TRUE, condition, null, "Expected a condition that some row can fulfil, found one that is never true.");
    }
}
