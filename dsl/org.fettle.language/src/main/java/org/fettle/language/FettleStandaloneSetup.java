/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.language;

/** Sets the language up outside Eclipse. */
public class FettleStandaloneSetup extends FettleStandaloneSetupGenerated {

    /** Registers the language with EMF's global registries. */
    public static void doSetup() {
        new FettleStandaloneSetup().createInjectorAndDoEMFRegistration();
    }
}
