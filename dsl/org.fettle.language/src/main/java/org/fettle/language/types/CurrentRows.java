/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.language.types;

import org.eclipse.emf.ecore.EObject;
import org.fettle.language.fettle.Aggregate;
import org.fettle.language.fettle.Definition;
import org.fettle.language.fettle.Derivation;
import org.fettle.language.fettle.Flag;
import org.fettle.language.fettle.Quantified;
import org.fettle.language.fettle.RowSet;
import org.fettle.language.fettle.Rule;
import org.fettle.language.fettle.Spells;
import org.fettle.language.fettle.Statement;
import org.fettle.language.fettle.Visit;

/** Finds the row that {@code previous}, {@code next} and {@code other} start from. */
public final class CurrentRows {

    private CurrentRows() {
    }

    /**
     * The innermost row of a table that is visited or looked at in a place.
     *
     * @param place a choice of rows or a row set (which is not its own current row)
     * @param row   the table and year looked for
     * @return what owns that row: a Visit, a Flag (its {@code for every}), a RowSet, a Definition or a Derivation; null when there is none
     */
    public static EObject of(EObject place, Type.Row row) {
        EObject child = place;
        for (EObject parent = place.eContainer(); parent != null; child = parent, parent = parent.eContainer()) {
            EObject owner = owner(parent, child, row);
            if (owner != null) {
                return owner;
            }
        }
        return null;
    }

    private static EObject owner(EObject parent, EObject child, Type.Row row) {
        if (parent instanceof Spells spells && child == spells.getJoined()) {
            return matches(Types.rowsOf(spells.getRows()), row) ? spells : null;
        }
        if (parent instanceof RowSet rows) {
            return child == rows.getCondition() && matches(Types.rowsOf(rows), row) ? rows : null;
        }
        if (parent instanceof Quantified quantified) {
            return child == quantified.getCondition() && matches(Types.rowsOf(quantified.getRows()), row) ? quantified.getRows() : null;
        }
        if (parent instanceof Aggregate aggregate) {
            return child == aggregate.getValue() && matches(Types.rowsOf(aggregate.getRows()), row) ? aggregate.getRows() : null;
        }
        if (parent instanceof Flag flag) {
            return child != flag.getRows() && matches(Types.rowsOf(flag.getRows()), row) ? flag : null;
        }
        if (parent instanceof Visit visit) {
            return child == visit.getCondition() && matches(Types.visited(visit), row) ? visit : null;
        }
        if (parent instanceof Rule rule) {
            return visited(rule, child, row);
        }
        if (parent instanceof Definition definition) {
            return matches(Types.ofTarget(definition.getTarget(), definition.isLastYear()), row) ? definition : null;
        }
        if (parent instanceof Derivation derivation) {
            Type own = Types.row(derivation.getTable(), derivation.isLastYear() ? Type.Years.LAST : Type.Years.THIS);
            return matches(own, row) ? derivation : null;
        }
        return null;
    }

    private static EObject visited(Rule rule, EObject child, Type.Row row) {
        int end = child instanceof Statement ? rule.getStatements().indexOf(child) : rule.getStatements().size();
        for (int i = end - 1; i >= 0; i--) {
            if (rule.getStatements().get(i) instanceof Visit visit && matches(Types.visited(visit), row)) {
                return visit;
            }
        }
        return null;
    }

    private static boolean matches(Type type, Type.Row row) {
        return type instanceof Type.Row current && current.table() == row.table()
                && (row.years() == Type.Years.BOTH || current.years() == row.years() || current.years() == Type.Years.BOTH);
    }
}
