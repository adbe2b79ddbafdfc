/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.cli.lsp;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

import org.eclipse.lsp4j.Location;
import org.fettle.language.BaseFiles;
import org.fettle.language.BasePacks;
import org.fettle.language.PackLoader;
import org.fettle.language.ide.PackSources;

/** The packs that the editor works on: texts from the disk with those being typed in their place. Safe for use by many threads. */
final class Packs {
    private static final int DEPTH = 4;
    private static final int MOST = 50;
    private static final Set<String> PASSED_OVER = Set.of("target", "node_modules", "build", "out");

    private record OnDisk(long modified, long size, String text) {
    }

    private final Documents documents;
    private final BasePacks bases;
    private final Map<Path, OnDisk> read = new ConcurrentHashMap<>();

    Packs(Documents documents, BasePacks bases) {
        this.documents = documents;
        this.bases = bases;
    }

    /**
     * A file of a pack that another one extends, where it is a file of its own.
     *
     * @param name the base's name, a slash and the file's name
     */
    Optional<Path> ofBase(PackPlace pack, String name) {
        return pack.folder() == null || name.indexOf('/') < 0 ? Optional.empty() : BaseFiles.find(bases, pack.folder(), name);
    }

    /**
     * The texts of the pack to which a file belongs. Only files that have changed on the disk are read again.
     *
     * @throws IOException when the folder or a file of it cannot be read
     */
    PackSources sources(PackPlace place) throws IOException {
        Map<String, String> texts = new HashMap<>();
        if (place.folder() == null) {
            Documents.Document document = documents.get(place.uri());
            texts.put(place.file(), document == null ? "" : document.text());
            return new PackSources(texts);
        }
        if (Files.isDirectory(place.folder())) {
            try (Stream<Path> entries = Files.list(place.folder())) {
                for (Path path : entries.filter(each -> each.toString().endsWith(PackLoader.EXTENSION)).toList()) {
                    if (Files.isRegularFile(path)) {
                        texts.put(path.getFileName().toString(), text(path));
                    }
                }
            }
        }
        documents.all().forEach((uri, document) -> {
            PackPlace other = PackPlace.of(uri);
            if (place.folder().equals(other.folder())) {
                texts.put(other.file(), document.text());
            }
        });
        return new PackSources(texts, place.folder());
    }

    /** The text of a file on the disk. */
    String text(Path path) throws IOException {
        BasicFileAttributes attributes = Files.readAttributes(path, BasicFileAttributes.class);
        OnDisk known = read.get(path);
        if (known == null || known.modified() != attributes.lastModifiedTime().toMillis() || known.size() != attributes.size()) {
            known = new OnDisk(attributes.lastModifiedTime().toMillis(), attributes.size(), Files.readString(path));
            read.put(path, known);
        }
        return known.text();
    }

    /** The address of a file of a pack: as the editor writes it when it is open there. */
    String uri(PackPlace pack, String file) {
        if (pack.folder() == null) {
            return pack.uri();
        }
        for (String uri : documents.all().keySet()) {
            PackPlace open = PackPlace.of(uri);
            if (pack.folder().equals(open.folder()) && open.file().equals(file)) {
                return uri;
            }
        }
        return pack.uriOf(file);
    }

    /**
     * A place in a pack, or in one that it extends, as the editor writes it.
     *
     * @return nothing when the place is in a pack that lies in no files of its own
     * @throws IOException when its file cannot be read
     */
    Optional<Location> location(PackPlace pack, PackSources sources, org.fettle.language.ide.Location found) throws IOException {
        if (sources.files().containsKey(found.file())) {
            Lines lines = new Lines(sources.text(found.file()));
            return Optional.of(new Location(uri(pack, found.file()), lines.range(found.offset(), found.length())));
        }
        Path base = ofBase(pack, found.file()).orElse(null);
        return base == null ? Optional.empty()
                : Optional.of(new Location(base.toUri().toString(), new Lines(text(base)).range(found.offset(), found.length())));
    }

    /** The folders of the packs of which a file is open. */
    Set<Path> open() {
        Set<Path> open = new LinkedHashSet<>();
        documents.all().keySet().stream().map(PackPlace::of).filter(place -> place.folder() != null).forEach(place -> open.add(place.folder()));
        return open;
    }

    /** A file has changed on the disk, whatever its time says. */
    void forget(Path path) {
        read.remove(path);
    }

    /** The folders with rules in and below some folders; no hidden ones and none that hold what a build makes. */
    static Set<Path> find(Collection<Path> folders) throws IOException {
        Set<Path> found = new LinkedHashSet<>();
        for (Path folder : folders) {
            if (!Files.isDirectory(folder)) {
                continue;
            }
            Files.walkFileTree(folder, EnumSet.noneOf(java.nio.file.FileVisitOption.class), DEPTH, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult preVisitDirectory(Path dir, BasicFileAttributes attributes) {
                    String name = dir.getFileName() == null ? "" : dir.getFileName().toString();
                    boolean passed = !dir.equals(folder) && (name.startsWith(".") || PASSED_OVER.contains(name));
                    return passed || found.size() >= MOST ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    if (file.toString().endsWith(PackLoader.EXTENSION) && attributes.isRegularFile()) {
                        found.add(file.getParent().toAbsolutePath().normalize());
                    }
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFileFailed(Path file, IOException failure) {
                    // A folder that may not be read holds no packs for us.
                    return FileVisitResult.CONTINUE;
                }
            });
        }
        return found;
    }
}
