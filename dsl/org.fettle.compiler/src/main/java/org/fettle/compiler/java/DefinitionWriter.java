/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.compiler.java;

import java.util.List;
import java.util.Map;

import org.fettle.compiler.plan.Cond;
import org.fettle.compiler.plan.DefinitionPlan;
import org.fettle.compiler.plan.Expr;
import org.fettle.compiler.plan.LetVar;
import org.fettle.compiler.plan.RowSet;
import org.fettle.engine.pack.DerivationInfo;

/** Writes the loop that computes a definition or a derived column into its array. */
public final class DefinitionWriter {

    private final DefinitionPlan plan;
    private final Scope scope = new Scope();
    private final ConditionWriter conditions = new ConditionWriter(scope);

    private DefinitionWriter(DefinitionPlan plan) {
        this.plan = plan;
    }

    /** The Java source of a definition. */
    public static JavaSource write(DefinitionPlan plan) {
        return new DefinitionWriter(plan).write();
    }

    private JavaSource write() {
        DerivationInfo info = plan.info();
        scope.line(info.line());
        JavaText loops = loops();
        JavaText run = new JavaText(info.line());
        run.line("@Override").open("public void run(int from, int to)");
        ClassText.locals(run, scope, loops);
        run.add(loops).close();
        ClassText text = new ClassText(scope, info.className(), "Derivation", info.line());
        text.comment(info.id() + " (" + info.file() + ":" + info.line() + ").");
        return text.render(info.file(), run, List.of());
    }

    private JavaText loops() {
        boolean condition = plan.value() instanceof Cond;
        String javaType = condition ? "byte[]" : plan.value() instanceof Expr expr && Expr.wide(expr.type()) ? "long[]" : "int[]";
        String output = scope.fields().defined(plan.info().id(), javaType).name();
        String index = plan.row() == null ? Scope.SUBJECT : scope.row(plan.row().row());
        JavaText store = new JavaText(plan.info().line());
        if (condition) {
            Cond cond = (Cond) plan.value();
            store.line(output + "[" + index + "] = (byte) (" + conditions.isTrue(cond).text() + " ? 1 : " + conditions.isFalse(cond).text()
                    + " ? 0 : 2);");
        } else {
            store.line(output + "[" + index + "] = " + conditions.values().write((Expr) plan.value()) + ";");
        }
        Map<LetVar, JavaText> written = new LetWriter(scope, conditions).write(plan.lets());
        List<JavaText> lets = List.of(new JavaText(plan.info().line()), new JavaText(plan.info().line()), new JavaText(plan.info().line()));
        written.forEach((let, text) -> lets.get(let.depth()).add(text));
        JavaText out = new JavaText(plan.info().line());
        scope.allSpells().forEach(p -> out.line("Spells " + scope.spells(p) + " = new Spells();"));
        out.add(lets.get(0)).open("for (int s = from; s < to; s++)");
        if (plan.row() != null) {
            String offsets = scope.fields().offsets(plan.row().row().table()).name();
            out.open("if (" + offsets + "[s] == " + offsets + "[s + 1])").line("continue;").close();
        }
        out.add(lets.get(1));
        if (plan.row() == null) {
            out.add(store);
        } else {
            conditions.loops().loop(out, new RowSet(List.of(plan.row()), null), () -> out.add(lets.get(2)).add(store));
        }
        return out.close();
    }
}
