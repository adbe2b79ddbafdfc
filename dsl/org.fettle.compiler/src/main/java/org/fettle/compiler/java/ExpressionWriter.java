/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.compiler.java;

import java.util.List;

import org.fettle.compiler.plan.ColumnRef;
import org.fettle.compiler.plan.Expr;
import org.fettle.compiler.plan.RowExpr;
import org.fettle.compiler.plan.RowSet;
import org.fettle.compiler.plan.TableRef;
import org.fettle.data.ColumnType;
import org.fettle.data.Values;

/** Java expressions for values. */
final class ExpressionWriter {

    private final Scope scope;
    private final LoopWriter loops;
    private final ConditionWriter conditions;

    ExpressionWriter(Scope scope, LoopWriter loops, ConditionWriter conditions) {
        this.scope = scope;
        this.loops = loops;
        this.conditions = conditions;
    }

    /** The Java type that holds a value. */
    static String javaType(ColumnType type) {
        return Expr.wide(type) ? "long" : "int";
    }

    /** Whether a value can never be missing. */
    static boolean alwaysGiven(Expr expr) {
        if (expr instanceof Expr.Constant constant) {
            return constant.value() != Values.BLANK_LONG;
        }
        return expr instanceof Expr.Symbol || expr instanceof Expr.Collection || expr instanceof Expr.DayInPeriod
                || expr instanceof Expr.Count
                || expr instanceof Expr.Aggregate aggregate && aggregate.aggregation() == Expr.Aggregation.SUM;
    }

    /** Whether reading a value twice costs next to nothing. */
    static boolean cheap(Expr expr) {
        return expr instanceof Expr.Constant || expr instanceof Expr.Symbol || expr instanceof Expr.Collection || expr instanceof Expr.Named
                || expr instanceof Expr.DayInPeriod || expr instanceof Expr.Parameter
                || expr instanceof Expr.CellOf cell && cell.row() instanceof RowExpr.Held held && !held.variable().table().bothYears();
    }

    /** The value. */
    String write(Expr expr) {
        if (expr instanceof Expr.Constant constant) {
            return constant(constant);
        } else if (expr instanceof Expr.Symbol symbol) {
            return scope.fields().symbol(symbol.text()).name();
        } else if (expr instanceof Expr.CellOf cell) {
            return cell(cell);
        } else if (expr instanceof Expr.TextOf text) {
            return text(text.cell());
        } else if (expr instanceof Expr.Parameter parameter) {
            return scope.fields().parameter(parameter.name(), Expr.wide(parameter.type())).name();
        } else if (expr instanceof Expr.Collection collection) {
            return scope.fields().fact(collection.fact()).name();
        } else if (expr instanceof Expr.DayInPeriod day) {
            return scope.fields().dayInPeriod(day.day(), day.month()).name();
        } else if (expr instanceof Expr.Named named) {
            return scope.let(named.let());
        } else if (expr instanceof Expr.Defined defined) {
            return defined(defined.definition(), javaType(defined.type()) + "[]", defined.row());
        } else if (expr instanceof Expr.Choose choose) {
            return "(" + conditions.isTrue(choose.condition()).text() + " ? " + write(choose.then()) + " : " + write(choose.otherwise())
                    + ")";
        } else if (expr instanceof Expr.Count count) {
            return loops.count(count.rows());
        } else if (expr instanceof Expr.Aggregate aggregate) {
            return loops.aggregate(aggregate);
        } else if (expr instanceof Expr.OfSpell spell) {
            return scope.spells(spell.plan()) + "." + spell.fact().name().toLowerCase(java.util.Locale.ROOT) + "("
                    + loops.row(spell.spell()) + ")";
        }
        return function(expr);
    }

    private String constant(Expr.Constant constant) {
        boolean wide = Expr.wide(constant.type());
        if (constant.value() == Values.BLANK_LONG) {
            return wide ? "Values.BLANK_LONG" : "Values.BLANK";
        }
        if (constant.type() == ColumnType.DATE) {
            return scope.fields().date((int) constant.value()).name();
        }
        return constant.value() + (wide ? "L" : "");
    }

    private String function(Expr expr) {
        if (expr instanceof Expr.Arithmetic arithmetic) {
            return arithmetic(arithmetic);
        } else if (expr instanceof Expr.OfNumber number) {
            return switch (number.function()) {
                case NEGATE -> call("Numbers.negate", number.argument());
                case ABSOLUTE -> call("Numbers.absolute", number.argument());
                case SQUARE_ROOT -> call("Numbers.squareRoot", number.argument());
            };
        } else if (expr instanceof Expr.Round round) {
            return "Numbers.round(" + write(round.argument()) + ", " + round.places() + ")";
        } else if (expr instanceof Expr.ToDecimal decimal) {
            return call("Numbers.toDecimal", decimal.number());
        } else if (expr instanceof Expr.Shift shift) {
            return call("Dates.plus" + camel(shift.unit().name()), shift.date(), shift.amount());
        } else if (expr instanceof Expr.Between between) {
            return call("Dates." + lowerCamel(between.unit().name()) + "Between", between.from(), between.to());
        } else if (expr instanceof Expr.PartOf part) {
            return call("Dates." + lowerCamel(part.part().name()) + "Of", part.date());
        } else if (expr instanceof Expr.OfText function) {
            String method = function.type() == ColumnType.NUMBER ? ".number(" : ".value(";
            return scope.fields().textFunction(function.function()).name() + method + write(function.text()) + ")";
        } else if (expr instanceof Expr.Extreme extreme) {
            return extreme(extreme);
        }
        throw new IllegalStateException("no Java for " + expr);
    }

