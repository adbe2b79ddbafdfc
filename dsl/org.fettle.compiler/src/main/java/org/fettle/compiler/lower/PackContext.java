/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.compiler.lower;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.eclipse.emf.ecore.EObject;
import org.fettle.compiler.java.Names;
import org.fettle.compiler.plan.ColumnRef;
import org.fettle.compiler.plan.DefinitionPlan;
import org.fettle.compiler.plan.TableRef;
import org.fettle.data.TableType;
import org.fettle.engine.pack.DerivationInfo;
import org.fettle.language.fettle.Column;
import org.fettle.language.fettle.Definition;
import org.fettle.language.fettle.Derivation;
import org.fettle.language.fettle.Reference;
import org.fettle.language.fettle.TableDeclaration;

/** What all rules of a pack share while they are lowered: the schema, and the definitions that some rule uses. */
final class PackContext {

    private final Schema schema;
    private final String name;
    private final String javaPackage;
    private final Map<Column, Derivation> derivations = new HashMap<>();
    private final Map<String, DefinitionPlan> definitions = new LinkedHashMap<>();
    /** What the base has worked out already. */
    private final Map<String, DerivationInfo> known = new HashMap<>();
    private final Set<String> underWay = new HashSet<>();

    /**
     * @param known the definitions and derived columns of the base
     */
    PackContext(Schema schema, String name, List<Derivation> derivations, List<DerivationInfo> known) {
        this.schema = schema;
        this.name = name;
        this.javaPackage = Names.packageOf(name);
        derivations.forEach(d -> this.derivations.put(d.getColumn(), d));
        known.forEach(info -> this.known.put(info.id(), info));
    }

    Schema schema() {
        return schema;
    }

    /** The name of the pack. */
    String name() {
        return name;
    }

    String javaPackage() {
        return javaPackage;
    }

    /** What the engine has to know of a definition or derived column that was asked for. */
    DerivationInfo info(String id) {
        return known.containsKey(id) ? known.get(id) : definitions.get(id).info();
    }

    /** All definitions and derived columns that were asked for and that the base does not have, each after those that it uses. */
    Map<String, DefinitionPlan> definitions() {
        return definitions;
    }

    /** The table of a year. */
    static TableRef table(TableDeclaration table, boolean lastYear, boolean bothYears) {
        boolean reference = table instanceof Reference;
        return new TableRef(table.getName(), lastYear && !bothYears && !reference ? 1 : 0, bothYears, reference);
    }

    /** A column of a table; for a derived one its derivation is lowered for the years of the table. */
    ColumnRef column(TableRef table, Column column, EObject place, Needs needs) {
        TableType type = schema.returnType().table(table.table());
        int index = type.indexOf(column.getName());
        Derivation derivation = derivations.get(column);
        if (index < 0) {
            throw new LoweringException(place, table.table() + " has no column " + column.getName() + ".");
        }
        String id = derivation == null ? null : derivedId(derivation);
        if (id == null) {
            needs.column(table, column.getName());
        } else {
            needs.table(table);
            for (int year : table.bothYears() ? new int[] {0, 1} : new int[] {table.yearsBack()}) {
                needs.definition(derive(derivation, year, place));
            }
        }
        return new ColumnRef(table.table(), type.columns().get(index).name(), Schema.type(column.getType()), index, id);
    }

    private static String derivedId(Derivation derivation) {
        return derivation.getTable().getName() + "." + derivation.getColumn().getName();
    }

    /** Lowers a derivation for a year, unless it is there; its id. */
    String derive(Derivation derivation, int yearsBack, EObject place) {
        return once(org.fettle.compiler.java.Definitions.id(derivedId(derivation), yearsBack), place,
                id -> new DefinitionLowering(this).derivation(id, forYear(derivation, yearsBack), yearsBack));
    }

    /** A column may be derived for this year and for last year with different words. */
    private Derivation forYear(Derivation derivation, int yearsBack) {
        for (Derivation other : derivations.values()) {
            if (other.isLastYear() == (yearsBack > 0) && derivedId(other).equals(derivedId(derivation))) {
                return other;
            }
        }
        return derivation;
    }

    /** Lowers a definition for the rows of a year, unless it is there; its id. */
    String define(Definition definition, int yearsBack, EObject place) {
        return once(org.fettle.compiler.java.Definitions.id(definition.getName(), yearsBack), place,
                id -> new DefinitionLowering(this).definition(id, definition, yearsBack));
    }

    private interface Maker {
        DefinitionPlan make(String id);
    }

    private String once(String id, EObject place, Maker maker) {
        if (!known.containsKey(id) && !definitions.containsKey(id)) {
            if (!underWay.add(id)) {
                throw new LoweringException(place, id + " is defined by itself.");
            }
            try {
                definitions.put(id, maker.make(id));
            } finally {
                underWay.remove(id);
            }
        }
        return id;
    }
}
