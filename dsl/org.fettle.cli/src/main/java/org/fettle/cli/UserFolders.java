/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.cli;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.Locale;

/** Places on this machine for things that can be made again. */
final class UserFolders {
    private UserFolders() {
    }

    /** Where to keep what is made for trying out: the build folder of a checkout, else the user's cache. */
    static Path build(Path home) {
        boolean checkout = home != null && Files.isRegularFile(home.resolve("pom.xml")) && Files.isWritable(home);
        return checkout ? home.resolve("target") : cache();
    }

    /** Fettle's folder in the user's cache, as the operating system has it. */
    static Path cache() {
        String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        Path user = Path.of(System.getProperty("user.home"));
        String local = System.getenv("LOCALAPPDATA");
        String xdg = System.getenv("XDG_CACHE_HOME");
        if (system.contains("win") && local != null) {
            return Path.of(local, "Fettle", "cache");
        }
        if (system.contains("mac")) {
            return user.resolve("Library/Caches/Fettle");
        }
        return (xdg == null || xdg.isEmpty() ? user.resolve(".cache") : Path.of(xdg)).resolve("fettle");
    }

    /** When this program was built, in milliseconds since 1970; 0 when it does not come from a file. */
    static long programTime() throws IOException {
        CodeSource source = UserFolders.class.getProtectionDomain().getCodeSource();
        try {
            return source == null ? 0 : Files.getLastModifiedTime(Path.of(source.getLocation().toURI())).toMillis();
        } catch (URISyntaxException e) {
            return 0;
        }
    }

    /**
     * Tells builds of the program apart: version, size and time of the files that hold some classes.
     *
     * @return null when they come from folders, whose classes may change at any time
     */
    static String programStamp(Class<?>... classes) throws IOException {
        StringBuilder stamp = new StringBuilder();
        for (Class<?> type : classes) {
            CodeSource source = type.getProtectionDomain().getCodeSource();
            try {
                Path file = source == null ? null : Path.of(source.getLocation().toURI());
                if (file == null || !Files.isRegularFile(file)) {
                    return null;
                }
                stamp.append(file.getFileName()).append(' ').append(Files.size(file)).append(' ').append(Files.getLastModifiedTime(file))
                        .append('\n');
            } catch (URISyntaxException e) {
                return null;
            }
        }
        return stamp.toString();
    }
}
