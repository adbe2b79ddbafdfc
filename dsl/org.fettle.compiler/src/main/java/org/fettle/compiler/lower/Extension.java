/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.compiler.lower;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.fettle.engine.pack.BaseInfo;
import org.fettle.engine.pack.DerivationInfo;
import org.fettle.engine.pack.PackInfo;
import org.fettle.engine.pack.ParameterInfo;
import org.fettle.engine.pack.RuleInfo;
import org.fettle.engine.pack.Severity;
import org.fettle.language.fettle.Pack;
import org.fettle.language.fettle.Setting;
import org.fettle.language.fettle.Tuning;

/** What a pack says about itself when it extends another: all that its base says, tuned, and then its own. */
final class Extension {

    private final Pack header;
    private final PackInfo base;
    private final Map<String, Tuning> tunings = new HashMap<>();
    private final Map<String, String> settings = new HashMap<>();

    Extension(Pack header, PackInfo base) {
        this.header = header;
        this.base = base;
        header.getTunings().forEach(tuning -> tunings.put(tuning.getRule().getName(), tuning));
        for (Setting setting : header.getSettings()) {
            settings.put(setting.getParameter().getName(), PackLowering.text(setting.getValue()));
        }
    }

    /** The whole of it; return and code lists of the own part hold those of the base already. */
    PackInfo of(PackInfo own) {
        List<ParameterInfo> parameters = new ArrayList<>();
        for (ParameterInfo parameter : base.parameters()) {
            parameters.add(new ParameterInfo(parameter.name(), parameter.type(), parameter.codeList(),
                    settings.getOrDefault(parameter.name(), parameter.defaultValue()), parameter.meaning()));
        }
        parameters.addAll(own.parameters());
        List<RuleInfo> rules = new ArrayList<>();
        base.rules().forEach(rule -> rules.add(tuned(rule.inBase(base.name()))));
        rules.addAll(own.rules());
        List<DerivationInfo> derivations = new ArrayList<>();
        for (DerivationInfo info : base.derivations()) {
            derivations.add(new DerivationInfo(info.id(), info.table(), info.column(), info.yearsBack(), info.type(), info.needs(),
                    info.wholeReturn(), info.dependsOn(), info.className(), PackInfo.fileInBase(base.name(), info.file()), info.line()));
        }
        derivations.addAll(own.derivations());
        List<BaseInfo> bases = new ArrayList<>(List.of(new BaseInfo(base.name(), base.title(), base.version())));
        bases.addAll(base.bases());
        return new PackInfo(own.name(), own.title(), own.version(), header.getFirstYear() == null ? base.firstYear() : own.firstYear(),
                header.getLastYear() == null ? base.lastYear() : own.lastYear(), own.returnType(), own.codeLists(), parameters, rules, derivations,
                bases);
    }

    private RuleInfo tuned(RuleInfo rule) {
        Tuning tuning = tunings.get(rule.code());
        if (tuning == null) {
            return rule;
        }
        String because = tuning.getBecause() == null ? "" : tuning.getBecause();
        Severity after = tuning.isOff() ? null : Severity.valueOf(tuning.getSeverity().getName());
        return rule.tuned(new org.fettle.engine.pack.Tuning(header.getName(), rule.severity(), after, because));
    }
}
