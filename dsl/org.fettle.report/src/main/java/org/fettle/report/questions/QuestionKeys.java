/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.report.questions;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;

import org.fettle.data.Period;
import org.fettle.fix.propose.Remedy;
import org.fettle.report.book.BookSheet;

import com.google.gson.Gson;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;

/** The sheet that says what each row of a workbook of questions is about: a line for each cell that an answer may change. */
final class QuestionKeys {
    private static final Gson GSON = new Gson();

    private QuestionKeys() {
    }

    /** What the hidden cell of a question says: its number, and a sum over all that it is about, so that no other workbook has the same. */
    static String key(int number, Question question) {
        CRC32 sum = new CRC32();
        String all = String.join("\u001f", question.rule().code(), question.subject(), question.table(), question.period().label(),
                Integer.toString(question.fileRow()), question.key().toString(), question.targets().toString());
        sum.update(all.getBytes(StandardCharsets.UTF_8));
        return number + "-" + Long.toHexString(sum.getValue());
    }

    /** The sheet for questions with their keys. */
    static BookSheet sheet(Questions all, Map<String, Question> byKey) {
        List<List<Object>> rows = new ArrayList<>();
        byKey.forEach((key, question) -> {
            List<Target> targets = new ArrayList<>(question.targets());
            targets.add(label(Layout.ALL_RIGHT));
            if (question.fileRow() > 0) {
                targets.add(label(Layout.DELETE));
            }
            List<Remedy.Choice> choices = question.choices();
            for (int i = 0; i < Math.max(targets.size(), choices.size()); i++) {
                rows.add(row(key, question, i < targets.size() ? targets.get(i) : label(""), i < choices.size() ? choices.get(i).text() : ""));
            }
        });
        List<String> heading = List.of(Layout.MARK, "pack " + all.run().pack().name(), "year " + all.run().options().collectionYear());
        return new BookSheet(Layout.KEYS, heading, Layout.KEY_COLUMNS, 0, rows, List.of(), false);
    }

    /** A line that is there for what it offers, and names no cell. */
    private static Target label(String label) {
        return new Target(label, "", Period.THIS, 0, Map.of(), "", "");
    }

    private static List<Object> row(String key, Question question, Target target, String choice) {
        return List.of(key, question.owner(), question.rule().code(), question.subject(), question.table(),
                Integer.toString(question.period().yearsBack()), Integer.toString(question.fileRow()), GSON.toJson(question.key()), target.label(),
                target.table(), Integer.toString(target.period().yearsBack()), Integer.toString(target.fileRow()), GSON.toJson(target.key()),
                target.column(), quoted(target.before()), choice);
    }

    /**
     * What cells offer whose row, of those in a column of this sheet, has the key in its hidden cell. One formula does for all rows of a sheet: a list for each
     * of thousands of rows would make the file slow to write and to open.
     *
     * @param column column of this sheet, as letters
     * @param row    row of the first cell that offers, from 1
     */
    static String offered(String column, int row) {
        String keyed = "'" + Layout.KEYS + "'!$A:$A,$" + Layout.KEY_LETTER + row;
        return "OFFSET('" + Layout.KEYS + "'!$" + column + "$1,MATCH($" + Layout.KEY_LETTER + row + ",'" + Layout.KEYS + "'!$A:$A,0)-1,0,COUNTIFS("
                + keyed + ",'" + Layout.KEYS + "'!$" + column + ":$" + column + ",\"?*\"),1)";
    }

    /** In quotes, so that spaces at the ends survive spreadsheets. */
    static String quoted(String text) {
        return GSON.toJson(text);
    }

    /**
     * Reads what {@link #quoted} wrote.
     *
     * @throws JsonParseException when it is something else
     */
    static String unquoted(String text) {
        JsonElement json = JsonParser.parseString(text);
        if (!json.isJsonPrimitive()) {
            throw new JsonParseException("no text: " + text);
        }
        return json.getAsString();
    }

    /**
     * Reads a record's key.
     *
     * @throws JsonParseException when it is something else
     */
    static Map<String, String> map(String text) {
        JsonElement json = JsonParser.parseString(text);
        if (!(json instanceof JsonObject object) || object.asMap().values().stream().anyMatch(value -> !value.isJsonPrimitive())) {
            throw new JsonParseException("no key of a record: " + text);
        }
        Map<String, String> map = new LinkedHashMap<>();
        object.asMap().forEach((name, value) -> map.put(name, value.getAsString()));
        return map;
    }
}
