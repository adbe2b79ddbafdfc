/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.cli.lsp;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/** The extension for Visual Studio Code and its server, in a stand-in for the editor. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the server is started by a script of the shell")
class VsCodeClientTest {
    private static final long PATIENCE_SECONDS = 150;

    @TempDir
    private Path folder;

    @Test
    void aMistakeIsMarkedAndColumnsAreOffered() throws Exception {
        assumeTrue(isOnPath("node") && isOnPath("npm"), "skipped: there is no Node on this machine");
        Path extension = extension();
        assumeTrue(Files.isDirectory(extension.resolve("node_modules")), "skipped: npm ci in releng/vscode fetches the libraries of the extension");
        String said = run(extension, "npm", "run", "--silent", "session", "--", server().toString());
        assertEquals(List.of("a mistake is marked in line 4: Expected a column of Episodes, found DECC; did you mean DEC?",
                "nothing is marked once it is mended", "behind the dot are offered DECOM, DEC"),
                said.lines().filter(line -> line.matches("[a-z].*"))
                        .toList(),
                said);
    }

    private static boolean isOnPath(String command) {
        return Arrays.stream(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator)).map(Path::of)
                .anyMatch(path -> Files.isExecutable(path.resolve(command)));
    }

    private static Path extension() {
        Path root = Path.of("").toAbsolutePath();
        while (!Files.isDirectory(root.resolve("releng/vscode"))) {
            root = root.getParent();
        }
        return root.resolve("releng/vscode");
    }

    /** The command as this build has it. */
    private Path server() throws IOException {
        String classPath = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        Path script = folder.resolve("fettle");
        Files.writeString(script, "#!/bin/sh\nexec '" + java + "' -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -cp '" + classPath
                + "' org.fettle.cli.Main \"$@\"\n");
        assertTrue(script.toFile().setExecutable(true));
        return script;
    }

    private String run(Path in, String... command) throws IOException, InterruptedException {
        File output = folder.resolve("said.txt").toFile();
        Process process = new ProcessBuilder(command).directory(in.toFile()).redirectErrorStream(true).redirectOutput(output).start();
        try {
            assertTrue(process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS), () -> "it does not end: " + output);
        } finally {
            process.descendants().forEach(ProcessHandle::destroy);
            process.destroy();
        }
        String said = Files.readString(output.toPath());
        // the bundle is one long line, which an error shows first
        assertEquals(0, process.exitValue(), () -> said.substring(Math.max(0, said.length() - 2000)));
        return said;
    }
}
