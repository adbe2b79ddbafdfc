/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.language.types;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

import org.eclipse.emf.ecore.EObject;
import org.fettle.language.fettle.And;
import org.fettle.language.fettle.Code;
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
import org.fettle.language.fettle.Same;
import org.fettle.language.fettle.TextTest;
import org.fettle.language.scoping.PackIndex;

/** The codes of a list: its own and those that it takes from the list it is based on. */
public final class CodeLists {

    private CodeLists() {
    }

    /**
     * @param list one version of a code list
     * @return its codes by value, those of its base first, in file order
     */
    public static Map<String, Code> members(CodeList list) {
        return members(list, new LinkedHashSet<>());
    }

    private static Map<String, Code> members(CodeList list, Set<CodeList> path) {
        Map<String, Code> members = new LinkedHashMap<>();
        // A list based on itself is reported by the validator.
        if (list == null || list.eIsProxy() || !path.add(list)) {
            return members;
        }
        for (CodeList base : baseVersions(list)) {
            for (Code code : members(base, path).values()) {
                if (list.getCondition() == null || holds(list.getCondition(), code.getName(), list.isIgnoreCase() || base.isIgnoreCase())) {
                    members.putIfAbsent(code.getName(), code);
                }
            }
        }
        for (Code code : list.getCodes()) {
            if (code.getName() != null) {
                members.putIfAbsent(code.getName(), code);
            }
        }
        path.remove(list);
        return members;
    }

    /**
     * All codes that a list has in any year.
     *
     * @param context anything in the pack
     * @param name    the name of a code list
     * @return its codes by value
     */
    public static Map<String, Code> anyYear(EObject context, String name) {
        PackIndex index = PackIndex.of(context);
        Map<String, Code> known = index.knownCodes().get(name);
        if (known != null) {
            return known;
        }
        Map<String, Code> members = new LinkedHashMap<>();
        for (CodeList version : index.codeLists().getOrDefault(name, List.of())) {
            members(version).forEach(members::putIfAbsent);
        }
        index.knownCodes().put(name, members);
        return members;
    }

    /**
     * @param context anything in the pack
     * @param name    the name of a code list
     * @return whether codes of the list are compared without regard to case
     */
    public static boolean ignoresCase(EObject context, String name) {
        for (CodeList version : PackIndex.of(context).codeLists().getOrDefault(name, List.of())) {
            if (ignoresCase(version, 0)) {
                return true;
            }
        }
        return false;
    }

    private static boolean ignoresCase(CodeList list, int depth) {
        return list != null && depth < 20 && (list.isIgnoreCase() || ignoresCase(list.getBase(), depth + 1));
    }

    // `codes Foster = Placement …` takes from every version of Placement whose years overlap its own.
    private static List<CodeList> baseVersions(CodeList list) {
        CodeList base = list.getBase();
        if (base == null || base.eIsProxy()) {
            return List.of();
        }
        List<CodeList> versions = new ArrayList<>();
        for (CodeList version : PackIndex.of(list).codeLists().getOrDefault(base.getName(), List.of(base))) {
            if (overlap(list.getSince(), list.getUntil(), version.getSince(), version.getUntil())) {
                versions.add(version);
            }
        }
        return versions;
    }

    /**
     * Whether two ranges of collection years share a year; null is open.
     *
     * @param since      first year of the one
     * @param until      last year of the one
     * @param otherSince first year of the other
     * @param otherUntil last year of the other
     * @return whether they overlap
     */
    public static boolean overlap(Integer since, Integer until, Integer otherSince, Integer otherUntil) {
        return (since == null || otherUntil == null || since <= otherUntil) && (otherSince == null || until == null || otherSince <= until);
    }

    /**
     * @param condition  the {@code where} of a list that is based on another
     * @param code       a code
     * @param ignoreCase whether case does not count
     * @return whether the code fulfils it; a condition of another kind (which the validator reports) is fulfilled by none
     */
    static boolean holds(Expression condition, String code, boolean ignoreCase) {
        if (condition instanceof Or or) {
            return holds(or.getLeft(), code, ignoreCase) || holds(or.getRight(), code, ignoreCase);
        }
        if (condition instanceof And and) {
            return holds(and.getLeft(), code, ignoreCase) && holds(and.getRight(), code, ignoreCase);
        }
        if (condition instanceof Not not) {
            return !holds(not.getOperand(), code, ignoreCase);
        }
        if (condition instanceof Comparison comparison && comparison.getLeft() instanceof CodeItself) {
            return same(code, Types.codeText(comparison.getRight()), ignoreCase) == (comparison.getOperator() == ComparisonOperator.EQ);
        }
        if (condition instanceof Same same && same.getLeft() instanceof CodeItself) {
            return same(code, Types.codeText(same.getRight()), ignoreCase) != same.isNegated();
        }
        if (condition instanceof Membership membership && membership.getLeft() instanceof CodeItself) {
            return isIn(membership.getSet(), code, ignoreCase) != membership.isNegated();
        }
        if (condition instanceof OneOf oneOf && oneOf.getLeft() instanceof CodeItself) {
            return isIn(oneOf.getSet(), code, ignoreCase) != oneOf.isNegated();
        }
        return condition instanceof TextTest test && test.getLeft() instanceof CodeItself && holdsText(test, code, ignoreCase) != test.isNegated();
    }

    private static boolean isIn(CodeSet set, String code, boolean ignoreCase) {
        if (set.getList() != null) {
            return members(set.getList()).keySet().stream().anyMatch(member -> same(code, member, ignoreCase));
        }
        return set.getValues().stream().anyMatch(value -> same(code, Types.codeText(value), ignoreCase));
    }

    private static boolean holdsText(TextTest test, String code, boolean ignoreCase) {
        String pattern = Types.codeText(test.getRight());
        if (pattern == null) {
            return false;
        }
        String text = ignoreCase ? code.toUpperCase(Locale.ROOT) : code;
        String sought = ignoreCase ? pattern.toUpperCase(Locale.ROOT) : pattern;
        return switch (test.getKind()) {
            case STARTS -> text.startsWith(sought);
            case ENDS -> text.endsWith(sought);
            case CONTAINS -> text.contains(sought);
            case MATCHES -> matches(code, pattern, ignoreCase);
        };
    }

    private static boolean matches(String code, String pattern, boolean ignoreCase) {
        try {
            return Pattern.compile(pattern, ignoreCase ? Pattern.CASE_INSENSITIVE : 0).matcher(code).matches();
        } catch (PatternSyntaxException e) {
            // The validator reports the pattern where it stands; nothing matches it.
            return false;
        }
    }

    /** Whether two codes are the same one. */
    static boolean same(String code, String other, boolean ignoreCase) {
        return ignoreCase ? code.equalsIgnoreCase(other) : code.equals(other);
    }
}
