/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.workbench.app;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Platform;
import org.eclipse.core.runtime.Status;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleException;

/**
 * Loads the classes that a start needs in a thread of its own, ahead of the thread that makes the window: reading and verifying them is a third of what that
 * thread would do. Which ones they are is written down in {@code start/classes.txt}, in the order of their first use ({@code releng/start-classes} makes it): a
 * line with the name of a bundle, then its classes, indented by a blank. What is not there any more is passed over and loaded when it is needed, as is all with
 * the system property {@code fettle.start.ahead=false}.
 */
final class StartClasses {
    private static final String LIST = "/start/classes.txt";

    private final List<Part> parts;
    private volatile boolean ended;
    private final AtomicInteger loaded = new AtomicInteger();
    private final AtomicInteger passedOver = new AtomicInteger();

    /** Classes that one bundle gives one after the other. */
    private record Part(Bundle bundle, List<String> classes) {
    }

    private StartClasses(List<Part> parts) {
        this.parts = parts;
    }

    /**
     * Begins. Called in the thread that makes the window, which activates the bundles first: two threads that activate bundles wait for each other, up to the
     * five seconds after which the framework gives up.
     */
    static StartClasses ahead() {
        StartClasses classes = new StartClasses(Boolean.parseBoolean(System.getProperty("fettle.start.ahead", "true")) ? listed() : List.of());
        classes.parts.stream().map(Part::bundle).distinct().forEach(StartClasses::activate);
        Thread thread = new Thread(classes::load, "Classes of the start");
        thread.setDaemon(true);
        thread.start();
        return classes;
    }

    /** The window is there: what is left is loaded when it is needed. */
    void end() {
        ended = true;
    }

    /** For whoever measures or tests a start: how many classes were loaded, and how many are not there any more. */
    @Override
    public String toString() {
        return loaded + " classes ahead, " + passedOver + " passed over";
    }

    private static List<Part> listed() {
        List<Part> parts = new ArrayList<>();
        try (InputStream stream = StartClasses.class.getResourceAsStream(LIST);
                BufferedReader lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.charAt(0) == ' ') {
                    parts.get(parts.size() - 1).classes.add(line.substring(1));
                } else {
                    parts.add(new Part(Platform.getBundle(line), new ArrayList<>()));
                }
            }
        } catch (IOException e) {
            log("the list of the classes of a start cannot be read", e);
        }
        return parts;
    }

    /** A bundle that is to be activated with its first class is so now. */
    private static void activate(Bundle bundle) {
        if (bundle != null && bundle.getState() == Bundle.STARTING) {
            try {
                bundle.start(Bundle.START_TRANSIENT);
            } catch (BundleException e) {
                log(bundle.getSymbolicName() + " could not be activated ahead", e);
            }
        }
    }

    private void load() {
        for (Part part : parts) {
            if (ended) {
                return;
            }
            if (part.bundle == null || part.bundle.getState() == Bundle.STARTING) {
                passedOver.addAndGet(part.classes.size());
            } else {
                part.classes.forEach(name -> load(part.bundle, name));
            }
        }
    }

    private void load(Bundle bundle, String name) {
        try {
            bundle.loadClass(name).getDeclaredConstructors(); // asking for them verifies the class, and initialises nothing
            loaded.incrementAndGet();
        } catch (ClassNotFoundException | LinkageError e) {
            passedOver.incrementAndGet(); // a later version of the platform has it elsewhere
        }
    }

    private static void log(String what, Exception cause) {
        Platform.getLog(StartClasses.class).log(new Status(IStatus.WARNING, StartClasses.class, what, cause));
    }
}
