/* SPDX-License-Identifier: EPL-2.0 */

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Enumeration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/**
 * Run by the build: {@code java UnsignedJars.java FOLDER [NAME...]} takes the signatures out of the jars of a folder and of those below it: of all, or of those
 * whose names begin like that. The virtual machine checks the digest of every class that it loads from a signed jar, and leaves such classes out of its class
 * data archive: most of the command's start.
 */
final class UnsignedJars {
    private UnsignedJars() {
    }

    public static void main(String[] arguments) throws IOException {
        List<String> names = List.of(arguments).subList(1, arguments.length);
        List<Path> jars;
        try (Stream<Path> files = Files.walk(Path.of(arguments[0]))) {
            jars = files.filter(Files::isRegularFile).filter(file -> isMeant(file.getFileName().toString(), names)).toList();
        }
        for (Path jar : jars) {
            if (isSigned(jar)) {
                rewrite(jar);
            }
        }
    }

    private static boolean isMeant(String file, List<String> names) {
        return file.endsWith(".jar") && (names.isEmpty() || names.stream().anyMatch(file::startsWith));
    }

    private static boolean isSigned(Path jar) throws IOException {
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            return zip.stream().anyMatch(UnsignedJars::isSignature);
        }
    }

    private static boolean isSignature(ZipEntry entry) {
        String name = entry.getName().toUpperCase(Locale.ROOT);
        return name.matches("META-INF/[^/]+\\.(SF|RSA|DSA|EC)");
    }

    private static void rewrite(Path jar) throws IOException {
        Path part = jar.resolveSibling(jar.getFileName() + ".part");
        try (ZipFile zip = new ZipFile(jar.toFile()); ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(part))) {
            Enumeration<? extends ZipEntry> entries = zip.entries();
            while (entries.hasMoreElements()) {
                ZipEntry entry = entries.nextElement();
                if (!isSignature(entry)) {
                    ZipEntry copy = new ZipEntry(entry.getName());
                    copy.setTime(entry.getTime());
                    out.putNextEntry(copy);
                    try (InputStream in = zip.getInputStream(entry)) {
                        in.transferTo(out);
                    }
                    out.closeEntry();
                }
            }
        }
        Files.move(part, jar, StandardCopyOption.REPLACE_EXISTING);
    }
}
