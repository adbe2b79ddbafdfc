/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.cases.records;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.fettle.data.ColumnType;
import org.fettle.engine.pack.Code;

/** What is offered while somebody types into a cell: the codes of the column with their meanings, or the day that a text names. */
public final class CodeChoices {
    private CodeChoices() {
    }

    /**
     * Something to choose.
     *
     * @param text    what goes into the cell
     * @param meaning what it means
     */
    public record Choice(String text, String meaning) {
        /** Both together. */
        public String label() {
            return meaning.isEmpty() ? text : text + "  " + meaning;
        }
    }

    /** The choices that go with what was typed: codes that begin with it first, then those whose code or meaning contains it, in the list's order. */
    public static List<Choice> of(RecordColumn column, String typed) {
        String wanted = typed.strip().toLowerCase(Locale.ROOT);
        if (column.codes() == null) {
            return column.spec().type() == ColumnType.DATE ? days(column, typed) : List.of();
        }
        List<Choice> begin = new ArrayList<>();
        List<Choice> contain = new ArrayList<>();
        for (Code code : column.codes().codes()) {
            Choice choice = new Choice(code.value(), code.meaning());
            if (code.value().toLowerCase(Locale.ROOT).startsWith(wanted)) {
                begin.add(choice);
            } else if (containsAll(choice.label().toLowerCase(Locale.ROOT), wanted)) {
                contain.add(choice);
            }
        }
        begin.addAll(contain);
        return begin;
    }

    private static boolean containsAll(String text, String words) {
        for (String word : words.split("\\s+")) {
            if (!text.contains(word)) {
                return false;
            }
        }
        return true;
    }

    private static List<Choice> days(RecordColumn column, String typed) {
        String spelled = Entry.spelledOut(typed);
        return spelled.isEmpty() ? List.of() : List.of(new Choice(Entry.text(column.spec(), typed), spelled));
    }
}
