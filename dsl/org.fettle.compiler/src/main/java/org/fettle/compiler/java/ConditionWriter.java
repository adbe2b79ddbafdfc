/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.compiler.java;

import java.util.ArrayList;
import java.util.List;

import org.fettle.compiler.plan.ColumnRef;
import org.fettle.compiler.plan.Cond;
import org.fettle.compiler.plan.Expr;
import org.fettle.compiler.plan.RowExpr;
import org.fettle.compiler.plan.RowSet;
import org.fettle.compiler.plan.TableRef;
import org.fettle.data.ColumnType;

/**
 * Java conditions. A condition of the language has three answers, so it is written in one of two ways: where the code asks whether it is
 * <em>true</em>, and where it asks whether it is <em>false</em>. Both are plain Java conditions, and unknown is neither.
 */
final class ConditionWriter {

    /** From this many values on, membership is looked up instead of compared. */
    private static final int FEW = 4;

    private final Scope scope;
    private final ExpressionWriter values;
    private final LoopWriter loops;

    ConditionWriter(Scope scope) {
        this.scope = scope;
        this.loops = new LoopWriter(scope, this);
        this.values = new ExpressionWriter(scope, loops, this);
    }

    ExpressionWriter values() {
        return values;
    }

    LoopWriter loops() {
        return loops;
    }

    /** Java that is true where the condition is true. */
    Term isTrue(Cond cond) {
        return write(cond, true);
    }

    /** Java that is true where the condition is false. */
    Term isFalse(Cond cond) {
        return write(cond, false);
    }

    private Term write(Cond cond, boolean wanted) {
        if (cond instanceof Cond.Constant constant) {
            return Term.constant(constant.truth() == (wanted ? Cond.Truth.TRUE : Cond.Truth.FALSE));
        } else if (cond instanceof Cond.All all) {
            return combine(all.parts(), wanted, wanted);
        } else if (cond instanceof Cond.Any any) {
            return combine(any.parts(), wanted, !wanted);
        } else if (cond instanceof Cond.Not not) {
            return write(not.operand(), !wanted);
        } else if (cond instanceof Cond.Compare compare) {
            return compare(wanted ? compare.operator() : compare.operator().opposite(), compare.left(), compare.right());
        } else if (cond instanceof Cond.Member member) {
            return member(member, wanted);
        } else if (cond instanceof Cond.Text text) {
            String test = scope.fields().textTest(text.question(), text.argument()).name();
            return Term.atom(test + (wanted ? ".yes(" : ".no(") + values.write(text.value()) + ")");
        } else if (cond instanceof Cond.Item item) {
            String items = scope.fields().textItems().name();
            return Term.atom(items + (wanted ? ".yes(" : ".no(") + values.write(item.list()) + ", " + values.write(item.item()) + ")");
        } else if (cond instanceof Cond.Every every) {
            return Term.atom(loops.every(every, wanted));
        } else if (cond instanceof Cond.Defined defined) {
            return Term.comparison(values.defined(defined.definition(), "byte[]", defined.row()) + (wanted ? " == 1" : " == 0"));
        } else if (cond instanceof Cond.Named named) {
            return Term.atom(wanted ? scope.let(named.let()) : scope.falseLet(named.let()));
        }
        Term certain = twoValued(cond);
        return wanted ? certain : certain.negated();
    }

    private Term combine(List<Cond> parts, boolean wanted, boolean and) {
        List<Term> terms = new ArrayList<>();
        parts.forEach(p -> terms.add(write(p, wanted)));
        return and ? Term.and(terms) : Term.or(terms);
    }

    /** Conditions that are never unknown. */
    private Term twoValued(Cond cond) {
        if (cond instanceof Cond.Same same) {
            return same(same.left(), same.right());
        } else if (cond instanceof Cond.SameText same) {
            return sameText(same);
        } else if (cond instanceof Cond.Is is) {
            return state(is);
        } else if (cond instanceof Cond.Surely surely) {
            return write(surely.condition(), surely.expected());
        } else if (cond instanceof Cond.Exists exists) {
            return exists(exists.row());
        } else if (cond instanceof Cond.Rows rows) {
            return rows(rows);
        } else if (cond instanceof Cond.Extremes extremes) {
            return loops.extremes(extremes);
        } else if (cond instanceof Cond.Loaded loaded) {
            return Term.atom(scope.fields().loaded(loaded.table()).name());
        } else if (cond instanceof Cond.Before before) {
            return before(before);
        }
        throw new IllegalStateException("no Java for " + cond);
    }

    private static Term before(Cond.Before before, String a, String b) {
        return before.a().table().bothYears() ? Term.atom("Cells.before(" + a + ", " + b + ")") : Term.comparison(a + " < " + b);
    }

    private Term before(Cond.Before before) {
        return before(before, scope.row(before.a()), scope.row(before.b()));
    }

    private Term exists(RowExpr row) {
        if (row instanceof RowExpr.Held) {
            return Term.TRUE;
        }
        return Term.comparison(loops.row(row) + (row.table().bothYears() ? " != Cells.NONE" : " >= 0"));
    }

