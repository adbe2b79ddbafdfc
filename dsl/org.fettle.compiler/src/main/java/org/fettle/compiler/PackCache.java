/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.compiler;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.fettle.engine.pack.CompiledPackParts;
import org.fettle.engine.pack.PackFile;

/**
 * Keeps compiled packs, so that the second run need not compile: a pack file per content of the sources, in a folder of the user's. Of a pack that
 * extends another only its own part is kept, beside that of its base. Packs that came compiled with the program are found too: see {@link ShippedPacks}.
 *
 * <p>A cache that cannot be read or written is no error: the pack is compiled then.
 */
public final class PackCache {

    private static final String ENDING = ".fettlepack";

    private final Path folder;
    private final String compiler;
    private final Path shipped;

    /**
     * A cache.
     *
     * @param folder where the files are; made when the first is written
     * @param compiler what tells versions of the compiler apart, so that a new version does not use what an old one made
     */
    public PackCache(Path folder, String compiler) {
        this(folder, compiler, null);
    }

    /**
     * A cache that also finds what came compiled with the program.
     *
     * @param shipped a folder that {@link ShippedPacks} wrote with this program's compiler; it is only read, and need not be there. Null for none
     */
    public PackCache(Path folder, String compiler, Path shipped) {
        this.folder = folder;
        this.compiler = compiler;
        this.shipped = shipped;
    }

    /**
     * What tells a pack from all others: its texts, and what tells its base from all others.
     *
     * @param base the same of its base, or empty when it extends none
     */
    static String stamp(Map<String, String> sources, String base) {
        MessageDigest digest = digest();
        update(digest, base);
        new TreeMap<>(sources).forEach((name, text) -> {
            update(digest, name);
            update(digest, text);
        });
        return HexFormat.of().formatHex(digest.digest(), 0, 12);
    }

    private static void update(MessageDigest digest, String text) {
        digest.update(text.getBytes(StandardCharsets.UTF_8));
        digest.update((byte) 0);
    }

    /** The parts of a pack as they were kept, or null. Needs nothing of the language. */
    CompiledPackParts find(Path pack, String stamp) {
        try {
            Path file = file(pack, stamp);
            if (Files.isRegularFile(file)) {
                return PackFile.parts(file);
            }
            Path came = shipped == null ? null : shipped(shipped, stamp);
            return came != null && Files.isRegularFile(came) ? PackFile.parts(came) : null;
        } catch (IOException e) {
            return null;
        }
    }

    /** The file of a pack that comes with the program: called after its texts, wherever copies of them lie. */
    private static Path shipped(Path folder, String stamp) {
        return folder.resolve(stamp + ENDING);
    }

    /** Keeps a pack's own parts; older states of the same pack are removed. */
    void keep(Path pack, String stamp, CompiledPackParts parts) {
        try {
            Files.createDirectories(folder);
            Path file = file(pack, stamp);
            PackFile.write(parts, file);
            removeOthers(pack, file);
        } catch (IOException e) {
            // The folder is full or read-only: the next run compiles again, which is slower and no worse.
            return;
        }
    }

    /** A pack's own parts as they come with the program. */
    static void ship(Path folder, String stamp, CompiledPackParts parts) throws IOException {
        PackFile.write(parts, shipped(folder, stamp));
    }

    private void removeOthers(Path pack, Path kept) throws IOException {
        String prefix = prefix(pack);
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(f -> f.getFileName().toString().startsWith(prefix) && !f.equals(kept)).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }

    private Path file(Path pack, String stamp) {
        MessageDigest digest = digest();
        update(digest, compiler);
        return folder.resolve(prefix(pack) + stamp + "-" + HexFormat.of().formatHex(digest.digest(), 0, 4) + ENDING);
    }

    /** Packs of one name in different places do not remove each other's files. */
    private static String prefix(Path pack) {
        Path place = pack.toAbsolutePath().normalize();
        String name = place.getFileName() == null ? "pack" : place.getFileName().toString().replaceAll("[^A-Za-z0-9]", "_");
        return name + "-" + Integer.toHexString(place.hashCode()) + "-";
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
