/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.compiler.interpret;

import java.util.List;

import org.fettle.compiler.java.Definitions;
import org.fettle.compiler.plan.Cond;
import org.fettle.compiler.plan.Cond.Truth;
import org.fettle.compiler.plan.Expr;
import org.fettle.compiler.plan.RowExpr;
import org.fettle.compiler.plan.RowSet;
import org.fettle.compiler.plan.TableRef;
import org.fettle.data.ColumnType;
import org.fettle.data.Values;
import org.fettle.engine.Binding;
import org.fettle.engine.kernel.Cells;
import org.fettle.engine.kernel.Codes;

import static org.fettle.compiler.plan.Cond.Truth.FALSE;
import static org.fettle.compiler.plan.Cond.Truth.TRUE;
import static org.fettle.compiler.plan.Cond.Truth.UNKNOWN;

/** Conditions, interpreted with three truth values. */
final class Conditions {

    private final Binding binding;
    private final State state;
    private final Evaluator evaluator;

    Conditions(Binding binding, State state, Evaluator evaluator) {
        this.binding = binding;
        this.state = state;
        this.evaluator = evaluator;
    }

    private static Truth of(boolean value) {
        return value ? TRUE : FALSE;
    }

    private static Truth not(Truth truth) {
        return truth == UNKNOWN ? UNKNOWN : of(truth == FALSE);
    }

    Truth truth(Cond cond) {
        if (cond instanceof Cond.Constant constant) {
            return constant.truth();
        } else if (cond instanceof Cond.All all) {
            return combine(all.parts(), FALSE);
        } else if (cond instanceof Cond.Any any) {
            return combine(any.parts(), TRUE);
        } else if (cond instanceof Cond.Not negation) {
            return not(truth(negation.operand()));
        } else if (cond instanceof Cond.Compare compare) {
            return compare(compare, evaluator.value(compare.left()), evaluator.value(compare.right()));
        } else if (cond instanceof Cond.Member member) {
            return member(member);
        } else if (cond instanceof Cond.Text text) {
            return text(text);
        } else if (cond instanceof Cond.Item item) {
            return item(evaluator.value(item.list()), evaluator.value(item.item()));
        } else if (cond instanceof Cond.Every every) {
            return every(every);
        } else if (cond instanceof Cond.Defined defined) {
            return defined(defined);
        } else if (cond instanceof Cond.Named named) {
            return Truth.values()[(int) state.remembered(named.let(), () -> truth((Cond) named.let().value()).ordinal())];
        }
        return of(certain(cond));
    }

    /** {@code and} and {@code or}: one deciding part decides, else an unknown one leaves it open. */
    private Truth combine(List<Cond> parts, Truth deciding) {
        Truth result = not(deciding);
        for (Cond part : parts) {
            Truth truth = truth(part);
            if (truth == deciding) {
                return deciding;
            }
            if (truth == UNKNOWN) {
                result = UNKNOWN;
            }
        }
        return result;
    }

    private boolean certain(Cond cond) {
        if (cond instanceof Cond.Same same) {
            return same(same);
        } else if (cond instanceof Cond.SameText same) {
            return evaluator.text(same.left()).equalsIgnoreCase(evaluator.text(same.right()));
        } else if (cond instanceof Cond.Is is) {
            long value = evaluator.value(is.value());
            return switch (is.state()) {
                case BLANK -> value == Values.BLANK_LONG;
                case UNREADABLE -> value == Values.UNREADABLE_LONG;
                case MISSING -> Values.missing(value);
                case GIVEN -> !Values.missing(value);
            };
        } else if (cond instanceof Cond.Surely surely) {
            return truth(surely.condition()) == of(surely.expected());
        } else if (cond instanceof Cond.Exists exists) {
            return evaluator.rows().row(exists.row()) != Cells.NONE;
        } else if (cond instanceof Cond.Rows counted) {
            return rows(counted);
        } else if (cond instanceof Cond.Extremes extremes) {
            return extremes(extremes);
        } else if (cond instanceof Cond.Loaded loaded) {
            return binding.loaded(loaded.table().table(), loaded.table().yearsBack());
        } else if (cond instanceof Cond.Before before) {
            return Cells.before(state.row(before.a()), state.row(before.b()));
        }
        throw new IllegalStateException("no truth of " + cond);
    }

