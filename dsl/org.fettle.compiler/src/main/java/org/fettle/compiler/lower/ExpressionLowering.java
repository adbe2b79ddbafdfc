/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.compiler.lower;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.emf.ecore.EObject;
import org.fettle.compiler.lower.Literals.Hint;
import org.fettle.compiler.plan.ColumnRef;
import org.fettle.compiler.plan.Cond;
import org.fettle.compiler.plan.Expr;
import org.fettle.compiler.plan.Node;
import org.fettle.compiler.plan.RowExpr;
import org.fettle.compiler.plan.SpellPlan;
import org.fettle.compiler.plan.Variables;
import org.fettle.data.ColumnType;
import org.fettle.data.Values;
import org.fettle.language.fettle.Age;
import org.fettle.language.fettle.Aggregate;
import org.fettle.language.fettle.Arithmetic;
import org.fettle.language.fettle.Call;
import org.fettle.language.fettle.Cell;
import org.fettle.language.fettle.CollectionFact;
import org.fettle.language.fettle.Column;
import org.fettle.language.fettle.Conditional;
import org.fettle.language.fettle.Count;
import org.fettle.language.fettle.DayOfYear;
import org.fettle.language.fettle.Definition;
import org.fettle.language.fettle.Direction;
import org.fettle.language.fettle.Expression;
import org.fettle.language.fettle.Extreme;
import org.fettle.language.fettle.ExtremeKind;
import org.fettle.language.fettle.Function;
import org.fettle.language.fettle.NameRef;
import org.fettle.language.fettle.Named;
import org.fettle.language.fettle.Negation;
import org.fettle.language.fettle.Parameter;
import org.fettle.language.fettle.Shift;
import org.fettle.language.fettle.TimeBetween;
import org.fettle.language.fettle.TimeUnit;
import org.fettle.language.scoping.SpellColumns;

/** Values of the language as values of the plan. */
final class ExpressionLowering {

    private final Frame frame;
    private final ConditionLowering conditions;
    private final RowLowering rows;

    ExpressionLowering(Frame frame) {
        this.frame = frame;
        this.rows = new RowLowering(frame, this);
        this.conditions = new ConditionLowering(frame, this, rows);
    }

    ConditionLowering conditions() {
        return conditions;
    }

    RowLowering rows() {
        return rows;
    }

    Frame frame() {
        return frame;
    }

    /** A value without anything on the other side. */
    Expr lower(Expression expression) {
        return lower(expression, Hint.NONE);
    }

    /** A value; literals take the type of the hint. */
    Expr lower(Expression expression, Hint hint) {
        return frame.tracer().trace(expression, () -> value(expression, hint));
    }

    private Expr value(Expression expression, Hint hint) {
        if (expression instanceof Negation negation && Literals.adapts(negation.getOperand())) {
            Expr operand = lower(negation.getOperand(), hint);
            return new Expr.OfNumber(Expr.NumberFunction.NEGATE, operand);
        }
        Expr literal = Literals.lower(expression, hint);
        if (literal != null) {
            return literal;
        }
        Expr value = compute(expression, hint);
        return hint.type() == ColumnType.DECIMAL && value.type() == ColumnType.NUMBER ? new Expr.ToDecimal(value) : value;
    }

    /** Two values of one type. */
    List<Expr> pair(Expression left, Expression right) {
        if (Literals.adapts(left) && !Literals.adapts(right)) {
            Expr b = lower(right);
            return List.of(lower(left, hint(b, right)), b);
        }
        Expr a = lower(left);
        Expr b = lower(right, hint(a, left));
        return a.type() == ColumnType.NUMBER && b.type() == ColumnType.DECIMAL ? List.of(new Expr.ToDecimal(a), b) : List.of(a, b);
    }

    /** What an expression tells the literals on its other side. */
    static Hint hint(Expr value, Expression expression) {
        return new Hint(value.type(), Literals.ignoresCase(expression));
    }

