/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.compiler.interpret;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.fettle.compiler.plan.DefinitionPlan;
import org.fettle.compiler.plan.RulePlan;
import org.fettle.engine.Binding;
import org.fettle.engine.Derivation;
import org.fettle.engine.Kernel;
import org.fettle.engine.pack.CompiledPack;
import org.fettle.engine.pack.DerivationInfo;
import org.fettle.engine.pack.PackInfo;
import org.fettle.engine.pack.RuleInfo;

/** A pack whose rules are interpreted. */
public final class InterpretedPack implements CompiledPack {

    private final PackInfo info;
    private final List<RulePlan> rules;
    private final List<DefinitionPlan> definitions;
    private final Map<String, String> sources;

    /** A pack of plans. */
    public InterpretedPack(PackInfo info, List<RulePlan> rules, List<DefinitionPlan> definitions, Map<String, String> sources) {
        this.info = info;
        this.rules = List.copyOf(rules);
        this.definitions = List.copyOf(definitions);
        this.sources = Collections.unmodifiableMap(new TreeMap<>(sources));
    }

    @Override
    public PackInfo info() {
        return info;
    }

    @Override
    public Kernel kernel(RuleInfo rule, Binding binding) {
        RulePlan plan = rules.stream().filter(r -> r.info().className().equals(rule.className())).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("the pack has no rule " + rule.code()));
        return new InterpretedKernel(plan, binding);
    }

    @Override
    public Derivation derivation(DerivationInfo derivation, Binding binding) {
        DefinitionPlan plan = definitions.stream().filter(d -> d.info().id().equals(derivation.id())).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("the pack defines no " + derivation.id()));
        return new InterpretedDefinition(plan, binding);
    }

    @Override
    public Map<String, String> sources() {
        return sources;
    }
}
