/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.compiler.lower;

import java.util.ArrayList;
import java.util.List;

import org.fettle.compiler.lower.Literals.Hint;
import org.fettle.compiler.plan.ColumnRef;
import org.fettle.compiler.plan.Cond;
import org.fettle.compiler.plan.Expr;
import org.fettle.compiler.plan.Node;
import org.fettle.compiler.plan.RowExpr;
import org.fettle.compiler.plan.RowSet;
import org.fettle.compiler.plan.TableRef;
import org.fettle.data.ColumnType;
import org.fettle.language.fettle.And;
import org.fettle.language.fettle.Between;
import org.fettle.language.fettle.Call;
import org.fettle.language.fettle.CodeSet;
import org.fettle.language.fettle.Comparison;
import org.fettle.language.fettle.Conditional;
import org.fettle.language.fettle.Exists;
import org.fettle.language.fettle.Expression;
import org.fettle.language.fettle.LastYearTable;
import org.fettle.language.fettle.Membership;
import org.fettle.language.fettle.NameRef;
import org.fettle.language.fettle.Not;
import org.fettle.language.fettle.OneOf;
import org.fettle.language.fettle.Or;
import org.fettle.language.fettle.Quantified;
import org.fettle.language.fettle.Quantifier;
import org.fettle.language.fettle.Same;
import org.fettle.language.fettle.State;
import org.fettle.language.fettle.StateTest;
import org.fettle.language.fettle.StringLiteral;
import org.fettle.language.fettle.TableDeclaration;
import org.fettle.language.fettle.TextTest;
import org.fettle.language.fettle.TruthLiteral;
import org.fettle.language.types.Type;
import org.fettle.language.types.Types;

/** Conditions of the language as conditions of the plan. */
final class ConditionLowering {

    private final Frame frame;
    private final ExpressionLowering values;
    private final RowLowering rows;

    ConditionLowering(Frame frame, ExpressionLowering values, RowLowering rows) {
        this.frame = frame;
        this.values = values;
        this.rows = rows;
    }

    /** Whether an expression is a condition (and not a value or a row). */
    static boolean isCondition(Expression expression) {
        return Types.of(expression) == Type.Simple.CONDITION;
    }

    /** A condition. */
    Cond lower(Expression expression) {
        return frame.tracer().trace(expression, () -> condition(expression));
    }

    private Cond condition(Expression expression) {
        if (expression instanceof Or or) {
            return any(List.of(lower(or.getLeft()), lower(or.getRight())));
        } else if (expression instanceof And and) {
            return all(List.of(lower(and.getLeft()), lower(and.getRight())));
        } else if (expression instanceof Not not) {
            return new Cond.Not(lower(not.getOperand()));
        } else if (expression instanceof Comparison comparison) {
            List<Expr> both = values.pair(comparison.getLeft(), comparison.getRight());
            return new Cond.Compare(Cond.Operator.valueOf(comparison.getOperator().getName()), both.get(0), both.get(1));
        } else if (expression instanceof Same same) {
            return negated(same.isNegated(), same(same));
        } else if (expression instanceof Between between) {
            return negated(between.isNegated(), between(between));
        } else if (expression instanceof Membership membership) {
            return negated(membership.isNegated(), member(membership.getLeft(), membership.getSet(), false));
        } else if (expression instanceof OneOf oneOf) {
            return negated(oneOf.isNegated(), member(oneOf.getLeft(), oneOf.getSet(), true));
        } else if (expression instanceof TextTest test) {
            return negated(test.isNegated(), text(test));
        } else if (expression instanceof StateTest test) {
            return negated(test.isNegated(), state(test));
        } else if (expression instanceof Exists exists) {
            return negated(exists.isNegated(), exists(exists));
        } else if (expression instanceof Quantified quantified) {
            return quantified(quantified);
        } else if (expression instanceof TruthLiteral truth) {
            return new Cond.Constant(truth.isValue() ? Cond.Truth.TRUE : Cond.Truth.FALSE);
        } else if (expression instanceof Conditional conditional) {
            Cond test = new Cond.Surely(lower(conditional.getCondition()), true);
            return any(List.of(all(List.of(test, lower(conditional.getThen()))),
                    all(List.of(new Cond.Not(test), lower(conditional.getElse())))));
        }
        return named(expression);
    }

