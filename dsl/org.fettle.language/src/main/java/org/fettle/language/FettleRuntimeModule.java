/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.language;

import org.eclipse.xtext.conversion.IValueConverterService;
import org.eclipse.xtext.linking.ILinker;
import org.eclipse.xtext.linking.ILinkingDiagnosticMessageProvider;
import org.eclipse.xtext.parser.IParser;
import org.eclipse.xtext.parser.antlr.ISyntaxErrorMessageProvider;
import org.eclipse.xtext.resource.XtextResource;
import org.fettle.language.conversion.FettleValueConverters;
import org.fettle.language.linking.LinkingMessages;
import org.fettle.language.linking.PartLinker;
import org.fettle.language.linking.SyntaxMessages;
import org.fettle.language.parsing.RecoveringParser;
import org.fettle.language.resource.FettleResource;

/** The services of the language. */
public class FettleRuntimeModule extends AbstractFettleRuntimeModule {

    @Override
    public Class<? extends IValueConverterService> bindIValueConverterService() {
        return FettleValueConverters.class;
    }

    @Override
    public Class<? extends XtextResource> bindXtextResource() {
        return FettleResource.class;
    }

    @Override
    public Class<? extends ILinker> bindILinker() {
        return PartLinker.class;
    }

    @Override
    public Class<? extends IParser> bindIParser() {
        return RecoveringParser.class;
    }

    /** Messages of what cannot be parsed. */
    public Class<? extends ISyntaxErrorMessageProvider> bindISyntaxErrorMessageProvider() {
        return SyntaxMessages.class;
    }

    /** Messages of names that stand for nothing. */
    public Class<? extends ILinkingDiagnosticMessageProvider.Extended> bindILinkingDiagnosticMessageProvider() {
        return LinkingMessages.class;
    }
}
