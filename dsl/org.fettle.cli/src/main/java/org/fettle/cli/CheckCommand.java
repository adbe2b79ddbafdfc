/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

import org.fettle.compiler.CompileResult;
import org.fettle.compiler.PackCompiler;
import org.fettle.compiler.PackLibrary;
import org.fettle.data.Problem;
import org.fettle.engine.pack.BaseInfo;
import org.fettle.engine.pack.PackInfo;

import picocli.CommandLine.Command;

/** Lists all that is wrong with a pack. */
@Command(name = "check", sortOptions = false, description = "Lists all errors and warnings of a pack, with file, line and column.", footer = {"",
        "Exit codes: 0 no errors (there may be warnings), 2 errors.", "", "Examples:", "  fettle check ssda903", "  fettle check my-pack"})
final class CheckCommand extends PackCommand {
    @Override
    public Integer call() throws IOException {
        Complaints complaints = new Complaints();
        Path pack = pack(complaints);
        complaints.throwIfAny();
        progress().begin("Checking the pack", 0);
        CompileResult result = PackLibrary.isSources(pack) ? packs().library().compile(pack) : PackCompiler.compile(load(pack));
        progress().close();
        result.problems().forEach(problem -> print(PackOpener.located(problem, pack)));
        long errors = count(result.problems(), Problem.Severity.ERROR);
        long warnings = count(result.problems(), Problem.Severity.WARNING);
        PrintWriter out = console().out();
        if (errors + warnings > 0) {
            out.printf("%s, %s.%n", counted(errors, "error"), counted(warnings, "warning"));
        }
        if (result.isUsable()) {
            PackInfo info = result.pack().info();
            out.printf("Pack %s %s has no errors: %s, %s, %s.%n", info.name(), info.version(), counted(info.rules().size(), "rule"),
                    counted(info.returnType().tables().size(), "table"), counted(info.codeLists().size(), "code list"));
            if (!info.bases().isEmpty()) {
                printBase(info, out);
            }
        }
        return errors > 0 || !result.isUsable() ? ExitCode.BAD_INPUT : ExitCode.OK;
    }

    /** What is the pack's own of all that. */
    private static void printBase(PackInfo info, PrintWriter out) {
        BaseInfo base = info.bases().get(0);
        long own = info.rules().stream().filter(rule -> !info.isOfBase(rule)).count();
        long off = tuned(info, true);
        out.printf("It extends %s %s: %s of its own, %s switched off, %s with another severity.%n", base.name(), base.version(), counted(own, "rule"),
                off, tuned(info, false));
    }

    private static long tuned(PackInfo info, boolean off) {
        return info.rules().stream().filter(rule -> rule.tunings().stream().anyMatch(t -> t.pack().equals(info.name()) && t.isOff() == off)).count();
    }

    private void print(Problem problem) {
        String severity = problem.severity().name().toLowerCase(Locale.ROOT);
        Console.Style style = problem.isError() ? Console.Style.RED : Console.Style.YELLOW;
        console().out()
                .println(console().styled(style, severity + ": ") + problem + console().styled(Console.Style.FAINT, " [" + problem.code() + "]"));
    }

    private static long count(List<Problem> problems, Problem.Severity severity) {
        return problems.stream().filter(problem -> problem.severity() == severity).count();
    }

    private static String counted(long number, String what) {
        return number + " " + what + (number == 1 ? "" : "s");
    }
}
