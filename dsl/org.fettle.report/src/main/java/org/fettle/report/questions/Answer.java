/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.report.questions;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

import org.fettle.data.Period;

/**
 * An answer to a question.
 *
 * @param kind    what was answered
 * @param rule    code of the rule that the question was about
 * @param subject key of the child
 * @param table   table of the cell or record that the answer is about
 * @param period  its year
 * @param fileRow 1-based data row of the file when the question was asked
 * @param key     the cells that told the record from others of the child when the question was asked
 * @param column  column; empty unless the kind is {@link Kind#SET}
 * @param before  what stood in the cell when the question was asked, exactly
 * @param after   what is to stand there, as the return writes it; empty to clear the cell
 * @param author  whose question it was: worker or team; empty when nobody was named
 * @param note    what was noted beside it; may be empty
 * @param sheet   sheet of the workbook
 * @param cell    address of the answer in that sheet, such as {@code I12}
 */
public record Answer(Kind kind, String rule, String subject, String table, Period period, int fileRow, Map<String, String> key, String column,
        String before, String after, String author, String note, String sheet, String cell) {

    /** What was answered. */
    public enum Kind {
        /** A cell is to have another value. */
        SET,
        /** The record is not to be there. */
        DELETE,
        /** Nothing is wrong. */
        CONFIRM,
        /** There is a note, and nothing else. */
        NOTE
    }

    /** Keeps a copy of the key, in its order. */
    public Answer {
        key = Collections.unmodifiableMap(new LinkedHashMap<>(key));
    }
}
