/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.engine.pack;

import java.io.BufferedOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDateTime;
import java.util.Enumeration;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/**
 * A pack in one file: a zip of {@code pack.bin} (what the pack says about itself), {@code classes/…} and {@code sources/…}. The same
 * pack gives the same bytes. The format is described in docs/formats.md.
 */
public final class PackFile {
    /** Version of the format that this code writes; it reads this and all earlier ones. */
    public static final int FORMAT = 4;
    /** How {@code pack.bin} starts, as a number: the letters FTLP. */
    static final int MAGIC = 0x46544c50;

    private static final String DESCRIPTION = "pack.bin";
    private static final String CLASSES = "classes/";
    private static final String CLASS_SUFFIX = ".class";
    private static final String SOURCES = "sources/";
    private static final LocalDateTime FIXED_TIME = LocalDateTime.of(2000, 1, 1, 0, 0);

    private PackFile() {
    }

    /**
     * Makes a pack that runs from its parts, in memory.
     *
     * @throws PackFormatException when a rule's class is missing, or a class uses what packs may not use
     */
    public static CompiledPack define(CompiledPackParts parts) throws PackFormatException {
        return new ClassPack(parts, "pack " + parts.info().name());
    }

    /**
     * Makes a pack that runs from its own parts, in memory, and from a pack that it extends, whose loops it shares: they need not be made ready again.
     *
     * @param parts what the pack says about itself, its base's rules included, and its own classes
     * @param base  the pack that it extends
     * @throws PackFormatException when a rule's class is missing in both, or a class uses what packs may not use
     */
    public static CompiledPack define(CompiledPackParts parts, CompiledPack base) throws PackFormatException {
        return new ClassPack(parts, "pack " + parts.info().name(), base);
    }

    /**
     * Writes a pack file. It appears whole or not at all, also when it replaces another.
     *
     * @throws IOException when it cannot be written
     */
    public static void write(CompiledPackParts parts, Path file) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        Files.createDirectories(folder);
        Path part = Files.createTempFile(folder, file.getFileName().toString(), ".part");
        try {
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(part))) {
                write(parts, out);
            }
            try {
                Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            } catch (AtomicMoveNotSupportedException e) {
                Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
            }
        } finally {
            Files.deleteIfExists(part);
        }
    }

    private static void write(CompiledPackParts parts, OutputStream out) throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            put(zip, DESCRIPTION, PackEncoder.encode(parts.info()));
            for (Map.Entry<String, byte[]> entry : parts.classes().entrySet()) {
                put(zip, CLASSES + entry.getKey().replace('.', '/') + CLASS_SUFFIX, entry.getValue());
            }
            for (Map.Entry<String, String> entry : parts.sources().entrySet()) {
                put(zip, SOURCES + entry.getKey(), entry.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
    }

    private static void put(ZipOutputStream zip, String name, byte[] bytes) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(FIXED_TIME);
        zip.putNextEntry(entry);
        zip.write(bytes);
        zip.closeEntry();
    }

    /**
     * Opens a pack file. Everything is read at once, so that the file may be replaced or deleted while the pack is in use.
     *
     * @throws PackFormatException when it is no pack file, is damaged, was written by a newer Fettle, or uses what packs may not use
     * @throws IOException         when it cannot be read
     */
    public static CompiledPack open(Path file) throws IOException {
        return new ClassPack(parts(file), file.toString());
    }

    /** Reads the parts of a pack file; see {@link #open}. */
    public static CompiledPackParts parts(Path file) throws IOException {
        PackInfo info = null;
        SortedMap<String, byte[]> classes = new TreeMap<>();
        SortedMap<String, String> sources = new TreeMap<>();
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (Enumeration<? extends ZipEntry> entries = zip.entries(); entries.hasMoreElements();) {
                ZipEntry entry = entries.nextElement();
                String name = entry.getName();
                if (name.equals(DESCRIPTION)) {
                    info = PackDecoder.decode(read(zip, entry, file), file.toString());
                } else if (name.startsWith(CLASSES) && name.endsWith(CLASS_SUFFIX)) {
                    String path = name.substring(CLASSES.length(), name.length() - CLASS_SUFFIX.length());
                    classes.put(path.replace('/', '.'), read(zip, entry, file));
                } else if (name.startsWith(SOURCES)) {
                    sources.put(name.substring(SOURCES.length()), new String(read(zip, entry, file), StandardCharsets.UTF_8));
                }
            }
        } catch (NoSuchFileException e) {
            throw new NoSuchFileException(file.toString(), null, "there is no such pack file");
        } catch (ZipException | EOFException | IllegalArgumentException e) {
            throw new PackFormatException(file + " is no Fettle pack file, or is damaged (" + e.getMessage() + "); export or copy it again",
                    e);
        }
        if (info == null) {
            throw new PackFormatException(file + " is no Fettle pack file: it has no " + DESCRIPTION);
        }
        return new CompiledPackParts(info, classes, sources);
    }

    private static byte[] read(ZipFile zip, ZipEntry entry, Path file) throws IOException {
        byte[] bytes;
        try (InputStream in = zip.getInputStream(entry)) {
            bytes = in.readAllBytes();
        }
        CRC32 sum = new CRC32();
        sum.update(bytes);
        if (sum.getValue() != entry.getCrc()) {
            throw new PackFormatException(file + " is damaged: " + entry.getName() + " is not what was written; export or copy it again");
        }
        return bytes;
    }
}
