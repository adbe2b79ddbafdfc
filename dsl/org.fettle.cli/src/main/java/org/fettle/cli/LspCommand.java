/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.cli;

import java.io.BufferedInputStream;
import java.io.IOException;

import org.fettle.cli.lsp.LanguageServerProcess;

import picocli.CommandLine.Command;

/** Answers editors by the language server protocol. What it needs is loaded when it runs: other commands start as if it were not there. */
@Command(name = "lsp", sortOptions = false, description = {
        "Serves editors by the language server protocol, on standard input and output. Editors start it",
        "themselves; docs/editors.md says how."}, footer = {"",
                "Exit codes: 0 the editor ended it in good order, 1 the editor went away without a word, 130 stopped by Ctrl-C.", "", "Examples:",
                "  fettle lsp"})
final class LspCommand extends AbstractCommand {
    @Override
    public Integer call() throws IOException {
        int code = LanguageServerProcess.run(new BufferedInputStream(System.in), console().bytes(), console().err(), packs().homeFolder(),
                progress()::cancelled);
        return progress().cancelled() ? ExitCode.CANCELLED : code;
    }
}
