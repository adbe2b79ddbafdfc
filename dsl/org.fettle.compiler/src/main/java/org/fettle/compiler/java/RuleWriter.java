/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.compiler.java;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.fettle.compiler.plan.Cond;
import org.fettle.compiler.plan.Expr;
import org.fettle.compiler.plan.LetVar;
import org.fettle.compiler.plan.Node;
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
        List<WrittenStep> steps = plan.steps().stream().map(this::step).toList();
        Map<LetVar, JavaText> lets = new LetWriter(scope, conditions).write(plan.lets());
        List<JavaText> blocks = new ArrayList<>();
        for (int depth = 0; depth <= plan.deepest(); depth++) {
            blocks.add(block(depth, steps, lets));
        }
        JavaText loops = loops(blocks);
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

    private JavaText loops(List<JavaText> blocks) {
        JavaText out = new JavaText(plan.info().line());
        out.add(blocks.get(0));
        if (!plan.subjects()) {
            visit(out, 0, blocks);
            return out;
        }
        if (flat(blocks)) {
            RowSet.Source visit = plan.visits().get(0);
            String row = scope.row(visit.row());
            String offsets = scope.fields().offsets(visit.row().table()).name();
            String end = scope.names().unique("end_" + visit.row().name());
            out.open("for (int " + row + " = " + offsets + "[from], " + end + " = " + offsets + "[to]; " + row + " < " + end + "; " + row
                    + "++)");
            return out.add(blocks.get(2)).close();
        }
        return subjectLoop(out, blocks);
    }

    /** One flat loop over rows does where nothing is asked of the subject. */
    private boolean flat(List<JavaText> blocks) {
        if (plan.visits().size() != 1 || !(plan.visits().get(0) instanceof RowSet.Scan) || !blocks.get(1).isEmpty()
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

    private JavaText subjectLoop(JavaText out, List<JavaText> blocks) {
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
        out.add(blocks.get(1));
        visit(out, 0, blocks);
        return out.close();
    }

    private void visit(JavaText out, int index, List<JavaText> blocks) {
        if (index == plan.visits().size()) {
            return;
        }
        RowSet rows = new RowSet(List.of(plan.visits().get(index)), null);
        int depth = index + (plan.subjects() ? 2 : 1);
        conditions.loops().loop(out, rows, () -> {
            out.add(blocks.get(depth));
            visit(out, index + 1, blocks);
        });
    }

    // ------------------------------------------------------------------ steps

    /**
     * A step in Java.
     *
     * @param test   what it asks first, or null
     * @param inside what it does when the answer is yes
     * @param asked  the lets that the test uses
     * @param used   the lets that what it does uses
     */
    private record WrittenStep(RulePlan.Step step, String test, String inside, Set<LetVar> asked, Set<LetVar> used) {
        boolean uses(LetVar let) {
            return asked.contains(let) || used.contains(let);
        }

        /** Whether a let need not be worked out unless the answer is yes. */
        boolean usesLate(LetVar let) {
            return test != null && !asked.contains(let) && used.contains(let);
        }
    }

    private WrittenStep step(RulePlan.Step step) {
        scope.line(step.line());
        if (step instanceof Guard guard) {
            Term condition = conditions.isTrue(guard.condition());
            String test = condition.isTrue() ? "false" : condition.negated().text();
            Set<LetVar> asked = withTheirOwn(Variables.of(List.of(guard.condition())).lets());
            return new WrittenStep(step, test, step.depth() == 0 ? "return;" : "continue;", asked, Set.of());
        }
        return flagStep((Flag) step);
    }

    /** Lets, and those that their values use. */
    private static Set<LetVar> withTheirOwn(Set<LetVar> lets) {
        Set<LetVar> all = new LinkedHashSet<>();
        for (LetVar let : lets) {
            all.addAll(withTheirOwn(Variables.of(let.value()).lets()));
            all.add(let);
        }
        return all;
    }

    /** Lets and steps of a depth: a let stands before the first step that uses it, so that a guard before it saves its work. */
    private static JavaText block(int depth, List<WrittenStep> steps, Map<LetVar, JavaText> lets) {
        JavaText out = new JavaText(1);
        Set<LetVar> open = new LinkedHashSet<>();
        lets.keySet().stream().filter(l -> l.depth() == depth && late(l, steps) == null).forEach(open::add);
        for (WrittenStep step : steps) {
            if (step.step().depth() == depth) {
                for (LetVar let : List.copyOf(open)) {
                    if (step.uses(let)) {
                        out.add(lets.get(let));
                        open.remove(let);
                    }
                }
                List<LetVar> inside = lets.keySet().stream().filter(l -> late(l, steps) == step).toList();
                out.add(text(step, inside.stream().map(lets::get).toList()));
            }
        }
        open.forEach(l -> out.add(lets.get(l)));
        return out;
    }

    /** The only step that uses a let, if it does so only where it flags: what only messages and fixes need is worked out for flagged rows. */
    private static WrittenStep late(LetVar let, List<WrittenStep> steps) {
        List<WrittenStep> users = steps.stream().filter(step -> step.uses(let)).toList();
        return users.size() == 1 && users.get(0).usesLate(let) ? users.get(0) : null;
    }

    private static JavaText text(WrittenStep step, List<JavaText> inside) {
        JavaText out = new JavaText(step.step().line());
        if ("false".equals(step.test())) {
            return out;
        }
        if (step.test() != null) {
            out.open("if (" + step.test() + ")");
        }
        inside.forEach(out::add);
        out.at(step.step().line());
        out.line(step.inside());
        return step.test() == null ? out : out.close();
    }

    private WrittenStep flagStep(Flag flag) {
        String name = scope.names().unique("flag");
        Variables used = variables(flag);
        List<String> arguments = new ArrayList<>(scope.arguments(used));
        arguments.add("out");
        String call = name + "(" + String.join(", ", arguments) + ");";
        boolean asked = flag.condition() != null && flag.rows() == null;
        Term condition = asked ? conditions.isTrue(flag.condition()) : Term.TRUE;
        flagMethods.add(flagMethod(flag, name, used));
        String test = condition.isTrue() ? null : condition.isFalse() ? "false" : condition.text();
        return new WrittenStep(flag, test, call, asked ? withTheirOwn(Variables.of(List.of(flag.condition())).lets()) : Set.of(),
                withTheirOwn(used.lets()));
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
}
