/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.language;

import java.util.Objects;

import org.fettle.language.parser.antlr.internal.InternalFettleParser;

import com.google.inject.Injector;

/** The language's services outside Eclipse, set up once a process when they are first needed. */
public final class LanguageServices {

    private LanguageServices() {
    }

    /** The shared injector; the language is registered with EMF after the first call. */
    public static Injector injector() {
        return Holder.INJECTOR;
    }

    /**
     * Begins to set the services up on a thread of its own and returns at once: what a cold start of a command spends most of its time on can so
     * go on beside other work. Whoever needs the services meanwhile waits for them.
     */
    public static void warmUp() {
        start("language set-up", LanguageServices::injector);
    }

    private static Injector create() {
        // The parser's tables do not depend on the services. (The model's classes wait: EMF's registry is not made for two threads.)
        start("parser set-up", () -> Objects.requireNonNull(InternalFettleParser.tokenNames));
        return new FettleStandaloneSetup().createInjectorAndDoEMFRegistration();
    }

    private static void start(String name, Runnable work) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        thread.start();
    }

    private static final class Holder {
        static final Injector INJECTOR = create();
    }
}
