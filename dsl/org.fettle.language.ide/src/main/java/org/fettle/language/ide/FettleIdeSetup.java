/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.language.ide;

import org.eclipse.xtext.util.Modules2;
import org.fettle.language.FettleRuntimeModule;
import org.fettle.language.FettleStandaloneSetup;

import com.google.inject.Guice;
import com.google.inject.Injector;

/**
 * Initialization support for running Xtext languages as language servers.
 */
public class FettleIdeSetup extends FettleStandaloneSetup {

    @Override
    public Injector createInjector() {
        return Guice.createInjector(Modules2.mixin(new FettleRuntimeModule(), new FettleIdeModule()));
    }

}