    private Expr compute(Expression expression, Hint hint) {
        if (expression instanceof NameRef name) {
            return name(name);
        } else if (expression instanceof Cell cell) {
            return cell(rows.lower(cell.getRow()), spellsOf(cell.getRow()), cell.getColumn(), cell);
        } else if (expression instanceof Call call) {
            return (Expr) call(call);
        } else if (expression instanceof CollectionFact fact) {
            return new Expr.Collection(Expr.Fact.valueOf(fact.getFact().getName()));
        } else if (expression instanceof DayOfYear day) {
            return new Expr.DayInPeriod(day.getDay(), day.getMonth().getValue() + 1);
        } else if (expression instanceof Negation negation) {
            return new Expr.OfNumber(Expr.NumberFunction.NEGATE, lower(negation.getOperand(), hint));
        } else if (expression instanceof Arithmetic arithmetic) {
            return arithmetic(arithmetic);
        } else if (expression instanceof Shift shift) {
            Expr amount = lower(shift.getAmount());
            return new Expr.Shift(lower(shift.getLeft()),
                    shift.getDirection() == Direction.MINUS ? new Expr.OfNumber(Expr.NumberFunction.NEGATE, amount) : amount,
                    unit(shift.getUnit(), false));
        } else if (expression instanceof TimeBetween between) {
            return new Expr.Between(unit(between.getUnit(), between.isWorking()), lower(between.getFrom()), lower(between.getTo()));
        } else if (expression instanceof Age age) {
            return new Expr.Between(Expr.Unit.YEARS, lower(age.getBirth()), lower(age.getOn()));
        } else if (expression instanceof Function function) {
            return function(function);
        } else if (expression instanceof Extreme extreme) {
            return extreme(extreme);
        } else if (expression instanceof Conditional conditional) {
            List<Expr> both = hint.type() == null ? pair(conditional.getThen(), conditional.getElse())
                    : List.of(lower(conditional.getThen(), hint), lower(conditional.getElse(), hint));
            return new Expr.Choose(conditions.lower(conditional.getCondition()), both.get(0), both.get(1));
        } else if (expression instanceof Count count) {
            return moved("count", new Expr.Count(rows.set(count.getRows(), null)), count);
        } else if (expression instanceof Aggregate aggregate) {
            return aggregate(aggregate);
        }
        if (ConditionLowering.isCondition(expression)) {
            return new Expr.Choose(conditions.lower(expression), new Expr.Constant(ColumnType.FLAG, 1),
                    new Expr.Constant(ColumnType.FLAG, 0));
        }
        throw new LoweringException(expression, "This is no value.");
    }

    private static Expr.Unit unit(TimeUnit unit, boolean working) {
        return working ? Expr.Unit.WORKING_DAYS : Expr.Unit.valueOf(unit.getName());
    }

    private Expr arithmetic(Arithmetic arithmetic) {
        List<Expr> both = pair(arithmetic.getLeft(), arithmetic.getRight());
        Expr.Operation operation = Expr.Operation.valueOf(arithmetic.getOperator().getName());
        Expr left = both.get(0);
        Expr right = both.get(1);
        if (operation == Expr.Operation.DIVIDE && left.type() == ColumnType.NUMBER) {
            left = new Expr.ToDecimal(left);
        }
        if (left.type() == ColumnType.DECIMAL && right.type() == ColumnType.NUMBER) {
            right = new Expr.ToDecimal(right);
        }
        return new Expr.Arithmetic(operation, left, right);
    }

    private Expr function(Function function) {
        Expression argument = function.getArgument();
        return switch (function.getKind()) {
            case TEXT -> {
                Expr value = lower(argument);
                yield value instanceof Expr.CellOf cell && cell.column().derived() == null ? new Expr.TextOf(cell) : value;
            }
            case YEAR -> new Expr.PartOf(Expr.Part.YEAR, lower(argument));
            case MONTH -> new Expr.PartOf(Expr.Part.MONTH, lower(argument));
            case DAY -> new Expr.PartOf(Expr.Part.DAY, lower(argument));
            case SCHOOL_YEAR -> new Expr.PartOf(Expr.Part.SCHOOL_YEAR, lower(argument));
            case ABSOLUTE -> new Expr.OfNumber(Expr.NumberFunction.ABSOLUTE, lower(argument));
            case SQUARE_ROOT -> new Expr.OfNumber(Expr.NumberFunction.SQUARE_ROOT, lower(argument, new Hint(ColumnType.DECIMAL, false)));
            case ROUNDED -> new Expr.Round(lower(argument, new Hint(ColumnType.DECIMAL, false)), function.getPlaces());
            default -> new Expr.OfText(Expr.TextFunction.valueOf(function.getKind().getName()), lower(argument));
        };
    }

    private Expr extreme(Extreme extreme) {
        boolean largest = extreme.getKind() == ExtremeKind.LATEST || extreme.getKind() == ExtremeKind.LARGEST;
        List<Expr> arguments = new ArrayList<>();
        Hint hint = Hint.NONE;
        for (Expression argument : extreme.getArguments()) {
            Expr value = lower(argument, hint);
            arguments.add(value);
            hint = hint.type() == ColumnType.DECIMAL ? hint : new Hint(value.type(), false);
        }
        if (hint.type() == ColumnType.DECIMAL) {
            arguments.replaceAll(a -> a.type() == ColumnType.NUMBER ? new Expr.ToDecimal(a) : a);
        }
        return new Expr.Extreme(largest, arguments);
    }

    private Expr aggregate(Aggregate aggregate) {
        Expr[] value = new Expr[1];
        org.fettle.compiler.plan.RowSet set = rows.set(aggregate.getRows(), () -> value[0] = lower(aggregate.getValue()));
        return moved(aggregate.getKind().getLiteral(),
                new Expr.Aggregate(Expr.Aggregation.valueOf(aggregate.getKind().getName()), value[0], set), aggregate);
    }

    /** A value that loops over rows is computed outside the loops that it does not depend on. */
    private Expr moved(String name, Expr value, EObject place) {
        if (!frame.canMoveOut(value)) {
            return value;
        }
        return new Expr.Named(frame.let(name, value, Sources.line(place)), value.type());
    }

    // ------------------------------------------------------------------ names and cells

