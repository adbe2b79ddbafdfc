/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.language.ide;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

import org.eclipse.xtext.diagnostics.Severity;
import org.eclipse.xtext.nodemodel.ILeafNode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.util.CancelIndicator;
import org.eclipse.xtext.validation.CheckMode;
import org.eclipse.xtext.validation.IResourceValidator;
import org.eclipse.xtext.validation.Issue;
import org.fettle.data.Problem;
import org.fettle.language.fettle.Model;

import com.google.inject.Injector;

/** Checks a parsed file and keeps of each problem the exact place and what the check knows of it. */
final class Validation {
    private final IResourceValidator validator;

    Validation(Injector injector) {
        validator = injector.getInstance(IResourceValidator.class);
    }

    /** What is wrong with a file of a pack, in the order of its lines; what is said twice of one place is said once. */
    List<Diagnostic> of(XtextResource file, String name, String text) {
        List<Diagnostic> found = new ArrayList<>();
        for (Issue issue : validator.validate(file, CheckMode.ALL, CancelIndicator.NullImpl)) {
            Diagnostic diagnostic = diagnostic(file, name, text, issue);
            if (found.stream().noneMatch(other -> other.problem().equals(diagnostic.problem()))) {
                found.add(diagnostic);
            }
        }
        found.sort((a, b) -> a.offset() != b.offset() ? Integer.compare(a.offset(), b.offset()) : Integer.compare(a.length(), b.length()));
        return found;
    }

    private static Diagnostic diagnostic(XtextResource file, String name, String text, Issue issue) {
        Problem.Severity severity = issue.getSeverity() == Severity.ERROR ? Problem.Severity.ERROR
                : issue.getSeverity() == Severity.WARNING ? Problem.Severity.WARNING : Problem.Severity.INFO;
        Problem problem = new Problem(severity, Objects.requireNonNullElse(issue.getCode(), ""), name,
                Objects.requireNonNullElse(issue.getLineNumber(), 0), Objects.requireNonNullElse(issue.getColumn(), 0), issue.getMessage());
        int offset = Math.min(text.length(), Math.max(0, Objects.requireNonNullElse(issue.getOffset(), 0)));
        int length = Math.min(text.length() - offset, Math.max(1, Objects.requireNonNullElse(issue.getLength(), 1)));
        if (issue.getUriToProblem() != null && file.getEObject(issue.getUriToProblem().fragment()) instanceof Model) {
            // What is wrong with the file as a whole is shown at its first word.
            ILeafNode first = firstWord(file);
            offset = first == null ? 0 : first.getOffset();
            length = first == null ? Math.min(1, text.length()) : first.getLength();
        }
        List<String> data = issue.getData() == null ? List.of() : Arrays.stream(issue.getData()).filter(Objects::nonNull).toList();
        return new Diagnostic(problem, offset, length, data);
    }

    private static ILeafNode firstWord(XtextResource file) {
        for (ILeafNode leaf : file.getParseResult().getRootNode().getLeafNodes()) {
            if (!leaf.isHidden() && leaf.getLength() > 0) {
                return leaf;
            }
        }
        return NodeModelUtils.findLeafNodeAtOffset(file.getParseResult().getRootNode(), 0);
    }
}
