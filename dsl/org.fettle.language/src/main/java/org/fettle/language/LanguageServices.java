/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.language;

import com.google.inject.Injector;

/** The language's services outside Eclipse, set up once a process when they are first needed. */
public final class LanguageServices {

    private LanguageServices() {
    }

    /** The shared injector; the language is registered with EMF after the first call. */
    public static Injector injector() {
        return Holder.INJECTOR;
    }

    private static final class Holder {
        static final Injector INJECTOR = new FettleStandaloneSetup().createInjectorAndDoEMFRegistration();
    }
}
