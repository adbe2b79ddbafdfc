/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.cases.child;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.fettle.data.ColumnSpec;
import org.fettle.data.ColumnType;
import org.fettle.data.ReturnType;
import org.fettle.data.TableType;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

/**
 * Which tables and columns of a return make the chronology of a child. A return that Fettle knows has a description of its own beside this class
 * ({@code NAME.json}); of any other return it is worked out from the types of the columns.
 *
 * @param facts columns that say who the child is, as table and column
 * @param birth the column with the date of birth, or null
 * @param lanes the lanes, from top to bottom
 */
public record ChronologyPlan(List<Fact> facts, Fact birth, List<LanePlan> lanes) {

    private static final int MOST_LABELS = 2;
    private static final int REPEATED = 3;

    /** A column of a table with one row a child. */
    public record Fact(String table, String column) {
    }

    /** Copies the lists. */
    public ChronologyPlan {
        facts = List.copyOf(facts);
        lanes = List.copyOf(lanes);
    }

    /** The description of a return that is known by its name, else what its columns suggest. Lanes whose table or start the return lacks are left out. */
    public static ChronologyPlan of(ReturnType type) {
        try (InputStream file = ChronologyPlan.class.getResourceAsStream(type.name() + ".json")) {
            return file == null ? derived(type)
                    : read(JsonParser.parseReader(new InputStreamReader(file, StandardCharsets.UTF_8)).getAsJsonObject()).within(type);
        } catch (IOException e) {
            throw new UncheckedIOException("the description of " + type.name() + " cannot be read", e);
        }
    }

    // ------------------------------------------------------------------ described

    private static ChronologyPlan read(JsonObject json) {
        List<LanePlan> lanes = new ArrayList<>();
        for (JsonElement element : json.getAsJsonArray("lanes")) {
            JsonObject lane = element.getAsJsonObject();
            lanes.add(new LanePlan(lane.get("title").getAsString(), lane.get("table").getAsString(), lane.get("start").getAsString(),
                    lane.has("end") ? lane.get("end").getAsString() : "", texts(lane, "label"), texts(lane, "details")));
        }
        return new ChronologyPlan(texts(json, "facts").stream().map(ChronologyPlan::fact).toList(), fact(json.get("birth").getAsString()), lanes);
    }

    private static Fact fact(String text) {
        int dot = text.indexOf('.');
        return new Fact(text.substring(0, dot), text.substring(dot + 1));
    }

    private static List<String> texts(JsonObject json, String name) {
        List<String> texts = new ArrayList<>();
        JsonArray array = json.has(name) ? json.getAsJsonArray(name) : new JsonArray();
        array.forEach(text -> texts.add(text.getAsString()));
        return texts;
    }

    private ChronologyPlan within(ReturnType type) {
        List<LanePlan> known = lanes.stream()
                .filter(lane -> lane.start().isEmpty() ? type.table(lane.table()) != null : has(type, lane.table(), lane.start())).toList();
        return new ChronologyPlan(facts.stream().filter(f -> has(type, f.table(), f.column())).toList(),
                birth != null && has(type, birth.table(), birth.column()) ? birth : null, known);
    }

    private static boolean has(ReturnType type, String table, String column) {
        TableType found = type.table(table);
        return found != null && found.column(column) != null;
    }

    // ------------------------------------------------------------------ derived

    /**
     * Dates that stand in most tables say who the child is, and are no events. Of the other dates of a table with many rows a child the first is a
     * start and the second an end; any other date is an event of its own. Codes label what is drawn.
     */
    static ChronologyPlan derived(ReturnType type) {
        Map<String, Integer> uses = new HashMap<>();
        type.tables().forEach(t -> dates(t).forEach(c -> uses.merge(c.name(), 1, Integer::sum)));
        List<LanePlan> lanes = new ArrayList<>();
        List<Fact> facts = new ArrayList<>();
        Fact birth = null;
        for (TableType table : type.tables()) {
            List<String> events = dates(table).stream().map(ColumnSpec::name).filter(c -> uses.get(c) < REPEATED).toList();
            if (table.onePerSubject() && facts.isEmpty()) {
                table.columns().stream().filter(c -> c.type() == ColumnType.CODE).limit(MOST_LABELS)
                        .forEach(c -> facts.add(new Fact(table.name(), c.name())));
            }
            if (birth == null) {
                birth = dates(table).stream().filter(c -> uses.get(c.name()) >= REPEATED).findFirst().map(c -> new Fact(table.name(), c.name()))
                        .orElse(null);
            }
            lanes(table, events, lanes);
        }
        return new ChronologyPlan(facts, birth, lanes);
    }

    private static void lanes(TableType table, List<String> events, List<LanePlan> lanes) {
        List<String> codes = table.columns().stream().filter(c -> c.type() == ColumnType.CODE).map(ColumnSpec::name).toList();
        List<String> label = codes.subList(0, Math.min(MOST_LABELS, codes.size()));
        if (!table.onePerSubject() && events.size() == 2) {
            lanes.add(new LanePlan(table.name(), table.name(), events.get(0), events.get(1), label, codes));
            return;
        }
        for (String event : events) {
            String title = events.size() == 1 ? table.name() : meaning(table, event);
            lanes.add(new LanePlan(title, table.name(), event, "", events.size() == 1 ? label : List.of(), codes));
        }
    }

    private static String meaning(TableType table, String column) {
        String meaning = table.column(column).meaning();
        return meaning == null || meaning.isEmpty() ? table.name() + " " + column : meaning;
    }

    private static List<ColumnSpec> dates(TableType table) {
        return table.columns().stream().filter(c -> c.type() == ColumnType.DATE && c.declared()).toList();
    }
}
