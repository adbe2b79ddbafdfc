/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.language.ide.navigation;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.eclipse.emf.ecore.EObject;
import org.fettle.language.fettle.Code;
import org.fettle.language.fettle.CodeList;
import org.fettle.language.fettle.Column;
import org.fettle.language.fettle.Derivation;
import org.fettle.language.fettle.ReturnType;
import org.fettle.language.fettle.Rule;
import org.fettle.language.fettle.Table;
import org.fettle.language.scoping.PackIndex;

/**
 * Tells which declarations are one thing, of which the first stands for all: versions of a list or a rule for different years, the key column
 * of all tables of a return, a column that is derived for this and for last year, a code that a list takes over from another one.
 */
final class Identity {
    private final PackIndex index;
    private final Map<EObject, EObject> known = new HashMap<>();
    private Map<String, Rule> rules;

    Identity(PackIndex index) {
        this.index = index;
    }

    EObject of(EObject target) {
        return known.computeIfAbsent(target, this::find);
    }

    private EObject find(EObject target) {
        if (target instanceof CodeList list) {
            List<CodeList> versions = index.codeLists().getOrDefault(list.getName(), List.of());
            return versions.isEmpty() ? list : versions.get(0);
        }
        if (target instanceof Rule rule) {
            return rules().getOrDefault(rule.getName(), rule);
        }
        if (target instanceof Column column) {
            return column(column);
        }
        return target instanceof Code code ? code(code) : target;
    }

    private Map<String, Rule> rules() {
        if (rules == null) {
            rules = new HashMap<>();
            index.rules().forEach(rule -> rules.putIfAbsent(rule.getName(), rule));
        }
        return rules;
    }

    private Column column(Column column) {
        if (column.eContainer() instanceof Table table && table.eContainer() instanceof ReturnType type && column.getName() != null
                && column.getName().equals(type.getKey())) {
            return type.getTables().stream().flatMap(each -> each.getColumns().stream()).filter(each -> type.getKey().equals(each.getName()))
                    .findFirst().orElse(column);
        }
        if (column.eContainer() instanceof Derivation derivation && derivation.getTable() != null) {
            return index.derivationsOf(derivation.getTable()).stream().map(Derivation::getColumn)
                    .filter(each -> each.getName() != null && each.getName().equals(column.getName())).findFirst().orElse(column);
        }
        return column;
    }

    private Code code(Code code) {
        if (!(code.eContainer() instanceof CodeList list) || code.getName() == null) {
            return code;
        }
        Code best = code;
        Set<String> seen = new HashSet<>();
        for (CodeList each = list; each != null && !each.eIsProxy() && each.getName() != null && seen.add(each.getName()); each = base(each)) {
            for (CodeList version : index.codeLists().getOrDefault(each.getName(), List.of())) {
                Code same = version.getCodes().stream().filter(other -> code.getName().equals(other.getName())).findFirst().orElse(null);
                if (same != null) {
                    best = same;
                    break;
                }
            }
        }
        return best;
    }

    /** The list that some version of a list is based on: of another name, since a list may narrow an earlier version of itself. */
    private CodeList base(CodeList list) {
        for (CodeList version : index.codeLists().getOrDefault(list.getName(), List.of())) {
            CodeList base = version.getBase();
            if (base != null && !base.eIsProxy() && !list.getName().equals(base.getName())) {
                return base;
            }
        }
        return null;
    }
}
