/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.language.ide;

import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.fettle.language.fettle.Age;
import org.fettle.language.fettle.Aggregate;
import org.fettle.language.fettle.AggregateKind;
import org.fettle.language.fettle.Arithmetic;
import org.fettle.language.fettle.Between;
import org.fettle.language.fettle.Call;
import org.fettle.language.fettle.Cell;
import org.fettle.language.fettle.CodeSet;
import org.fettle.language.fettle.Comparison;
import org.fettle.language.fettle.ComparisonOperator;
import org.fettle.language.fettle.Conditional;
import org.fettle.language.fettle.Definition;
import org.fettle.language.fettle.Derivation;
import org.fettle.language.fettle.Exists;
import org.fettle.language.fettle.Expression;
import org.fettle.language.fettle.Extreme;
import org.fettle.language.fettle.ExtremeKind;
import org.fettle.language.fettle.Function;
import org.fettle.language.fettle.Let;
import org.fettle.language.fettle.Membership;
import org.fettle.language.fettle.NameRef;
import org.fettle.language.fettle.Negation;
import org.fettle.language.fettle.OneOf;
import org.fettle.language.fettle.Parameter;
import org.fettle.language.fettle.Same;
import org.fettle.language.fettle.SetCell;
import org.fettle.language.fettle.Setting;
import org.fettle.language.fettle.Shift;
import org.fettle.language.fettle.State;
import org.fettle.language.fettle.StateTest;
import org.fettle.language.fettle.StringLiteral;
import org.fettle.language.fettle.TextTest;
import org.fettle.language.fettle.TimeBetween;
import org.fettle.language.scoping.PackIndex;
import org.fettle.language.types.CodeLists;
import org.fettle.language.types.Compatible;
import org.fettle.language.types.Type;
import org.fettle.language.types.Types;

/** What the place of an expression takes, by the types of what stands around it. Where nothing particular is asked for it takes everything. */
final class Place {
    private static final Predicate<Type> NUMBER = Type::isNumeric;
    private static final Predicate<Type> DATE = type -> type == Type.Simple.DATE;
    private static final Predicate<Type> TEXT = Type::isTextual;
    private static final Predicate<Type> ANYTHING = type -> true;

    private final Expression expression;
    private final Predicate<Type> wanted;

    /** @param context what stands in the place now, perhaps a made-up name; anything but an expression for a place of none */
    Place(EObject context) {
        expression = context instanceof Expression found ? found : null;
        wanted = expression == null ? ANYTHING : wanted(expression.eContainer());
    }

    /** Whether something of a type can stand in the place, or leads by a dot to something that can. */
    boolean takes(Type type) {
        return takesItself(type) || leads(type);
    }

    /** Whether something of a type can stand in the place as it is. */
    boolean takesItself(Type type) {
        return type == Type.Simple.UNKNOWN || wanted.test(type);
    }

    /** Whether something of just this type is asked for. */
    boolean asksFor(Type type) {
        return expression != null && type.equals(Types.expected(expression));
    }

    private boolean leads(Type type) {
        if (!type.isRow() || expression == null || expression.eContainer() instanceof Cell || expression.eContainer() instanceof Exists) {
            return false;
        }
        return PackIndex.of(expression).columns(type).stream().map(Types::ofColumn).anyMatch(this::takesItself);
    }

    private Predicate<Type> wanted(EObject parent) {
        if (parent instanceof Cell || parent instanceof Exists) {
            return Type::isRow;
        }
        if (parent instanceof StateTest test) {
            return state(test.getState());
        }
        if (parent instanceof Arithmetic || parent instanceof Negation) {
            return NUMBER;
        }
        if (parent instanceof Shift shift) {
            return expression == shift.getLeft() ? DATE : type -> type == Type.Simple.NUMBER;
        }
        if (parent instanceof TimeBetween || parent instanceof Age) {
            return DATE;
        }
        if (parent instanceof TextTest) {
            return TEXT;
        }
        if (parent instanceof Extreme extreme) {
            return extreme.getKind() == ExtremeKind.EARLIEST || extreme.getKind() == ExtremeKind.LATEST ? DATE : NUMBER;
        }
        if (parent instanceof Aggregate aggregate && expression == aggregate.getValue()) {
            return aggregate.getKind() == AggregateKind.SUM ? NUMBER : type -> type.isNumeric() || type == Type.Simple.DATE;
        }
        if (parent instanceof Function function) {
            return argument(function);
        }
        if (parent instanceof Let || parent instanceof Definition) {
            return type -> !(type instanceof Type.WholeTable);
        }
        return compared(parent);
    }

    private static Predicate<Type> state(State state) {
        return switch (state) {
            case LOADED -> type -> type instanceof Type.WholeTable || type instanceof Type.Row;
            case TRUE, FALSE -> type -> type == Type.Simple.CONDITION || type == Type.Simple.FLAG;
            default -> Type::isValue;
        };
    }

