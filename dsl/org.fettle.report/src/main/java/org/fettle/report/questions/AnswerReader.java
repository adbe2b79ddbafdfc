/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.report.questions;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.apache.poi.ss.util.CellReference;
import org.fettle.data.Problem;
import org.fettle.data.Progress;
import org.fettle.io.xlsx.SheetCell;
import org.fettle.io.xlsx.SheetInfo;
import org.fettle.io.xlsx.SheetRow;
import org.fettle.io.xlsx.Workbook;
import org.fettle.io.xlsx.WorkbookException;
import org.fettle.report.words.Words;

/**
 * Reads a workbook of questions that was filled in. Rows may have been sorted, filtered or taken out, columns moved, sheets renamed. Whatever does not fit
 * together is said with the sheet and the cell, all of it at once; the other answers are read all the same.
 */
public final class AnswerReader {
    /** Code of a problem with the file as a whole. */
    public static final String NO_ANSWERS = "answers.file";
    /** Code of a problem with one row. */
    public static final String BAD_ANSWER = "answers.row";

    private final Path file;
    private final Words words;
    private final Progress progress;
    private final AnswerText texts;
    private final List<Answer> answers = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();
    /** Where each key was met first. */
    private final Map<String, String> met = new HashMap<>();
    private Map<String, KeySheet.Asked> asked = Map.of();
    private int sheetsRead;

    private AnswerReader(Path file, Words words, Progress progress) {
        this.file = file;
        this.words = words;
        this.progress = progress;
        texts = new AnswerText(words);
    }

    /**
     * Whether a file is a workbook of questions, filled in or not, and not any other workbook. Looks at the names of its sheets only.
     *
     * @throws IOException when the file system refuses
     */
    public static boolean isQuestions(Path file) throws IOException {
        try (Workbook workbook = Workbook.open(file)) {
            return workbook.sheet(Layout.KEYS) != null;
        } catch (WorkbookException e) {
            return false; // no workbook at all
        }
    }

    /**
     * Reads a workbook.
     *
     * @param words of the pack that the questions were made with
     * @return never null; what is wrong is among its problems
     * @throws IOException                        when the file system refuses
     * @throws org.fettle.data.CancelledException when the progress says so
     */
    public static AnswerFile read(Path file, Words words, Progress progress) throws IOException {
        AnswerReader reader = new AnswerReader(file, words, progress);
        try (Workbook workbook = Workbook.open(file)) {
            reader.read(workbook);
        } catch (WorkbookException e) {
            reader.problems.add(Problem.error(NO_ANSWERS, file.toString(), 0, 0,
                    e.getMessage() + ". Expected a workbook of questions, saved as an Excel workbook (.xlsx)"));
        }
        return new AnswerFile(reader.answers, reader.problems, reader.met.size());
    }

    private void read(Workbook workbook) throws IOException {
        SheetInfo keys = workbook.sheet(Layout.KEYS);
        KeySheet sheet = new KeySheet(words);
        if (keys != null) {
            workbook.read(keys, sheet);
        }
        if (keys == null || !sheet.problem().isEmpty()) {
            problems.add(Problem.error(NO_ANSWERS, file.toString(), 0, 0, keys == null
                    ? "is not a workbook of questions made by Fettle, or its hidden sheet '" + Layout.KEYS
                            + "' was taken out. Ask for the file that was filled in, saved as an Excel workbook"
                    : sheet.problem()));
            return;
        }
        asked = sheet.asked();
        progress.begin("Reading the answers", asked.size());
        for (SheetInfo info : workbook.sheets()) {
            if (info.index() != keys.index()) {
                progress.check();
                AnswerSheet answerSheet = new AnswerSheet(info.name());
                workbook.read(info, row -> row(answerSheet, row));
                sheetsRead += answerSheet.isFound() ? 1 : 0;
            }
        }
        if (sheetsRead == 0) {
            problems.add(Problem.error(NO_ANSWERS, file.toString(), 0, 0, "has no sheet with the columns '" + Layout.TARGET + "', '" + Layout.ANSWER
                    + "' and '" + Layout.KEY + "' any more. Ask for the file again, with all its columns"));
        }
    }

