/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.workbench.ui;

import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

import org.eclipse.core.runtime.FileLocator;
import org.eclipse.core.runtime.Platform;
import org.eclipse.core.runtime.URIUtil;
import org.eclipse.core.runtime.preferences.IEclipsePreferences;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.osgi.service.datalocation.Location;
import org.fettle.cases.CaseFolder;
import org.fettle.compiler.PackCache;
import org.fettle.compiler.PackLibrary;
import org.fettle.engine.pack.PackFile;
import org.osgi.framework.Bundle;
import org.osgi.framework.FrameworkUtil;
import org.osgi.service.prefs.BackingStoreException;

/** Where things lie on this machine. */
public final class Places {
    /** The preference for starting with the case that was open last; without it the sample case. */
    static final String OPEN_LAST = "start.openLast";

    private static final String HOME = "fettle.home";
    private static final String COMPILED = "fettle.compiled";
    private static final String LAST_CASE = "lastCase";
    private static final String RECENT_CASES = "recentCases";
    private static final int MOST_RECENT = 9;

    private Places() {
    }

    /** The folder that the program was unpacked into. */
    public static Path installation() throws IOException {
        return folder(Platform.getInstallLocation(), "installation");
    }

    /** The packs that came with the program: below the folder that the property {@code fettle.home} names, or else below the installation. */
    public static Path packs() throws IOException {
        return program().resolve("packs");
    }

    private static Path program() throws IOException {
        String home = System.getProperty(HOME);
        return home == null ? installation() : Path.of(home);
    }

    /**
     * The same packs as they were compiled when the program was built; need not be there. A property names the folder for a program that is run from its
     * classes; there they count only when they are no older than what compiles and runs them.
     */
    private static Path compiled() throws IOException {
        String named = System.getProperty(COMPILED);
        if (named == null) {
            return System.getProperty(HOME) == null ? installation().resolve("compiled") : null;
        }
        long made = Path.of(named).toFile().lastModified();
        return made >= Math.max(modified(PackCache.class), modified(PackFile.class)) ? Path.of(named) : null;
    }

    private static long modified(Class<?> type) throws IOException {
        return FileLocator.getBundleFileLocation(FrameworkUtil.getBundle(type)).map(File::lastModified).orElse(Long.MAX_VALUE);
    }

    /**
     * The packs that came with the program. What is compiled is kept among the user's own files, told apart by what compiled it; without such a place, or in
     * a program that is run from its classes, it is compiled each time.
     */
    static PackLibrary library() {
        List<Path> folders = List.of();
        try {
            folders = List.of(packs());
            String compiler = stamp(PackCache.class) + stamp(PackFile.class);
            Path cache = folder(Platform.getInstanceLocation(), "settings").resolve("packs");
            return new PackLibrary(folders, new PackCache(cache, compiler, compiled()));
        } catch (IOException e) {
            Platform.getLog(Places.class).warn("packs are compiled each time", e);
            return new PackLibrary(folders, null);
        }
    }

    private static String stamp(Class<?> type) {
        Bundle bundle = FrameworkUtil.getBundle(type);
        return bundle.getSymbolicName() + " " + bundle.getVersion() + " " + bundle.getLastModified() + "\n";
    }

    /** The returns of the sample case that came with the program; need not be there. */
    static Path sampleReturns() throws IOException {
        return program().resolve("sample");
    }

    /** The sample case, among the user's own files. */
    public static Path sampleCase() throws IOException {
        return folder(Platform.getInstanceLocation(), "settings").resolve("cases").resolve("sample");
    }

    /** Where large references are kept in a form that loads faster: among the user's own files; null when there is no place for them. */
    public static Path references() {
        try {
            return folder(Platform.getInstanceLocation(), "settings").resolve("references");
        } catch (IOException e) {
            Platform.getLog(Places.class).warn("large references are read from their files each time", e);
            return null;
        }
    }

    /** Whether Fettle starts with the case that was open last; otherwise with the sample case. May be asked before there is a window. */
    static boolean opensLastCase() {
        return settings().getBoolean(OPEN_LAST, true);
    }

    /** The case that was open last and is still there, or null. */
    public static Path lastCase() {
        String last = settings().get(LAST_CASE, "");
        return last.isEmpty() || !new CaseFolder(Path.of(last)).exists() ? null : Path.of(last);
    }

    /** The cases that were open and are still there, the latest first. */
    public static List<Path> recentCases() {
        return settings().get(RECENT_CASES, "").lines().filter(line -> !line.isBlank()).map(Path::of).filter(path -> new CaseFolder(path).exists())
                .toList();
    }

    /** Where new cases are proposed to lie: beside the present one, unless that is the sample, or else below the user's own folder. */
    public static Path newCases() {
        for (Path recent : recentCases()) {
            if (!recent.getFileName().toString().equals("sample") && recent.getParent() != null) {
                return recent.getParent();
            }
        }
        return Path.of(System.getProperty("user.home")).resolve("Fettle");
    }

    /** Remembers the case for the next start, and among the recent ones. */
    public static void rememberCase(Path folder) {
        if (folder.toString().equals(settings().get(LAST_CASE, ""))) {
            return;
        }
        settings().put(LAST_CASE, folder.toString());
        String others = settings().get(RECENT_CASES, "").lines().filter(line -> !line.equals(folder.toString())).limit(MOST_RECENT - 1L)
                .collect(Collectors.joining("\n"));
        settings().put(RECENT_CASES, folder + "\n" + others);
        try {
            settings().flush();
        } catch (BackingStoreException e) {
            Platform.getLog(Places.class).warn("the last case cannot be remembered for the next start", e);
        }
    }

    private static IEclipsePreferences settings() {
        return InstanceScope.INSTANCE.getNode("org.fettle.workbench");
    }

    private static Path folder(Location location, String what) throws IOException {
        if (location == null || location.getURL() == null) {
            throw new IOException("the folder of the " + what + " is not known; start Fettle with its own start script");
        }
        try {
            return Path.of(URIUtil.toURI(location.getURL()));
        } catch (URISyntaxException e) {
            throw new IOException("the folder of the " + what + " cannot be used: " + location.getURL(), e);
        }
    }
}
