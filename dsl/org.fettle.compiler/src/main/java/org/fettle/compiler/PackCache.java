/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.compiler;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

import org.fettle.engine.pack.CompiledPack;
import org.fettle.engine.pack.PackFile;

/**
 * Keeps compiled packs, so that the second run need not compile: a pack file per content of the sources, in a folder of the user's.
 *
 * <p>A cache that cannot be read or written is no error: the pack is compiled then.
 */
public final class PackCache {

    private final Path folder;
    private final String compiler;

    /**
     * A cache.
     *
     * @param folder where the files are; made when the first is written
     * @param compiler what tells versions of the compiler apart, so that a new version does not use what an old one made
     */
    public PackCache(Path folder, String compiler) {
        this.folder = folder;
        this.compiler = compiler;
    }

    /** The pack of a folder as it was compiled before, or null. Needs nothing of the language. */
    public CompiledPack find(Path pack) {
        try {
            Path file = file(pack);
            return Files.isRegularFile(file) ? PackFile.open(file) : null;
        } catch (IOException e) {
            return null;
        }
    }

    /** Keeps a compiled pack; older states of the same pack are removed. */
    public void keep(Path pack, CompileResult result) {
        if (result.parts() == null) {
            return;
        }
        try {
            Files.createDirectories(folder);
            Path file = file(pack);
            PackFile.write(result.parts(), file);
            removeOthers(pack, file);
        } catch (IOException e) {
            // The folder is full or read-only: the next run compiles again, which is slower and no worse.
            return;
        }
    }

    private void removeOthers(Path pack, Path kept) throws IOException {
        String prefix = prefix(pack);
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(f -> f.getFileName().toString().startsWith(prefix) && !f.equals(kept)).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }

    private Path file(Path pack) throws IOException {
        MessageDigest digest = digest();
        digest.update(compiler.getBytes(StandardCharsets.UTF_8));
        for (Path source : sources(pack)) {
            digest.update(source.getFileName().toString().getBytes(StandardCharsets.UTF_8));
            digest.update((byte) 0);
            digest.update(Files.readAllBytes(source));
            digest.update((byte) 0);
        }
        return folder.resolve(prefix(pack) + HexFormat.of().formatHex(digest.digest(), 0, 12) + ".fettlepack");
    }

    /** Packs of one name in different places do not remove each other's files. */
    private static String prefix(Path pack) {
        Path place = pack.toAbsolutePath().normalize();
        String name = place.getFileName() == null ? "pack" : place.getFileName().toString().replaceAll("[^A-Za-z0-9]", "_");
        return name + "-" + Integer.toHexString(place.hashCode()) + "-";
    }

    private static List<Path> sources(Path pack) throws IOException {
        if (!Files.isDirectory(pack)) {
            return List.of(pack);
        }
        try (Stream<Path> files = Files.list(pack)) {
            return files.filter(f -> f.getFileName().toString().endsWith(".fettle") && Files.isRegularFile(f)).sorted().toList();
        }
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
