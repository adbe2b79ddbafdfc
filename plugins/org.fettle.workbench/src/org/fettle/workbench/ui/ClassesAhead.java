/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.workbench.ui;

import java.net.URL;
import java.util.Collections;
import java.util.function.BooleanSupplier;

import org.eclipse.core.runtime.Platform;
import org.osgi.framework.Bundle;

/** Loads classes before they are needed: reading and verifying them is most of what the first window of a kind costs the user interface's thread. */
public final class ClassesAhead {
    private static final String ENDING = ".class";

    private ClassesAhead() {
    }

    /**
     * Loads what a bundle has in a folder and below it. What is not there is passed over: a later version of the platform may have it elsewhere, and then it is
     * loaded when it is needed.
     *
     * @param name   the bundle
     * @param folder with slashes; empty for the whole bundle
     * @param ended  whether to stop
     */
    public static void load(String name, String folder, BooleanSupplier ended) {
        Bundle bundle = Platform.getBundle(name);
        if (bundle == null || bundle.findEntries(folder, "*" + ENDING, true) == null) {
            return;
        }
        for (URL file : Collections.list(bundle.findEntries(folder, "*" + ENDING, true))) {
            String path = file.getPath();
            if (ended.getAsBoolean()) {
                return;
            }
            if (!path.endsWith("-info" + ENDING)) {
                load(bundle, path.substring(1, path.length() - ENDING.length()).replace('/', '.'));
            }
        }
    }

    /** Loads a class and verifies it. */
    private static void load(Bundle bundle, String name) {
        try {
            bundle.loadClass(name).getDeclaredMethods();
        } catch (ClassNotFoundException | LinkageError e) {
            // it needs something optional that is not there, and nobody will ask for it
            return;
        }
    }
}
