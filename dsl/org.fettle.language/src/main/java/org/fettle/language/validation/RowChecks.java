/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.language.validation;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.EcoreUtil2;
import org.eclipse.xtext.validation.Check;
import org.fettle.language.fettle.Cell;
import org.fettle.language.fettle.ChoiceKind;
import org.fettle.language.fettle.CodeItself;
import org.fettle.language.fettle.CodeList;
import org.fettle.language.fettle.Column;
import org.fettle.language.fettle.FettlePackage;
import org.fettle.language.fettle.Let;
import org.fettle.language.fettle.NameRef;
import org.fettle.language.fettle.NextRow;
import org.fettle.language.fettle.Once;
import org.fettle.language.fettle.Pairs;
import org.fettle.language.fettle.Reference;
import org.fettle.language.fettle.RowChoice;
import org.fettle.language.fettle.Rule;
import org.fettle.language.fettle.SpellRows;
import org.fettle.language.fettle.Spells;
import org.fettle.language.fettle.Table;
import org.fettle.language.fettle.TableDeclaration;
import org.fettle.language.fettle.TableRows;
import org.fettle.language.fettle.Visit;
import org.fettle.language.scoping.SpellColumns;
import org.fettle.language.types.CurrentRows;
import org.fettle.language.types.Surroundings;
import org.fettle.language.types.Type;
import org.fettle.language.types.Types;

/** Row sets and choices of rows: what they start from, and whether there is such a thing. */
public final class RowChecks extends TypeChecks {

    /** {@code previous} and {@code next} start from a row of the same table; pairs cannot be chosen from. */
    @Check
    public void check(RowChoice choice) {
        if (choice.getRows() instanceof Pairs) {
            errorOn(IssueCodes.TYPE_MISMATCH, choice, FettlePackage.Literals.ROW_CHOICE__ROWS,
                    "Expected rows to choose one from, found pairs; use any pairs of …, no pairs of … or count pairs of ….");
            return;
        }
        if ((choice.getKind() == ChoiceKind.PREVIOUS || choice.getKind() == ChoiceKind.NEXT)
                && Types.rowsOf(choice.getRows()) instanceof Type.Row row) {
            checkCurrent(choice, row, choice.getKind().getLiteral());
        } else if ((choice.getKind() == ChoiceKind.PREVIOUS || choice.getKind() == ChoiceKind.NEXT) && choice.getRows() instanceof Spells) {
            errorOn(IssueCodes.NO_CURRENT_ROW, choice, FettlePackage.Literals.ROW_CHOICE__KIND, "Expected first, last or only of spells, found "
                    + choice.getKind().getLiteral() + ".");
        }
    }

    /** {@code other} leaves out a row of the same table; {@code all} of a rule that visits nothing; {@code of both years} of a reference. */
    @Check
    public void check(TableRows rows) {
        TableDeclaration table = rows.getTable();
        if (table == null || table.eIsProxy()) {
            return;
        }
        if (rows.isOther() && Types.rowsOf(rows) instanceof Type.Row row) {
            checkCurrent(rows, row, "other");
        }
        if (table instanceof Reference && (rows.isLastYear() || rows.isBothYears())) {
            errorOn(IssueCodes.TYPE_MISMATCH, rows, FettlePackage.Literals.TABLE_ROWS__TABLE,
                    "Expected a table of the return, found the reference " + table.getName() + ", which has no years.");
        }
        if (rows.isLastYear() && rows.isBothYears()) {
            errorOn(IssueCodes.RULE_SHAPE, rows, FettlePackage.Literals.TABLE_ROWS__BOTH_YEARS,
                    "Expected last year or of both years, found both of them.");
        }
        if (table instanceof Table && !rows.isEverybody() && isInOnce(rows)) {
            errorOn(IssueCodes.NO_CURRENT_ROW, rows, FettlePackage.Literals.TABLE_ROWS__TABLE, String.format(
                    "Expected all %s, found %s; once visits the whole return, so there is no subject whose rows these could be.", table.getName(),
                    table.getName()));
        }
    }

    private void checkCurrent(EObject where, Type.Row row, String word) {
        if (CurrentRows.of(where, row) == null) {
            String table = row.table().getName();
            errorOn(IssueCodes.NO_CURRENT_ROW, where, null,
                    String.format("Expected a row of %s that %s %s could start from, found none; visit its rows with each %s x.", table, word, table,
                            table));
        }
    }

