/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.workbench.returns.records;

import java.util.List;

import org.eclipse.core.runtime.Platform;
import org.osgi.framework.Bundle;
import org.osgi.framework.wiring.BundleWiring;

/**
 * Lets Eclipse Collections, which NatTable draws with, find its own parts: it asks the thread's class loader for services once, when its factories are first
 * used, and among bundles that loader sees none.
 */
public final class GridLibraries {
    private static final String BUNDLE = "org.eclipse.collections.impl";
    private static final String FACTORIES = "org.eclipse.collections.api.factory.";

    private GridLibraries() {
    }

    /** To be called before the first NatTable of the program is made; further calls do nothing. */
    public static void prepare() {
        Bundle bundle = Platform.getBundle(BUNDLE);
        if (bundle == null) {
            throw new IllegalStateException("the bundle " + BUNDLE + " is missing from the installation");
        }
        ClassLoader loader = bundle.adapt(BundleWiring.class).getClassLoader();
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(loader);
        try {
            for (String factory : List.of("Sets", "Maps", "Lists", "Bags")) {
                Class.forName(FACTORIES + factory, true, loader);
            }
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException("the bundle " + BUNDLE + " is not complete", e);
        } finally {
            thread.setContextClassLoader(before);
        }
    }
}
