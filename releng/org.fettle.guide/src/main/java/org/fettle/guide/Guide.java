/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.guide;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Writes the pages of the guide: every Markdown file of docs/user-guide, and of docs/ those that users read, with the pictures beside them. Links between
 * the pages keep working; links to what the product does not carry lose their link and keep their text.
 */
public final class Guide {
    /** Of the files in docs/ itself, those that users read. */
    static final List<String> FOR_USERS = List.of("language.md", "formats.md", "command.md", "editors.md", "sample.md", "ssda903-deviations.md");
    private static final String FOLDER = "user-guide";

    private Guide() {
    }

    /**
     * Makes the guide.
     *
     * @param arguments the folder docs, and the folder to write
     * @throws IOException           when something cannot be read or written
     * @throws IllegalStateException when a link leads nowhere; all such links are named
     */
    public static void main(String[] arguments) throws IOException {
        write(Path.of(arguments[0]), Path.of(arguments[1]));
    }

    /** Writes the pages of a docs folder to another folder, which is made. Throws as {@link #main} does. */
    static List<Path> write(Path docs, Path out) throws IOException {
        List<Path> sources = sources(docs);
        List<String> broken = new ArrayList<>();
        List<Path> written = new ArrayList<>();
        for (Path source : sources) {
            Page page = new Page(docs, source, sources);
            String html = page.html();
            broken.addAll(page.broken());
            Path file = out.resolve(Page.name(docs.relativize(source).toString()));
            Files.createDirectories(file.getParent());
            Files.writeString(file, html);
            written.add(file);
        }
        if (!broken.isEmpty()) {
            throw new IllegalStateException("links that lead nowhere:\n" + String.join("\n", broken));
        }
        copyPictures(docs.resolve(FOLDER).resolve("images"), out.resolve(FOLDER).resolve("images"));
        return written;
    }

    private static List<Path> sources(Path docs) throws IOException {
        List<Path> sources = new ArrayList<>();
        try (Stream<Path> pages = Files.list(docs.resolve(FOLDER))) {
            pages.filter(file -> file.toString().endsWith(".md")).sorted().forEach(sources::add);
        }
        FOR_USERS.stream().map(docs::resolve).filter(Files::exists).forEach(sources::add);
        return sources;
    }

    private static void copyPictures(Path from, Path to) throws IOException {
        if (!Files.isDirectory(from)) {
            return;
        }
        Files.createDirectories(to);
        try (Stream<Path> pictures = Files.list(from)) {
            for (Path picture : pictures.toList()) {
                Files.copy(picture, to.resolve(picture.getFileName()), StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }
}
