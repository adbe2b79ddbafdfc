/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.workbench.editor.live;

import java.util.List;

import org.fettle.language.ide.Diagnostic;
import org.fettle.language.ide.Fold;
import org.fettle.language.ide.OutlineItem;
import org.fettle.language.ide.PackSources;

/**
 * What was found out about a file at one moment.
 *
 * @param place    the file
 * @param stamp    the document's stamp at that moment
 * @param sources  the texts of the whole pack at that moment
 * @param problems what is wrong with the pack, in all of its files
 * @param outline  the outline of the file
 * @param folds    what can be folded in the file
 */
public record RuleAnalysis(RulePlace place, long stamp, PackSources sources, List<Diagnostic> problems, List<OutlineItem> outline,
        List<Fold> folds) {
    /** Copies the lists. */
    public RuleAnalysis {
        problems = List.copyOf(problems);
        outline = List.copyOf(outline);
        folds = List.copyOf(folds);
    }

    /** The file's text at that moment. */
    public String text() {
        return sources.text(place.name());
    }

    /** What is wrong with this file. */
    public List<Diagnostic> ofFile() {
        return problems.stream().filter(found -> found.problem().file().equals(place.name())).toList();
    }

    /** The top-level thing of the outline around an offset, such as a rule; null between them. */
    public OutlineItem around(int offset) {
        for (OutlineItem item : outline) {
            if (offset >= item.whole().offset() && offset <= item.whole().offset() + item.whole().length()) {
                return item;
            }
        }
        return null;
    }
}
