/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.language.types;

import org.eclipse.emf.ecore.EObject;
import org.fettle.language.fettle.Alias;
import org.fettle.language.fettle.Between;
import org.fettle.language.fettle.Call;
import org.fettle.language.fettle.Code;
import org.fettle.language.fettle.CodeList;
import org.fettle.language.fettle.CodeLiteral;
import org.fettle.language.fettle.CodeSet;
import org.fettle.language.fettle.CodeType;
import org.fettle.language.fettle.Column;
import org.fettle.language.fettle.ColumnType;
import org.fettle.language.fettle.Comparison;
import org.fettle.language.fettle.Conditional;
import org.fettle.language.fettle.DateType;
import org.fettle.language.fettle.DecimalType;
import org.fettle.language.fettle.Definition;
import org.fettle.language.fettle.Derivation;
import org.fettle.language.fettle.Distinct;
import org.fettle.language.fettle.Expression;
import org.fettle.language.fettle.Extreme;
import org.fettle.language.fettle.FettlePackage;
import org.fettle.language.fettle.FlagType;
import org.fettle.language.fettle.Let;
import org.fettle.language.fettle.Membership;
import org.fettle.language.fettle.NameRef;
import org.fettle.language.fettle.Named;
import org.fettle.language.fettle.NumberLiteral;
import org.fettle.language.fettle.NumberType;
import org.fettle.language.fettle.OneOf;
import org.fettle.language.fettle.Pairs;
import org.fettle.language.fettle.Parameter;
import org.fettle.language.fettle.Reference;
import org.fettle.language.fettle.RowSet;
import org.fettle.language.fettle.Same;
import org.fettle.language.fettle.SetCell;
import org.fettle.language.fettle.Setting;
import org.fettle.language.fettle.SpellRows;
import org.fettle.language.fettle.Spells;
import org.fettle.language.fettle.StringLiteral;
import org.fettle.language.fettle.Subject;
import org.fettle.language.fettle.Table;
import org.fettle.language.fettle.TableDeclaration;
import org.fettle.language.fettle.TableRows;
import org.fettle.language.fettle.TextType;
import org.fettle.language.fettle.TruthLiteral;
import org.fettle.language.fettle.ValueParameter;
import org.fettle.language.fettle.Visit;
import org.fettle.language.fettle.Visitable;
import org.fettle.language.parsing.Readable;

/** The types of expressions, names and row sets of a linked pack. What cannot be worked out is UNKNOWN, never an exception. */
public final class Types {

    private Types() {
    }

    /**
     * @param expression an expression, or null
     * @return its type
     */
    public static Type of(Expression expression) {
        return expression == null ? Type.Simple.UNKNOWN : ExpressionTypes.of(expression);
    }

    /**
     * @param named what a name stands for, or null
     * @return the type of the name used as an expression
     */
    public static Type ofNamed(Named named) {
        if (named == null || named.eIsProxy()) {
            return Type.Simple.UNKNOWN;
        }
        if (named instanceof Let let) {
            return Readable.isWhole(let) ? of(let.getValue()) : Type.Simple.UNKNOWN;
        }
        if (named instanceof Alias alias) {
            return ofAlias(alias);
        }
        if (named instanceof Column column) {
            return ofColumn(column);
        }
        if (named instanceof Parameter parameter) {
            return of(parameter.getType());
        }
        if (named instanceof ValueParameter parameter) {
            return of(parameter.getType());
        }
        if (named instanceof Definition definition) {
            return Readable.isWhole(definition) ? of(definition.getValue()) : Type.Simple.UNKNOWN;
        }
        if (named instanceof TableDeclaration table) {
            return ofTableName(table, Type.Years.THIS);
        }
        if (named instanceof Code code && code.eContainer() instanceof CodeList list) {
            return new Type.CodeOf(list.getName());
        }
        return named instanceof Subject ? Type.Simple.SUBJECT : Type.Simple.UNKNOWN;
    }