    private Cond named(Expression expression) {
        Node node = null;
        if (expression instanceof NameRef name) {
            node = frame.named(name.getTarget());
            if (node == null && name.getTarget() instanceof org.fettle.language.fettle.Definition definition) {
                node = values.definition(definition, null, name);
            }
        } else if (expression instanceof Call call) {
            node = values.call(call);
        }
        if (node instanceof Cond condition) {
            return condition;
        }
        Expr value = node instanceof Expr known ? known : values.lower(expression);
        if (value.type() == ColumnType.FLAG) {
            return new Cond.Compare(Cond.Operator.EQ, value, new Expr.Constant(ColumnType.FLAG, 1));
        }
        throw new LoweringException(expression, "A condition is expected here.");
    }

    private static Cond negated(boolean negated, Cond condition) {
        return negated ? new Cond.Not(condition) : condition;
    }

    /** All of some conditions, flattened. */
    static Cond all(List<Cond> parts) {
        List<Cond> flat = new ArrayList<>();
        parts.forEach(p -> flat.addAll(p instanceof Cond.All all ? all.parts() : List.of(p)));
        return flat.size() == 1 ? flat.get(0) : new Cond.All(flat);
    }

    private static Cond any(List<Cond> parts) {
        List<Cond> flat = new ArrayList<>();
        parts.forEach(p -> flat.addAll(p instanceof Cond.Any any ? any.parts() : List.of(p)));
        return new Cond.Any(flat);
    }

    private Cond same(Same same) {
        List<Expr> both = values.pair(same.getLeft(), same.getRight());
        if (both.get(0) instanceof Expr.TextOf a && both.get(1) instanceof Expr.TextOf b && oneYear(a.cell()) && oneYear(b.cell())) {
            return new Cond.SameText(a.cell(), b.cell());
        }
        return new Cond.Same(both.get(0), both.get(1));
    }

    private static boolean oneYear(Expr.CellOf cell) {
        return !cell.row().table().bothYears();
    }

    private Cond between(Between between) {
        List<Expr> low = values.pair(between.getLeft(), between.getLow());
        List<Expr> high = values.pair(between.getLeft(), between.getHigh());
        return all(List.of(new Cond.Compare(Cond.Operator.GE, low.get(0), low.get(1)),
                new Cond.Compare(Cond.Operator.LE, high.get(0), high.get(1))));
    }

    private Cond member(Expression left, CodeSet set, boolean twoValued) {
        Expr value = values.lower(left);
        if (set.getList() != null) {
            return new Cond.Member(value, set.getList().getName(), List.of(), twoValued);
        }
        Hint hint = ExpressionLowering.hint(value, left);
        return new Cond.Member(value, null, set.getValues().stream().map(v -> values.lower(v, hint)).toList(), twoValued);
    }

    private Cond text(TextTest test) {
        Expr value = values.lower(test.getLeft());
        if (test.isItem()) {
            Expr item = values.lower(test.getRight());
            boolean raise = Literals.ignoresCase(test.getLeft()) && !Literals.ignoresCase(test.getRight());
            return new Cond.Item(value, raise ? new Expr.OfText(Expr.TextFunction.UPPER, item) : item);
        }
        if (!(test.getRight() instanceof StringLiteral argument)) {
            throw new LoweringException(test.getRight(), "A text in quotes is expected here.");
        }
        boolean upper = Literals.ignoresCase(test.getLeft());
        Cond.TextQuestion question = switch (test.getKind()) {
            case STARTS -> Cond.TextQuestion.STARTS_WITH;
            case ENDS -> Cond.TextQuestion.ENDS_WITH;
            case CONTAINS -> Cond.TextQuestion.CONTAINS;
            case MATCHES -> Cond.TextQuestion.MATCHES;
        };
        String text = argument.getValue();
        // A pattern keeps its case: \d and \D mean different things.
        boolean raise = upper && question != Cond.TextQuestion.MATCHES;
        return new Cond.Text(question, value, raise ? text.toUpperCase(java.util.Locale.ROOT) : upper ? "(?i)" + text : text);
    }

