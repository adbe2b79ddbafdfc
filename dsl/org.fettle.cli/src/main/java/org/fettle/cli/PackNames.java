/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.cli;

import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.fettle.data.TableType;
import org.fettle.engine.CollectionYear;
import org.fettle.engine.Run;
import org.fettle.engine.RunOptions;
import org.fettle.engine.pack.PackInfo;
import org.fettle.engine.pack.ParameterInfo;
import org.fettle.engine.pack.RuleInfo;
import org.fettle.io.Sources;

/** Checks the names and values that the user gave against what the pack knows. */
final class PackNames {
    private final PackInfo pack;
    private final Complaints complaints;

    PackNames(PackInfo pack, Complaints complaints) {
        this.pack = pack;
        this.complaints = complaints;
    }

    void checkYear(CollectionYear year) {
        if (year.firstYear() < pack.firstYear() || year.firstYear() > pack.lastYear()) {
            complaints.add("--year", "pack " + pack.name() + " is made for " + new CollectionYear(pack.firstYear()) + " to "
                    + new CollectionYear(pack.lastYear()) + ", not for " + year);
        }
    }

    /** The options with the rules and parameters that the user asked for. */
    RunOptions options(RunOptions basis, Set<String> rules, Map<String, String> settings) {
        Set<String> known = new LinkedHashSet<>();
        List<String> codes = pack.rules().stream().map(RuleInfo::code).distinct().toList();
        for (String code : rules) {
            if (codes.contains(code)) {
                known.add(code);
            } else {
                complaints.add("--rules", "pack " + pack.name() + " has no rule '" + code + "'." + Suggestions.didYouMean(code, codes));
            }
        }
        RunOptions options = basis.withRules(known);
        for (Map.Entry<String, String> setting : settings.entrySet()) {
            if (pack.parameter(setting.getKey()) == null) {
                List<String> names = pack.parameters().stream().map(ParameterInfo::name).toList();
                complaints.add("--set", unknown("parameter", setting.getKey(), names));
            } else {
                options = options.withParameter(setting.getKey(), setting.getValue());
            }
        }
        for (String problem : Run.problems(pack, options)) {
            complaints.add("--set", problem);
        }
        return options;
    }

    /**
     * The sources with the files of references.
     *
     * @param named asked for; each must be a reference of the pack
     * @param found lay about; those that the pack does not know, or that were asked for with another file, are left alone
     */
    Sources references(Sources basis, Map<String, List<Path>> named, Map<String, Path> found) {
        Sources sources = basis;
        Set<String> done = new LinkedHashSet<>();
        for (Map.Entry<String, List<Path>> reference : named.entrySet()) {
            TableType table = reference(reference.getKey());
            if (table == null) {
                List<String> names = pack.returnType().references().stream().map(TableType::name).toList();
                complaints.add("--reference", unknown("reference", reference.getKey(), names));
            } else {
                for (Path file : reference.getValue()) {
                    sources = sources.withReference(table.name(), file);
                }
                done.add(table.name());
            }
        }
        for (Map.Entry<String, Path> reference : found.entrySet()) {
            TableType table = reference(reference.getKey());
            if (table != null && done.add(table.name())) {
                sources = sources.withReference(table.name(), reference.getValue());
            }
        }
        return sources;
    }

    private TableType reference(String name) {
        for (TableType table : pack.returnType().references()) {
            if (table.name().equalsIgnoreCase(name)) {
                return table;
            }
        }
        return null;
    }

    private String unknown(String what, String name, List<String> names) {
        String message = "pack " + pack.name() + " has no " + what + " '" + name + "'";
        return names.isEmpty() ? message + "; it has none at all."
                : message + "; it has " + String.join(", ", names) + "." + Suggestions.didYouMean(name, names);
    }
}
