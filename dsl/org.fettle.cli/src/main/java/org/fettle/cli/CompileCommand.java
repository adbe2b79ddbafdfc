/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.fettle.compiler.CompileResult;
import org.fettle.compiler.PackCompiler;
import org.fettle.compiler.PackLibrary;
import org.fettle.engine.pack.PackFile;
import org.fettle.engine.pack.PackInfo;
import org.fettle.engine.pack.RuleInfo;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Compiles a pack into one file, or shows the Java that its rules become. */
@Command(name = "compile", sortOptions = false, description = {"Writes a pack as one file, which 'fettle run --pack FILE' runs anywhere;",
        "or prints the Java that its rules become."}, footer = {"", "Examples:", "  fettle compile ssda903 --out ssda903.fettlepack",
                "  fettle compile ssda903 --java 501", "  fettle compile my-pack --java"})
final class CompileCommand extends PackCommand {
    private static final String ALL = "";

    @Option(names = "--java", paramLabel = "RULE", arity = "0..1", fallbackValue = ALL, description = "Prints the generated Java of one rule, or of all.")
    private String java;

    @Option(names = "--out", paramLabel = "FILE", description = "The file to write. Default: the pack's name and version, here, with the ending .fettlepack.")
    private String out;

    @Override
    public Integer call() throws IOException {
        Complaints complaints = new Complaints();
        Path pack = pack(complaints);
        Path target = out == null ? null : new Arguments(complaints).target("--out", out);
        if (java != null && out != null) {
            complaints.add("--out", "--java prints; leave out one of the two");
        }
        complaints.throwIfAny();
        progress().begin("Compiling the pack", 0);
        CompileResult result = PackLibrary.isSources(pack) ? packs().library().compile(pack) : PackCompiler.compile(loadSound(pack));
        complaints.addErrors(result.problems().stream().map(problem -> PackOpener.located(problem, pack)).toList());
        complaints.throwIfAny();
        progress().close();
        PackInfo info = result.pack().info();
        if (java != null) {
            print(PackCompiler.javaSources(loadSound(pack)), info, complaints);
        } else {
            Path file = target == null ? Path.of(info.name() + "-" + info.version() + ".fettlepack") : target;
            PackFile.write(result.parts(), file);
            console().out().printf("Wrote pack %s %s with %d rules to %s.%n", info.name(), info.version(), info.rules().size(), file);
        }
        return ExitCode.OK;
    }

    private void print(Map<String, String> sources, PackInfo info, Complaints complaints) {
        List<RuleInfo> rules = info.rules().stream().filter(rule -> rule.code().equals(java)).toList();
        if (!java.equals(ALL) && rules.isEmpty()) {
            complaints.add("--java", "pack " + info.name() + " has no rule '" + java + "'."
                    + Suggestions.didYouMean(java, info.rules().stream().map(RuleInfo::code).distinct().toList()));
            complaints.throwIfAny();
        }
        Set<String> wanted = new LinkedHashSet<>();
        rules.forEach(rule -> wanted.add(rule.className().substring(rule.className().lastIndexOf('.') + 1)));
        sources.forEach((name, text) -> {
            if (wanted.isEmpty() || wanted.contains(name)) {
                console().out().println(text);
            }
        });
    }
}