    private Truth compare(Cond.Compare compare, long a, long b) {
        if (Values.missing(a) || Values.missing(b)) {
            return UNKNOWN;
        }
        int order = Expr.symbolic(compare.left().type()) ? binding.dictionary().text((int) a).compareTo(binding.dictionary().text((int) b))
                : Long.compare(a, b);
        return of(switch (compare.operator()) {
            case EQ -> order == 0;
            case NE -> order != 0;
            case LT -> order < 0;
            case LE -> order <= 0;
            case GT -> order > 0;
            case GE -> order >= 0;
        });
    }

    private boolean same(Cond.Same same) {
        long a = evaluator.value(same.left());
        long b = evaluator.value(same.right());
        boolean unreadable = a == Values.UNREADABLE_LONG && b == a;
        boolean typed = same.left().type() != ColumnType.TEXT && same.left().type() != ColumnType.CODE;
        if (unreadable && typed && same.left() instanceof Expr.CellOf left && same.right() instanceof Expr.CellOf right && inFile(left)
                && inFile(right)) {
            return evaluator.text(left).equalsIgnoreCase(evaluator.text(right));
        }
        return a == b;
    }

    private static boolean inFile(Expr.CellOf cell) {
        return !cell.row().table().bothYears() && cell.column().derived() == null;
    }

    private Truth member(Cond.Member member) {
        long value = evaluator.value(member.value());
        if (Values.missing(value)) {
            return member.twoValued() ? FALSE : UNKNOWN;
        }
        if (member.list() != null) {
            return of(Codes.in(binding.codes(member.list()), (int) value));
        }
        return of(member.values().stream().anyMatch(v -> evaluator.value(v) == value));
    }

    private Truth text(Cond.Text text) {
        long value = evaluator.value(text.value());
        if (Values.missing(value)) {
            return UNKNOWN;
        }
        String shown = binding.dictionary().text((int) value);
        return of(switch (text.question()) {
            case STARTS_WITH -> shown.startsWith(text.argument());
            case ENDS_WITH -> shown.endsWith(text.argument());
            case CONTAINS -> shown.contains(text.argument());
            case MATCHES -> shown.matches(text.argument());
        });
    }

    private Truth item(long list, long item) {
        if (Values.missing(list) || Values.missing(item)) {
            return UNKNOWN;
        }
        String wanted = binding.dictionary().text((int) item);
        return of(List.of(binding.dictionary().text((int) list).split(",", -1)).contains(wanted));
    }

    private boolean rows(Cond.Rows counted) {
        int[] count = new int[1];
        boolean any = counted.quantity() == Cond.Quantity.ANY || counted.quantity() == Cond.Quantity.NONE;
        evaluator.rows().each(counted.rows(), () -> ++count[0] > 0 && !any);
        return switch (counted.quantity()) {
            case ANY -> count[0] > 0;
            case NONE -> count[0] == 0;
            case EXACTLY -> count[0] == counted.number();
            case AT_LEAST -> count[0] >= counted.number();
            case AT_MOST -> count[0] <= counted.number();
        };
    }

    private Truth every(Cond.Every every) {
        Truth[] result = {TRUE};
        evaluator.rows().each(every.rows(), () -> {
            Truth truth = truth(every.condition());
            if (truth != TRUE) {
                result[0] = truth == FALSE || result[0] == FALSE ? FALSE : UNKNOWN;
            }
            return true;
        });
        return result[0];
    }

    /** Looks at every row, where generated code asks an index. */
    private boolean extremes(Cond.Extremes extremes) {
        RowExpr row = new RowExpr.Held(extremes.scan().row());
        Cond compare = new Cond.Compare(extremes.operator(), new Expr.CellOf(row, extremes.column()), extremes.value());
        return rows(new Cond.Rows(Cond.Quantity.ANY, 0, new RowSet(List.of(extremes.scan()), compare)));
    }

    private Truth defined(Cond.Defined defined) {
        if (defined.row() == null) {
            return Truth.values()[binding.derivedConditions(defined.definition())[state.subject()]];
        }
        int row = evaluator.rows().row(defined.row());
        TableRef table = defined.row().table();
        int last = table.bothYears() ? Cells.lastYearRow(row) : Cells.NONE;
        String id = Definitions.id(defined.definition(), last >= 0 ? 1 : table.yearsBack());
        int index = last >= 0 ? last : row;
        return index < 0 ? UNKNOWN : Truth.values()[binding.derivedConditions(id)[index]];
    }
}
