/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.language;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Finds packs by name: beside the pack that asks, then in a list of folders. A pack NAME is a folder of that name with {@code .fettle} files, a file
 * {@code NAME.fettle}, or a pack file {@code NAME.fettlepack} or {@code NAME-VERSION.fettlepack}.
 */
public final class PackFolders implements BasePacks {

    /** The extension of a compiled pack in one file, with its dot. */
    public static final String PACK_FILE = ".fettlepack";

    private static final String BYTE_ORDER_MARK = "\ufeff";

    /** Reads the sources that a pack file carries. */
    @FunctionalInterface
    public interface PackFileReader {
        /**
         * @return text by file name
         * @throws IOException when the file cannot be read
         */
        Map<String, String> sources(Path packFile) throws IOException;
    }

    private final List<Path> folders;
    private final PackFileReader packFiles;
    private final boolean sound;

    /**
     * @param folders   where packs lie, in the order in which to look; those that are not there are passed over
     * @param packFiles reads pack files
     */
    public PackFolders(List<Path> folders, PackFileReader packFiles) {
        this(folders, packFiles, false);
    }

    private PackFolders(List<Path> folders, PackFileReader packFiles, boolean sound) {
        this.folders = List.copyOf(folders);
        this.packFiles = packFiles;
        this.sound = sound;
    }

    /** Finds packs that are sources: folders and {@code .fettle} files. */
    public PackFolders(List<Path> folders) {
        this(folders, file -> {
            throw new IOException("a pack file cannot be extended here; extend the folder that it was made from");
        });
    }

    /** The same where all packs of the folders came with the program: who extends one does not wait until it has been checked. */
    public PackFolders ofTheProgram() {
        return new PackFolders(folders, packFiles, true);
    }

    @Override
    public boolean isSound(Path pack) {
        Path parent = sound ? pack.toAbsolutePath().normalize().getParent() : null;
        return parent != null && folders.stream().anyMatch(folder -> folder.toAbsolutePath().normalize().equals(parent));
    }

    @Override
    public Path find(String name, String path, Path beside) {
        if (path != null) {
            return at(path, beside);
        }
        for (Path folder : places(beside)) {
            Path found = in(folder, name);
            if (found != null && !isSame(found, beside)) {
                return found;
            }
        }
        return null;
    }

    /** A path leads from the folder that holds the pack's files; one from the root of this machine would mean nothing on another. */
    private static Path at(String path, Path beside) {
        try {
            Path relative = Path.of(path.replace('\\', '/'));
            if (beside == null || relative.isAbsolute() || path.startsWith("/") || path.startsWith("\\")) {
                return null;
            }
            Path folder = Files.isDirectory(beside) ? beside : beside.toAbsolutePath().getParent();
            Path found = folder.resolve(relative).normalize();
            return Files.exists(found) ? found : null;
        } catch (InvalidPathException e) {
            return null;
        }
    }

    private static Path in(Path folder, String name) {
        for (String file : List.of(name, name + PackLoader.EXTENSION, name + PACK_FILE)) {
            Path found = folder.resolve(file);
            if (file.equals(name) ? holdsRules(found) : Files.isRegularFile(found)) {
                return found;
            }
        }
        Pattern versioned = Pattern.compile(Pattern.quote(name) + "-\\d.*" + Pattern.quote(PACK_FILE));
        // Of several versions the last in the order of names, so that the choice does not depend on the file system.
        return entries(folder).stream().filter(file -> versioned.matcher(file.getFileName().toString()).matches())
                .reduce((first, second) -> second).orElse(null);
    }

    private List<Path> places(Path beside) {
        List<Path> places = new ArrayList<>();
        if (beside != null && beside.toAbsolutePath().normalize().getParent() != null) {
            places.add(beside.toAbsolutePath().normalize().getParent());
        }
        places.addAll(folders);
        return places;
    }

    private static boolean isSame(Path found, Path beside) {
        return beside != null && found.toAbsolutePath().normalize().equals(beside.toAbsolutePath().normalize());
    }

    @Override
    public List<String> names(Path beside) {
        TreeSet<String> names = new TreeSet<>();
        for (Path folder : places(beside)) {
            for (Path entry : entries(folder)) {
                String name = entry.getFileName().toString();
                if (name.endsWith(PACK_FILE)) {
                    names.add(name.substring(0, name.length() - PACK_FILE.length()).replaceFirst("-\\d.*$", ""));
                } else if (holdsRules(entry) && !isSame(entry, beside)) {
                    names.add(name);
                }
            }
        }
        return List.copyOf(names);
    }

    private static List<Path> entries(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.sorted().toList();
        } catch (IOException e) {
            return List.of(); // a folder that cannot be listed holds no pack for us; the message that follows names those that are known
        }
    }

    private static boolean holdsRules(Path folder) {
        return Files.isDirectory(folder) && entries(folder).stream().anyMatch(file -> file.getFileName().toString().endsWith(PackLoader.EXTENSION));
    }

    @Override
    public Map<String, String> read(Path pack) throws IOException {
        if (pack.getFileName().toString().endsWith(PACK_FILE)) {
            return packFiles.sources(pack);
        }
        Map<String, String> sources = new LinkedHashMap<>();
        for (Path file : files(pack)) {
            try {
                sources.put(file.getFileName().toString(), text(file));
            } catch (CharacterCodingException e) {
                throw new IOException(file + " is no text in UTF-8; save it as UTF-8", e);
            }
        }
        return sources;
    }

    /** The {@code .fettle} files of a pack in the order of their names: those of a folder, or the one file that it is. */
    static List<Path> files(Path pack) throws IOException {
        if (!Files.isDirectory(pack)) {
            return List.of(pack);
        }
        try (Stream<Path> entries = Files.list(pack)) {
            return entries.filter(path -> path.getFileName().toString().endsWith(PackLoader.EXTENSION) && Files.isRegularFile(path))
                    .sorted((a, b) -> a.getFileName().toString().compareTo(b.getFileName().toString())).toList();
        }
    }

    /**
     * The text of a file.
     *
     * @throws CharacterCodingException when it is not UTF-8
     * @throws IOException              when it cannot be read
     */
    static String text(Path file) throws IOException {
        String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(Files.readAllBytes(file))).toString();
        return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
    }
}