    /** Both sides given, and the comparison holds. */
    private Term compare(Cond.Operator operator, Expr left, Expr right) {
        if (operator == Cond.Operator.GT || operator == Cond.Operator.GE) {
            return compare(operator.mirrored(), right, left);
        }
        if (Expr.symbolic(left.type()) && (operator == Cond.Operator.LT || operator == Cond.Operator.LE)) {
            return Term.atom("Alphabet." + operator.name().toLowerCase(java.util.Locale.ROOT) + "(" + scope.fields().dictionary().name() + ", "
                    + values.write(left) + ", " + values.write(right) + ")");
        }
        if (!ExpressionWriter.cheap(left) || operator == Cond.Operator.NE && !ExpressionWriter.cheap(right)) {
            return Term.atom("Comparisons." + operator.name().toLowerCase(java.util.Locale.ROOT) + "(" + values.write(left) + ", "
                    + values.write(right) + ")");
        }
        String a = values.write(left);
        String b = values.write(right);
        boolean givenA = ExpressionWriter.alwaysGiven(left);
        boolean givenB = ExpressionWriter.alwaysGiven(right);
        List<Term> parts = new ArrayList<>();
        switch (operator) {
            case EQ -> {
                parts.add(Term.comparison(a + " == " + b));
                if (!givenA && !givenB) {
                    parts.add(given(left, a));
                }
            }
            case NE -> {
                parts.add(Term.comparison(a + " != " + b));
                if (!givenA) {
                    parts.add(given(left, a));
                }
                if (!givenB) {
                    parts.add(given(right, b));
                }
            }
            default -> {
                if (!givenA) {
                    parts.add(given(left, a));
                }
                parts.add(Term.comparison(a + (operator == Cond.Operator.LT ? " < " : " <= ") + b));
            }
        }
        return Term.and(parts);
    }

    private static Term given(Expr expr, String text) {
        return Term.comparison(text + " > " + unreadable(expr));
    }

    private static String unreadable(Expr expr) {
        return Expr.wide(expr.type()) ? "Values.UNREADABLE_LONG" : "Values.UNREADABLE";
    }

    private Term member(Cond.Member member, boolean wanted) {
        String value = values.write(member.value());
        Term in = in(member, value);
        if (wanted) {
            return in;
        }
        if (member.twoValued()) {
            return in.negated();
        }
        return Term.and(List.of(given(member.value(), value), in.negated()));
    }

    private Term in(Cond.Member member, String value) {
        if (member.list() != null) {
            return Term.atom("Codes.in(" + scope.fields().codes(member.list()).name() + ", " + value + ")");
        }
        boolean constants = member.values().stream().allMatch(Expr.Symbol.class::isInstance);
        if (constants && (member.values().size() >= FEW || !ExpressionWriter.cheap(member.value()))) {
            List<String> texts = member.values().stream().map(v -> ((Expr.Symbol) v).text()).toList();
            return Term.atom("Codes.in(" + scope.fields().symbols(texts).name() + ", " + value + ")");
        }
        return Term.or(member.values().stream().map(v -> compare(Cond.Operator.EQ, member.value(), v)).toList());
    }

    private Term state(Cond.Is is) {
        String value = values.write(is.value());
        String blank = Expr.wide(is.value().type()) ? "Values.BLANK_LONG" : "Values.BLANK";
        return Term.comparison(value + switch (is.state()) {
            case BLANK -> " == " + blank;
            case UNREADABLE -> " == " + unreadable(is.value());
            case MISSING -> " <= " + unreadable(is.value());
            case GIVEN -> " > " + unreadable(is.value());
        });
    }

    private Term same(Expr left, Expr right) {
        String a = values.write(left);
        Term equal = Term.comparison(a + " == " + values.write(right));
        if (left instanceof Expr.CellOf cellA && right instanceof Expr.CellOf cellB && mayBeUnreadable(left.type())
                && inFile(cellA) && inFile(cellB)) {
            Term readable = Term.comparison(a + " != " + unreadable(left));
            return Term.and(List.of(equal, Term.or(List.of(readable, Term.atom(sameText(cellA, cellB))))));
        }
        return equal;
    }

    private static boolean inFile(Expr.CellOf cell) {
        return !cell.row().table().bothYears() && cell.column().derived() == null;
    }

    private static boolean mayBeUnreadable(ColumnType type) {
        return type != ColumnType.TEXT && type != ColumnType.CODE;
    }

    /** Cells with one text have one value, so that the texts themselves are compared for equal values only. */
    private Term sameText(Cond.SameText same) {
        Term texts = Term.atom(sameText(same.left(), same.right()));
        if (same.left().type() == same.right().type()) {
            return Term.and(List.of(Term.comparison(values.write(same.left()) + " == " + values.write(same.right())), texts));
        }
        return texts;
    }

    private String sameText(Expr.CellOf a, Expr.CellOf b) {
        return "Cells.sameText(" + cells(a) + ", " + loops.row(a.row()) + ", " + cells(b) + ", " + loops.row(b.row()) + ")";
    }

    private String cells(Expr.CellOf cell) {
        TableRef table = cell.row().table();
        ColumnRef column = cell.column();
        return scope.fields().columnObject(table, column).name();
    }

    private Term rows(Cond.Rows rows) {
        RowSet set = rows.rows();
        return switch (rows.quantity()) {
            case ANY -> Term.atom(loops.any(set));
            case NONE -> Term.atom(loops.any(set)).negated();
            case EXACTLY -> Term.comparison(loops.count(set) + " == " + rows.number());
            case AT_LEAST -> Term.comparison(loops.count(set) + " >= " + rows.number());
            case AT_MOST -> Term.comparison(loops.count(set) + " <= " + rows.number());
        };
    }
}