    private String arithmetic(Expr.Arithmetic arithmetic) {
        boolean decimal = arithmetic.type() == ColumnType.DECIMAL;
        String method = switch (arithmetic.operation()) {
            case ADD -> "add";
            case SUBTRACT -> "subtract";
            case MULTIPLY -> decimal ? "multiplyDecimal" : "multiply";
            case DIVIDE -> "divideDecimal";
        };
        return call("Numbers." + method, arithmetic.left(), arithmetic.right());
    }

    private String extreme(Expr.Extreme extreme) {
        String method = Expr.wide(extreme.type()) ? extreme.largest() ? "Numbers.largest" : "Numbers.smallest"
                : extreme.largest() ? "Dates.latest" : "Dates.earliest";
        String out = write(extreme.arguments().get(0));
        for (Expr argument : extreme.arguments().subList(1, extreme.arguments().size())) {
            out = method + "(" + out + ", " + write(argument) + ")";
        }
        return out;
    }

    private String call(String method, Expr... arguments) {
        return method + "(" + String.join(", ", List.of(arguments).stream().map(this::write).toList()) + ")";
    }

    private String cell(Expr.CellOf cell) {
        TableRef table = cell.row().table();
        if (cell.column().derived() != null) {
            return defined(cell.column().derived(), javaType(cell.type()) + "[]", cell.row());
        }
        if (table.bothYears()) {
            return "Cells.at(" + scope.fields().column(table.of(0), cell.column()).name() + ", "
                    + scope.fields().column(table.of(1), cell.column()).name()
                    + ", " + loops.row(cell.row()) + ")";
        }
        return at(scope.fields().column(table, cell.column()).name(), cell.row());
    }

    private String at(String array, RowExpr row) {
        return row instanceof RowExpr.Held held ? array + "[" + scope.row(held.variable()) + "]"
                : "Cells.at(" + array + ", " + loops.row(row) + ")";
    }

    private String text(Expr.CellOf cell) {
        TableRef table = cell.row().table();
        if (table.bothYears()) {
            return "Cells.at(" + scope.fields().texts(table.of(0), cell.column()).name() + ", "
                    + scope.fields().texts(table.of(1), cell.column()).name()
                    + ", " + loops.row(cell.row()) + ")";
        }
        return scope.fields().texts(table, cell.column()).name() + ".at(" + loops.row(cell.row()) + ")";
    }

    /** The value of a definition: an element of its array. */
    String defined(String id, String javaType, RowExpr row) {
        if (row == null) {
            return scope.fields().defined(id, javaType).name() + "[" + Scope.SUBJECT + "]";
        }
        if (row.table().bothYears()) {
            return "Cells.at(" + scope.fields().defined(Definitions.id(id, 0), javaType).name() + ", "
                    + scope.fields().defined(Definitions.id(id, 1), javaType).name() + ", " + loops.row(row) + ")";
        }
        return at(scope.fields().defined(Definitions.id(id, row.table().yearsBack()), javaType).name(), row);
    }

    /** The first row by a function of a text, looked up once per distinct text; null for other sets of rows. */
    String firstRemembered(RowSet rows) {
        boolean byFunction = rows.filter() == null && rows.sources().size() == 1 && rows.source() instanceof RowSet.Scan scan
                && scan.everybody() && scan.except() == null && scan.after() == null && !scan.row().table().bothYears()
                && scan.key() instanceof Expr.OfText function && Expr.symbolic(function.type());
        if (!byFunction) {
            return null;
        }
        RowSet.Scan scan = (RowSet.Scan) rows.source();
        Expr.OfText function = (Expr.OfText) scan.key();
        return scope.fields().firstRows(scan.row().table(), scan.keyColumn(), function.function()).name() + ".first("
                + write(function.text()) + ")";
    }

    /** Code that hands a value over to a message: cells show their text where they cannot be read. */
    String shown(Expr expr) {
        if (expr instanceof Expr.CellOf cell && !cell.row().table().bothYears() && cell.column().derived() == null) {
            return shownCell(cell.row().table(), cell.column(), loops.row(cell.row()));
        }
        return widened(expr);
    }

    private String shownCell(TableRef table, ColumnRef column, String row) {
        return "Cells.shown(" + scope.fields().columnObject(table, column).name() + ", " + scope.fields().column(table, column).name()
                + ", " + row + ", "
                + scope.fields().dictionary().name() + ")";
    }

    /** A value as a long that keeps the meaning of missing ones. */
    String widened(Expr expr) {
        return Expr.wide(expr.type()) ? write(expr) : "Cells.widen(" + write(expr) + ")";
    }

    private static String lowerCamel(String constant) {
        String camel = camel(constant);
        return Character.toLowerCase(camel.charAt(0)) + camel.substring(1);
    }

    private static String camel(String constant) {
        StringBuilder out = new StringBuilder();
        for (String word : constant.split("_")) {
            out.append(word.charAt(0)).append(word.substring(1).toLowerCase(java.util.Locale.ROOT));
        }
        return out.toString();
    }
}