    private static boolean isInOnce(EObject object) {
        Rule rule = EcoreUtil2.getContainerOfType(object, Rule.class);
        return rule != null && rule.getStatements().stream().anyMatch(Once.class::isInstance);
    }

    /** A let is a value, a row or a condition. */
    @Check
    public void check(Let let) {
        if (Types.of(let.getValue()) instanceof Type.WholeTable whole) {
            String table = whole.table().getName();
            errorOn(IssueCodes.MANY_ROWS, let, FettlePackage.Literals.LET__VALUE,
                    String.format("Expected one row, found %s, which may have many; choose one: first %s by ….", whole.label(), table));
        }
    }

    /** {@code next.} stands in the condition that joins a spell. */
    @Check
    public void check(NextRow next) {
        if (Types.of(next) == Type.Simple.UNKNOWN && !(Surroundings.of(next).rowOwner() instanceof Spells)) {
            errorOn(IssueCodes.NO_CURRENT_ROW, next, null,
                    "Expected next. only after joined while, found it elsewhere; the row after this one is next TABLE by ….");
        }
    }

    /** {@code code} stands in the condition of a list. */
    @Check
    public void check(CodeItself code) {
        CodeList list = EcoreUtil2.getContainerOfType(code, CodeList.class);
        if (list == null) {
            errorOn(IssueCodes.NO_CURRENT_ROW, code, null,
                    "Expected code only where a list is made from another one, found it elsewhere; write ^code if it is a column.");
        }
    }

    /** Spells are made of rows that start and end on dates. */
    @Check
    public void check(Spells spells) {
        checkDate(spells, spells.getStart(), FettlePackage.SPELLS__START);
        checkDate(spells, spells.getEnd(), FettlePackage.SPELLS__END);
        if (spells.getRows() instanceof TableRows rows && rows.isBothYears()) {
            errorOn(IssueCodes.RULE_SHAPE, spells, FettlePackage.Literals.SPELLS__ROWS, "Expected rows of one year, found rows of both years.");
        }
        if (spells.getJoined() == null && spells.getEnd() == null) {
            errorOn(IssueCodes.RULE_SHAPE, spells, null,
                    "Expected joined while … or by START to END, found neither, so that nothing says which rows belong together.");
        }
    }

    private void checkDate(Spells spells, Column column, int feature) {
        Type type = Types.ofColumn(column);
        if (type != Type.Simple.DATE && type != Type.Simple.UNKNOWN) {
            errorOn(IssueCodes.TYPE_MISMATCH, spells, spells.eClass().getEStructuralFeature(feature),
                    "Expected a column of dates, found " + column.getName() + ", " + type.label() + ".");
        }
    }

    /** A spell by file order has no start and end, one without end column no end. */
    @Check
    public void check(Cell cell) {
        if (cell.getColumn() == SpellColumns.START || cell.getColumn() == SpellColumns.END) {
            checkSpellColumn(cell, cell.getRow() instanceof NameRef name && name.getTarget() != null ? name.getTarget().eContainer() : null,
                    cell.getColumn());
        }
    }

    /** The same of a bare name in the {@code where} of spells. */
    @Check
    public void check(NameRef name) {
        if (name.getTarget() == SpellColumns.START || name.getTarget() == SpellColumns.END) {
            checkSpellColumn(name, Surroundings.of(name).rowOwner(), (Column) name.getTarget());
        }
    }

    private void checkSpellColumn(EObject where, EObject owner, Column column) {
        Spells spells = owner instanceof Spells rows ? rows : owner instanceof Visit visit ? visit.getSpells() : null;
        if (spells != null && (spells.getStart() == null || column == SpellColumns.END && spells.getEnd() == null)) {
            errorOn(IssueCodes.RULE_SHAPE, where, null,
                    String.format("Expected spells by START to END to ask for their %s, found spells by %s.", column.getName(),
                            spells.isFileOrder() ? "file order" : "START alone"));
        }
    }

    /** {@code rows of} takes a spell. */
    @Check
    public void check(SpellRows rows) {
        Type type = Types.ofNamed(rows.getSpell());
        if (type != Type.Simple.UNKNOWN && !(type instanceof Type.Spell)) {
            errorOn(IssueCodes.TYPE_MISMATCH, rows, FettlePackage.Literals.SPELL_ROWS__SPELL,
                    "Expected a spell after rows of, found " + type.label() + ".");
        }
    }
}
