/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.cli;

import picocli.AutoComplete;
import picocli.CommandLine.Command;

/** Prints a script that teaches the shell to complete the command's arguments. */
@Command(name = "completion", description = "Prints a script with which bash and zsh complete fettle's commands and options.", footer = {"",
        "Examples:", "  source <(fettle completion)", "  fettle completion > ~/.local/share/bash-completion/completions/fettle"})
final class CompletionCommand extends AbstractCommand {
    @Override
    public Integer call() {
        console().out().print(AutoComplete.bash("fettle", wholeCommandLine()));
        return ExitCode.OK;
    }
}
