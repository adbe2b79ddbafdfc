/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.language.incremental;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.emf.common.util.BasicDiagnostic;
import org.eclipse.emf.common.util.Diagnostic;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EValidator;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.xtext.diagnostics.Severity;
import org.eclipse.xtext.linking.impl.XtextLinkingDiagnostic;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.util.CancelIndicator;
import org.eclipse.xtext.validation.AbstractInjectableValidator;
import org.eclipse.xtext.validation.CheckMode;
import org.eclipse.xtext.validation.Issue;
import org.eclipse.xtext.validation.ResourceValidatorImpl;
import org.eclipse.xtext.validation.impl.ConcreteSyntaxEValidator;
import org.fettle.language.fettle.FettlePackage;
import org.fettle.language.fettle.Model;

import com.google.inject.Inject;

/** Checks parts of a file one by one, as Xtext's validator of resources checks all of them. */
final class PieceChecks extends ResourceValidatorImpl {
    @Inject
    private EValidator.Registry validators;

    /** What the parser could not read. */
    List<Issue> syntax(XtextResource file) {
        List<Issue> issues = new ArrayList<>();
        for (Resource.Diagnostic error : List.copyOf(file.getErrors())) {
            if (!(error instanceof XtextLinkingDiagnostic)) {
                issueFromXtextResourceDiagnostic(error, Severity.ERROR, issues::add);
            }
        }
        return issues;
    }

    /** What is wrong with a declaration: names that stand for nothing, then what the checks find. */
    List<Issue> declaration(XtextResource file, EObject declaration, int start, int end) {
        EcoreUtil.resolveAll(declaration);
        List<Issue> issues = new ArrayList<>();
        for (Resource.Diagnostic error : List.copyOf(file.getErrors())) {
            if (error instanceof XtextLinkingDiagnostic unknown && unknown.getOffset() >= start && unknown.getOffset() < end) {
                issueFromXtextResourceDiagnostic(error, Severity.ERROR, issues::add);
            }
        }
        validate(file, declaration, CheckMode.ALL, CancelIndicator.NullImpl, issues::add);
        return issues;
    }

    /** What is wrong with a file as one of its pack: names that are declared twice and the like. Its declarations are not looked into. */
    List<Issue> file(XtextResource file, Model model) {
        Map<Object, Object> context = new HashMap<>();
        context.put(CheckMode.KEY, CheckMode.ALL);
        context.put(ConcreteSyntaxEValidator.DISABLE_CONCRETE_SYNTAX_EVALIDATOR, Boolean.TRUE);
        context.put(EValidator.class, getDiagnostician());
        context.put(AbstractInjectableValidator.CURRENT_LANGUAGE_NAME, file.getLanguageName());
        BasicDiagnostic found = getDiagnostician().createDefaultDiagnostic(model);
        validators.getEValidator(FettlePackage.eINSTANCE).validate(model.eClass(), model, found, context);
        List<Issue> issues = new ArrayList<>();
        for (Diagnostic each : found.getChildren()) {
            issueFromEValidatorDiagnostic(each, issues::add);
        }
        return issues;
    }
}
