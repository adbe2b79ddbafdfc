/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.language.ide.fixes;

import java.util.List;
import java.util.stream.Collectors;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.nodemodel.ICompositeNode;
import org.eclipse.xtext.nodemodel.ILeafNode;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.fettle.language.fettle.CellRef;
import org.fettle.language.fettle.FettlePackage;
import org.fettle.language.fettle.Fix;
import org.fettle.language.fettle.FixKind;
import org.fettle.language.fettle.Flag;
import org.fettle.language.fettle.Let;
import org.fettle.language.fettle.Named;
import org.fettle.language.fettle.Pack;
import org.fettle.language.fettle.Rule;
import org.fettle.language.ide.Diagnostic;
import org.fettle.language.ide.TextEdit;
import org.fettle.language.message.MessageParts;
import org.fettle.language.scoping.Nearest;
import org.fettle.language.scoping.PackIndex;
import org.fettle.language.types.Types;

/** What a rule or a header lacks or says twice, values of a message that stand for nothing, lets that nothing uses. */
final class RuleFixes {
    private static final List<String> CATEGORIES = List.of("inconsistent", "missing", "invalid", "cross-year");
    private static final String HEADER = "pack … \"…\" {\n    version 1.0\n    collections 2024/25 to 2024/25\n}\n\n";

    /** A property that is missing, or there twice. */
    void property(Page page, Diagnostic diagnostic, FixList fixes) {
        boolean twice = diagnostic.problem().message().startsWith("Expected one ");
        if (twice) {
            removeSecond(page, diagnostic, fixes);
            return;
        }
        Rule rule = page.around(diagnostic.offset(), Rule.class);
        Pack pack = page.around(diagnostic.offset(), Pack.class);
        if (rule != null && has(rule, FettlePackage.RULE__CATEGORY).isEmpty()) {
            for (String category : CATEGORIES) {
                fixes.preferred("Add category " + category, property(page, rule, "category " + category));
            }
        } else if (pack != null) {
            if (pack.getVersion() == null) {
                fixes.preferred("Add version 1.0", page.first(pack, "version 1.0"));
            }
            if (pack.getFirstYear() == null) {
                fixes.preferred("Add the collection years", page.last(pack, "collections 2024/25 to 2024/25"));
            }
        }
    }

    /** A property goes beside the first of its kind, or as the first line of the rule. */
    static TextEdit property(Page page, Rule rule, String text) {
        boolean category = text.startsWith("category");
        for (int feature : List.of(FettlePackage.RULE__CATEGORY, FettlePackage.RULE__SEVERITY, FettlePackage.RULE__IMPACT)) {
            List<INode> found = has(rule, feature);
            if (!found.isEmpty()) {
                INode node = found.get(0);
                return category ? page.insert(keyword(node).getOffset(), text + "  ") : page.insert(node.getEndOffset(), "  " + text);
            }
        }
        return page.first(rule, text);
    }

    private static List<INode> has(Rule rule, int feature) {
        return NodeModelUtils.findNodesForFeature(rule, FettlePackage.Literals.RULE.getEStructuralFeature(feature));
    }

    /** The word before a value: {@code category} before {@code missing}. */
    private static INode keyword(INode value) {
        ILeafNode found = null;
        for (ILeafNode leaf : value.getRootNode().getLeafNodes()) {
            if (leaf.getOffset() >= value.getOffset()) {
                break;
            }
            found = leaf.isHidden() ? found : leaf;
        }
        return found == null ? value : found;
    }

    private static void removeSecond(Page page, Diagnostic diagnostic, FixList fixes) {
        ILeafNode leaf = page.leaf(diagnostic.offset());
        INode word = leaf == null ? null : keyword(leaf);
        if (word != null) {
            fixes.preferred("Remove the second " + word.getText(),
                    remove(page, word.getOffset(), diagnostic.offset() + diagnostic.length()));
        }
    }

    /** Takes a stretch out, with its line when nothing else stands on it, or else with the spaces before it. */
    static TextEdit remove(Page page, int from, int to) {
        String text = page.text();
        int start = Page.lineStart(text, from);
        int end = text.indexOf('\n', to);
        end = end < 0 ? text.length() : end + 1;
        if (text.substring(start, from).isBlank() && text.substring(to, end).isBlank()) {
            return page.replace(start, end - start, "");
        }
        int before = from;
        while (before > start && text.charAt(before - 1) == ' ') {
            before--;
        }
        return page.replace(before, to - before, "");
    }

