/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

import org.eclipse.xtext.resource.XtextResource;
import org.fettle.compiler.PackLibrary;
import org.fettle.data.Problem;
import org.fettle.language.LoadedPack;
import org.fettle.language.PackLoader;
import org.fettle.language.fettle.Model;
import org.fettle.language.formatting2.Layout;
import org.fettle.language.validation.IssueCodes;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Lays the files of a pack out. */
@Command(name = "format", sortOptions = false, description = "Lays the files of a pack out: indentation, spaces, columns of example tables.", footer = {
        "", "Exit codes: 0 done, or nothing to do; 1 --check found files to lay out; 2 a file has syntax errors.", "", "Examples:",
        "  fettle format my-pack", "  fettle format my-pack --check"})
final class FormatCommand extends PackCommand {
    @Option(names = "--check", description = "Changes nothing; lists the files that are not laid out so.")
    private boolean check;

    @Override
    public Integer call() throws IOException {
        Complaints complaints = new Complaints();
        Path pack = pack(complaints);
        if (pack != null && !PackLibrary.isSources(pack)) {
            complaints.add("PACK", pack + ": is a compiled pack; format the folder that it was made from");
        }
        complaints.throwIfAny();
        LoadedPack loaded = PackLoader.load(pack, packs().library().bases(), PackLoader.BaseDepth.OUTLINE);
        for (Problem problem : loaded.problems()) {
            // names that stand for nothing do not matter here; a file that cannot be read or parsed does
            if (problem.isError() && (IssueCodes.SYNTAX.equals(problem.code()) || problem.code().startsWith("pack."))) {
                complaints.add("cannot lay it out", PackOpener.located(problem, pack).toString());
            }
        }
        complaints.throwIfAny();
        Map<Path, String> changed = changed(loaded, pack);
        changed.keySet().forEach(file -> console().out().println((check ? "not laid out: " : "laid out: ") + file));
        if (!check) {
            write(changed);
        }
        return check && !changed.isEmpty() ? ExitCode.FLAGGED : ExitCode.OK;
    }

    private static Map<Path, String> changed(LoadedPack loaded, Path pack) {
        Map<Path, String> changed = new TreeMap<>();
        for (Model model : loaded.models()) {
            String name = LoadedPack.fileOf(model);
            String text = Layout.format((XtextResource) model.eResource());
            if (!text.equals(loaded.sources().get(name))) {
                changed.put(Files.isDirectory(pack) ? pack.resolve(name) : pack, text);
            }
        }
        return changed;
    }

    private static void write(Map<Path, String> files) throws IOException {
        try (Outputs outputs = new Outputs()) {
            for (Map.Entry<Path, String> file : files.entrySet()) {
                outputs.open(file.getKey()).write(file.getValue().getBytes(StandardCharsets.UTF_8));
            }
            outputs.commit();
        }
    }
}
