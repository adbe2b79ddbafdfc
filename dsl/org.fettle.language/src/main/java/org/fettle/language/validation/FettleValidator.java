/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.language.validation;

import org.eclipse.xtext.validation.ComposedChecks;

/** Everything that is checked in a pack once its names are linked, by theme. */
@ComposedChecks(validators = {PackChecks.class, NameChecks.class, ReturnChecks.class, ComparisonChecks.class, ValueChecks.class, RowChecks.class,
        DefinitionChecks.class, NeverTrueChecks.class, RuleChecks.class, FixChecks.class, ExampleChecks.class})
public class FettleValidator extends AbstractFettleValidator {
}