    private static Predicate<Type> argument(Function function) {
        return switch (function.getKind()) {
            case LENGTH, UPPER, LOWER, SOUNDEX, COMPACT, EARLIEST_DATE, LATEST_DATE -> TEXT;
            case YEAR, MONTH, DAY, SCHOOL_YEAR -> DATE;
            case ABSOLUTE, ROUNDED, SQUARE_ROOT -> NUMBER;
            case TEXT -> Type::isValue;
        };
    }

    private Predicate<Type> compared(EObject parent) {
        if (parent instanceof Comparison comparison) {
            boolean equality = comparison.getOperator() == ComparisonOperator.EQ || comparison.getOperator() == ComparisonOperator.NE;
            Predicate<Type> like = like(expression == comparison.getLeft() ? comparison.getRight() : comparison.getLeft());
            return type -> like.test(type) && type != Type.Simple.BLANK && (equality || type != Type.Simple.FLAG);
        }
        if (parent instanceof Same same) {
            Predicate<Type> like = like(expression == same.getLeft() ? same.getRight() : same.getLeft());
            return type -> type == Type.Simple.BLANK || like.test(type);
        }
        if (parent instanceof Between between) {
            return like(expression == between.getLeft() ? between.getLow() : between.getLeft());
        }
        if (parent instanceof Membership membership) {
            return ofSet(membership.getSet());
        }
        if (parent instanceof OneOf oneOf) {
            return ofSet(oneOf.getSet());
        }
        if (parent instanceof CodeSet set) {
            EObject test = set.eContainer();
            Expression left = test instanceof Membership membership ? membership.getLeft() : test instanceof OneOf oneOf ? oneOf.getLeft() : null;
            Predicate<Type> like = like(left);
            return type -> type != Type.Simple.BLANK && like.test(type);
        }
        return assigned(parent);
    }

    private Predicate<Type> like(Expression other) {
        Type type = Types.adapted(other);
        if (type == Type.Simple.UNKNOWN && codeOf(other) != null) {
            return comparableWith(expression, codeOf(other));
        }
        if (type == Type.Simple.UNKNOWN || type == Type.Simple.BLANK) {
            return candidate -> candidate.isValue();
        }
        return candidate -> Compatible.comparable(candidate, type) && !Compatible.disjoint(expression, candidate, type)
                && !(other instanceof StringLiteral text && candidate instanceof Type.CodeOf codes
                        && !hasCode(expression, codes.list(), text.getValue()));
    }

    /** The word of a bare name that stands for nothing so far, as a code does whose list is not known yet; null for any other value. */
    static String codeOf(Expression value) {
        boolean unknown = value instanceof NameRef name && name.getTarget() != null && name.getTarget().eIsProxy();
        return unknown ? NodeModelUtils.getTokenText(NodeModelUtils.findActualNodeFor(value)) : null;
    }

    /** What can stand beside a bare code: values of the lists that have it. A word that is no code of any list may be anything yet. */
    static Predicate<Type> comparableWith(EObject context, String code) {
        Set<String> having = PackIndex.of(context).codeLists().keySet().stream()
                .filter(list -> hasCode(context, list, code)).collect(Collectors.toSet());
        return having.isEmpty() ? Type::isValue : type -> type instanceof Type.CodeOf codes && having.contains(codes.list());
    }

    private static boolean hasCode(EObject context, String list, String code) {
        return CodeLists.anyYear(context, list).keySet().stream().anyMatch(code::equalsIgnoreCase);
    }

    private Predicate<Type> ofSet(CodeSet set) {
        if (set != null && set.getList() != null && !set.getList().eIsProxy()) {
            Type codes = new Type.CodeOf(set.getList().getName());
            return type -> type.isTextual() && !Compatible.disjoint(expression, type, codes);
        }
        return set == null || set.getValues().isEmpty() ? Type::isValue : like(set.getValues().get(0));
    }

    private Predicate<Type> assigned(EObject parent) {
        boolean branch = parent instanceof Conditional conditional && expression != conditional.getCondition();
        boolean given = parent instanceof SetCell || parent instanceof Parameter || parent instanceof Setting || parent instanceof Derivation;
        if (parent instanceof Call call && call.getTarget() instanceof Definition definition && definition.getParameters().isEmpty()) {
            Type row = Types.ofTarget(definition.getTarget(), definition.isLastYear());
            return type -> type instanceof Type.Row found && row instanceof Type.Row of && found.table() == of.table()
                    && (found.years() == of.years() || found.years() == Type.Years.BOTH);
        }
        if (!branch && !given && !(parent instanceof Call)) {
            return ANYTHING;
        }
        Type target = Types.expected(expression);
        if (target == Type.Simple.UNKNOWN) {
            return type -> !(type instanceof Type.WholeTable);
        }
        return type -> type == Type.Simple.BLANK || Compatible.fits(type, target) && !Compatible.disjoint(expression, type, target)
                || branch && Compatible.comparable(type, target);
    }
}
