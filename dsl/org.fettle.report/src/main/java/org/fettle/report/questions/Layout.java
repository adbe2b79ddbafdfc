/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.report.questions;

import java.util.List;

import org.fettle.report.book.BookColumn;

/** Where things stand in a workbook of questions: what the writer writes and the reader looks for. */
final class Layout {
    static final String NUMBER = "No.";
    static final String CHILD = "Child";
    static final String RECORD = "Record";
    static final String TARGET = "Correct this";
    static final String ANSWER = "Right value";
    static final String NOTE = "Your note";
    static final String KEY = "Key";
    static final List<BookColumn> COLUMNS = List.of(BookColumn.text(NUMBER, 4), BookColumn.text(CHILD, 13), BookColumn.longText(RECORD, 16),
            BookColumn.longText("What is wrong", 28), BookColumn.longText("What it says now", 28), BookColumn.longText("What to check", 26),
            BookColumn.longText("What could be done", 26), BookColumn.answer(TARGET, 18), BookColumn.answer(ANSWER, 18), BookColumn.answer(NOTE, 14),
            BookColumn.text("Rule", 11), BookColumn.hidden(KEY));
    static final int TARGET_COLUMN = 7;
    static final int ANSWER_COLUMN = 8;
    static final String KEY_LETTER = "L";
    /** Columns of the sheet of keys from which cells offer what may be corrected, and what it may be. */
    static final String LABEL_LETTER = "I";
    static final String OFFERED_LETTER = "P";

    /** Chosen instead of a cell when nothing is wrong after all. */
    static final String ALL_RIGHT = "Nothing: it is right as it is";
    /** Chosen instead of a cell when the record should not be there. */
    static final String DELETE = "Delete this record";

    /** Name of the sheet, not shown, that says what each row of the other sheets is about. */
    static final String KEYS = "fettle keys";
    /** Stands in its first cell; the number is the version of the layout. */
    static final String MARK = "fettle-questions 1";
    static final String MARK_START = "fettle-questions ";
    static final List<BookColumn> KEY_COLUMNS = List.of("key", "owner", "rule", "child", "table", "years back", "row", "record key", "label",
            "cell table", "cell years back", "cell row", "cell key", "cell column", "cell text", "offered").stream()
            .map(name -> BookColumn.text(name, 20))
            .toList();

    private Layout() {
    }
}
