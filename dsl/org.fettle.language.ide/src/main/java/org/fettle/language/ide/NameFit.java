/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.language.ide;

import org.fettle.language.types.Type;

/** Whether a name can be meant where something of a certain type is wanted. */
final class NameFit {
    private NameFit() {
    }

    /** Whether a value of the type, or something that it leads to by a dot, can stand where {@code wanted} is wanted. */
    static boolean fits(Type found, Type wanted) {
        if (wanted == Type.Simple.UNKNOWN || wanted == Type.Simple.CONDITION || wanted == Type.Simple.BLANK || found == Type.Simple.UNKNOWN) {
            return true;
        }
        if (wanted.isRow()) {
            return found.isRow();
        }
        // a row leads to its cells; a table of many rows is none
        if (found.isRow()) {
            return true;
        }
        if (found instanceof Type.CodeOf || wanted instanceof Type.CodeOf) {
            return found.equals(wanted);
        }
        return found == wanted || found.isNumeric() && wanted.isNumeric();
    }

    /** Whether a word of the language that yields such a thing (see {@link Words.Word#yields()}) can start what is wanted. */
    static boolean fits(String yields, Type wanted) {
        if (yields.isEmpty() || "any".equals(yields) || "row".equals(yields) || "blank".equals(yields)) {
            return true;
        }
        if (wanted == Type.Simple.UNKNOWN || wanted == Type.Simple.BLANK) {
            return true;
        }
        return switch (yields) {
            case "date" -> wanted == Type.Simple.DATE;
            case "number" -> wanted.isNumeric();
            case "text" -> wanted == Type.Simple.TEXT;
            case "condition" -> wanted == Type.Simple.CONDITION;
            default -> true;
        };
    }
}
