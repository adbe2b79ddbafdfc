/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

import org.fettle.compiler.examples.ExampleResult;
import org.fettle.compiler.examples.ExampleRunner;
import org.fettle.data.Problem;
import org.fettle.language.LoadedPack;

import picocli.CommandLine.Command;

/** Runs the examples of a pack. */
@Command(name = "test", sortOptions = false, description = {
        "Runs the examples of a pack, compiled and interpreted, and says which of them do not hold",
        "and which rules lack an example of a flagged row or one of rows that pass."}, footer = {"",
                "Exit codes: 0 all examples hold, 1 some do not, 2 the pack has errors.", "", "Examples:", "  fettle test ssda903",
                "  fettle test my-pack"})
final class TestCommand extends PackCommand {
    @Override
    public Integer call() throws IOException {
        Complaints complaints = new Complaints();
        Path pack = pack(complaints);
        complaints.throwIfAny();
        LoadedPack loaded = loadSound(pack);
        List<ExampleResult> results = ExampleRunner.run(loaded, packs().library().compile(pack), progress());
        progress().check();
        progress().close();
        List<ExampleResult> failed = results.stream().filter(result -> !result.holds()).toList();
        failed.forEach(result -> print(result, pack));
        PrintWriter out = console().out();
        Set<String> incomplete = ExampleRunner.withoutBoth(loaded, results);
        if (!incomplete.isEmpty()) {
            out.println("Rules without both an example of a flagged row and one of rows that pass: " + String.join(", ", incomplete));
        }
        String counts = results.size() + (results.size() == 1 ? " example" : " examples") + ", " + failed.size() + " failed";
        out.println(console().styled(failed.isEmpty() ? Console.Style.GREEN : Console.Style.RED, counts + "."));
        return failed.isEmpty() ? ExitCode.OK : ExitCode.FLAGGED;
    }

    private void print(ExampleResult result, Path pack) {
        Problem place = PackOpener.located(Problem.error("example", result.file(), result.line(), 0, "rule " + result.rule()
                + (result.example().isEmpty() ? "" : ", example \"" + result.example() + "\"")), pack);
        console().out().println(console().styled(Console.Style.RED, "failed: ") + place);
        result.faults().forEach(fault -> console().out().println("    " + fault.replace("\n", "\n    ")));
    }
}
