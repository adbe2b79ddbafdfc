/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.language.ide.fixes;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.nodemodel.ICompositeNode;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.fettle.language.fettle.FettlePackage;
import org.fettle.language.fettle.Pack;
import org.fettle.language.fettle.Rule;
import org.fettle.language.fettle.Setting;
import org.fettle.language.fettle.Tuning;
import org.fettle.language.ide.Diagnostic;
import org.fettle.language.scoping.PackIndex;

/** What a pack that extends another says of that one: its name, tunings, codes of rules. */
final class BaseFixes {
    private static final Pattern MEANT = Pattern.compile("did you mean ([^?]+)\\?");

    /** The pack that is extended is not found: the nearest name. */
    void unknown(Page page, Diagnostic diagnostic, FixList fixes) {
        Pack header = page.around(diagnostic.offset(), Pack.class);
        List<INode> names = header == null ? List.of() : NodeModelUtils.findNodesForFeature(header, FettlePackage.Literals.PACK__BASE);
        Matcher meant = MEANT.matcher(diagnostic.problem().message());
        if (meant.find() && !names.isEmpty()) {
            fixes.preferred("Change to " + meant.group(1), page.replace(names.get(0).getOffset(), names.get(0).getLength(), meant.group(1)));
        }
    }

    void reason(Page page, Diagnostic diagnostic, FixList fixes) {
        Tuning tuning = page.around(diagnostic.offset(), Tuning.class);
        if (tuning == null) {
            return;
        }
        List<INode> empty = NodeModelUtils.findNodesForFeature(tuning, FettlePackage.Literals.TUNING__BECAUSE);
        fixes.preferred("Say why", empty.isEmpty() ? page.insert(NodeModelUtils.findActualNodeFor(tuning).getEndOffset(), " because \"…\"")
                : page.replace(empty.get(0).getOffset(), empty.get(0).getLength(), "\"…\""));
    }

    /** A tuning or setting that is there twice, or changes nothing. */
    void remove(Page page, Diagnostic diagnostic, FixList fixes) {
        EObject found = page.around(diagnostic.offset(), Tuning.class);
        found = found == null ? page.around(diagnostic.offset(), Setting.class) : found;
        if (found != null) {
            ICompositeNode node = NodeModelUtils.findActualNodeFor(found);
            fixes.preferred("Leave it out", RuleFixes.remove(page, node.getOffset(), node.getEndOffset()));
        }
    }

    /** A rule with the code of a rule of the base: it gets one of its own. */
    void rewritten(Page page, Diagnostic diagnostic, FixList fixes) {
        Rule rule = page.around(diagnostic.offset(), Rule.class);
        if (rule == null || rule.getName() == null) {
            return;
        }
        String code = rule.getName() + "L";
        PackIndex index = PackIndex.of(rule);
        while (isTaken(index, code)) {
            code += "L";
        }
        fixes.preferred("Give it the code " + code, page.replace(diagnostic.offset(), diagnostic.length(), code));
    }

    private static boolean isTaken(PackIndex index, String code) {
        return index.rules().stream().anyMatch(rule -> code.equals(rule.getName()));
    }
}
