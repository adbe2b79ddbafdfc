/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.compiler.lower;

import org.fettle.compiler.java.Names;
import org.fettle.compiler.lower.Literals.Hint;
import org.fettle.compiler.plan.Cond;
import org.fettle.compiler.plan.DefinitionPlan;
import org.fettle.compiler.plan.Expr;
import org.fettle.compiler.plan.Node;
import org.fettle.compiler.plan.RowExpr;
import org.fettle.compiler.plan.RowSet;
import org.fettle.compiler.plan.RowVar;
import org.fettle.compiler.plan.TableRef;
import org.fettle.engine.pack.DerivationInfo;
import org.fettle.engine.pack.DerivedType;
import org.fettle.language.fettle.Alias;
import org.fettle.language.fettle.Definition;
import org.fettle.language.fettle.Derivation;
import org.fettle.language.fettle.Expression;
import org.fettle.language.fettle.Reference;
import org.fettle.language.fettle.TableDeclaration;

/** Definitions and derived columns: a value per row of a table or per subject. */
final class DefinitionLowering {

    private final PackContext pack;

    DefinitionLowering(PackContext pack) {
        this.pack = pack;
    }

    /** A definition for the rows of a table and year or of a reference, or for subjects. */
    DefinitionPlan definition(String id, Definition definition, int yearsBack) {
        TableDeclaration table = definition.getTarget() instanceof TableDeclaration declared ? declared : null;
        return lower(id, table, yearsBack, definition.getAlias(), definition.getValue(), Hint.NONE, null, definition);
    }

    /** A derived column for a year. */
    DefinitionPlan derivation(String id, Derivation derivation, int yearsBack) {
        Hint hint = new Hint(Schema.type(derivation.getColumn().getType()), Schema.ignoresCase(derivation.getColumn().getType()));
        return lower(id, derivation.getTable(), yearsBack, derivation.getAlias(), derivation.getValue(), hint,
                derivation.getColumn().getName(), derivation);
    }

    private DefinitionPlan lower(String id, TableDeclaration table, int yearsBack, Alias alias, Expression value, Hint hint, String column,
            org.eclipse.emf.ecore.EObject place) {
        Frame frame = new Frame(pack, !(table instanceof Reference)); // rows of a reference belong to no subject
        ExpressionLowering values = new ExpressionLowering(frame);
        RowSet.Scan scan = null;
        if (table != null) {
            TableRef ref = PackContext.table(table, yearsBack > 0, false);
            frame.needs().table(ref);
            RowVar row = new RowVar(alias == null ? table.getName().toLowerCase(java.util.Locale.ROOT) : alias.getName(), ref, frame.id(),
                    2);
            frame.enter(row);
            if (alias != null) {
                frame.name(alias, new RowExpr.Held(row));
            }
            frame.lookAt(new RowExpr.Held(row), null);
            scan = new RowSet.Scan(row, false, null, null, null, null);
        }
        boolean condition = ConditionLowering.isCondition(value) && column == null;
        Node lowered = condition ? values.conditions().lower(value) : converted(values.lower(value, hint), hint, place);
        DerivedType type = lowered instanceof Cond ? DerivedType.CONDITION : DerivedType.of(((Expr) lowered).type());
        Needs needs = frame.needs();
        DerivationInfo info = new DerivationInfo(id, table == null ? null : table.getName(), column, yearsBack, type, needs.all(),
                needs.wholeReturn(),
                needs.definitions(), pack.javaPackage() + "." + Names.definition(id), Sources.file(place), Sources.line(place));
        return new DefinitionPlan(info, scan, lowered, frame.lets(), frame.tracer().take().get(0));
    }

    /** A derived column has the type that it is declared with. */
    private static Expr converted(Expr value, Hint hint, org.eclipse.emf.ecore.EObject place) {
        if (hint.type() == null || hint.type() == value.type() || Expr.wide(hint.type()) == Expr.wide(value.type())) {
            return value;
        }
        throw new LoweringException(place, "The value is a " + value.type().name().toLowerCase(java.util.Locale.ROOT) + ", the column a "
                + hint.type().name().toLowerCase(java.util.Locale.ROOT) + ".");
    }
}
