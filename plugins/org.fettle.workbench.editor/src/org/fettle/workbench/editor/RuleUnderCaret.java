/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.workbench.editor;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

import org.fettle.language.ide.Completion;
import org.fettle.language.ide.OutlineItem;
import org.fettle.workbench.editor.live.RuleAnalysis;

/**
 * The rule that is being written: views beside the editor follow it. Told in the user interface's thread when the caret goes to another rule, and when
 * the text of the rule's pack was looked at anew.
 */
public final class RuleUnderCaret {
    private static final List<Consumer<At>> LISTENERS = new CopyOnWriteArrayList<>();
    private static final List<CaretListener> CARETS = new CopyOnWriteArrayList<>();
    private static At now;
    private static RuleAnalysis analysis;
    private static int caret;

    private RuleUnderCaret() {
    }

    /**
     * A rule in the editor that was active last.
     *
     * @param analysis what is known of its file, at the document's stamp that it names
     * @param code     the rule's code
     * @param offset   0-based offset of the rule's first character
     * @param length   number of characters of the rule
     * @param broken   whether something is wrong within the rule
     */
    public record At(RuleAnalysis analysis, String code, int offset, int length, boolean broken) {
    }

    /** Hears of each move of the caret, and of each analysis. */
    public interface CaretListener {
        /**
         * The caret of the editor that was active last.
         *
         * @param found what is known of its file; null when no rule file is open
         * @param offset 0-based offset of the caret
         */
        void caretAt(RuleAnalysis found, int offset);
    }

    /** Adds a listener, and tells it where the caret is. */
    public static void addCaretListener(CaretListener listener) {
        CARETS.add(listener);
        listener.caretAt(analysis, caret);
    }

    /** Takes a listener off. */
    public static void removeCaretListener(CaretListener listener) {
        CARETS.remove(listener);
    }

    /** Adds a listener, which is given null where there is no rule. */
    public static void addListener(Consumer<At> listener) {
        LISTENERS.add(listener);
    }

    /** Takes a listener off. */
    public static void removeListener(Consumer<At> listener) {
        LISTENERS.remove(listener);
    }

    /** The rule, or null. */
    public static At now() {
        return now;
    }

    /** Takes over where the caret is. */
    static void caretAt(RuleAnalysis found, int offset) {
        OutlineItem item = found == null ? null : found.around(offset);
        tell(item == null || item.kind() != Completion.Kind.RULE ? null : at(found, item));
        if (analysis != found || caret != offset) {
            analysis = found;
            caret = offset;
            CARETS.forEach(listener -> listener.caretAt(found, offset));
        }
    }

    private static At at(RuleAnalysis analysis, OutlineItem item) {
        int start = item.whole().offset();
        int end = start + item.whole().length();
        boolean broken = analysis.ofFile().stream()
                .anyMatch(found -> found.problem().isError() && found.offset() < end && found.offset() + found.length() > start);
        String code = analysis.text().substring(item.name().offset(), item.name().offset() + item.name().length());
        return new At(analysis, code, start, end - start, broken);
    }

    private static void tell(At at) {
        if (!Objects.equals(at, now)) {
            now = at;
            LISTENERS.forEach(listener -> listener.accept(at));
        }
    }
}
