/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.engine.pack;

import java.util.ArrayList;
import java.util.List;

import org.fettle.data.ReturnType;

/**
 * All that a compiled pack says about itself, except its loops.
 *
 * @param name        name of the pack in the language
 * @param title       title for people
 * @param version     version as the pack writes it
 * @param firstYear   first collection year it is made for, 2024 for 2024/25
 * @param lastYear    last collection year it is made for
 * @param returnType  the return that it describes
 * @param codeLists   code lists, with their versions
 * @param parameters  parameters of a run
 * @param rules       rules in the order of the pack
 * @param derivations derived columns and definitions; each comes after those that it depends on
 * @param bases       the packs that it builds on, the one that it extends first; all that they say is in here too
 */
public record PackInfo(String name, String title, String version, int firstYear, int lastYear, ReturnType returnType,
        List<CodeListInfo> codeLists, List<ParameterInfo> parameters, List<RuleInfo> rules, List<DerivationInfo> derivations,
        List<BaseInfo> bases) {
    public PackInfo {
        codeLists = List.copyOf(codeLists);
        parameters = List.copyOf(parameters);
        rules = List.copyOf(rules);
        derivations = List.copyOf(derivations);
        bases = List.copyOf(bases);
    }

    /** A pack that extends none. */
    public PackInfo(String name, String title, String version, int firstYear, int lastYear, ReturnType returnType,
            List<CodeListInfo> codeLists, List<ParameterInfo> parameters, List<RuleInfo> rules, List<DerivationInfo> derivations) {
        this(name, title, version, firstYear, lastYear, returnType, codeLists, parameters, rules, derivations, List.of());
    }

    /** What a file of a pack is called in the packs that extend it: a file of its own base keeps its name. */
    public static String fileInBase(String pack, String file) {
        return file.indexOf('/') < 0 ? pack + "/" + file : file;
    }

    /** True when the rule was written in a pack that this one builds on. */
    public boolean isOfBase(RuleInfo rule) {
        return bases.stream().anyMatch(base -> base.name().equals(rule.origin()));
    }

    /** The version of a code list that holds in a year, or null when the pack has no such list in that year. */
    public CodeListInfo codeList(String listName, int year) {
        for (CodeListInfo list : codeLists) {
            if (list.name().equals(listName) && list.inForce(year)) {
                return list;
            }
        }
        return null;
    }

    /** The version of a rule that is in force in a year, or null. */
    public RuleInfo rule(String code, int year) {
        for (RuleInfo rule : rules) {
            if (rule.code().equals(code) && rule.inForce(year)) {
                return rule;
            }
        }
        return null;
    }

    /** All versions of all rules that are in force in a year, in pack order. */
    public List<RuleInfo> rulesInForce(int year) {
        List<RuleInfo> found = new ArrayList<>(rules.size());
        for (RuleInfo rule : rules) {
            if (rule.inForce(year)) {
                found.add(rule);
            }
        }
        return found;
    }

    /** A parameter by name, or null. */
    public ParameterInfo parameter(String parameterName) {
        for (ParameterInfo parameter : parameters) {
            if (parameter.name().equals(parameterName)) {
                return parameter;
            }
        }
        return null;
    }

    /** A derivation by id, or null. */
    public DerivationInfo derivation(String id) {
        for (DerivationInfo derivation : derivations) {
            if (derivation.id().equals(id)) {
                return derivation;
            }
        }
        return null;
    }
}
