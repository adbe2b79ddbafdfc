/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.compiler.java;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.fettle.compiler.plan.Cond;
import org.fettle.compiler.plan.Expr;
import org.fettle.compiler.plan.LetVar;
import org.fettle.compiler.plan.Node;
import org.fettle.compiler.plan.RowExpr;
import org.fettle.compiler.plan.RowSet;
import org.fettle.compiler.plan.RulePlan;
import org.fettle.compiler.plan.RulePlan.Flag;
import org.fettle.compiler.plan.RulePlan.Guard;
import org.fettle.compiler.plan.RulePlan.SlotRow;
import org.fettle.compiler.plan.TableRef;
import org.fettle.compiler.plan.Variables;

/** Writes the kernel of a rule: one loop over subjects or rows, a method per flag, small methods for what looks through rows. */
public final class RuleWriter {

    private final RulePlan plan;
    private final Scope scope = new Scope();
    private final ConditionWriter conditions = new ConditionWriter(scope);
    private final List<JavaText> flagMethods = new ArrayList<>();

    private RuleWriter(RulePlan plan) {
        this.plan = plan;
    }

    /** The Java source of a rule's kernel. */
    public static JavaSource write(RulePlan plan) {
        return new RuleWriter(plan).write();
    }

    private JavaSource write() {
        scope.line(plan.info().line());
        List<JavaText> steps = new ArrayList<>();
        for (int depth = 0; depth <= plan.deepest(); depth++) {
            steps.add(steps(depth));
        }
        List<JavaText> lets = new LetWriter(scope, conditions).write(plan.lets(), plan.deepest());
        JavaText loops = loops(steps, lets);
        JavaText run = new JavaText(plan.info().line());
        run.line("@Override").open("public void run(int from, int to, FlagSink out)");
        ClassText.locals(run, scope, loops);
        run.add(loops).close();
        ClassText text = new ClassText(scope, plan.info().className(), "Kernel", plan.info().line());
        text.comment(
                "Rule " + plan.info().code() + ": " + plan.info().title() + " (" + plan.info().file() + ":" + plan.info().line() + ").");
        return text.render(plan.info().file(), run, flagMethods);
    }

    // ------------------------------------------------------------------ the loops

    private JavaText loops(List<JavaText> steps, List<JavaText> lets) {
        JavaText out = new JavaText(plan.info().line());
        out.add(lets.get(0)).add(steps.get(0));
        if (!plan.subjects()) {
            visit(out, 0, steps, lets);
            return out;
        }
        if (flat(steps, lets)) {
            RowSet.Source visit = plan.visits().get(0);
            String row = scope.row(visit.row());
            String offsets = scope.fields().offsets(visit.row().table()).name();
            String end = scope.names().unique("end_" + visit.row().name());
            out.open("for (int " + row + " = " + offsets + "[from], " + end + " = " + offsets + "[to]; " + row + " < " + end + "; " + row
                    + "++)");
            return out.add(lets.get(2)).add(steps.get(2)).close();
        }
        return subjectLoop(out, steps, lets);
    }

    /** One flat loop over rows does where nothing is asked of the subject. */
    private boolean flat(List<JavaText> steps, List<JavaText> lets) {
        if (plan.visits().size() != 1 || !(plan.visits().get(0) instanceof RowSet.Scan) || !lets.get(1).isEmpty() || !steps.get(1).isEmpty()
                || plan.visits().get(0).row().table().bothYears()) {
            return false;
        }
        return !usesSubject();
    }

    private boolean usesSubject() {
        List<Node> nodes = new ArrayList<>();
        plan.lets().stream().filter(scope::used).forEach(l -> nodes.add(l.value()));
        for (RulePlan.Step step : plan.steps()) {
            if (step instanceof Guard guard) {
                nodes.add(guard.condition());
            } else if (step instanceof Flag flag) {
                Variables used = variables(flag);
                if (used.usesSubject() || !used.spells().isEmpty()) {
                    return true;
                }
                if (flag.condition() != null) {
                    nodes.add(flag.condition());
                }
            }
        }
        Variables used = Variables.of(nodes);
        return used.usesSubject() || !used.spells().isEmpty();
    }