    /**
     * @param type a column type, or null
     * @return the type of its cells
     */
    public static Type of(ColumnType type) {
        if (type instanceof CodeType code) {
            CodeList list = code.getList();
            return list == null || list.eIsProxy() ? Type.Simple.UNKNOWN : new Type.CodeOf(list.getName());
        }
        if (type instanceof TextType) {
            return Type.Simple.TEXT;
        }
        if (type instanceof DateType) {
            return Type.Simple.DATE;
        }
        if (type instanceof NumberType) {
            return Type.Simple.NUMBER;
        }
        if (type instanceof DecimalType) {
            return Type.Simple.DECIMAL;
        }
        return type instanceof FlagType ? Type.Simple.FLAG : Type.Simple.UNKNOWN;
    }

    /**
     * @param column a column, or null
     * @return the type of its cells
     */
    public static Type ofColumn(Column column) {
        return column == null || column.eIsProxy() ? Type.Simple.UNKNOWN : of(column.getType());
    }

    /**
     * The type of a table's name used as an expression: the one row that the subject has in it, or else the whole table.
     *
     * @param table a table
     * @param years THIS or LAST
     * @return a Row for a table with one row a subject, otherwise a WholeTable
     */
    public static Type ofTableName(TableDeclaration table, Type.Years years) {
        if (table == null || table.eIsProxy()) {
            return Type.Simple.UNKNOWN;
        }
        return table instanceof Table ofReturn && ofReturn.isOnePerSubject() ? new Type.Row(table, years) : new Type.WholeTable(table, years);
    }

    /**
     * The type of the elements of a row set.
     *
     * @param rows a row set, or null
     * @return a Row or a Spell (for pairs the row of each of the two)
     */
    public static Type rowsOf(RowSet rows) {
        if (rows instanceof TableRows table) {
            Type.Years years = table.isBothYears() ? Type.Years.BOTH : table.isLastYear() ? Type.Years.LAST : Type.Years.THIS;
            return row(table.getTable(), years);
        }
        if (rows instanceof Distinct distinct) {
            return rowsOf(distinct.getRows());
        }
        if (rows instanceof Pairs pairs) {
            return rowsOf(pairs.getRows());
        }
        if (rows instanceof Spells spells) {
            return rowsOf(spells.getRows()) instanceof Type.Row row ? new Type.Spell(row) : Type.Simple.UNKNOWN;
        }
        if (rows instanceof SpellRows members) {
            return ofNamed(members.getSpell()) instanceof Type.Spell spell ? spell.rows() : Type.Simple.UNKNOWN;
        }
        return Type.Simple.UNKNOWN;
    }

    /**
     * @param visit an {@code each}
     * @return what it visits: SUBJECT, a Row or a Spell
     */
    public static Type visited(Visit visit) {
        return visit.getSpells() != null ? rowsOf(visit.getSpells()) : ofTarget(visit.getTarget(), visit.isLastYear());
    }

    /**
     * @param target   what an {@code each} or a definition is for, or null
     * @param lastYear whether it says {@code last year}
     * @return SUBJECT or a Row; UNKNOWN when it is for nothing
     */
    public static Type ofTarget(Visitable target, boolean lastYear) {
        if (target instanceof TableDeclaration table) {
            return row(table, lastYear ? Type.Years.LAST : Type.Years.THIS);
        }
        return target instanceof Subject && !target.eIsProxy() ? Type.Simple.SUBJECT : Type.Simple.UNKNOWN;
    }

    static Type row(TableDeclaration table, Type.Years years) {
        if (table == null || table.eIsProxy()) {
            return Type.Simple.UNKNOWN;
        }
        return new Type.Row(table, table instanceof Reference ? Type.Years.THIS : years);
    }

    private static Type ofAlias(Alias alias) {
        EObject owner = alias.eContainer();
        if (owner instanceof Visit visit) {
            return visited(visit);
        }
        if (owner instanceof RowSet rows) {
            return rowsOf(rows);
        }
        if (owner instanceof Definition definition) {
            return ofTarget(definition.getTarget(), definition.isLastYear());
        }
        if (owner instanceof Derivation derivation) {
            return row(derivation.getTable(), derivation.isLastYear() ? Type.Years.LAST : Type.Years.THIS);
        }
        return Type.Simple.UNKNOWN;
    }