    private boolean row(AnswerSheet sheet, SheetRow row) {
        if (!sheet.isFound()) {
            sheet.look(row);
            return true;
        }
        String key = sheet.text(row, Layout.KEY);
        SheetCell target = sheet.cell(row, Layout.TARGET);
        SheetCell answer = sheet.cell(row, Layout.ANSWER);
        String note = sheet.text(row, Layout.NOTE);
        KeySheet.Asked question = asked.get(key);
        if (question == null) {
            boolean filled = answer != null && !answer.text().isBlank() || !note.isEmpty();
            if (filled || !key.isEmpty()) {
                problem(sheet, row, Layout.KEY,
                        key.isEmpty() ? "this row has an answer, but was not in the workbook as it was made; answers to it are left out"
                                : "this row comes from another workbook; answers to it are left out");
            }
            return true;
        }
        String before = met.putIfAbsent(key, sheet.name() + "!" + row.number());
        if (before != null) {
            problem(sheet, row, Layout.NUMBER, "the same question stands in " + before + " already; the answer here is left out");
            return true;
        }
        progress.worked(1);
        if (!sheet.text(row, Layout.CHILD).equals(question.subject().strip())) {
            problem(sheet, row, Layout.CHILD, "the row says child '" + sheet.text(row, Layout.CHILD) + "', but its question was about '"
                    + question.subject() + "': columns were sorted apart. Ask for the file as it was, or answer anew");
            return true;
        }
        answer(sheet, row, question, target == null ? "" : target.text().strip(), answer, note);
        return true;
    }

    private void answer(AnswerSheet sheet, SheetRow row, KeySheet.Asked question, String target, SheetCell answer, String note) {
        String value = answer == null ? "" : answer.text().strip();
        String address = sheet.address(row, Layout.ANSWER);
        if (answer != null && (answer.kind() == SheetCell.Kind.ERROR || answer.kind() == SheetCell.Kind.UNKNOWN || answer.formula() != null)) {
            problem(sheet, row, Layout.ANSWER, "holds a formula or an error of the spreadsheet; type the value itself");
        } else if (target.equals(Layout.ALL_RIGHT) && !value.isEmpty()) {
            problem(sheet, row, Layout.ANSWER, "says that nothing is wrong, and gives the value '" + value + "' all the same; take one of them out");
        } else if (target.equals(Layout.ALL_RIGHT)) {
            answers.add(question.about(Answer.Kind.CONFIRM, note, sheet.name(), address));
        } else if (target.equals(Layout.DELETE)) {
            answers.add(question.about(Answer.Kind.DELETE, note, sheet.name(), address));
        } else if (!value.isEmpty()) {
            set(sheet, row, question, target, value, note);
        } else if (!note.isEmpty()) {
            answers.add(question.about(Answer.Kind.NOTE, note, sheet.name(), address));
        }
    }

    private void set(AnswerSheet sheet, SheetRow row, KeySheet.Asked question, String label, String value, String note) {
        Target target = question.target(label);
        if (target == null) {
            problem(sheet, row, Layout.TARGET, question.targets().isEmpty() ? "there is no record that could be corrected; write a note instead"
                    : label.isEmpty() ? "does not say what the value '" + value + "' is for; choose from the list"
                            : "'" + label + "' is nothing that can be corrected here; choose from the list");
            return;
        }
        try {
            String text = texts.of(target.table(), target.column(), value);
            String address = sheet.address(row, Layout.ANSWER);
            answers.add(text.equals(target.before()) ? question.about(Answer.Kind.CONFIRM, note, sheet.name(), address)
                    : question.set(target, text, note, sheet.name(), address));
        } catch (AnswerText.NotAValueException e) {
            problem(sheet, row, Layout.ANSWER, e.getMessage());
        }
    }

    private void problem(AnswerSheet sheet, SheetRow row, String column, String message) {
        problems.add(Problem.error(BAD_ANSWER, file.toString(), row.number(), sheet.column(column) + 1,
                "sheet '" + sheet.name() + "', cell " + sheet.address(row, column) + ": " + message));
    }

    /** A sheet with questions, whose columns are known by their titles. */
    private static final class AnswerSheet {
        private static final List<String> NEEDED = List.of(Layout.CHILD, Layout.TARGET, Layout.ANSWER, Layout.KEY);

        private final String name;
        private final Map<String, Integer> columns = new HashMap<>();

        AnswerSheet(String name) {
            this.name = name;
        }

        String name() {
            return name;
        }

        boolean isFound() {
            return !columns.isEmpty();
        }

        /** Takes the row for the header if it has the titles that are needed. */
        void look(SheetRow row) {
            Map<String, Integer> titles = new HashMap<>();
            for (int i = 0; i < row.size(); i++) {
                titles.putIfAbsent(row.cell(i).text().strip(), row.cell(i).column());
            }
            if (titles.keySet().containsAll(NEEDED)) {
                columns.putAll(titles);
            }
        }

        int column(String title) {
            return columns.getOrDefault(title, 0);
        }

        SheetCell cell(SheetRow row, String title) {
            return columns.containsKey(title) ? row.at(columns.get(title)) : null;
        }

        String text(SheetRow row, String title) {
            SheetCell cell = cell(row, title);
            return cell == null ? "" : cell.text().strip();
        }

        String address(SheetRow row, String title) {
            return CellReference.convertNumToColString(column(title)) + row.number();
        }
    }
}
