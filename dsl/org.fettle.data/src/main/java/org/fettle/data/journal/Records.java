/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.data.journal;

import java.time.Instant;
import java.util.List;
import java.util.Locale;

import org.fettle.data.Period;

import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;

/**
 * What the lines of a journal say, as JSON objects and back: one line for the file, then for each step its head, its edits and its commit.
 */
final class Records {
    /** The newest format this version of Fettle reads and the one that it writes. */
    static final int VERSION = 1;

    static final String FILE = "fettle-journal";
    static final String STEP = "step";
    static final String EDIT = "edit";
    static final String COMMIT = "commit";

    private Records() {
    }

    static JsonObject file() {
        JsonObject json = new JsonObject();
        json.addProperty(FILE, VERSION);
        return json;
    }

    static JsonObject head(Step step) {
        JsonObject json = new JsonObject();
        json.addProperty(STEP, step.id());
        json.addProperty("kind", lower(step.kind()));
        if (step.of() != 0) {
            json.addProperty("of", step.of());
        }
        json.addProperty("edits", step.edits().size());
        json.addProperty("when", step.when().toString());
        json.addProperty("author", step.author());
        addReason(json, step.reason());
        return json;
    }

    private static void addReason(JsonObject json, Reason reason) {
        json.addProperty("rule", reason.rule());
        json.addProperty("fix", reason.fix());
        json.addProperty("why", reason.why());
    }

    private static Reason reason(JsonObject json) {
        return new Reason(text(json, "why"), text(json, "rule"), text(json, "fix"));
    }

    static JsonObject edit(Edit edit) {
        JsonObject json = new JsonObject();
        json.addProperty(EDIT, edit.sequence());
        json.addProperty("kind", lower(edit.kind()));
        json.addProperty("table", edit.table());
        json.addProperty("yearsBack", edit.period().yearsBack());
        json.addProperty("row", edit.fileRow());
        if (edit.kind() == Edit.Kind.CELL) {
            json.addProperty("column", edit.column());
        }
        json.addProperty("old", edit.oldText());
        json.addProperty("new", edit.newText());
        if (edit.change() != 0) {
            json.addProperty("change", edit.change());
        }
        if (edit.reason() != null) {
            addReason(json, edit.reason());
        }
        return json;
    }

    static JsonObject commit(Step step) {
        JsonObject json = new JsonObject();
        json.addProperty(COMMIT, step.id());
        return json;
    }

    static Edit edit(JsonObject json) {
        Edit.Kind kind = Edit.Kind.valueOf(text(json, "kind").toUpperCase(Locale.ROOT));
        Period period = new Period((int) number(json, "yearsBack"));
        return new Edit(number(json, EDIT), kind, text(json, "table"), period, (int) number(json, "row"),
                kind == Edit.Kind.CELL ? text(json, "column") : "", text(json, "old"), text(json, "new"),
                json.has("why") ? reason(json) : null, json.has("change") ? (int) number(json, "change") : 0);
    }

    static Step step(JsonObject head, List<Edit> edits) {
        Reason reason = reason(head);
        long of = head.has("of") ? number(head, "of") : 0;
        return new Step(number(head, STEP), Step.Kind.valueOf(text(head, "kind").toUpperCase(Locale.ROOT)), of, reason,
                Instant.parse(text(head, "when")), text(head, "author"), edits);
    }

    static long number(JsonObject json, String name) {
        if (!json.has(name)) {
            throw new JsonParseException("no \"" + name + "\"");
        }
        return json.get(name).getAsLong();
    }

    private static String text(JsonObject json, String name) {
        if (!json.has(name)) {
            throw new JsonParseException("no \"" + name + "\"");
        }
        return json.get(name).getAsString();
    }

    private static String lower(Enum<?> kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }
}
