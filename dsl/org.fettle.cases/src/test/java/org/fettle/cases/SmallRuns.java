/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.cases;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

import org.fettle.cases.issues.IssueIndex;
import org.fettle.compiler.PackCompiler;
import org.fettle.data.Dictionary;
import org.fettle.data.Progress;
import org.fettle.engine.CollectionYear;
import org.fettle.engine.Run;
import org.fettle.engine.RunOptions;
import org.fettle.engine.RunResult;
import org.fettle.engine.pack.CompiledPack;
import org.fettle.io.ReadOptions;
import org.fettle.io.ReturnReader;
import org.fettle.io.Sources;

/** Runs of a small pack over a handful of made-up rows. The pack is compiled once. */
public final class SmallRuns {
    /** Two tables, of which one names the team, and rules of all kinds. */
    public static final String PACK = SmallRules.head("""
                table Header one per Child file "header" { CHILD text required  SEX text  DOB date }
                table Episodes many per Child file "episodes" { CHILD text required  DOB date  DECOM date  PLACE code Place }
            """) + SmallRules.startAndPlace("medium") + SmallRules.NO_PLACE + """
            rule 10 "No sex" {
                category missing severity error impact low
                each Header h
                flag h.SEX when h.SEX is blank
                message "The sex is missing."
            }
            """;

    private static final CompiledPack COMPILED = compile();

    private SmallRuns() {
    }

    private static CompiledPack compile() {
        return inFolder(folder -> {
            Files.writeString(folder.resolve("small.fettle"), PACK);
            return PackCompiler.compile(folder).pack();
        });
    }

    private interface Work<T> {
        T in(Path folder) throws IOException;
    }

    private static <T> T inFolder(Work<T> work) {
        try {
            Path folder = Files.createTempDirectory("fettle-small");
            try {
                return work.in(folder);
            } finally {
                try (Stream<Path> all = Files.walk(folder)) {
                    for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                        Files.delete(path);
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A run over episodes with the columns CHILD,DECOM,PLACE. */
    public static RunResult run(List<String> episodes) {
        return run("CHILD,DECOM,PLACE\n" + String.join("\n", episodes) + "\n", "");
    }

    /** A run over the text of two files; the second is left out when it is empty. */
    public static RunResult run(String episodes, String header) {
        return inFolder(folder -> {
            Files.writeString(folder.resolve("episodes.csv"), episodes);
            if (!header.isEmpty()) {
                Files.writeString(folder.resolve("header.csv"), header);
            }
            var read = ReturnReader.read(COMPILED.info().returnType(), Sources.of(folder), new Dictionary(), ReadOptions.DEFAULT, Progress.NONE);
            return Run.execute(COMPILED, read.data(), RunOptions.of(CollectionYear.parse("2024/25")), Progress.NONE);
        });
    }

    /** The issues of a run. */
    public static IssueIndex index(RunResult run) {
        return IssueIndex.of(COMPILED, run, List.of());
    }
}
