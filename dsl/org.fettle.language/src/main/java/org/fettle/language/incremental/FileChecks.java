/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.language.incremental;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;

import org.eclipse.xtext.diagnostics.Severity;
import org.eclipse.xtext.nodemodel.ILeafNode;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.util.LineAndColumn;
import org.eclipse.xtext.validation.Issue;
import org.fettle.data.Problem;
import org.fettle.language.fettle.Model;

/** Finds what is wrong with a file: checks those pieces of which it is not known, and puts together what is known of all. */
final class FileChecks {
    private static final Comparator<Finding> PLACE = Comparator.comparingInt((Finding finding) -> finding.problem().line())
            .thenComparingInt(finding -> finding.problem().column());

    private final PieceChecks checks;

    FileChecks(PieceChecks checks) {
        this.checks = checks;
    }

    /**
     * Checks the pieces of which nothing is known.
     *
     * @throws CancellationException when cancelled; what has been found is kept
     */
    void complete(OpenFile file, BooleanSupplier cancelled) {
        for (Piece piece : file.pieces()) {
            if (piece.faults() == null) {
                if (cancelled.getAsBoolean()) {
                    throw new CancellationException();
                }
                file.refreshLinks(piece);
                List<Issue> issues = checks.declaration(file.resource(), piece.object(), piece.start(), piece.end());
                piece.found(issues.stream().map(issue -> fault(file, piece, issue)).toList());
            }
        }
    }

    /** Everything wrong with a file whose pieces are known: in the order of lines, each thing once. */
    List<Finding> findings(OpenFile file) {
        List<Finding> found = new ArrayList<>();
        checks.syntax(file.resource()).forEach(issue -> found.add(finding(file, issue)));
        for (Piece piece : file.pieces()) {
            piece.faults().forEach(fault -> found.add(finding(file, piece, fault)));
        }
        Model model = file.model();
        if (model != null) {
            checks.file(file.resource(), model).forEach(issue -> found.add(finding(file, issue)));
        }
        return inOrder(found);
    }

    /**
     * What is wrong with a file of a pack without its base: nearly every name is unknown then, so only what cannot be parsed is worth saying.
     *
     * @param problems why there is no base; those of other files are left out
     */
    List<Finding> unlinked(OpenFile file, List<Problem> problems) {
        List<Finding> found = new ArrayList<>();
        checks.syntax(file.resource()).forEach(issue -> found.add(finding(file, issue)));
        problems.stream().filter(problem -> problem.file().equals(file.name())).forEach(problem -> found.add(finding(file, problem)));
        return inOrder(found);
    }

    private static List<Finding> inOrder(List<Finding> found) {
        Set<Problem> seen = new HashSet<>();
        found.removeIf(finding -> !seen.add(finding.problem()));
        found.sort(PLACE);
        return List.copyOf(found);
    }

    private static Piece.Fault fault(OpenFile file, Piece piece, Issue issue) {
        int offset = offset(file, issue);
        return new Piece.Fault(severity(issue), code(issue), issue.getMessage(), offset - piece.start(), length(file, issue, offset), data(issue));
    }

    private static Finding finding(OpenFile file, Piece piece, Piece.Fault fault) {
        int offset = piece.start() + fault.offset();
        LineAndColumn place = NodeModelUtils.getLineAndColumn(root(file), offset);
        return new Finding(new Problem(fault.severity(), fault.code(), file.name(), place.getLine(), place.getColumn(), fault.message()), offset,
                fault.length(), fault.data());
    }

    private static Finding finding(OpenFile file, Issue issue) {
        int offset = offset(file, issue);
        int length = length(file, issue, offset);
        Problem problem = new Problem(severity(issue), code(issue), file.name(), Objects.requireNonNullElse(issue.getLineNumber(), 0),
                Objects.requireNonNullElse(issue.getColumn(), 0), issue.getMessage());
        if (!issue.isSyntaxError() && issue.getUriToProblem() != null && issue.getUriToProblem().fragment().equals(wholeFile(file))) {
            // What is wrong with the file as a whole is shown at its first word.
            ILeafNode first = firstWord(file.resource());
            return new Finding(problem, first == null ? 0 : first.getOffset(), first == null ? Math.min(1, file.text().length()) : first.getLength(),
                    data(issue));
        }
        ILeafNode meant = SyntaxPlace.of(root(file), offset, problem);
        if (meant != null) {
            LineAndColumn place = NodeModelUtils.getLineAndColumn(root(file), meant.getOffset());
            return new Finding(new Problem(problem.severity(), problem.code(), problem.file(), place.getLine(), place.getColumn(), problem.message()),
                    meant.getOffset(), meant.getLength(), data(issue));
        }
        return new Finding(problem, offset, length, data(issue));
    }

    /** A problem that is known by line and column only: it is about the word there. */
    private static Finding finding(OpenFile file, Problem problem) {
        int offset = 0;
        for (int line = 1; line < problem.line(); line++) {
            offset = file.text().indexOf('\n', offset) + 1;
        }
        offset = Math.min(file.text().length(), offset + Math.max(0, problem.column() - 1));
        ILeafNode leaf = NodeModelUtils.findLeafNodeAtOffset(root(file), offset);
        return new Finding(problem, offset, leaf == null ? 0 : leaf.getEndOffset() - offset, List.of());
    }

    private static String wholeFile(OpenFile file) {
        return file.model() == null ? "" : file.resource().getURIFragment(file.model());
    }

    private static ILeafNode firstWord(XtextResource file) {
        for (ILeafNode leaf : file.getParseResult().getRootNode().getLeafNodes()) {
            if (!leaf.isHidden() && leaf.getLength() > 0) {
                return leaf;
            }
        }
        return null;
    }

    private static INode root(OpenFile file) {
        return file.resource().getParseResult().getRootNode();
    }

    private static int offset(OpenFile file, Issue issue) {
        return Math.min(file.text().length(), Math.max(0, Objects.requireNonNullElse(issue.getOffset(), 0)));
    }

    private static int length(OpenFile file, Issue issue, int offset) {
        return Math.min(file.text().length() - offset, Math.max(1, Objects.requireNonNullElse(issue.getLength(), 1)));
    }

    private static String code(Issue issue) {
        return Objects.requireNonNullElse(issue.getCode(), "");
    }

    private static List<String> data(Issue issue) {
        return issue.getData() == null ? List.of() : Arrays.stream(issue.getData()).filter(Objects::nonNull).toList();
    }

    private static Problem.Severity severity(Issue issue) {
        return issue.getSeverity() == Severity.ERROR ? Problem.Severity.ERROR
                : issue.getSeverity() == Severity.WARNING ? Problem.Severity.WARNING : Problem.Severity.INFO;
    }
}
