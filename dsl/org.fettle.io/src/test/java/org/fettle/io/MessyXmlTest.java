/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.io;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/**
 * Made-up XML files with the troubles of real ones, each with its reading beside it ({@code NAME.expected}). What was read instead is left in
 * {@code target/messy} for comparing.
 */
class MessyXmlTest {

    private static final Path FOLDER = Path.of("src/test/messy/xml");
    private static final Path ACTUAL = Path.of("target/messy/xml");

    @TestFactory
    Stream<DynamicTest> filesAreReadAsExpected() throws IOException {
        Files.createDirectories(ACTUAL);
        try (Stream<Path> files = Files.list(FOLDER)) {
            Path[] all = files.filter(file -> file.toString().endsWith(".xml")).sorted().toArray(Path[]::new);
            assertTrue(all.length >= 20, "the files are gone");
            return Stream.of(all).map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> check(file)));
        }
    }

    private static void check(Path file) throws IOException {
        String name = file.getFileName().toString().replace(".xml", ".expected");
        String actual = CareXml.show(CareXml.read(file), FOLDER);
        Files.writeString(ACTUAL.resolve(name), actual);
        assertEquals(Files.readString(FOLDER.resolve(name)), actual);
    }
}