    /**
     * The type that the surroundings of an expression ask for: that of the other side of a comparison, of the cell that is set, of the
     * parameter that is given. It decides what a literal or the name of a code means.
     *
     * @param expression an expression
     * @return the type, or UNKNOWN when nothing particular is asked for
     */
    public static Type expected(Expression expression) {
        EObject parent = expression.eContainer();
        if (parent instanceof CodeSet set) {
            return ofSetSubject(set);
        }
        if (parent instanceof Comparison comparison) {
            return of(expression == comparison.getLeft() ? comparison.getRight() : comparison.getLeft());
        }
        if (parent instanceof Same same) {
            return of(expression == same.getLeft() ? same.getRight() : same.getLeft());
        }
        if (parent instanceof Between between) {
            return of(expression == between.getLeft() ? between.getLow() : between.getLeft());
        }
        if (parent instanceof Extreme extreme) {
            return extreme.getArguments().get(0) == expression ? Type.Simple.UNKNOWN : of(extreme.getArguments().get(0));
        }
        return expectedOfDeclaration(expression, parent);
    }

    private static Type expectedOfDeclaration(Expression expression, EObject parent) {
        if (parent instanceof Conditional conditional && expression != conditional.getCondition()) {
            Type outer = expected(conditional);
            if (outer != Type.Simple.UNKNOWN) {
                return outer;
            }
            return expression == conditional.getThen() ? Type.Simple.UNKNOWN : of(conditional.getThen());
        }
        if (parent instanceof SetCell set) {
            return set.getCell() == null ? Type.Simple.UNKNOWN : ofColumn(set.getCell().getColumn());
        }
        if (parent instanceof Parameter parameter) {
            return of(parameter.getType());
        }
        if (parent instanceof Setting setting) {
            return ofNamed(setting.getParameter());
        }
        if (parent instanceof Derivation derivation) {
            return ofColumn(derivation.getColumn());
        }
        if (parent instanceof Call call && call.getTarget() instanceof Definition definition && !definition.getParameters().isEmpty()) {
            int index = call.getArguments().indexOf(expression);
            return index < definition.getParameters().size() ? ofNamed(definition.getParameters().get(index)) : Type.Simple.UNKNOWN;
        }
        return Type.Simple.UNKNOWN;
    }

    private static Type ofSetSubject(CodeSet set) {
        EObject parent = set.eContainer();
        if (parent instanceof Membership membership) {
            return of(membership.getLeft());
        }
        return parent instanceof OneOf oneOf ? of(oneOf.getLeft()) : Type.Simple.UNKNOWN;
    }

    /**
     * The type of an expression as its surroundings take it: a literal beside a code is a code, 0, 1, true and false beside a flag are flags,
     * a whole number beside a decimal is a decimal.
     *
     * @param expression an expression, or null
     * @return its type
     */
    public static Type adapted(Expression expression) {
        if (expression instanceof Conditional conditional) {
            return ExpressionTypes.either(adapted(conditional.getThen()), adapted(conditional.getElse()));
        }
        Type type = of(expression);
        if (expression == null || type instanceof Type.CodeOf) {
            return type;
        }
        if (type == Type.Simple.TEXT || type == Type.Simple.NUMBER) {
            Type expected = expected(expression);
            if (expected instanceof Type.CodeOf && codeText(expression) != null || expected == Type.Simple.DECIMAL && type == Type.Simple.NUMBER) {
                return expected;
            }
            if (expected == Type.Simple.FLAG && expression instanceof NumberLiteral literal && literal.getValue().matches("[01]")) {
                return expected;
            }
        } else if (expression instanceof TruthLiteral && expected(expression) == Type.Simple.FLAG) {
            return Type.Simple.FLAG;
        }
        return type;
    }

    /**
     * The code or text that a literal or the name of a code stands for.
     *
     * @param expression an expression where a code or text is expected
     * @return its text, or null when it is no constant code or text
     */
    public static String codeText(Expression expression) {
        if (expression instanceof StringLiteral literal) {
            return literal.getValue();
        }
        if (expression instanceof NumberLiteral literal) {
            return literal.getValue();
        }
        if (expression instanceof CodeLiteral literal) {
            return literal.getValue();
        }
        if (expression instanceof NameRef name && name.eGet(FettlePackage.Literals.NAME_REF__TARGET) instanceof Code code) {
            return code.getName();
        }
        return null;
    }
}
