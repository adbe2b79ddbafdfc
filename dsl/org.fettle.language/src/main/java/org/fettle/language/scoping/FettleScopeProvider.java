/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.language.scoping;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.xtext.naming.QualifiedName;
import org.eclipse.xtext.resource.EObjectDescription;
import org.eclipse.xtext.resource.IEObjectDescription;
import org.eclipse.xtext.scoping.IScope;
import org.eclipse.xtext.scoping.impl.SimpleScope;
import org.fettle.language.fettle.Call;
import org.fettle.language.fettle.Cell;
import org.fettle.language.fettle.CellRef;
import org.fettle.language.fettle.Code;
import org.fettle.language.fettle.CodeList;
import org.fettle.language.fettle.CodeSet;
import org.fettle.language.fettle.Definition;
import org.fettle.language.fettle.Distinct;
import org.fettle.language.fettle.Exists;
import org.fettle.language.fettle.Expression;
import org.fettle.language.fettle.FettlePackage;
import org.fettle.language.fettle.Named;
import org.fettle.language.fettle.Order;
import org.fettle.language.fettle.Pack;
import org.fettle.language.fettle.Parameter;
import org.fettle.language.fettle.RowChoice;
import org.fettle.language.fettle.Rule;
import org.fettle.language.fettle.Spells;
import org.fettle.language.fettle.State;
import org.fettle.language.fettle.StateTest;
import org.fettle.language.types.CodeLists;
import org.fettle.language.types.Surroundings;
import org.fettle.language.types.Type;
import org.fettle.language.types.Types;

/**
 * Which names are good where. The files of a pack see each other and the pack that it extends; nothing else is seen. Not by Xtext's index: a
 * pack is loaded as a whole, so its declarations are looked up directly.
 */
public class FettleScopeProvider extends AbstractFettleScopeProvider {

    @Override
    public IScope getScope(EObject context, EReference reference) {
        if (reference == FettlePackage.Literals.TUNING__RULE) {
            return rulesToTune(context);
        }
        return names(context, reference);
    }

    /** The rules of the base by code; of several versions the first stands for all. */
    private static IScope rulesToTune(EObject context) {
        PackIndex base = PackIndex.of(context).base();
        Map<String, IEObjectDescription> rules = new LinkedHashMap<>();
        for (Rule rule : base == null ? List.<Rule>of() : base.rules()) {
            if (rule.getName() != null) {
                rules.putIfAbsent(rule.getName(), EObjectDescription.create(QualifiedName.create(rule.getName()), rule));
            }
        }
        return new SimpleScope(rules.values());
    }

    private static Names names(EObject context, EReference reference) {
        EClass type = reference.getEReferenceType();
        PackIndex index = PackIndex.of(context);
        if (type == FettlePackage.Literals.COLUMN) {
            return new Names().add(() -> index.columns(columnOwner(context, reference)));
        }
        if (type == FettlePackage.Literals.TABLE_DECLARATION || type == FettlePackage.Literals.TABLE) {
            return new Names().add(index.tables());
        }
        if (type == FettlePackage.Literals.CODE_LIST) {
            return new Names().add(() -> codeLists(index, context, reference));
        }
        if (type == FettlePackage.Literals.VISITABLE) {
            return new Names().add(index.subjects()).add(index.tables());
        }
        if (type == FettlePackage.Literals.SUBJECT) {
            return new Names().add(index.subjects());
        }
        if (type == FettlePackage.Literals.PARAMETER) {
            return new Names().add(context.eContainer() instanceof Pack ? parametersToTune(index) : index.parameters());
        }
        return named(context, reference, index);
    }

    private static Map<String, Parameter> parametersToTune(PackIndex index) {
        return index.base() == null ? Map.of() : index.base().parameters();
    }

    private static Names named(EObject context, EReference reference, PackIndex index) {
        if (reference == FettlePackage.Literals.CALL__TARGET) {
            return new Names().add(index.definitions());
        }
        if (reference == FettlePackage.Literals.SPELL_ROWS__SPELL) {
            return locals(context);
        }
        if (reference == FettlePackage.Literals.CELL_REF__ROW || reference == FettlePackage.Literals.DELETE_ROW__ROW) {
            return locals(context).add(index.tables());
        }
        if (context.eContainer() instanceof CodeSet) {
            return rest(codes(locals(context), context), context, index);
        }
        if (standsForRow(context)) {
            return locals(context).add(index.definitions()).add(index.tables());
        }
        return codes(rest(locals(context), context, index), context);
    }

    private static Names rest(Names names, EObject context, PackIndex index) {
        return names.add(() -> index.columns(Surroundings.of(context).lookedAt())).add(index.parameters()).add(index.definitions())
                .add(index.tables());
    }

    private static Names locals(EObject context) {
        return new Names().add((Supplier<Collection<? extends Named>>) () -> Surroundings.of(context).locals());
    }

    private static Names codes(Names names, EObject context) {
        return names.addMap(() -> codesExpected(context));
    }

    private static Map<String, Code> codesExpected(EObject context) {
        Type expected = context instanceof Expression expression ? Types.expected(expression) : Type.Simple.UNKNOWN;
        return expected instanceof Type.CodeOf code ? CodeLists.anyYear(context, code.list()) : Map.of();
    }

    /** Whether only a row makes sense in the place of a name: before a dot, before {@code exists} and {@code is loaded}. */
    public static boolean standsForRow(EObject context) {
        EObject parent = context.eContainer();
        return parent instanceof Cell || parent instanceof Exists || parent instanceof StateTest test && test.getState() == State.LOADED
                || parent instanceof Call call && call.getTarget() != null && call.getArguments().contains(context)
                        && call.getTarget() instanceof Definition definition && definition.getTarget() != null;
    }

    private static Collection<CodeList> codeLists(PackIndex index, EObject context, EReference reference) {
        List<CodeList> lists = new ArrayList<>();
        for (List<CodeList> versions : index.codeLists().values()) {
            // A list that narrows an earlier version of itself is based on that version.
            if (reference == FettlePackage.Literals.CODE_LIST__BASE && versions.contains(context)) {
                versions.stream().filter(version -> version != context).forEach(lists::add);
            } else {
                lists.add(versions.get(0));
            }
        }
        return lists;
    }

    /** The type whose columns are meant where a column is named. */
    public static Type columnOwner(EObject context, EReference reference) {
        if (context instanceof Cell cell) {
            return Types.of(cell.getRow());
        }
        if (context instanceof CellRef cell) {
            return Types.ofNamed(cell.getRow());
        }
        if (context instanceof Order) {
            return columnOwner(context.eContainer(), reference);
        }
        if (context instanceof RowChoice choice) {
            return Types.rowsOf(choice.getRows());
        }
        if (context instanceof Distinct distinct) {
            return Types.rowsOf(distinct.getRows());
        }
        if (context instanceof Spells spells) {
            return Types.rowsOf(spells.getRows());
        }
        return Type.Simple.UNKNOWN;
    }
}
