/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.cli;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;

import org.fettle.data.Problem;

import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** What all commands share: help, the console, the wish to cancel. */
abstract class AbstractCommand implements Callable<Integer> {
    @ParentCommand
    private FettleCommand fettle;

    @Option(names = {"-h", "--help"}, usageHelp = true, description = "Show this help.")
    private boolean help;

    @Override
    public abstract Integer call() throws IOException;

    final Console console() {
        return fettle.console();
    }

    /** The progress of this run of the command: cancelled by Ctrl-C. */
    final ProgressBar progress() {
        return fettle.progress();
    }

    /** The parser of all commands, not only of this one. */
    final CommandLine wholeCommandLine() {
        return fettle.commandLine();
    }

    /** Prints the warnings among the problems; hints are left out. */
    final void warn(List<Problem> problems) {
        for (Problem problem : problems) {
            if (problem.severity() == Problem.Severity.WARNING) {
                console().err().println(console().styledErr(Console.Style.YELLOW, "warning: ") + problem);
            }
        }
    }

    final PackFinder packs() {
        return fettle.packs();
    }
}
