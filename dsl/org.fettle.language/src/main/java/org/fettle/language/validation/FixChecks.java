/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.language.validation;

import java.util.HashSet;
import java.util.Set;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.xtext.validation.Check;
import org.fettle.language.fettle.Action;
import org.fettle.language.fettle.AskCell;
import org.fettle.language.fettle.CellRef;
import org.fettle.language.fettle.Column;
import org.fettle.language.fettle.DeleteRow;
import org.fettle.language.fettle.Derivation;
import org.fettle.language.fettle.FettlePackage;
import org.fettle.language.fettle.Fix;
import org.fettle.language.fettle.FixKind;
import org.fettle.language.fettle.Named;
import org.fettle.language.fettle.Reference;
import org.fettle.language.fettle.SetCell;
import org.fettle.language.types.Type;
import org.fettle.language.types.Types;

/** Fixes: their actions fit their kind and can be done. */
public final class FixChecks extends Checks {

    /** {@code ask} enters, the others do not; each cell is changed once; the guard can be true. */
    @Check
    public void check(Fix fix) {
        if (fix.getActions().isEmpty()) {
            errorOn(IssueCodes.FIX_SHAPE, fix, FettlePackage.Literals.FIX__TITLE,
                    "Expected what the fix does (set, enter or delete), found nothing.");
        }
        boolean asks = fix.getActions().stream().anyMatch(AskCell.class::isInstance);
        if (asks != (fix.getKind() == FixKind.ASK) && !fix.getActions().isEmpty()) {
            errorOn(IssueCodes.FIX_SHAPE, fix, FettlePackage.Literals.FIX__KIND, asks
                    ? "Expected ask, because the fix enters a cell, found " + fix.getKind().getLiteral() + "."
                    : "Expected a cell to enter in a fix that asks, found none.");
        }
        if (Constants.isNeverTrue(fix.getGuard())) {
            warningOn(IssueCodes.UNREACHABLE_FIX, fix, FettlePackage.Literals.FIX__GUARD,
                    "Expected a condition that can be true, found one that never is; the fix is never offered.");
        }
        checkCells(fix);
    }

    private void checkCells(Fix fix) {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < fix.getActions().size(); i++) {
            CellRef cell = cell(fix.getActions().get(i));
            if (cell == null || cell.getRow() == null || cell.getColumn() == null || cell.getRow().eIsProxy() || cell.getColumn().eIsProxy()) {
                continue;
            }
            String name = cell.getRow().getName() + "." + cell.getColumn().getName();
            if (!seen.add(name)) {
                errorAt(IssueCodes.FIX_SHAPE, fix, FettlePackage.Literals.FIX__ACTIONS, i,
                        "Expected each cell once in a fix, found " + name + " again.");
            }
        }
    }

    private static CellRef cell(Action action) {
        if (action instanceof SetCell set) {
            return set.getCell();
        }
        return action instanceof AskCell ask ? ask.getCell() : null;
    }

    /** Cells that can be set are columns of the return's tables. */
    @Check
    public void check(SetCell set) {
        checkChangeable(set.getCell());
    }

    /** Cells that can be entered are columns of the return's tables. */
    @Check
    public void check(AskCell ask) {
        checkChangeable(ask.getCell());
    }

    private void checkChangeable(CellRef cell) {
        if (cell == null) {
            return;
        }
        checkRow(cell, FettlePackage.Literals.CELL_REF__ROW, cell.getRow());
        Column column = cell.getColumn();
        if (column != null && column.eContainer() instanceof Derivation) {
            errorOn(IssueCodes.FIX_SHAPE, cell, FettlePackage.Literals.CELL_REF__COLUMN,
                    "Expected a column of the file, found " + column.getName() + ", which is derived; set the columns that it is worked out from.");
        }
    }

    /** Rows that can be deleted are rows of the return. */
    @Check
    public void check(DeleteRow delete) {
        Type row = Types.ofNamed(delete.getRow());
        if (row != Type.Simple.UNKNOWN && !row.isRow()) {
            errorOn(IssueCodes.TYPE_MISMATCH, delete, FettlePackage.Literals.DELETE_ROW__ROW, "Expected a row to delete, found " + row.label() + ".");
        }
        checkRow(delete, FettlePackage.Literals.DELETE_ROW__ROW, delete.getRow());
    }

    private void checkRow(EObject where, EStructuralFeature feature, Named named) {
        Type type = Types.ofNamed(named);
        if (type instanceof Type.Row row && row.table() instanceof Reference reference) {
            errorOn(IssueCodes.FIX_SHAPE, where, feature,
                    "Expected a row of the return to change, found a row of the reference " + reference.getName() + ".");
        } else if (type instanceof Type.Spell) {
            errorOn(IssueCodes.TYPE_MISMATCH, where, feature, "Expected a row of a table to change, found a spell.");
        }
    }
}