    private Expr name(NameRef name) {
        Named target = name.getTarget();
        Node known = frame.named(target);
        if (known instanceof Expr value) {
            return value;
        } else if (target instanceof Column column) {
            return bare(column, name);
        } else if (target instanceof Parameter parameter) {
            return new Expr.Parameter(parameter.getName(), Schema.type(parameter.getType()));
        } else if (target instanceof Definition definition) {
            return (Expr) definition(definition, null, name);
        } else if (known instanceof Cond condition) {
            return new Expr.Choose(condition, new Expr.Constant(ColumnType.FLAG, 1), new Expr.Constant(ColumnType.FLAG, 0));
        }
        throw new LoweringException(name, (target == null ? "This name" : target.getName()) + " is no value here.");
    }

    /** A column of the row looked at. */
    Expr bare(Column column, EObject place) {
        Frame.LookedAt at = frame.lookedAt();
        if (at == null) {
            throw new LoweringException(place, "Say of which row: alias." + column.getName() + ".");
        }
        return cell(at.row(), at.spells(), column, place);
    }

    /** The spells that a name or expression of a spell belongs to, or null when it is a row of a table. */
    SpellPlan spellsOf(Expression row) {
        return row instanceof NameRef name ? frame.spells(name.getTarget()) : null;
    }

    private Expr cell(RowExpr row, SpellPlan spells, Column column, EObject place) {
        if (spells != null && column == SpellColumns.START) {
            return new Expr.OfSpell(row, spells, Expr.SpellFact.START);
        } else if (spells != null && column == SpellColumns.END) {
            return new Expr.OfSpell(row, spells, Expr.SpellFact.END);
        }
        return new Expr.CellOf(row, column(row, column, place));
    }

    /** A column of a row. */
    ColumnRef column(RowExpr row, Column column, EObject place) {
        return frame.pack().column(row.table(), column, place, frame.needs());
    }

    // ------------------------------------------------------------------ definitions

    /** A definition applied to a row, to the subject, or to values. */
    Node call(Call call) {
        if (!(call.getTarget() instanceof Definition definition)) {
            throw new LoweringException(call, "Only definitions can be applied to something.");
        }
        if (!definition.getParameters().isEmpty()) {
            return inline(definition, call);
        }
        Expression argument = call.getArguments().get(0);
        if (argument instanceof NameRef name && name.getTarget() instanceof org.fettle.language.fettle.Subject) {
            return definition(definition, null, call);
        }
        return definition(definition, rows.lower(argument), call);
    }

    /** An argument is computed once however often the definition names it, unless it belongs to a row that is just looked through. */
    private Expr once(String name, Expr value, EObject place) {
        boolean simple = value instanceof Expr.CellOf || value instanceof Expr.Constant || value instanceof Expr.Symbol
                || value instanceof Expr.Named;
        if (simple || Variables.of(value).depth() > frame.depth()) {
            return value;
        }
        return new Expr.Named(frame.let(name, value, Sources.line(place)), value.type());
    }

    private Node inline(Definition definition, Call call) {
        for (int i = 0; i < definition.getParameters().size(); i++) {
            var parameter = definition.getParameters().get(i);
            Hint hint = new Hint(Schema.type(parameter.getType()), Schema.ignoresCase(parameter.getType()));
            frame.name(parameter, once(parameter.getName(), lower(call.getArguments().get(i), hint), call));
        }
        return node(definition.getValue());
    }

    /** A condition or a value, as it comes. */
    Node node(Expression expression) {
        return ConditionLowering.isCondition(expression) ? conditions.lower(expression) : lower(expression);
    }

    /** A definition of a row or (row null) of the row looked at or the subject. */
    Node definition(Definition definition, RowExpr given, EObject place) {
        if (definition.getTarget() == null) {
            return node(definition.getValue());
        }
        boolean ofRow = definition.getTarget() instanceof org.fettle.language.fettle.TableDeclaration;
        if (!ofRow && !frame.subjects()) {
            throw new LoweringException(place, definition.getName() + " asks about a " + frame.pack().schema().returnType().subjectName()
                    + ", and none is visited here; ask it in a definition for the rows of a table, or visit them with each.");
        }
        RowExpr row = given;
        if (ofRow && row == null) {
            if (frame.lookedAt() == null) {
                throw new LoweringException(place, "Say of which row: " + definition.getName() + "(alias).");
            }
            row = frame.lookedAt().row();
        }
        boolean condition = ConditionLowering.isCondition(definition.getValue());
        ColumnType type = null;
        int[] years = !ofRow ? new int[] {0} : row.table().bothYears() ? new int[] {0, 1} : new int[] {row.table().yearsBack()};
        for (int year : years) {
            String id = frame.pack().define(definition, year, place);
            frame.needs().definition(id);
            type = frame.pack().info(id).type().columnType();
        }
        RowExpr of = ofRow ? row : null;
        return condition ? new Cond.Defined(definition.getName(), of) : new Expr.Defined(definition.getName(), type, of);
    }

    /** The constant that clears a cell. */
    static Expr blank(ColumnType type) {
        return new Expr.Constant(type, Values.BLANK_LONG);
    }
}
