/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.cases;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

import org.fettle.cases.history.SafeFiles;

import com.google.gson.GsonBuilder;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;

/**
 * What a case says about itself, kept as JSON in {@code case.json}.
 *
 * @param title      name for people
 * @param year       collection year, {@code 2024/25}
 * @param pack       name of the rule pack: one below {@code packs/} of the case, or else one that came with the program
 * @param authority  code of the authority that makes the return, such as E09000027; empty when it is not said
 * @param parameters further parameters of the pack that the case sets, as text
 * @param references files of references that lie elsewhere, by the reference's name: registers are large, and several cases share them
 */
public record CaseSettings(String title, String year, String pack, String authority, Map<String, String> parameters, Map<String, String> references) {
    /** The parameter of a pack that takes the authority. */
    static final String AUTHORITY = "authority";

    private static final int VERSION = 1;
    private static final String MARK = "fettle-case";

    /** Settings that do not say the authority. */
    public CaseSettings(String title, String year, String pack, Map<String, String> parameters) {
        this(title, year, pack, "", parameters);
    }

    /** Settings without references that lie elsewhere. */
    public CaseSettings(String title, String year, String pack, String authority, Map<String, String> parameters) {
        this(title, year, pack, authority, parameters, Map.of());
    }

    /** Keeps copies of the maps. */
    public CaseSettings {
        parameters = Map.copyOf(parameters);
        references = Map.copyOf(references);
    }

    /**
     * Reads the settings.
     *
     * @throws IOException when the file cannot be read, is not a case's, was written by a newer version or lacks something; the message is for people and does not repeat the file
     */
    public static CaseSettings read(Path file) throws IOException {
        try {
            JsonElement json = JsonParser.parseString(Files.readString(file, StandardCharsets.UTF_8));
            if (!json.isJsonObject() || !json.getAsJsonObject().has(MARK)) {
                throw new IOException("not the settings file of a case: it has no \"" + MARK + "\"");
            }
            JsonObject object = json.getAsJsonObject();
            if (object.get(MARK).getAsInt() > VERSION) {
                throw new IOException("written by a newer Fettle; open the case with that version or a newer one");
            }
            String authority = object.has(AUTHORITY) ? text(object, AUTHORITY) : "";
            return new CaseSettings(text(object, "title"), text(object, "year"), text(object, "pack"), authority, texts(object, "parameters"),
                    texts(object, "references"));
        } catch (JsonParseException | IllegalStateException | UnsupportedOperationException | NumberFormatException | ClassCastException e) {
            throw new IOException("cannot be read as the settings of a case: " + e.getMessage(), e);
        }
    }

    private static Map<String, String> texts(JsonObject json, String name) {
        Map<String, String> texts = new TreeMap<>();
        if (json.has(name)) {
            json.getAsJsonObject(name).asMap().forEach((key, value) -> texts.put(key, value.getAsString()));
        }
        return texts;
    }

    private static String text(JsonObject json, String name) throws IOException {
        if (!json.has(name)) {
            throw new IOException("the case has no \"" + name + "\"");
        }
        return json.get(name).getAsString();
    }

    /** Writes the settings; the file is replaced at once, so that it is never half written. Throws as {@link SafeFiles#write} does. */
    public void write(Path file) throws IOException {
        JsonObject json = new JsonObject();
        json.addProperty(MARK, VERSION);
        json.addProperty("title", title);
        json.addProperty("year", year);
        json.addProperty("pack", pack);
        if (!authority.isEmpty()) {
            json.addProperty(AUTHORITY, authority);
        }
        json.add("parameters", object(parameters));
        if (!references.isEmpty()) {
            json.add("references", object(references));
        }
        String text = new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create().toJson(json) + "\n";
        SafeFiles.write(file, stream -> stream.write(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static JsonObject object(Map<String, String> texts) {
        JsonObject object = new JsonObject();
        new TreeMap<>(texts).forEach(object::addProperty);
        return object;
    }
}
