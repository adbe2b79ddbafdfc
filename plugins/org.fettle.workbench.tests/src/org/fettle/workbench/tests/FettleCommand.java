/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.workbench.tests;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The fettle command as a process of its own, to compare with what the workbench shows. */
final class FettleCommand {
    private static final long MINUTES = 2;
    private static final int RECORDS_ARE_FLAGGED = 1;

    private FettleCommand() {
    }

    /** Runs the command and gives the lines that it printed. */
    static List<String> run(Path work, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:TieredStopAtLevel=1",
                "-Dfettle.home=" + home(), "-cp", classPath(), "org.fettle.cli.Main"));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().put("XDG_CACHE_HOME", work.resolve("cache").toString());
        Path out = work.resolve("out.txt");
        Path errors = work.resolve("errors.txt");
        Process process = builder.redirectOutput(out.toFile()).redirectError(errors.toFile()).start();
        if (!process.waitFor(MINUTES, TimeUnit.MINUTES)) {
            process.destroyForcibly();
            throw new AssertionError("fettle " + List.of(arguments) + " did not end");
        }
        if (process.exitValue() > RECORDS_ARE_FLAGGED) {
            throw new AssertionError("fettle " + List.of(arguments) + " ended with " + process.exitValue() + ": " + Files.readString(errors));
        }
        return Files.readAllLines(out, StandardCharsets.UTF_8);
    }

    private static Path home() {
        return Path.of(System.getProperty("fettle.home"));
    }

    /** The modules as they were compiled last, and the libraries of the command. */
    private static String classPath() throws IOException {
        List<String> path = new ArrayList<>();
        try (Stream<Path> modules = Files.list(home().resolve("dsl"))) {
            modules.map(module -> module.resolve("target/classes")).filter(Files::isDirectory).forEach(classes -> path.add(classes.toString()));
        }
        try (Stream<Path> libraries = Files.list(home().resolve("dsl/org.fettle.cli/target/lib"))) {
            libraries.filter(library -> !library.getFileName().toString().startsWith("org.fettle.")).forEach(library -> path.add(library.toString()));
        }
        return String.join(File.pathSeparator, path);
    }
}
