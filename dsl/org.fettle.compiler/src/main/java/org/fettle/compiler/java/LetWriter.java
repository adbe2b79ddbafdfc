/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.compiler.java;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.fettle.compiler.plan.Cond;
import org.fettle.compiler.plan.Expr;
import org.fettle.compiler.plan.LetVar;
import org.fettle.compiler.plan.RowExpr;

/** Writes the locals of lets that other code uses. */
final class LetWriter {

    private final Scope scope;
    private final ConditionWriter conditions;

    LetWriter(Scope scope, ConditionWriter conditions) {
        this.scope = scope;
        this.conditions = conditions;
    }

    /**
     * The lets that code written so far uses, or that such lets use, in their order.
     *
     * @param lets each uses only earlier ones
     */
    Map<LetVar, JavaText> write(List<LetVar> lets) {
        Map<LetVar, JavaText> texts = new LinkedHashMap<>();
        for (int i = lets.size() - 1; i >= 0; i--) {
            if (scope.used(lets.get(i))) {
                texts.put(lets.get(i), write(lets.get(i)));
            }
        }
        Map<LetVar, JavaText> out = new LinkedHashMap<>();
        List<LetVar> used = new ArrayList<>(texts.keySet());
        for (int i = used.size() - 1; i >= 0; i--) {
            out.put(used.get(i), texts.get(used.get(i)));
        }
        return out;
    }

    private JavaText write(LetVar let) {
        scope.line(let.line());
        JavaText out = new JavaText(let.line());
        if (let.value() instanceof Cond condition) {
            if (scope.usesLet(let)) {
                out.line("boolean " + scope.let(let) + " = " + conditions.isTrue(condition).text() + ";");
            }
            if (scope.usesFalseLet(let)) {
                out.line("boolean " + scope.falseLet(let) + " = " + conditions.isFalse(condition).text() + ";");
            }
            return out;
        }
        String value = let.value() instanceof Expr expr ? conditions.values().write(expr) : conditions.loops().row((RowExpr) let.value());
        return out.line(Scope.javaType(let) + " " + scope.let(let) + " = " + value + ";");
    }
}
