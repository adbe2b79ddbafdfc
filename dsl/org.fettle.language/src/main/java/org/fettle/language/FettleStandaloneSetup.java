/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.language;


/**
 * Initialization support for running Xtext languages without Equinox extension registry.
 */
public class FettleStandaloneSetup extends FettleStandaloneSetupGenerated {

    public static void doSetup() {
        new FettleStandaloneSetup().createInjectorAndDoEMFRegistration();
    }
}
