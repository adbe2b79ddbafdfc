/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import org.fettle.data.ColumnType;
import org.fettle.data.ReturnType;
import org.fettle.engine.pack.Category;
import org.fettle.engine.pack.Code;
import org.fettle.engine.pack.CodeListInfo;
import org.fettle.engine.pack.CompiledPack;
import org.fettle.engine.pack.DerivationInfo;
import org.fettle.engine.pack.DerivedType;
import org.fettle.engine.pack.FixInfo;
import org.fettle.engine.pack.FixKind;
import org.fettle.engine.pack.Impact;
import org.fettle.engine.pack.MessageTemplate;
import org.fettle.engine.pack.Need;
import org.fettle.engine.pack.PackInfo;
import org.fettle.engine.pack.ParameterInfo;
import org.fettle.engine.pack.RuleInfo;
import org.fettle.engine.pack.Severity;
import org.fettle.engine.pack.Shape;
import org.fettle.engine.pack.Slot;

/** A pack whose loops are written by hand, for tests. */
public final class HandPack implements CompiledPack {
    private final ReturnType type;
    private final List<RuleInfo> rules = new ArrayList<>();
    private final List<DerivationInfo> derivations = new ArrayList<>();
    private final List<ParameterInfo> parameters = new ArrayList<>();
    private final List<CodeListInfo> codeLists = new ArrayList<>();
    private final Map<String, Function<Binding, Kernel>> kernels = new HashMap<>();
    private final Map<String, Function<Binding, Derivation>> loops = new HashMap<>();
    private PackInfo info;

    public HandPack(ReturnType type) {
        this.type = type;
    }

    /** What the tests say of a rule; the rest is the same for all. */
    public static final class Rule {
        String code;
        Category category = Category.INCONSISTENT;
        Severity severity = Severity.ERROR;
        Integer since;
        Integer until;
        MessageTemplate message = MessageTemplate.of("Wrong.");
        Shape shape = Shape.SUBJECTS;
        final List<Slot> slots = new ArrayList<>();
        final List<Need> needs = new ArrayList<>();
        final List<Need> wholeReturn = new ArrayList<>();
        List<String> dependsOn = List.of();
        final List<FixInfo> fixes = new ArrayList<>();

        public Rule(String code) {
            this.code = code;
        }

        public Rule category(Category newCategory) {
            category = newCategory;
            return this;
        }

        public Rule severity(Severity newSeverity) {
            severity = newSeverity;
            return this;
        }

        public Rule years(Integer first, Integer last) {
            since = first;
            until = last;
            return this;
        }

        public Rule message(MessageTemplate.Part... parts) {
            message = new MessageTemplate(List.of(parts));
            return this;
        }

        public Rule once() {
            shape = Shape.ONCE;
            return this;
        }

        public Rule slot(Slot slot) {
            slots.add(slot);
            return this;
        }

        public Rule needs(String table, int yearsBack, String... columns) {
            needs.add(new Need(table, yearsBack, List.of(columns), false));
            return this;
        }

        public Rule optional(String table, int yearsBack, String... columns) {
            needs.add(new Need(table, yearsBack, List.of(columns), true));
            return this;
        }

        public Rule across(String table, int yearsBack, String... columns) {
            wholeReturn.add(new Need(table, yearsBack, List.of(columns), false));
            return needs(table, yearsBack, columns);
        }

        public Rule dependsOn(String... ids) {
            dependsOn = List.of(ids);
            return this;
        }

        public Rule fix(FixKind kind, String title) {
            fixes.add(new FixInfo(kind, title, "hand.fettle", 2));
            return this;
        }

        RuleInfo info() {
            return new RuleInfo(code, "Rule " + code, category, severity, Impact.LOW, since, until, "", message, shape, slots, needs,
                    wholeReturn, dependsOn, fixes, "hand.Rule" + code, "hand.fettle", 1);
        }
    }

    public HandPack rule(Rule rule, Function<Binding, Kernel> kernel) {
        rules.add(rule.info());
        kernels.put(rule.code + rule.since, kernel);
        return this;
    }

    public HandPack derivation(String id, String table, String column, DerivedType derived, List<Need> needs, List<Need> across,
            List<String> dependsOn, Function<Binding, Derivation> loop) {
        derivations.add(new DerivationInfo(id, table, column, 0, derived, needs, across, dependsOn, "hand.D" + id, "hand.fettle", 9));
        loops.put(id, loop);
        return this;
    }

    public HandPack parameter(String name, ColumnType parameterType, String defaultValue) {
        parameters.add(new ParameterInfo(name, parameterType, null, defaultValue, ""));
        return this;
    }

    public HandPack codes(String name, Integer since, Integer until, boolean ignoreCase, String... values) {
        List<Code> codes = new ArrayList<>();
        for (String value : values) {
            codes.add(new Code(value, "Meaning of " + value));
        }
        codeLists.add(new CodeListInfo(name, ignoreCase, since, until, codes));
        return this;
    }

    @Override
    public PackInfo info() {
        if (info == null) {
            info = new PackInfo("hand", "Written by hand", "1", 2022, 2026, type, codeLists, parameters, rules, derivations);
        }
        return info;
    }

    @Override
    public Kernel kernel(RuleInfo rule, Binding binding) {
        return kernels.get(rule.code() + rule.since()).apply(binding);
    }

    @Override
    public Derivation derivation(DerivationInfo derivation, Binding binding) {
        return loops.get(derivation.id()).apply(binding);
    }

    @Override
    public Map<String, String> sources() {
        return Map.of();
    }
}
