/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.compiler.lower;

import java.util.ArrayList;
import java.util.List;

import org.fettle.compiler.java.Names;
import org.fettle.compiler.plan.Cond;
import org.fettle.compiler.plan.Expr;
import org.fettle.compiler.plan.LetVar;
import org.fettle.compiler.plan.Node;
import org.fettle.compiler.plan.RowExpr;
import org.fettle.compiler.plan.RowSet;
import org.fettle.compiler.plan.RowVar;
import org.fettle.compiler.plan.RulePlan;
import org.fettle.compiler.plan.SpellPlan;
import org.fettle.compiler.plan.TableRef;
import org.fettle.compiler.plan.Trace.Kind;
import org.fettle.compiler.plan.Variables;
import org.fettle.engine.pack.Category;
import org.fettle.engine.pack.FixInfo;
import org.fettle.engine.pack.FixKind;
import org.fettle.engine.pack.Impact;
import org.fettle.engine.pack.MessageTemplate;
import org.fettle.engine.pack.RuleInfo;
import org.fettle.engine.pack.Severity;
import org.fettle.engine.pack.Shape;
import org.fettle.language.fettle.Fix;
import org.fettle.language.fettle.Flag;
import org.fettle.language.fettle.Guard;
import org.fettle.language.fettle.Let;
import org.fettle.language.fettle.Once;
import org.fettle.language.fettle.Reference;
import org.fettle.language.fettle.Require;
import org.fettle.language.fettle.Rule;
import org.fettle.language.fettle.Statement;
import org.fettle.language.fettle.Subject;
import org.fettle.language.fettle.TableDeclaration;
import org.fettle.language.fettle.Visit;

/** A rule of the language as a rule of the plan. */
final class RuleLowering {

    private final PackContext pack;
    private final Rule rule;
    private final Frame frame;
    private final ExpressionLowering values;
    private final FlagLowering flags;
    private final List<RowSet.Source> visits = new ArrayList<>();
    private final List<RulePlan.Step> steps = new ArrayList<>();
    private boolean keyedOnly;

    RuleLowering(PackContext pack, Rule rule) {
        this.pack = pack;
        this.rule = rule;
        this.frame = new Frame(pack, overSubjects(rule));
        this.values = new ExpressionLowering(frame);
        this.flags = new FlagLowering(rule, frame, values);
    }

    /** A rule visits subjects and their rows, unless it says once or visits a reference. */
    private static boolean overSubjects(Rule rule) {
        return rule.getStatements().stream()
                .noneMatch(s -> s instanceof Once || s instanceof Visit visit && visit.getTarget() instanceof Reference);
    }

    RulePlan lower() {
        frame.tracer().trace(Kind.RULE, rule, () -> {
            rule.getStatements().forEach(this::lower);
            return null;
        });
        return new RulePlan(info(), visits, frame.subjects(), keyedOnly, frame.lets(), steps, frame.tracer().take().get(0));
    }

    private void lower(Statement statement) {
        if (statement instanceof Visit visit) {
            frame.tracer().trace(Kind.VISIT, visit, () -> visit(visit));
        } else if (statement instanceof Let let) {
            frame.tracer().trace(Kind.LET, let, () -> let(let));
        } else if (statement instanceof Guard guard) {
            frame.tracer().trace(Kind.GUARD, guard, () -> guard(values.conditions().lower(guard.getCondition()), Sources.line(guard)));
        } else if (statement instanceof Flag flag && !flags.isTemplate(flag)) {
            steps.addAll(frame.tracer().trace(Kind.FLAG, flag, () -> List.of(flags.lower(flag, null))));
        } else if (statement instanceof Require require) {
            steps.addAll(frame.tracer().trace(Kind.REQUIRE, require, () -> required(require)));
        }
    }

    private List<RulePlan.Flag> required(Require require) {
        Cond wrong = new Cond.Not(values.conditions().lower(require.getCondition()));
        return flags.templates().stream().map(t -> flags.lower(t, wrong)).toList();
    }

    /** Each part of a guard stands outside the loops that it does not depend on, but not before a flag that the rule raises earlier. */
    private Cond guard(Cond condition, int line) {
        int flagged = steps.stream().filter(RulePlan.Flag.class::isInstance).mapToInt(RulePlan.Step::depth).max().orElse(0);
        for (Cond part : condition instanceof Cond.All all ? all.parts() : List.of(condition)) {
            steps.add(new RulePlan.Guard(Math.max(flagged, Math.min(Variables.of(part).depth(), frame.depth())), line, part));
        }
        return condition;
    }

