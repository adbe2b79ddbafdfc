/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.fix.recipe;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.fettle.data.Period;
import org.fettle.data.journal.Reason;

import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;

/** The file of a recipe: JSON that can be read and mended with any editor. docs/fixes.md describes it. */
public final class RecipeFile {
    /** The newest format that this version of Fettle reads, and the one that it writes. */
    public static final int VERSION = 1;
    /** How the files' names end. */
    public static final String SUFFIX = ".recipe.json";

    private static final String FORMAT = "fettle-recipe";

    private RecipeFile() {
    }

    /** Thrown when a file is no recipe, was written by a newer version, or is damaged; the message names the place. */
    public static final class UnreadableException extends IOException {
        private static final long serialVersionUID = 1L;

        UnreadableException(String message) {
            super(message);
        }
    }

    /** Writes a recipe; a file that is there is replaced at once, never half written. */
    public static void write(Recipe recipe, Path file) throws IOException {
        Path absolute = file.toAbsolutePath();
        Files.createDirectories(absolute.getParent());
        Path draft = Files.createTempFile(absolute.getParent(), "." + absolute.getFileName(), ".part");
        try {
            Files.writeString(draft, text(recipe), StandardCharsets.UTF_8);
            Files.move(draft, absolute, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    /** The recipe as the file has it. */
    static String text(Recipe recipe) {
        JsonObject json = new JsonObject();
        json.addProperty(FORMAT, VERSION);
        json.addProperty("title", recipe.title());
        json.addProperty("return", recipe.returnName());
        json.addProperty("year", recipe.year());
        json.addProperty("author", recipe.author());
        json.addProperty("made", recipe.made().toString());
        JsonArray changes = new JsonArray();
        recipe.entries().forEach(entry -> changes.add(json(entry)));
        json.add("changes", changes);
        return new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create().toJson(json) + "\n";
    }

    private static JsonObject json(RecipeEntry entry) {
        JsonObject json = new JsonObject();
        json.addProperty("rule", entry.reason().rule());
        json.addProperty("fix", entry.reason().fix());
        json.addProperty("why", entry.reason().why());
        JsonArray parts = new JsonArray();
        entry.parts().forEach(part -> parts.add(json(part)));
        json.add("parts", parts);
        return json;
    }

    private static JsonObject json(RecipePart part) {
        JsonObject json = new JsonObject();
        RecordId record = part.record();
        json.addProperty("do", part instanceof RecipePart.SetCell ? "set" : part instanceof RecipePart.DeleteRecord ? "delete" : "insert");
        json.addProperty("table", record.table());
        json.addProperty("yearsBack", record.period().yearsBack());
        json.addProperty("subject", record.subject());
        json.add("key", json(record.key()));
        if (!record.texts().isEmpty()) {
            json.add("record", json(record.texts()));
        }
        if (record.copy() > 0) {
            json.addProperty("copy", record.copy());
        }
        if (record.alike() > 0) {
            json.addProperty("alike", record.alike());
        }
        if (part instanceof RecipePart.SetCell cell) {
            json.addProperty("column", cell.column());
            json.addProperty("old", cell.oldText());
            json.addProperty("new", cell.newText());
        } else if (part instanceof RecipePart.DeleteRecord gone) {
            json.addProperty("keep", gone.keep());
        } else if (part instanceof RecipePart.InsertRecord added) {
            json.add("cells", json(added.cells()));
            json.addProperty("beside", added.beside());
            json.addProperty("newSubject", added.newSubject());
        }
        return json;
    }

    private static JsonObject json(Map<String, String> texts) {
        JsonObject json = new JsonObject();
        texts.forEach(json::addProperty);
        return json;
    }

    /**
     * Reads a recipe.
     *
     * @throws UnreadableException when the file is no recipe, was written by a newer version, or is damaged
     */
    public static Recipe read(Path file) throws IOException {
        String text;
        try {
            text = Files.readString(file, StandardCharsets.UTF_8);
        } catch (CharacterCodingException e) {
            throw new UnreadableException("the file is no recipe: it is no text in UTF-8");
        }
        return parse(text);
    }

    /** The recipe that a file with this text has. */
    static Recipe parse(String text) throws UnreadableException {
        JsonElement root;
        try {
            root = JsonParser.parseString(text);
        } catch (JsonParseException e) {
            throw new UnreadableException("the file is no recipe: " + e.getMessage());
        }
        if (!root.isJsonObject() || !root.getAsJsonObject().has(FORMAT)) {
            throw new UnreadableException("the file is no recipe: it does not begin with \"" + FORMAT + "\"");
        }
        JsonObject json = root.getAsJsonObject();
        try {
            int version = json.get(FORMAT).getAsInt();
            if (version > VERSION) {
                throw new UnreadableException("the recipe was written by a newer Fettle (format " + version + "; this one reads up to " + VERSION
                        + "). Use that version or a newer one");
            }
            return new Recipe(string(json, "title"), string(json, "return"), number(json, "year"), string(json, "author"),
                    Instant.parse(string(json, "made")), entries(array(json, "changes")));
        } catch (JsonParseException | IllegalStateException | ClassCastException | IllegalArgumentException | DateTimeException
                | UnsupportedOperationException e) {
            throw new UnreadableException("the recipe is damaged: " + e.getMessage());
        }
    }

    private static List<RecipeEntry> entries(JsonArray changes) {
        List<RecipeEntry> entries = new ArrayList<>();
        for (JsonElement change : changes) {
            try {
                JsonObject json = change.getAsJsonObject();
                List<RecipePart> parts = new ArrayList<>();
                for (JsonElement part : array(json, "parts")) {
                    parts.add(part(part.getAsJsonObject()));
                }
                entries.add(new RecipeEntry(new Reason(string(json, "why"), string(json, "rule"), string(json, "fix")), parts));
            } catch (JsonParseException | IllegalStateException | ClassCastException | IllegalArgumentException | UnsupportedOperationException e) {
                throw new IllegalArgumentException("change " + (entries.size() + 1) + ": " + e.getMessage());
            }
        }
        return entries;
    }

    private static RecipePart part(JsonObject json) {
        RecordId record = new RecordId(string(json, "table"), new Period(number(json, "yearsBack")), string(json, "subject"), texts(json, "key"),
                json.has("record") ? texts(json, "record") : Map.of(), json.has("copy") ? number(json, "copy") : 0,
                json.has("alike") ? number(json, "alike") : 0);
        String kind = string(json, "do");
        return switch (kind) {
            case "set" -> new RecipePart.SetCell(record, string(json, "column"), string(json, "old"), string(json, "new"));
            case "delete" -> new RecipePart.DeleteRecord(record, number(json, "keep"));
            case "insert" ->
                new RecipePart.InsertRecord(record, texts(json, "cells"), number(json, "beside"), element(json, "newSubject").getAsBoolean());
            default -> throw new IllegalArgumentException("\"do\" is \"" + kind + "\" and not \"set\", \"delete\" or \"insert\"");
        };
    }

    private static JsonElement element(JsonObject json, String name) {
        if (!json.has(name)) {
            throw new IllegalArgumentException("there is no \"" + name + "\"");
        }
        return json.get(name);
    }

    private static String string(JsonObject json, String name) {
        return element(json, name).getAsString();
    }

    private static int number(JsonObject json, String name) {
        return element(json, name).getAsInt();
    }

    private static JsonArray array(JsonObject json, String name) {
        return element(json, name).getAsJsonArray();
    }

    private static Map<String, String> texts(JsonObject json, String name) {
        Map<String, String> texts = new LinkedHashMap<>();
        element(json, name).getAsJsonObject().entrySet().forEach(cell -> texts.put(cell.getKey(), cell.getValue().getAsString()));
        return texts;
    }
}
