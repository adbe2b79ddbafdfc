/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.cases.waivers;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.fettle.cases.history.FlagName;
import org.fettle.cases.history.SafeFiles;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;

/** Waivers as JSON that people can read, one line for each flag. */
final class WaiverFile {
    private static final String MARK = "fettle-waivers";
    private static final int VERSION = 1;

    private WaiverFile() {
    }

    /** Writes the waivers; the file is there whole or not at all, and on the disk when this returns. */
    static void write(Path file, List<Waiver> waivers) throws IOException {
        Gson gson = new GsonBuilder().disableHtmlEscaping().create();
        StringBuilder text = new StringBuilder("{\n  \"" + MARK + "\": " + VERSION + ",\n  \"waivers\": [");
        for (int i = 0; i < waivers.size(); i++) {
            Waiver waiver = waivers.get(i);
            text.append(i == 0 ? "\n" : ",\n").append("    {\n      \"id\": ").append(gson.toJson(waiver.id())).append(",\n      \"reason\": ")
                    .append(gson.toJson(waiver.reason())).append(",\n      \"by\": ").append(gson.toJson(waiver.by())).append(",\n      \"at\": ")
                    .append(gson.toJson(waiver.at().toString()));
            if (waiver.until() != null) {
                text.append(",\n      \"until\": ").append(gson.toJson(waiver.until().toString()));
            }
            if (waiver.step() > 0) {
                text.append(",\n      \"step\": ").append(waiver.step());
            }
            text.append(",\n      \"flags\": [");
            for (int j = 0; j < waiver.flags().size(); j++) {
                text.append(j == 0 ? "\n" : ",\n").append("        ").append(gson.toJson(json(waiver.flags().get(j))));
            }
            text.append("\n      ]\n    }");
        }
        text.append("\n  ]\n}\n");
        SafeFiles.write(file, stream -> stream.write(text.toString().getBytes(StandardCharsets.UTF_8)));
    }

    private static JsonObject json(FlagName name) {
        JsonObject json = new JsonObject();
        json.addProperty("rule", name.rule());
        json.addProperty("child", name.subject());
        json.addProperty("table", name.table());
        if (name.yearsBack() > 0) {
            json.addProperty("yearsBack", name.yearsBack());
        }
        JsonArray key = new JsonArray();
        name.key().forEach(key::add);
        json.add("key", key);
        json.addProperty("record", name.record());
        return json;
    }

    /**
     * Reads the waivers.
     *
     * @throws IOException when the file cannot be read or is damaged; the message is for people and does not repeat the file
     */
    static List<Waiver> read(Path file) throws IOException {
        try {
            JsonObject json = JsonParser.parseString(Files.readString(file, StandardCharsets.UTF_8)).getAsJsonObject();
            if (!json.has(MARK)) {
                throw new IOException("it has no \"" + MARK + "\"");
            }
            if (json.get(MARK).getAsInt() > VERSION) {
                throw new NewerVersionException();
            }
            List<Waiver> waivers = new ArrayList<>();
            for (JsonElement element : json.getAsJsonArray("waivers")) {
                JsonObject waiver = element.getAsJsonObject();
                List<FlagName> flags = new ArrayList<>();
                for (JsonElement flag : waiver.getAsJsonArray("flags")) {
                    flags.add(name(flag.getAsJsonObject()));
                }
                LocalDate until = waiver.has("until") ? LocalDate.parse(waiver.get("until").getAsString()) : null;
                waivers.add(new Waiver(waiver.get("id").getAsString(), waiver.get("reason").getAsString(), waiver.get("by").getAsString(),
                        Instant.parse(waiver.get("at").getAsString()), until, flags, waiver.has("step") ? waiver.get("step").getAsLong() : 0));
            }
            return waivers;
        } catch (JsonParseException | IllegalStateException | IllegalArgumentException | NullPointerException | ClassCastException
                | DateTimeException e) {
            throw new IOException(e.getMessage() == null ? "something is missing in it" : e.getMessage(), e);
        }
    }

    private static FlagName name(JsonObject json) {
        List<String> key = new ArrayList<>();
        json.getAsJsonArray("key").forEach(text -> key.add(text.getAsString()));
        return new FlagName(json.get("rule").getAsString(), json.get("table").getAsString(),
                json.has("yearsBack") ? json.get("yearsBack").getAsInt() : 0, json.get("child").getAsString(), key, json.get("record").getAsString());
    }

    /** The file was written by a newer version, which is no damage. */
    static final class NewerVersionException extends IOException {
        private static final long serialVersionUID = 1;

        NewerVersionException() {
            super("it was written by a newer Fettle");
        }
    }
}