    private JavaText subjectLoop(JavaText out, List<JavaText> steps, List<JavaText> lets) {
        scope.allSpells().forEach(p -> out.line("Spells " + scope.spells(p) + " = new Spells();"));
        String last = plan.keyedOnly() ? "Math.min(to, " + scope.fields().keyless().name() + ")" : "to";
        String end = plan.keyedOnly() ? scope.names().unique("end_s") : "to";
        if (plan.keyedOnly()) {
            out.line("int " + end + " = " + last + ";");
        }
        out.open("for (int s = from; s < " + end + "; s++)");
        if (!plan.visits().isEmpty() && plan.visits().get(0) instanceof RowSet.Scan && !plan.visits().get(0).row().table().bothYears()) {
            String offsets = scope.fields().offsets(plan.visits().get(0).row().table()).name();
            out.open("if (" + offsets + "[s] == " + offsets + "[s + 1])").line("continue;").close();
        }
        out.add(lets.get(1)).add(steps.get(1));
        visit(out, 0, steps, lets);
        return out.close();
    }

    private void visit(JavaText out, int index, List<JavaText> steps, List<JavaText> lets) {
        if (index == plan.visits().size()) {
            return;
        }
        RowSet rows = new RowSet(List.of(plan.visits().get(index)), null);
        int depth = index + (plan.subjects() ? 2 : 1);
        conditions.loops().loop(out, rows, () -> {
            out.add(lets.get(depth)).add(steps.get(depth));
            visit(out, index + 1, steps, lets);
        });
    }

    // ------------------------------------------------------------------ steps

    private JavaText steps(int depth) {
        JavaText out = new JavaText(plan.info().line());
        for (RulePlan.Step step : plan.steps()) {
            if (step.depth() == depth) {
                scope.line(step.line());
                out.at(step.line());
                if (step instanceof Guard guard) {
                    Term condition = conditions.isTrue(guard.condition());
                    if (!condition.isTrue()) {
                        out.open("if (" + condition.negated().text() + ")").line(depth == 0 ? "return;" : "continue;").close();
                    }
                } else if (step instanceof Flag flag) {
                    flag(out, flag);
                }
            }
        }
        return out;
    }

    private void flag(JavaText out, Flag flag) {
        String name = scope.names().unique("flag");
        Variables used = variables(flag);
        List<String> arguments = new ArrayList<>(scope.arguments(used));
        arguments.add("out");
        String call = name + "(" + String.join(", ", arguments) + ");";
        Term condition = flag.condition() == null || flag.rows() != null ? Term.TRUE : conditions.isTrue(flag.condition());
        if (condition.isTrue()) {
            out.line(call);
        } else if (!condition.isFalse()) {
            out.open("if (" + condition.text() + ")").line(call).close();
        }
        flagMethods.add(flagMethod(flag, name, used));
    }

    private Variables variables(Flag flag) {
        List<Node> nodes = new ArrayList<>(flag.values());
        flag.slots().forEach(s -> nodes.add(s.row()));
        for (RulePlan.Fix fix : flag.fixes()) {
            if (fix.guard() != null) {
                nodes.add(fix.guard());
            }
            for (RulePlan.Action action : fix.actions()) {
                action.slots().forEach(s -> nodes.add(s.row()));
                if (action instanceof RulePlan.Set set) {
                    nodes.add(set.value());
                }
            }
        }
        if (plan.visits().isEmpty() && plan.subjects()) {
            nodes.add(new Cond.Defined("the subject itself", null));
        }
        if (flag.rows() == null) {
            return Variables.of(nodes);
        }
        if (flag.condition() != null) {
            nodes.add(flag.condition());
        }
        return Variables.of(flag.rows(), nodes);
    }

    private JavaText flagMethod(Flag flag, String name, Variables used) {
        JavaText method = new JavaText(flag.line());
        List<String> parameters = new ArrayList<>(scope.parameters(used));
        parameters.add("FlagSink out");
        method.open("private void " + name + "(" + String.join(", ", parameters) + ")");
        if (flag.rows() == null) {
            event(method, flag, used);
        } else {
            conditions.loops().loop(method, flag.rows(), () -> {
                Term condition = flag.condition() == null ? Term.TRUE : conditions.isTrue(flag.condition());
                if (condition.isTrue()) {
                    event(method, flag, used);
                } else {
                    method.open("if (" + condition.text() + ")");
                    event(method, flag, used);
                    method.close();
                }
            });
        }
        return method.close();
    }

