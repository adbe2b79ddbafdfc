/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;

import org.fettle.cli.document.PackDocument;
import org.fettle.language.LoadedPack;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Writes the reference of a pack's rules. */
@Command(name = "document", sortOptions = false, description = {"Writes the reference of a pack's rules: one HTML page to search, filter and print,",
        "or an index in Markdown with one line a rule."}, footer = {"", "Examples:", "  fettle document ssda903 --out rules.html",
                "  fettle document my-pack --format markdown"})
final class DocumentCommand extends PackCommand {
    /** What can be written. */
    enum Format {
        html, markdown
    }

    @Option(names = "--format", paramLabel = "FORMAT", description = "${COMPLETION-CANDIDATES}. Default: markdown when the file ends in .md, else html.")
    private Format format;

    @Option(names = "--out", paramLabel = "FILE", description = "The file to write. Default: prints it.")
    private String out;

    @Override
    public Integer call() throws IOException {
        Complaints complaints = new Complaints();
        Path pack = pack(complaints);
        Path target = out == null ? null : new Arguments(complaints).target("--out", out);
        complaints.throwIfAny();
        progress().begin("Reading the pack", 0);
        LoadedPack loaded = loadSound(pack);
        PackDocument document = new PackDocument(loaded);
        boolean markdown = format == Format.markdown || format == null && out != null && out.endsWith(".md");
        String text = markdown ? document.markdown("fettle document " + loaded.header().getName().toLowerCase(Locale.ROOT) + " --format markdown")
                : document.html();
        progress().close();
        if (target == null) {
            console().out().print(text);
        } else {
            try (Outputs outputs = new Outputs()) {
                OutputStream stream = outputs.open(target);
                stream.write(text.getBytes(StandardCharsets.UTF_8));
                outputs.commit();
            }
            console().out().printf("Wrote the reference of pack %s to %s.%n", loaded.header().getName(), target);
        }
        return ExitCode.OK;
    }
}
