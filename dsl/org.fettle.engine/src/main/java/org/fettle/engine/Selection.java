/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.engine;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.fettle.engine.pack.PackInfo;
import org.fettle.engine.pack.RuleInfo;

/** Which rules of a pack a run is about. */
final class Selection {
    /** In force and asked for, in the order of the pack. */
    final List<RuleInfo> inForce = new ArrayList<>();
    /** Asked for by name, but in no version in force: one version each. */
    final List<RuleInfo> notInForce = new ArrayList<>();
    /** In force, but switched off by a pack that extends the one that has the rule. */
    final List<RuleInfo> switchedOff = new ArrayList<>();

    Selection(PackInfo pack, RunOptions options) {
        int year = options.collectionYear().firstYear();
        Set<String> wanted = options.rules();
        Set<String> found = new LinkedHashSet<>();
        for (RuleInfo rule : pack.rules()) {
            boolean asked = wanted.isEmpty() ? rule.off() == null : wanted.contains(rule.code());
            if (asked && rule.inForce(year) && found.add(rule.code())) {
                inForce.add(rule);
            } else if (wanted.isEmpty() && rule.switchedOff() != null && rule.inForce(year)) {
                switchedOff.add(rule);
            }
        }
        for (RuleInfo rule : pack.rules()) {
            if (wanted.contains(rule.code()) && found.add(rule.code())) {
                notInForce.add(rule);
            }
        }
    }

    /** One sentence for each code that the pack does not have. */
    static List<String> unknown(PackInfo pack, RunOptions options) {
        Set<String> left = new LinkedHashSet<>(options.rules());
        for (RuleInfo rule : pack.rules()) {
            left.remove(rule.code());
        }
        List<String> problems = new ArrayList<>();
        for (String code : left) {
            problems.add("pack " + pack.name() + " has no rule " + code);
        }
        return problems;
    }
}
