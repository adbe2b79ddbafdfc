/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.language;

import org.eclipse.xtext.conversion.IValueConverterService;
import org.fettle.language.conversion.FettleValueConverters;

/** The services of the language. */
public class FettleRuntimeModule extends AbstractFettleRuntimeModule {

    @Override
    public Class<? extends IValueConverterService> bindIValueConverterService() {
        return FettleValueConverters.class;
    }
}
