/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

class OutputsTest {
    @TempDir
    Path folder;

    @Test
    void commitPutsAllFilesInPlace() throws IOException {
        try (Outputs outputs = new Outputs()) {
            write(outputs.open(folder.resolve("a")), "one");
            write(outputs.open(folder.resolve("b")), "two");
            assertFalse(Files.exists(folder.resolve("a")));
            outputs.commit();
        }
        assertEquals(List.of("a", "b"), names());
        assertEquals("two", Files.readString(folder.resolve("b")));
    }

    @Test
    void withoutCommitAnEarlierFileStaysAsItWas() throws IOException {
        Files.writeString(folder.resolve("a"), "before");
        try (Outputs outputs = new Outputs()) {
            write(outputs.open(folder.resolve("a")), "half");
        }
        assertEquals(List.of("a"), names());
        assertEquals("before", Files.readString(folder.resolve("a")));
    }

    @Test
    void aLinkIsWrittenThrough() throws IOException {
        Files.writeString(folder.resolve("real"), "before");
        Files.createSymbolicLink(folder.resolve("link"), folder.resolve("real"));
        try (Outputs outputs = new Outputs()) {
            write(outputs.open(folder.resolve("link")), "after");
            outputs.commit();
        }
        assertEquals("after", Files.readString(folder.resolve("real")));
    }

    private static void write(OutputStream stream, String text) throws IOException {
        stream.write(text.getBytes(StandardCharsets.UTF_8));
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
