/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.guide;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class GuideTest {
    @TempDir
    private Path folder;

    private Path docs(String index) throws IOException {
        Path docs = folder.resolve("docs");
        Files.createDirectories(docs.resolve("user-guide/images"));
        Files.writeString(docs.resolve("user-guide/index.md"), index);
        Files.writeString(docs.resolve("user-guide/images/a.png"), "a picture");
        Files.writeString(docs.resolve("language.md"), "# The language\n\n## Two words\n\nBack to [the guide](user-guide/index.md).\n");
        Files.writeString(docs.resolve("development.md"), "# Not for users\n");
        return docs;
    }

    @Test
    void pagesLinkToPages() throws IOException {
        Path out = folder.resolve("out");
        List<Path> pages = Guide.write(docs("# Start\n\n![A](images/a.png) [L](../language.md#two-words) [D](../development.md)\n"), out);
        assertEquals(List.of(out.resolve("user-guide/index.html"), out.resolve("language.html")), pages);
        String index = Files.readString(pages.get(0));
        assertTrue(index.contains("<title>Start - Fettle</title>"), index);
        assertTrue(index.contains("<a href=\"../language.html#two-words\">L</a> D"), "what is not carried loses its link: " + index);
        assertTrue(Files.exists(out.resolve("user-guide/images/a.png")));
        assertTrue(Files.readString(pages.get(1)).contains("<nav><a href=\"user-guide/index.html\">"));
    }

    @Test
    void linksThatLeadNowhereAreAllNamed() {
        String message = assertThrows(IllegalStateException.class,
                () -> Guide.write(docs("[a](nothing.md) [b](../language.md#nothing) ![c](images/nothing.png) [d](https://example.org/)"),
                        folder.resolve("out")))
                .getMessage();
        assertEquals(
                List.of("user-guide/index.md: nothing.md", "user-guide/index.md: ../language.md#nothing",
                        "user-guide/index.md: picture images/nothing.png"),
                message.lines().skip(1).map(line -> line.replace('\\', '/')).toList());
    }

    @Test
    void theGuideOfThisCheckoutHasNoBrokenLinks() throws IOException {
        Path docs = Path.of("").toAbsolutePath();
        while (!Files.isDirectory(docs.resolve("docs/user-guide"))) {
            docs = docs.getParent();
        }
        List<Path> pages = Guide.write(docs.resolve("docs"), folder.resolve("out"));
        assertFalse(pages.isEmpty());
    }
}
