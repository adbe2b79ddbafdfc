/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.cases.packs;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The packs of a case and those that came with the program. Packs of the case can be made and changed here; the others are never touched. */
public final class PackShelf {
    /** The ending of rule files. */
    public static final String ENDING = ".fettle";

    /** The file of a new pack's header. */
    public static final String HEADER_FILE = "pack" + ENDING;

    private static final Pattern HEADER = Pattern
            .compile("^\\s*pack\\s+([A-Za-z_][\\w-]*)(?:\\s+\"((?:[^\"\\\\]|\\\\.)*)\")?(?:\\s+extends\\s+([A-Za-z_][\\w-]*))?", Pattern.MULTILINE);
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9]*(-[a-z][a-z0-9]*)*");
    private static final Pattern FILE_NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9 _-]*");
    private static final int LONGEST_NAME = 60;

    private final Path own;
    private final Path bundled;

    /**
     * A shelf.
     *
     * @param own     folder of the case's packs, which need not exist yet; null when no case is open
     * @param bundled folder of the packs that came with the program; null when it is not known
     */
    public PackShelf(Path own, Path bundled) {
        this.own = own;
        this.bundled = bundled;
    }

    /**
     * All packs, those of the case first.
     *
     * @throws IOException when a folder or a file cannot be read
     */
    public List<PackEntry> packs() throws IOException {
        List<PackEntry> packs = new ArrayList<>();
        addAll(packs, own, false);
        addAll(packs, bundled, true);
        return packs;
    }

    private static void addAll(List<PackEntry> packs, Path folder, boolean readOnly) throws IOException {
        if (folder == null || !Files.isDirectory(folder)) {
            return;
        }
        List<Path> folders;
        try (Stream<Path> entries = Files.list(folder)) {
            folders = entries.filter(Files::isDirectory).sorted().toList();
        }
        for (Path pack : folders) {
            List<Path> files = files(pack);
            if (!files.isEmpty()) {
                packs.add(entry(pack, readOnly, files));
            }
        }
    }

    private static List<Path> files(Path pack) throws IOException {
        try (Stream<Path> entries = Files.list(pack)) {
            return entries.filter(file -> file.toString().endsWith(ENDING) && Files.isRegularFile(file)).sorted().toList();
        }
    }

    private static PackEntry entry(Path folder, boolean readOnly, List<Path> files) throws IOException {
        for (Path file : files) {
            Matcher header = HEADER.matcher(Files.readString(file));
            if (header.find()) {
                List<Path> sorted = new ArrayList<>(files);
                sorted.sort(Comparator.comparing((Path other) -> !other.equals(file)));
                return new PackEntry(header.group(1), text(header.group(2)), text(header.group(3)), folder, readOnly, sorted);
            }
        }
        return new PackEntry(folder.getFileName().toString(), "", "", folder, readOnly, files);
    }

    private static String text(String group) {
        return group == null ? "" : group.replace("\\\"", "\"").replace("\\\\", "\\");
    }

    /** Why a new pack of the case cannot have this name, as a sentence; empty when it can. */
    public String objectionToPack(String name) {
        if (own == null) {
            return "Open a case first: a pack of your own belongs to a case.";
        }
        if (!NAME.matcher(name).matches() || name.length() > LONGEST_NAME) {
            return name.isEmpty() ? "Give the pack a name."
                    : "A pack's name has small letters and digits, words joined by hyphens, such as wigan-checks.";
        }
        if (Files.exists(own.resolve(name))) {
            return "The case has a pack " + name + " already.";
        }
        return bundled != null && Files.exists(bundled.resolve(name)) ? name + " is the name of a bundled pack." : "";
    }

    /** Why a pack cannot have a new file of this name, as a sentence; empty when it can. */
    public static String objectionToFile(Path folder, String name) {
        String plain = name.endsWith(ENDING) ? name.substring(0, name.length() - ENDING.length()) : name;
        if (!FILE_NAME.matcher(plain).matches() || plain.length() > LONGEST_NAME) {
            return plain.isEmpty() ? "Give the file a name." : "A file's name has letters, digits, blanks, hyphens and underscores.";
        }
        return Files.exists(folder.resolve(plain + ENDING)) ? "The pack has a file " + plain + ENDING + " already." : "";
    }

    /**
     * Makes a pack of the case with nothing but its header: it copies nothing of what it extends.
     *
     * @param title for people; may be empty
     * @param base  name of the pack that it extends; empty for one that stands alone
     * @return the file of the header
     * @throws IOException when the name is no good or the file cannot be written; says why
     */
    public Path create(String name, String title, String base) throws IOException {
        String objection = objectionToPack(name);
        if (!objection.isEmpty()) {
            throw new IOException(objection);
        }
        Path file = Files.createDirectories(own.resolve(name)).resolve(HEADER_FILE);
        String head = "pack " + name + " \"" + quoted(title.isBlank() ? name : title) + "\"" + (base.isEmpty() ? "" : " extends " + base) + " {\n";
        Files.writeString(file, head + "    version 1\n}\n", StandardCharsets.UTF_8, StandardOpenOption.CREATE_NEW);
        return file;
    }

    /**
     * Gives a file of a pack of the case another name.
     *
     * @return the file under its new name
     * @throws IOException when the name is no good or taken, the pack is not the case's, or the file cannot be moved
     */
    public Path rename(Path file, String name) throws IOException {
        checkOwn(file);
        String objection = objectionToFile(file.getParent(), name);
        if (!objection.isEmpty()) {
            throw new IOException(objection);
        }
        Path target = file.resolveSibling(name.endsWith(ENDING) ? name : name + ENDING);
        try {
            return Files.move(file, target);
        } catch (FileAlreadyExistsException e) {
            throw new IOException("The pack has a file " + target.getFileName() + " already.", e);
        }
    }

    /**
     * Takes a file out of a pack of the case; a pack whose last file it was goes with it. The file is kept beside it, with the ending {@code .deleted}.
     *
     * @return where it was kept
     * @throws IOException when the pack is not the case's or the file cannot be moved
     */
    public Path delete(Path file) throws IOException {
        checkOwn(file);
        Path kept = file.resolveSibling(file.getFileName() + ".deleted");
        for (int number = 2; Files.exists(kept); number++) {
            kept = file.resolveSibling(file.getFileName() + "." + number + ".deleted");
        }
        return Files.move(file, kept);
    }

    /**
     * Deletes a pack of the case with all of its files.
     *
     * @throws IOException when it is not the case's, holds folders, or something cannot be deleted
     */
    public void deletePack(Path folder) throws IOException {
        checkOwn(folder.resolve(HEADER_FILE));
        List<Path> entries;
        try (Stream<Path> all = Files.list(folder)) {
            entries = all.toList();
        }
        for (Path entry : entries) {
            if (Files.isDirectory(entry)) {
                throw new DirectoryNotEmptyException(entry + " is a folder in the pack; delete it yourself when nobody needs it");
            }
        }
        for (Path entry : entries) {
            Files.delete(entry);
        }
        Files.delete(folder);
    }

    private void checkOwn(Path file) throws IOException {
        Path folder = file.toAbsolutePath().normalize().getParent();
        if (own == null || folder == null || !own.toAbsolutePath().normalize().equals(folder.getParent())) {
            throw new IOException(file + " is not of a pack of the case and cannot be changed.");
        }
    }

    static String quoted(String text) {
        return text.strip().replace("\\", "\\\\").replace("\"", "\\\"");
    }
}
