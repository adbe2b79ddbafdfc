/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.product;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/**
 * Unpack the archive of the build, start it, and the sample case is there; leave, start again, and it is there sooner. How long each start took is printed.
 */
@Timeout(value = 10, unit = TimeUnit.MINUTES)
class UnpackedProductTest {
    private static final long PATIENCE_MILLISECONDS = 180_000;
    private static final long LOOK_MILLISECONDS = 50;
    private static final Pattern ON_SCREEN = Pattern
            .compile("(\\d+) window\n\\d+ (\\d+) classes ahead, (\\d+) passed over\n(\\d+) case (\\d+) issues in (.+)\n");

    /** Of the classes of a start, those that may have other names by now; with more, {@code releng/start-classes} writes the list again. */
    private static final double STALE_SHARE = 0.1;

    /** Bundle, severity, code; a warning is written when one leaves while something is still read in the background. */
    private static final Pattern ERROR = Pattern.compile("^!ENTRY \\S+ 4 ", Pattern.MULTILINE);

    @TempDir
    private Path folder;
    private Path program;
    private Path settings;

    @Test
    void startsWithTheSampleCaseAndEndsWhenItIsTold() throws IOException, InterruptedException {
        settings = folder.resolve("settings");
        Path home = Files.createDirectory(folder.resolve("fettle"));
        Instant unpacked = Instant.now();
        Process tar = new ProcessBuilder("tar", "xzf", archive().toString(), "-C", home.toString()).inheritIO().start();
        assertEquals(0, tar.waitFor(), "tar");
        try (Stream<Path> files = Files.walk(home, 2)) {
            program = files.filter(file -> file.getFileName().toString().equals("fettle-workbench")).findFirst().orElseThrow();
        }
        assertTrue(Files.isExecutable(program), "the script can be started without further ado");
        Path frames = Files.createDirectory(folder.resolve("screen"));
        try (VirtualScreen screen = new VirtualScreen(frames)) {
            assertTrue(start(screen, "first") > 1000, "issues on the screen");
            assertTrue(start(screen, "second") > 1000, "issues on the screen");
        }
        Path registry = program.resolveSibling("configuration/org.eclipse.core.runtime/.mainData.1");
        assertTrue(Files.getLastModifiedTime(registry).toInstant().isBefore(unpacked), "what the bundles extend was found out by the build, once");
    }

    private static Path archive() throws IOException {
        Path products = Path.of(System.getProperty("fettle.products"));
        try (Stream<Path> files = Files.list(products)) {
            return files.filter(file -> file.toString().endsWith(".tar.gz")).findFirst()
                    .orElseThrow(() -> new AssertionError("there is no archive below " + products + "; build with -Prelease"));
        }
    }

    private long start(VirtualScreen screen, String which) throws IOException, InterruptedException {
        Path marks = folder.resolve(which + ".start");
        Path log = folder.resolve(which + ".log");
        ProcessBuilder builder = screen.program(List.of(program.toString(), "-data", settings.toString()));
        builder.environment().put("JAVA_TOOL_OPTIONS", "-Dfettle.start=" + marks);
        Process process = builder.redirectErrorStream(true).redirectOutput(log.toFile()).start();
        try {
            Matcher shown = await(process, marks, log);
            screen.picture(Path.of("target", "screenshots", "unpacked-" + which + "-start.png"));
            String window = window(screen, shown.group(6) + " - Fettle");
            String took = "window after " + shown.group(1) + " ms, " + shown.group(5) + " issues after " + shown.group(4) + " ms";
            System.out.println(which + " start: " + took);
            int ahead = Integer.parseInt(shown.group(2));
            assertTrue(ahead > 0 && Integer.parseInt(shown.group(3)) < STALE_SHARE * ahead, () -> "run releng/start-classes again: " + shown.group());
            leave(screen, window, process);
            assertEquals(0, process.exitValue(), Files.readString(log));
            Path errors = settings.resolve(".metadata/.log");
            assertFalse(Files.exists(errors) && ERROR.matcher(text(errors)).find(), () -> "the log has: " + text(errors));
            return Long.parseLong(shown.group(5));
        } finally {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly().waitFor();
        }
    }

    private static Matcher await(Process process, Path marks, Path log) throws InterruptedException {
        long end = System.currentTimeMillis() + PATIENCE_MILLISECONDS;
        while (System.currentTimeMillis() < end && process.isAlive()) {
            Matcher shown = ON_SCREEN.matcher(Files.exists(marks) ? text(marks) : "");
            if (shown.matches()) {
                return shown;
            }
            Thread.sleep(LOOK_MILLISECONDS);
        }
        throw new AssertionError((process.isAlive() ? "nothing is on the screen\n" : "it ended by itself\n") + text(log));
    }

    private static String window(VirtualScreen screen, String title) throws IOException, InterruptedException {
        String window = "";
        for (int i = 0; i < 100 && window.isEmpty(); i++) {
            window = screen.person("search", "--onlyvisible", "--name", "^" + title);
            Thread.sleep(LOOK_MILLISECONDS);
        }
        assertFalse(window.isEmpty(), "no window has the title " + title);
        return window;
    }

    /** File, Exit, as a person does it; again when the window was not listening yet. */
    private static void leave(VirtualScreen screen, String window, Process process) throws IOException, InterruptedException {
        for (int i = 0; i < 10 && process.isAlive(); i++) {
            screen.person("windowfocus", window, "key", "--clearmodifiers", "alt+f");
            Thread.sleep(300);
            screen.person("key", "x");
            process.waitFor(5, TimeUnit.SECONDS);
        }
        assertFalse(process.isAlive(), "it does not end");
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            return e.toString();
        }
    }
}
