/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.cases.preview;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

import org.fettle.compiler.PackCompiler;
import org.fettle.data.Dictionary;
import org.fettle.data.Progress;
import org.fettle.data.Return;
import org.fettle.engine.CollectionYear;
import org.fettle.engine.Run;
import org.fettle.engine.RunOptions;
import org.fettle.engine.RunResult;
import org.fettle.engine.pack.CompiledPack;
import org.fettle.io.ReadOptions;
import org.fettle.io.ReturnReader;
import org.fettle.io.Sources;
import org.fettle.language.LoadedPack;
import org.fettle.language.PackLoader;
import org.fettle.sample.SampleOptions;
import org.fettle.sample.SampleWriter;

/**
 * The whole SSDA903 pack over a return of 400 made-up children with many made-up errors; made once for all tests.
 *
 * @param pack     the pack, loaded
 * @param compiled the pack, compiled
 * @param result   its run
 */
record SampleRun(LoadedPack pack, CompiledPack compiled, RunResult result) {
    private static final int YEAR = 2024;
    private static SampleRun made;

    static synchronized SampleRun made() throws IOException {
        if (made == null) {
            made = make();
        }
        return made;
    }

    private static SampleRun make() throws IOException {
        Path home = Path.of("").toAbsolutePath();
        while (!Files.isDirectory(home.resolve("packs/ssda903"))) {
            home = home.getParent();
        }
        LoadedPack pack = PackLoader.load(home.resolve("packs/ssda903"));
        CompiledPack compiled = PackCompiler.compile(pack).pack();
        Path folder = Files.createTempDirectory("fettle-preview");
        try {
            SampleWriter.write(new SampleOptions(400, 903, 0.9, YEAR, folder), Progress.NONE);
            Path references = folder.resolve("reference");
            Sources files = Sources.of(folder.resolve("this")).withLastYear(folder.resolve("last"))
                    .withReference("Postcodes", references.resolve("postcodes.csv"))
                    .withReference("Authorities", references.resolve("authorities.csv"))
                    .withReference("Providers", references.resolve("providers.csv"));
            Return data = ReturnReader.read(compiled.info().returnType(), files, new Dictionary(), ReadOptions.DEFAULT, Progress.NONE).data();
            RunOptions options = RunOptions.of(new CollectionYear(YEAR)).withParameter("authority", SampleWriter.AUTHORITY);
            return new SampleRun(pack, compiled, Run.execute(compiled, data, options, Progress.NONE));
        } finally {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }
}
