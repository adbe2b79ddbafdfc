/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.language.validation;

import java.util.Map;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.validation.ComposedChecks;
import org.fettle.language.parsing.Readable;

/** Everything that is checked in a pack once its names are linked, by theme. */
@ComposedChecks(validators = {PackChecks.class, BaseChecks.class, NameChecks.class, ReturnChecks.class, XmlChecks.class, ComparisonChecks.class,
        ValueChecks.class,
        RowChecks.class, ShapeChecks.class, ReachChecks.class,
        DefinitionChecks.class, NeverTrueChecks.class, RuleChecks.class, FixChecks.class, ExampleChecks.class})
public class FettleValidator extends AbstractFettleValidator {

    /** Checks may take for granted what the grammar asks for, so a declaration that could not be read as a whole is not checked. */
    @Override
    protected boolean isResponsible(Map<Object, Object> context, EObject object) {
        return super.isResponsible(context, object) && Readable.is(object);
    }
}
