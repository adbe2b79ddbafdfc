/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.compiler.lower;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

import org.fettle.data.Dictionary;
import org.fettle.engine.kernel.TextTest;
import org.fettle.engine.pack.Code;
import org.fettle.engine.pack.CodeListInfo;
import org.fettle.language.fettle.And;
import org.fettle.language.fettle.CodeItself;
import org.fettle.language.fettle.CodeList;
import org.fettle.language.fettle.CodeSet;
import org.fettle.language.fettle.Comparison;
import org.fettle.language.fettle.ComparisonOperator;
import org.fettle.language.fettle.Expression;
import org.fettle.language.fettle.Membership;
import org.fettle.language.fettle.Not;
import org.fettle.language.fettle.OneOf;
import org.fettle.language.fettle.Or;
import org.fettle.language.fettle.StringLiteral;
import org.fettle.language.types.Types;

/** Code lists with their codes listed: subsets of other lists are worked out while the pack is compiled, for each version of the base. */
final class CodeListLowering {

    private final List<CodeList> all;

    CodeListLowering(List<CodeList> all) {
        this.all = all;
    }

    /** All lists; a list whose base has several versions has as many, each within its own years. */
    List<CodeListInfo> lower() {
        List<CodeListInfo> out = new ArrayList<>();
        all.forEach(l -> out.addAll(versions(l, 0)));
        return out;
    }

    private List<CodeListInfo> versions(CodeList list, int depth) {
        if (list.getBase() == null) {
            return List.of(info(list, list.getSince(), list.getUntil(), own(list)));
        }
        if (depth > all.size()) {
            throw new LoweringException(list, "The code list " + list.getName() + " is based on itself.");
        }
        List<CodeListInfo> out = new ArrayList<>();
        for (CodeList base : all) {
            if (base.getName().equals(list.getBase().getName())) {
                versions(base, depth + 1).forEach(b -> subset(list, b, out));
            }
        }
        return out;
    }

    private static void subset(CodeList list, CodeListInfo base, List<CodeListInfo> out) {
        Integer since = later(list.getSince(), base.since());
        Integer until = earlier(list.getUntil(), base.until());
        if (since == null || until == null || since <= until) {
            List<Code> codes = new ArrayList<>(base.codes().stream().filter(c -> fits(list.getCondition(), c.value())).toList());
            codes.addAll(own(list));
            out.add(info(list, since, until, codes));
        }
    }

    private static CodeListInfo info(CodeList list, Integer since, Integer until, List<Code> codes) {
        boolean ignoreCase = list.isIgnoreCase() || list.getBase() != null && list.getBase().isIgnoreCase();
        return new CodeListInfo(list.getName(), ignoreCase, since, until, codes);
    }

    private static Integer later(Integer a, Integer b) {
        return a == null ? b : b == null ? a : Integer.valueOf(Math.max(a, b));
    }

    private static Integer earlier(Integer a, Integer b) {
        return a == null ? b : b == null ? a : Integer.valueOf(Math.min(a, b));
    }

    private static List<Code> own(CodeList list) {
        return list.getCodes().stream().map(c -> new Code(c.getName(), c.getMeaning() == null ? "" : c.getMeaning())).toList();
    }

    /** What {@code where code …} asks of a code; it may combine text tests, comparisons and sets of codes. */
    private static boolean fits(Expression condition, String code) {
        if (condition == null) {
            return true;
        } else if (condition instanceof Or or) {
            return fits(or.getLeft(), code) || fits(or.getRight(), code);
        } else if (condition instanceof And and) {
            return fits(and.getLeft(), code) && fits(and.getRight(), code);
        } else if (condition instanceof Not not) {
            return !fits(not.getOperand(), code);
        } else if (condition instanceof Membership membership) {
            return in(membership.getSet(), code) != membership.isNegated();
        } else if (condition instanceof OneOf oneOf) {
            return in(oneOf.getSet(), code) != oneOf.isNegated();
        } else if (condition instanceof Comparison comparison && comparison.getLeft() instanceof CodeItself) {
            boolean equal = code.equals(Types.codeText(comparison.getRight()));
            return comparison.getOperator() == ComparisonOperator.EQ ? equal : !equal;
        } else if (condition instanceof org.fettle.language.fettle.TextTest test && test.getRight() instanceof StringLiteral argument) {
            return test(test, argument.getValue()).test(code) != test.isNegated();
        }
        throw new LoweringException(condition,
                "Of a code one can ask only for its text: starts with, ends with, contains, matches, =, <>, in.");
    }

    private static boolean in(CodeSet set, String code) {
        if (set.getList() != null) {
            return set.getList().getCodes().stream().anyMatch(c -> c.getName().equals(code));
        }
        return set.getValues().stream().anyMatch(v -> code.equals(Types.codeText(v)));
    }

    private static Predicate<String> test(org.fettle.language.fettle.TextTest test, String argument) {
        Dictionary dictionary = new Dictionary();
        TextTest question = switch (test.getKind()) {
            case STARTS -> TextTest.startsWith(dictionary, argument);
            case ENDS -> TextTest.endsWith(dictionary, argument);
            case CONTAINS -> TextTest.contains(dictionary, argument);
            case MATCHES -> TextTest.matches(dictionary, argument);
        };
        return code -> question.yes(dictionary.intern(code));
    }
}
