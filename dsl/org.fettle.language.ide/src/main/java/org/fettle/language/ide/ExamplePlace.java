/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.language.ide;

import java.util.Optional;

import org.eclipse.xtext.nodemodel.ICompositeNode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.fettle.language.fettle.Example;
import org.fettle.language.fettle.Rule;

/** Where examples are in the text of a rule, and where one that is made elsewhere goes: behind everything else, before the closing brace. */
public final class ExamplePlace {
    private ExamplePlace() {
    }

    /**
     * Puts an example into a rule.
     *
     * @param file    the file
     * @param text    its text
     * @param rule    the rule
     * @param example the example, in whole lines, indented as within a rule
     * @return the change
     * @throws IllegalArgumentException when the rule has no closing brace
     */
    public static TextEdit into(String file, String text, OutlineItem rule, String example) {
        int end = Math.min(text.length(), rule.whole().offset() + rule.whole().length());
        int brace = text.lastIndexOf('}', end - 1);
        if (brace < rule.whole().offset()) {
            throw new IllegalArgumentException("The rule has no closing brace.");
        }
        int line = text.lastIndexOf('\n', brace - 1) + 1;
        boolean alone = line > rule.whole().offset() && text.substring(line, brace).isBlank();
        return alone ? new TextEdit(file, line, 0, example) : new TextEdit(file, brace, 0, "\n" + example);
    }

    /** The example around an offset of a file; empty when there is none. Good for as long as the analysis is. */
    public static Optional<Example> at(Analysis pack, String file, int offset) {
        for (Rule rule : Obstacles.rules(pack, file)) {
            for (Example example : rule.getExamples()) {
                ICompositeNode node = NodeModelUtils.findActualNodeFor(example);
                if (node.getOffset() <= offset && offset <= node.getEndOffset()) {
                    return Optional.of(example);
                }
            }
        }
        return Optional.empty();
    }

    /** A title that the rule has not got yet: the wish, or the wish with a number behind it. */
    public static String title(String text, OutlineItem rule, String wish) {
        int end = Math.min(text.length(), rule.whole().offset() + rule.whole().length());
        String own = text.substring(rule.whole().offset(), end);
        String title = wish;
        for (int number = 2; own.contains("example \"" + title + '"'); number++) {
            title = wish + " " + number;
        }
        return title;
    }
}
