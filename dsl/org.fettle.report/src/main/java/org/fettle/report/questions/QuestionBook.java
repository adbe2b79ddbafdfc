/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.report.questions;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

import org.fettle.data.Progress;
import org.fettle.engine.pack.Code;
import org.fettle.engine.pack.CodeListInfo;
import org.fettle.report.book.BookSheet;
import org.fettle.report.book.BookWriter;
import org.fettle.report.book.ChoiceList;
import org.fettle.report.book.DropDown;
import org.fettle.report.words.Words;

/**
 * Writes questions as a workbook to fill in: a sheet for each worker or team, one row an error. What each row is about stands in a sheet that is not shown,
 * so that {@link AnswerReader} finds the records again.
 */
public final class QuestionBook {
    private static final String NOBODY = "(nobody named)";

    private final Questions questions;
    private final String title;
    private final Map<String, Question> byKey = new LinkedHashMap<>();
    private final Map<String, ChoiceList> lists = new LinkedHashMap<>();
    /** Labels of targets with the names of their lists of codes, for rows in which the reader chooses what to correct. */
    private final Map<String, String> listOfLabel = new TreeMap<>();

    private QuestionBook(Questions questions, String title) {
        this.questions = questions;
        this.title = title;
    }

    /**
     * Writes the questions of all owners, a sheet each.
     *
     * @param title what the questions are about, such as the name of the return and its year
     * @throws org.fettle.data.CancelledException when the progress says so
     */
    public static void write(Questions questions, String title, OutputStream out, Progress progress) throws IOException {
        new QuestionBook(questions, title).write(questions.byOwner(), out, progress);
    }

    /**
     * Writes the questions of one owner.
     *
     * @param owner one of {@link Questions#byOwner()}
     */
    public static void write(Questions questions, String owner, String title, OutputStream out, Progress progress) throws IOException {
        List<Question> own = questions.byOwner().getOrDefault(owner, List.of());
        new QuestionBook(questions, title).write(Map.of(owner, own), out, progress);
    }

    private void write(Map<String, List<Question>> byOwner, OutputStream out, Progress progress) throws IOException {
        List<BookSheet> sheets = new ArrayList<>();
        byOwner.forEach((owner, own) -> sheets.add(sheet(owner, own)));
        if (sheets.isEmpty()) {
            sheets.add(sheet("", List.of()));
        }
        addLabels();
        sheets.add(QuestionKeys.sheet(questions, byKey));
        BookWriter.write(sheets, List.copyOf(lists.values()), out, progress);
    }

    private BookSheet sheet(String owner, List<Question> own) {
        List<List<Object>> rows = new ArrayList<>();
        Map<String, List<Integer>> answerLists = new LinkedHashMap<>();
        List<Integer> all = new ArrayList<>();
        List<Integer> offered = new ArrayList<>();
        List<Integer> open = new ArrayList<>();
        for (Question question : own) {
            String key = QuestionKeys.key(byKey.size() + 1, question);
            byKey.put(key, question);
            int row = rows.size();
            all.add(row);
            rows.add(row(question, key, byKey.size()));
            CodeListInfo codes = question.likely() == null ? null : codes(question.likely());
            if (codes != null) {
                answerLists.computeIfAbsent(codeList(codes), name -> new ArrayList<>()).add(row);
            } else if (question.likely() != null && !question.choices().isEmpty()) {
                offered.add(row);
            } else if (question.likely() == null && hasCodes(question)) {
                open.add(row);
            }
        }
        List<DropDown> dropDowns = new ArrayList<>();
        answerLists.forEach((name, at) -> dropDowns.add(new DropDown(Layout.ANSWER_COLUMN, at, name)));
        BookSheet plain = new BookSheet(name(owner), heading(owner, own), Layout.COLUMNS, 2, rows, List.of(), true);
        int first = plain.headerRow() + 2;
        if (!all.isEmpty()) {
            dropDowns.add(new DropDown(Layout.TARGET_COLUMN, all, QuestionKeys.offered(Layout.LABEL_LETTER, first)));
        }
        if (!offered.isEmpty()) {
            dropDowns.add(new DropDown(Layout.ANSWER_COLUMN, offered, QuestionKeys.offered(Layout.OFFERED_LETTER, first + offered.get(0))));
        }
        if (!open.isEmpty()) {
            dropDowns.add(new DropDown(Layout.ANSWER_COLUMN, open, chosenList(first + open.get(0))));
        }
        return new BookSheet(plain.name(), plain.heading(), plain.columns(), plain.frozen(), rows, dropDowns, true);
    }