    void message(Page page, Diagnostic diagnostic, FixList fixes) {
        Rule rule = page.around(diagnostic.offset(), Rule.class);
        if (rule == null) {
            return;
        }
        Flag flag = rule.getStatements().stream().filter(Flag.class::isInstance).map(Flag.class::cast).findFirst().orElse(null);
        String values = flag == null ? ""
                : flag.getCells().stream().filter(cell -> cell.getColumn() != null && cell.getColumn().getName() != null)
                        .map(RuleFixes::placeholder).collect(Collectors.joining(", "));
        String line = "message \"…" + (values.isEmpty() ? "" : " (" + values + ")") + "\"";
        fixes.preferred("Add a message", flag == null ? page.last(rule, line) : after(page, flag, line));
    }

    private static String placeholder(CellRef cell) {
        return "{" + (cell.getRow() == null ? "…" : cell.getRow().getName()) + "." + cell.getColumn().getName() + "}";
    }

    /** A line behind the line in which something ends. */
    static TextEdit after(Page page, EObject object, String line) {
        ICompositeNode node = NodeModelUtils.findActualNodeFor(object);
        String indent = Page.indent(page.text(), node.getOffset());
        return page.insert(node.getEndOffset(), "\n" + indent + line);
    }

    /** A value of a message that stands for nothing: the nearest name or column. */
    void placeholder(Page page, Diagnostic diagnostic, FixList fixes) {
        Rule rule = page.around(diagnostic.offset(), Rule.class);
        String found = Suggestion.found(page, diagnostic);
        if (rule == null || !found.startsWith("{") || !found.endsWith("}")) {
            return;
        }
        String source = found.substring(1, found.length() - 1).trim();
        String[] steps = source.split("\\.", 2);
        List<Named> names = MessageParts.names(rule);
        Named row = names.stream().filter(name -> steps[0].equals(name.getName())).findFirst().orElse(null);
        List<String> meant = steps.length > 1 && row != null
                ? Nearest.names(steps[1], PackIndex.of(rule).columns(Types.ofNamed(row)).stream().map(Named::getName).toList(), 4).stream()
                        .map(column -> steps[0] + "." + column).toList()
                : Nearest.names(steps[0], names.stream().map(Named::getName).toList(), 4).stream()
                        .map(name -> name + (steps.length > 1 ? "." + steps[1] : "")).toList();
        new Suggestion(page, diagnostic).add(meant.stream().map(text -> "{" + text + "}").toList(), fixes);
        if (row == null && steps.length == 1) {
            // A column alone: the visited rows that have it.
            List<String> cells = names.stream()
                    .filter(name -> PackIndex.of(rule).columns(Types.ofNamed(name)).stream().anyMatch(column -> source.equals(column.getName())))
                    .map(name -> "{" + name.getName() + "." + source + "}").toList();
            new Suggestion(page, diagnostic).add(cells, fixes);
        }
    }

    /** A let that nothing uses. */
    void unused(Page page, Diagnostic diagnostic, FixList fixes) {
        Let let = page.around(diagnostic.offset(), Let.class);
        if (let != null) {
            ICompositeNode node = NodeModelUtils.findActualNodeFor(let);
            fixes.preferred("Remove let " + let.getName(), remove(page, node.getOffset(), node.getEndOffset()));
        }
    }

    void header(Page page, FixList fixes) {
        fixes.preferred("Add a header", page.insert(0, HEADER));
    }

    /** A fix that enters a cell asks; one that does not, does not. */
    void kindOfFix(Page page, Diagnostic diagnostic, FixList fixes) {
        Fix fix = page.around(diagnostic.offset(), Fix.class);
        List<INode> kind = fix == null ? List.of() : NodeModelUtils.findNodesForFeature(fix, FettlePackage.Literals.FIX__KIND);
        if (kind.isEmpty() || kind.get(0).getOffset() != diagnostic.offset()) {
            return;
        }
        for (FixKind each : FixKind.VALUES) {
            if (each != fix.getKind() && (each == FixKind.ASK) == (fix.getKind() != FixKind.ASK)) {
                fixes.preferred("Change to " + each.getLiteral(), page.replace(diagnostic.offset(), diagnostic.length(), each.getLiteral()));
            }
        }
    }
}
