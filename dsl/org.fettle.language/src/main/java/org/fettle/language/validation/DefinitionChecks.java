/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.language.validation;

import java.util.List;
import java.util.stream.Collectors;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.xtext.validation.Check;
import org.fettle.language.fettle.Call;
import org.fettle.language.fettle.Definition;
import org.fettle.language.fettle.Derivation;
import org.fettle.language.fettle.Expression;
import org.fettle.language.fettle.FettlePackage;
import org.fettle.language.fettle.Model;
import org.fettle.language.fettle.NameRef;
import org.fettle.language.fettle.Named;
import org.fettle.language.fettle.Subject;
import org.fettle.language.fettle.TableDeclaration;
import org.fettle.language.parsing.Readable;
import org.fettle.language.scoping.PackIndex;
import org.fettle.language.types.Surroundings;
import org.fettle.language.types.Type;
import org.fettle.language.types.Types;

/** Uses of definitions, and circles of definitions and derivations. */
public final class DefinitionChecks extends TypeChecks {

    /** A call gives a definition for a table one row, and one with parameters its values. */
    @Check
    public void check(Call call) {
        if (!(call.getTarget() instanceof Definition definition) || definition.eIsProxy() || isUnknown(definition)) {
            return;
        }
        int given = call.getArguments().size();
        if (!definition.getParameters().isEmpty()) {
            checkCount(call, definition.getName(), definition.getParameters().size(), given);
            for (int i = 0; i < Math.min(given, definition.getParameters().size()); i++) {
                Expression argument = call.getArguments().get(i);
                Type expected = Types.ofNamed(definition.getParameters().get(i));
                Type type = Types.adapted(argument);
                if (!isSilent(type) && !fits(type, expected)) {
                    mismatch(argument, expected.label() + " for " + definition.getParameters().get(i).getName(), type, ".");
                }
            }
        } else if (definition.getTarget() instanceof TableDeclaration) {
            checkCount(call, definition.getName(), 1, given);
            Type expected = Types.ofTarget(definition.getTarget(), definition.isLastYear());
            Type type = Types.of(call.getArguments().get(0));
            if (type != Type.Simple.UNKNOWN && !isRowOf(type, expected)) {
                mismatch(call.getArguments().get(0), expected.label(), type, ".");
            }
        } else {
            errorOn(IssueCodes.ARGUMENTS, call, FettlePackage.Literals.CALL__TARGET,
                    String.format("Expected %s alone, found it with something in parentheses.", definition.getName()));
        }
    }

    /** Whether it could not be read, or what it is for is unknown: that is said where it stands. */
    private static boolean isUnknown(Definition definition) {
        return !Readable.is(definition) || definition.getTarget() != null && definition.getTarget().eIsProxy();
    }

    private void checkCount(Call call, String name, int expected, int given) {
        if (given != expected) {
            errorOn(IssueCodes.ARGUMENTS, call, FettlePackage.Literals.CALL__TARGET,
                    String.format("Expected %d in the parentheses of %s, found %d.", expected, name, given));
        }
    }

    private static boolean isRowOf(Type type, Type expected) {
        return type instanceof Type.Row row && expected instanceof Type.Row wanted && row.table() == wanted.table()
                && (row.years() == wanted.years() || row.years() == Type.Years.BOTH);
    }

    /** A bare definition stands for the row looked at or the subject; one with parameters needs its values. */
    @Check
    public void check(NameRef name) {
        if (!(name.getTarget() instanceof Definition definition) || definition.eIsProxy() || isUnknown(definition)) {
            return;
        }
        if (!definition.getParameters().isEmpty()) {
            String parameters = definition.getParameters().stream().map(Named::getName).collect(Collectors.joining(", "));
            errorOn(IssueCodes.ARGUMENTS, name, null,
                    String.format("Expected %s(%s), found %s without values.", definition.getName(), parameters, definition.getName()));
        } else if (definition.getTarget() instanceof TableDeclaration table && !table.eIsProxy()) {
            Type expected = Types.ofTarget(table, definition.isLastYear());
            if (!isRowOf(Surroundings.of(name).lookedAt(), expected)) {
                errorOn(IssueCodes.NO_CURRENT_ROW, name, null,
                        String.format("Expected %s that %s could be asked of, found none; name it: %s(x).", expected.label(),
                                definition.getName(), definition.getName()));
            }
        }
    }

    /** Definitions and derivations form no circle. Each circle is reported once, where the first of its members is declared. */
    @Check
    public void checkCircles(Model model) {
        for (List<EObject> circle : DefinitionCircles.of(PackIndex.of(model)).all()) {
            if (circle.get(0).eContainer() == model) {
                report(circle.get(0), circle);
            }
        }
    }

    private void report(EObject start, List<EObject> circle) {
        String path = circle.stream().map(DefinitionChecks::name).collect(Collectors.joining(" uses "));
        EObject where = start instanceof Derivation derivation ? derivation.getColumn() : start;
        EStructuralFeature feature = FettlePackage.Literals.NAMED__NAME;
        errorOn(IssueCodes.RECURSION, where, feature,
                String.format("Expected %s to be worked out from other things, found a circle: %s uses %s.", name(start), path, name(start)));
    }

    private static String name(EObject object) {
        if (object instanceof Derivation derivation) {
            return (derivation.isLastYear() ? "last year " : "") + derivation.getTable().getName() + "." + derivation.getColumn().getName();
        }
        return ((Named) object).getName();
    }

    /** A definition with parameters sees no row, one for the subject none either; both see the subject's tables. */
    @Check
    public void check(Definition definition) {
        if (Types.of(definition.getValue()) instanceof Type.WholeTable whole) {
            errorOn(IssueCodes.MANY_ROWS, definition, FettlePackage.Literals.DEFINITION__VALUE,
                    String.format("Expected a value, a condition or one row, found %s.", whole.label()));
        }
        if (definition.getTarget() instanceof Subject && definition.isLastYear()) {
            errorOn(IssueCodes.RULE_SHAPE, definition, FettlePackage.Literals.DEFINITION__LAST_YEAR,
                    "Expected a table after last year, found the subject.");
        }
    }
}