    private void event(JavaText out, Flag flag, Variables used) {
        out.line("out.begin(" + subject(flag, used) + ");");
        for (SlotRow slot : flag.slots()) {
            out.line("out.row(" + slot.slot() + ", " + row(slot) + ");");
        }
        for (Expr value : flag.values()) {
            out.line("out.value(" + conditions.values().shown(value) + ");");
        }
        if (!flag.fixes().isEmpty()) {
            out.open("if (out.proposing())");
            flag.fixes().forEach(f -> fix(out, f));
            out.close();
        }
        out.line("out.end();");
    }

    private String subject(Flag flag, Variables used) {
        if (used.usesSubject()) {
            return Scope.SUBJECT;
        }
        SlotRow first = flag.slots().get(0);
        TableRef table = first.row().table();
        if (table.reference()) {
            return "-1";
        }
        if (table.bothYears()) {
            return Scope.SUBJECT;
        }
        return "Cells.subjectOf(" + scope.fields().offsets(table).name() + ", " + conditions.loops().row(first.row()) + ")";
    }

    private String row(SlotRow slot) {
        String row = conditions.loops().row(slot.row());
        if (!slot.row().table().bothYears()) {
            return row;
        }
        return (slot.year() == 0 ? "Cells.thisYearRow(" : "Cells.lastYearRow(") + row + ")";
    }

    private void fix(JavaText out, RulePlan.Fix fix) {
        scope.line(fix.line());
        out.at(fix.line());
        Term guard = fix.guard() == null ? Term.TRUE : conditions.isTrue(fix.guard());
        Set<String> guards = new LinkedHashSet<>();
        if (!guard.isTrue()) {
            guards.add(guard.text());
        }
        if (!guards.isEmpty()) {
            out.open("if (" + String.join(" && ", guards) + ")");
        }
        out.line("out.fix(" + fix.index() + ");");
        for (RulePlan.Action action : fix.actions()) {
            for (SlotRow slot : action.slots()) {
                action(out, action, slot);
            }
        }
        if (!guards.isEmpty()) {
            out.close();
        }
    }

    private void action(JavaText out, RulePlan.Action action, SlotRow slot) {
        boolean yearMatters = slot.row().table().bothYears();
        if (yearMatters) {
            out.open("if (" + row(slot) + " >= 0)");
        }
        if (action instanceof RulePlan.Set set) {
            out.line("out.set(" + slot.slot() + ", " + set.column().index() + ", " + conditions.values().shown(set.value()) + ", "
                    + set.type().ordinal() + ");");
        } else if (action instanceof RulePlan.Ask ask) {
            out.line("out.ask(" + slot.slot() + ", " + ask.column().index() + ");");
        } else {
            out.line("out.delete(" + slot.slot() + ");");
        }
        if (yearMatters) {
            out.close();
        }
    }

    /** Writes lets by depth. */
    static final class LetWriter {

        private final Scope scope;
        private final ConditionWriter conditions;

        LetWriter(Scope scope, ConditionWriter conditions) {
            this.scope = scope;
            this.conditions = conditions;
        }

        /** For each depth the locals of the lets that are used; later ones first, since they may use earlier ones. */
        List<JavaText> write(List<LetVar> lets, int deepest) {
            List<List<JavaText>> byDepth = new ArrayList<>();
            for (int depth = 0; depth <= deepest; depth++) {
                byDepth.add(new ArrayList<>());
            }
            for (int i = lets.size() - 1; i >= 0; i--) {
                LetVar let = lets.get(i);
                if (scope.used(let)) {
                    byDepth.get(let.depth()).add(0, write(let));
                }
            }
            List<JavaText> out = new ArrayList<>();
            for (List<JavaText> texts : byDepth) {
                JavaText all = new JavaText(scope.line());
                texts.forEach(all::add);
                out.add(all);
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
            String value = let.value() instanceof Expr expr ? conditions.values().write(expr)
                    : conditions.loops().row((RowExpr) let.value());
            return out.line(Scope.javaType(let) + " " + scope.let(let) + " = " + value + ";");
        }
    }
}