    private Cond state(StateTest test) {
        if (test.getState() == State.LOADED) {
            return loaded(test);
        }
        if (test.getState() == State.TRUE || test.getState() == State.FALSE) {
            return new Cond.Surely(lower(test.getLeft()), test.getState() == State.TRUE);
        }
        return new Cond.Is(values.lower(test.getLeft()), Cond.State.valueOf(test.getState().getName()));
    }

    private Cond loaded(StateTest test) {
        TableRef table;
        if (test.getLeft() instanceof LastYearTable last) {
            table = PackContext.table(last.getTable(), true, false);
        } else if (test.getLeft() instanceof NameRef name && name.getTarget() instanceof TableDeclaration declaration) {
            table = PackContext.table(declaration, false, false);
        } else {
            throw new LoweringException(test, "Only of a table one can ask whether it is loaded.");
        }
        frame.needs().optional(table);
        return new Cond.Loaded(table);
    }

    private Cond exists(Exists exists) {
        RowExpr row = rows.lower(exists.getRow());
        return new Cond.Exists(row);
    }

    private Cond quantified(Quantified quantified) {
        if (quantified.getQuantifier() == Quantifier.EVERY) {
            Cond[] condition = new Cond[1];
            RowSet set = rows.set(quantified.getRows(), () -> condition[0] = lower(quantified.getCondition()));
            return moved("every", new Cond.Every(set, condition[0]), quantified);
        }
        RowSet set = rows.set(quantified.getRows(), null);
        Cond.Quantity quantity = switch (quantified.getQuantifier()) {
            case ANY -> Cond.Quantity.ANY;
            case NO -> Cond.Quantity.NONE;
            case EXACTLY -> Cond.Quantity.EXACTLY;
            case AT_LEAST -> Cond.Quantity.AT_LEAST;
            default -> Cond.Quantity.AT_MOST;
        };
        Cond extremes = quantity == Cond.Quantity.ANY || quantity == Cond.Quantity.NONE ? extremes(set) : null;
        Cond condition = extremes == null ? new Cond.Rows(quantity, quantified.getNumber(), set)
                : quantity == Cond.Quantity.NONE ? new Cond.Not(extremes) : extremes;
        return moved(quantified.getQuantifier().getLiteral(), condition, quantified);
    }

    /**
     * {@code any all T where K = key and C op value}: the smallest and largest C of a key answer it, so that a key that everybody shares costs no more
     * than one that nobody does.
     */
    private static Cond extremes(RowSet set) {
        if (set.sources().size() == 1 && set.source() instanceof RowSet.Scan scan && scan.everybody() && scan.keyColumn() != null
                && scan.except() == null
                && set.filter() instanceof Cond.Compare compare) {
            ColumnRef left = RowLowering.ownColumn(compare.left(), scan.row());
            ColumnRef right = RowLowering.ownColumn(compare.right(), scan.row());
            boolean ordered = compare.operator() == Cond.Operator.NE
                    || compare.operator() != Cond.Operator.EQ && !Expr.symbolic(compare.left().type());
            if (ordered && left != null && RowLowering.independent(compare.right(), scan.row())) {
                return new Cond.Extremes(scan, left, compare.operator(), compare.right());
            }
            if (ordered && right != null && RowLowering.independent(compare.left(), scan.row())) {
                return new Cond.Extremes(scan, right, compare.operator().mirrored(), compare.left());
            }
        }
        return null;
    }

    private Cond moved(String name, Cond condition, Expression place) {
        if (!frame.canMoveOut(condition)) {
            return condition;
        }
        return new Cond.Named(frame.let(name, condition, Sources.line(place)));
    }
}
