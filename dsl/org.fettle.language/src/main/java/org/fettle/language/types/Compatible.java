/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.language.types;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

import org.eclipse.emf.ecore.EObject;
import org.fettle.language.parsing.Readable;
import org.fettle.language.scoping.PackIndex;

/** Which types go together. */
public final class Compatible {

    private Compatible() {
    }

    /**
     * @param type     the type of a value
     * @param expected what is asked for
     * @return whether the value can stand there
     */
    public static boolean fits(Type type, Type expected) {
        if (type.equals(expected) || expected == Type.Simple.UNKNOWN) {
            return true;
        }
        return type == Type.Simple.NUMBER && expected == Type.Simple.DECIMAL || type.isTextual() && expected.isTextual()
                || type == Type.Simple.CONDITION && expected == Type.Simple.FLAG;
    }

    /** Whether values of two types can be compared at all. */
    public static boolean comparable(Type left, Type right) {
        if (!left.isValue() || !right.isValue()) {
            return false;
        }
        return left.equals(right) || left.isNumeric() && right.isNumeric() || left.isTextual() && right.isTextual();
    }

    /**
     * @param context anything in the pack
     * @param left    a type
     * @param right   another one
     * @return whether both are codes of lists that have no code in common, so that their codes are never equal
     */
    public static boolean disjoint(EObject context, Type left, Type right) {
        if (!(left instanceof Type.CodeOf one) || !(right instanceof Type.CodeOf other) || one.equals(other)) {
            return false;
        }
        if (isBroken(context, one.list()) || isBroken(context, other.list())) {
            // Which codes they have cannot be told.
            return false;
        }
        Set<String> codes = CodeLists.anyYear(context, one.list()).keySet().stream().map(code -> code.toUpperCase(Locale.ROOT))
                .collect(Collectors.toSet());
        return CodeLists.anyYear(context, other.list()).keySet().stream().noneMatch(code -> codes.contains(code.toUpperCase(Locale.ROOT)));
    }

    private static boolean isBroken(EObject context, String list) {
        return PackIndex.of(context).codeLists().getOrDefault(list, List.of()).stream().anyMatch(each -> !Readable.is(each));
    }
}
