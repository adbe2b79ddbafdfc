/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.sample;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

import org.fettle.data.Progress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** Memory does not grow with the sample: a Java machine of 24 MB writes 20,000 children, whose rows alone would need five times as much. */
class MemoryTest {
    @TempDir
    Path temp;

    @Test
    void twentyThousandChildrenFitIntoASmallHeap() throws IOException, InterruptedException {
        Path log = temp.resolve("log.txt");
        Process process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx24m", "-cp",
                System.getProperty("java.class.path"), MemoryTest.class.getName(), temp.resolve("sample").toString())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile()).start();
        try {
            process.waitFor(180, TimeUnit.SECONDS);
            assertEquals("20000 children", Files.readString(log).strip());
        } finally {
            process.destroyForcibly();
        }
    }

    /** Runs in the small machine. */
    public static void main(String[] args) throws IOException {
        SampleResult result = SampleWriter.write(new SampleOptions(20_000, 1, 0.05, 2024, Path.of(args[0])), Progress.NONE);
        System.out.println(result.children() + " children");
    }
}