    private String name(String owner) {
        return !owner.isEmpty() ? owner : questions.ownerColumn() == null ? "Errors" : NOBODY;
    }

    private List<String> heading(String owner, List<Question> own) {
        long children = own.stream().map(Question::subject).distinct().count();
        String whose = questions.ownerColumn() == null ? "" : Words.DASH + name(owner);
        return List.of(title + whose,
                String.format(Locale.UK, "%,d %s about %,d %s.", own.size(), own.size() == 1 ? "question" : "questions", children,
                        children == 1 ? "child" : "children"),
                "Please fill in the yellow columns: choose or type the right value, or choose \"" + Layout.ALL_RIGHT + "\" beside it. Type "
                        + Words.BLANK + " where nothing should stand. Leave out what you do not know.",
                "Do not take out columns or sheets. Save the file as an Excel workbook and send it back.");
    }

    private List<Object> row(Question question, String key, int number) {
        return Arrays.asList(Integer.toString(number), question.subject(), question.record(), question.wrong(), String.join("\n", question.values()),
                question.check(), String.join("\n", question.options()), question.likely() == null ? "" : question.likely().label(), "", "",
                question.rule().code(), key);
    }

    private boolean hasCodes(Question question) {
        boolean found = false;
        for (Target target : question.targets()) {
            CodeListInfo codes = codes(target);
            if (codes != null) {
                listOfLabel.put(target.label(), codeList(codes));
                found = true;
            }
        }
        return found;
    }

    private CodeListInfo codes(Target target) {
        CodeListInfo codes = questions.words().codes(target.table(), target.column());
        return codes == null || codes.codes().isEmpty() ? null : codes;
    }

    private String codeList(CodeListInfo codes) {
        String name = "codes_" + codes.name().replaceAll("[^A-Za-z0-9]", "_");
        lists.computeIfAbsent(name, made -> {
            List<String> choices = new ArrayList<>();
            choices.add(Words.BLANK);
            for (Code code : codes.codes()) {
                choices.add(choice(code));
            }
            return new ChoiceList(made, choices);
        });
        return name;
    }

    /** A code as drop-downs show it. */
    static String choice(Code code) {
        return code.meaning().isEmpty() ? code.value() : code.value() + Words.DASH + code.meaning();
    }

    /**
     * The codes of what the reader has chosen to correct; nothing but a blank as long as that is nothing, or has no codes. Row is that of the first cell that
     * offers them, from 1.
     */
    private static String chosenList(int row) {
        String list = "INDEX(" + LABEL_LISTS + ",MATCH($" + (char) ('A' + Layout.TARGET_COLUMN) + row + "," + LABELS + ",0))";
        return "INDIRECT(IFERROR(" + list + ",\"" + NO_LIST + "\"))";
    }

    private static final String LABELS = "labels_all";
    private static final String LABEL_LISTS = "labels_lists";
    private static final String NO_LIST = "labels_none";

    private void addLabels() {
        if (!listOfLabel.isEmpty()) {
            lists.put(LABELS, new ChoiceList(LABELS, List.copyOf(listOfLabel.keySet())));
            lists.put(NO_LIST, new ChoiceList(NO_LIST, List.of(Words.BLANK)));
            lists.put(LABEL_LISTS, new ChoiceList(LABEL_LISTS, List.copyOf(listOfLabel.values())));
        }
    }
}
