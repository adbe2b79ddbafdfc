/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.report.questions;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.fettle.data.Period;
import org.fettle.io.xlsx.SheetHandler;
import org.fettle.io.xlsx.SheetRow;
import org.fettle.report.words.Words;

import com.google.gson.JsonParseException;

/** Reads what {@link QuestionKeys} wrote, and trusts none of it. */
final class KeySheet implements SheetHandler {
    private final Words words;
    private final Map<String, Asked> asked = new LinkedHashMap<>();
    private String problem = "is damaged: its hidden sheet '" + Layout.KEYS + "' is empty";
    private int rows;

    KeySheet(Words words) {
        this.words = words;
    }

    /**
     * A question that was asked.
     *
     * @param owner   worker or team
     * @param rule    code of the rule
     * @param subject key of the child
     * @param record  the flagged record: its column and text are empty
     * @param targets the cells that answers may be about
     */
    record Asked(String owner, String rule, String subject, Target record, List<Target> targets) {

        /** The cell with this label; the only one when there is no label. Null when there is none such. */
        Target target(String label) {
            if (label.isEmpty()) {
                return targets.size() == 1 ? targets.get(0) : null;
            }
            return targets.stream().filter(target -> target.label().strip().equals(label)).findFirst().orElse(null);
        }

        /** An answer about the record as a whole. */
        Answer about(Answer.Kind kind, String note, String sheet, String cell) {
            return new Answer(kind, rule, subject, record.table(), record.period(), record.fileRow(), record.key(), "", "", "", owner, note, sheet,
                    cell);
        }

        /** An answer about a cell. */
        Answer set(Target target, String text, String note, String sheet, String cell) {
            return new Answer(Answer.Kind.SET, rule, subject, target.table(), target.period(), target.fileRow(), target.key(), target.column(),
                    target.before(), text, owner, note, sheet, cell);
        }
    }

    /** The questions by key. */
    Map<String, Asked> asked() {
        return asked;
    }

    /** What is wrong with the sheet as a whole; empty when nothing is. */
    String problem() {
        return problem;
    }

    @Override
    public boolean row(SheetRow row) {
        rows++;
        if (rows == 1) {
            problem = mark(row.text(0));
            return problem.isEmpty();
        }
        if (rows == 2) {
            String pack = row.text(0).replaceFirst("^pack ", "");
            problem = pack.equals(words.packName()) ? ""
                    : "was made with the rules '" + pack + "', but the rules here are '" + words.packName()
                            + "'. Open the case that it was made from";
            return problem.isEmpty();
        }
        // the year, and the titles of the columns
        if (rows <= 4) {
            return true;
        }
        try {
            add(row);
            return true;
        } catch (JsonParseException | IllegalArgumentException e) {
            problem = "is damaged: row " + row.number() + " of its hidden sheet '" + Layout.KEYS + "' was changed. Ask for the file again";
            return false;
        }
    }

    private static String mark(String text) {
        if (text.equals(Layout.MARK)) {
            return "";
        }
        return text.startsWith(Layout.MARK_START) ? "was made by a newer version of Fettle. Read it with that version, or a newer one"
                : "is damaged: its hidden sheet '" + Layout.KEYS + "' was changed. Ask for the file again";
    }

    private void add(SheetRow row) {
        Target record = new Target("", table(row.text(4)), period(row.text(5)), Integer.parseInt(row.text(6)), QuestionKeys.map(row.text(7)), "", "");
        Asked known = asked.computeIfAbsent(row.text(0),
                key -> new Asked(row.text(1), row.text(2), row.text(3), record, new ArrayList<>()));
        if (!known.record().equals(record) || !known.rule().equals(row.text(2)) || !known.subject().equals(row.text(3))) {
            throw new IllegalArgumentException("two questions with one key");
        }
        if (row.text(9).isEmpty()) {
            return;
        }
        String column = row.text(13);
        if (column.isEmpty()) {
            throw new IllegalArgumentException("no column");
        }
        int fileRow = Integer.parseInt(row.text(11));
        if (fileRow < 1) {
            throw new IllegalArgumentException("no row");
        }
        known.targets().add(new Target(row.text(8), table(row.text(9)), period(row.text(10)), fileRow, QuestionKeys.map(row.text(12)), column,
                QuestionKeys.unquoted(row.text(14))));
    }

    private String table(String name) {
        if (words.type().table(name) == null) {
            throw new IllegalArgumentException("no table " + name);
        }
        return name;
    }

    private static Period period(String yearsBack) {
        return new Period(Integer.parseInt(yearsBack));
    }
}