    /** The rows visited, without their condition; null for the subject. */
    private RowSet visit(Visit visit) {
        if (visit.getSpells() != null) {
            SpellPlan plan = values.rows().spells().plan(visit.getSpells());
            RowVar number = new RowVar(visit.getAlias().getName(), plan.scan().row().table(), frame.id(), frame.depth() + 1);
            RowSet set = values.rows().spells().set(visit.getSpells(), plan, number, visit.getAlias(), null);
            visits.add(set.source());
            frame.enter(null);
            if (set.filter() != null) {
                guard(set.filter(), Sources.line(visit));
            }
            return new RowSet(List.of(set.source()), null);
        } else if (visit.getTarget() instanceof Subject) {
            keyedOnly = true;
            if (visit.getCondition() != null) {
                guard(values.conditions().lower(visit.getCondition()), Sources.line(visit));
            }
            return null;
        }
        return visitTable(visit, (TableDeclaration) visit.getTarget());
    }

    private RowSet visitTable(Visit visit, TableDeclaration table) {
        TableRef ref = PackContext.table(table, visit.isLastYear(), false);
        frame.needs().table(ref);
        String name = visit.getAlias() == null ? table.getName().toLowerCase(java.util.Locale.ROOT) : visit.getAlias().getName();
        RowVar row = new RowVar(name, ref, frame.id(), frame.depth() + 1);
        visits.add(new RowSet.Scan(row, !frame.subjects(), null, null, null, null));
        frame.enter(row);
        RowExpr held = new RowExpr.Held(row);
        frame.name(visit.getAlias() == null ? table : visit.getAlias(), held);
        if (visit.getCondition() != null) {
            frame.lookAt(held, null);
            guard(values.conditions().lower(visit.getCondition()), Sources.line(visit));
            frame.lookAway();
        }
        return new RowSet(List.of(visits.get(visits.size() - 1)), null);
    }

    private Node let(Let let) {
        if (ConditionLowering.isCondition(let.getValue())) {
            Cond condition = values.conditions().lower(let.getValue());
            frame.name(let, condition instanceof Cond.Named ? condition : new Cond.Named(variable(let, condition)));
        } else if (org.fettle.language.types.Types.of(let.getValue()).isRow()) {
            RowExpr row = values.rows().lower(let.getValue());
            SpellPlan spells = spells(row);
            RowExpr named = row instanceof RowExpr.Chosen ? new RowExpr.Named(variable(let, row), row.table()) : row;
            frame.name(let, renamed(let, named));
            if (spells != null) {
                frame.spells(let, spells);
            }
        } else {
            Expr value = values.lower(let.getValue());
            frame.name(let, value instanceof Expr.Named ? renamed(let, value) : new Expr.Named(variable(let, value), value.type()));
        }
        return frame.named(let);
    }

    private LetVar variable(Let let, Node value) {
        return frame.let(let.getName(), value, Sources.line(let));
    }

    /** A value that was moved out of loops by itself gets the rule's name for it. */
    private Node renamed(Let let, Node node) {
        LetVar made = node instanceof Expr.Named value ? value.let() : node instanceof RowExpr.Named row ? row.let() : null;
        if (made == null || frame.lets().isEmpty() || frame.lets().get(frame.lets().size() - 1) != made
                || made.name().equals(let.getName())) {
            return node;
        }
        frame.lets().remove(made);
        LetVar better = new LetVar(let.getName(), made.value(), made.id(), made.depth(), Sources.line(let));
        frame.lets().add(better);
        return node instanceof Expr.Named value ? new Expr.Named(better, value.type())
                : new RowExpr.Named(better, ((RowExpr.Named) node).table());
    }

    private static SpellPlan spells(RowExpr row) {
        RowExpr chosen = row instanceof RowExpr.Named named ? (RowExpr) named.let().value() : row;
        boolean ofSpells = chosen instanceof RowExpr.Chosen c && c.rows().source() instanceof RowSet.SpellScan;
        return ofSpells ? ((RowSet.SpellScan) ((RowExpr.Chosen) chosen).rows().source()).plan() : null;
    }

    private RuleInfo info() {
        List<FixInfo> fixes = new ArrayList<>();
        for (Fix fix : rule.getFixes()) {
            fixes.add(new FixInfo(FixKind.valueOf(fix.getKind().getName()), fix.getTitle(), Sources.file(fix), Sources.line(fix)));
        }
        MessageTemplate message = flags.message();
        Needs needs = frame.needs();
        return new RuleInfo(rule.getName(), rule.getTitle(), Category.valueOf(rule.getCategory().getName()),
                Severity.valueOf(rule.getSeverity().getName()),
                Impact.valueOf(rule.getImpact().getName()), rule.getSince(), rule.getUntil(), rule.getHelp() == null ? "" : rule.getHelp(),
                message,
                frame.subjects() ? Shape.SUBJECTS : Shape.ONCE, flags.slots(), needs.all(), needs.wholeReturn(), needs.definitions(), fixes,
                pack.javaPackage() + "." + Names.rule(rule.getName(), rule.getSince()), Sources.file(rule), Sources.line(rule), rule.getOff(),
                pack.name(), List.of());
    }
}
