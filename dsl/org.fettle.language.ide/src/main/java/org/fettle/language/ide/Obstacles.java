/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.language.ide;

import java.util.List;
import java.util.Optional;

import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.fettle.language.LoadedPack;
import org.fettle.language.fettle.Declaration;
import org.fettle.language.fettle.Model;
import org.fettle.language.fettle.Rule;

/** What keeps a rule from being run: an error within it, or within something that is no rule and may be used by it. Errors of other rules do not. */
public final class Obstacles {
    private Obstacles() {
    }

    /**
     * The first error that keeps a rule from being run; empty when it can be.
     *
     * @param code the rule, in all of its versions
     */
    public static Optional<Diagnostic> of(Analysis pack, String code) {
        return pack.diagnostics().stream().filter(found -> found.problem().isError())
                .filter(error -> rules(pack, error.problem().file()).stream().filter(rule -> !code.equals(rule.getName()))
                        .noneMatch(rule -> isIn(error, rule)))
                .findFirst();
    }

    /** Whether an error is within any rule. */
    static boolean isInRule(Analysis pack, Diagnostic error) {
        return rules(pack, error.problem().file()).stream().anyMatch(rule -> isIn(error, rule));
    }

    /** Whether an error is within a rule, or in what could not be read behind it: up to where the next declaration begins. */
    static boolean isIn(Diagnostic error, Rule rule) {
        return error.problem().file().equals(LoadedPack.fileOf(rule)) && offset(rule) <= error.offset()
                && ((Model) rule.eContainer()).getDeclarations().stream().map(Obstacles::offset)
                        .noneMatch(next -> next > offset(rule) && next <= error.offset());
    }

    private static int offset(Declaration declaration) {
        return NodeModelUtils.findActualNodeFor(declaration).getOffset();
    }

    /** The rules of a file that have a code. */
    static List<Rule> rules(Analysis pack, String file) {
        Model model = pack.model(file);
        return model == null ? List.of()
                : model.getDeclarations().stream().filter(Rule.class::isInstance).map(Rule.class::cast).filter(rule -> rule.getName() != null)
                        .toList();
    }
}
