/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.cases.history;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

import org.fettle.data.Table;
import org.fettle.engine.FlagTable;

import com.google.gson.Gson;
import com.google.gson.JsonParseException;

/**
 * A run as a compressed text: one line of JSON about the run, a line {@code #}, rule, table, year for each part, and a line for each flag with the child
 * and the key of the record, tabs between.
 */
final class RunFile {
    private static final int VERSION = 1;
    private static final String TAB = "\t";

    private RunFile() {
    }

    /** Writes a run; the file is there whole or not at all. */
    static void write(KeptRun run, FlagNames names) throws IOException {
        SafeFiles.write(run.file(), stream -> {
            GZIPOutputStream packed = new GZIPOutputStream(stream);
            Writer writer = new BufferedWriter(new OutputStreamWriter(packed, StandardCharsets.UTF_8));
            List<String> ran = new ArrayList<>(run.ran());
            ran.sort(null);
            writer.write(
                    new Gson().toJson(new KeptRun.Header(VERSION, run.number(), run.at().toString(), run.year(), run.issues(), run.digest(), ran)));
            writer.write('\n');
            writeFlags(names, writer);
            writer.flush();
            packed.finish();
        });
    }

    private static void writeFlags(FlagNames names, Writer writer) throws IOException {
        FlagTable flags = names.flags();
        for (int rule = 0; rule < flags.rules().size(); rule++) {
            Table last = null;
            for (int flag = flags.start(rule); flag < flags.start(rule + 1); flag++) {
                Table table = flags.tableOf(flag);
                if (table != last) {
                    last = table;
                    writer.write("#\t" + escape(flags.rules().get(rule).code()) + TAB + escape(table.type().name()) + TAB + table.period().yearsBack()
                            + "\n");
                }
                int subject = flags.subjectOf(flag);
                writer.write(escape(subject < 0 ? "" : flags.data().subjects().key(subject)));
                for (String text : names.key(flag)) {
                    writer.write(TAB);
                    writer.write(escape(text));
                }
                writer.write('\n');
            }
        }
    }

    private static String escape(String text) {
        boolean plain = !text.startsWith("#");
        for (int i = 0; plain && i < text.length(); i++) {
            plain = text.charAt(i) >= ' ' && text.charAt(i) != '\\';
        }
        return plain ? text : text.replace("\\", "\\\\").replace(TAB, "\\t").replace("\n", "\\n").replace("\r", "\\r").replace("#", "\\h");
    }

    private static String unescape(String text) {
        if (text.indexOf('\\') < 0) {
            return text;
        }
        StringBuilder plain = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            if (character == '\\' && i + 1 < text.length()) {
                i++;
                plain.append(switch (text.charAt(i)) {
                    case 't' -> '\t';
                    case 'n' -> '\n';
                    case 'r' -> '\r';
                    case 'h' -> '#';
                    default -> text.charAt(i);
                });
            } else {
                plain.append(character);
            }
        }
        return plain.toString();
    }

    /**
     * Reads what a file says about its run.
     *
     * @throws IOException when it cannot be read or is no such file; the message is for people and does not repeat the file
     */
    static KeptRun header(Path file) throws IOException {
        try (BufferedReader reader = reader(file)) {
            return header(file, reader.readLine());
        }
    }

    private static BufferedReader reader(Path file) throws IOException {
        return new BufferedReader(new InputStreamReader(new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8));
    }

    private static KeptRun header(Path file, String line) throws IOException {
        try {
            KeptRun.Header header = line == null ? null : new Gson().fromJson(line, KeptRun.Header.class);
            if (header == null || header.ran() == null || header.at() == null || header.digest() == null || header.year() == null) {
                throw new IOException("it has no such beginning as a kept run");
            }
            if (header.version() > VERSION) {
                throw new IOException("it was written by a newer Fettle");
            }
            return new KeptRun(header.number(), Instant.parse(header.at()), header.year(), header.issues(), header.digest(),
                    new HashSet<>(header.ran()),
                    file);
        } catch (JsonParseException | DateTimeException e) {
            throw new IOException("it has no such beginning as a kept run: " + e.getMessage(), e);
        }
    }

    /**
     * Reads the flags of a run.
     *
     * @throws IOException when the file is damaged
     */
    static List<FlagName> flags(Path file) throws IOException {
        List<FlagName> names = new ArrayList<>();
        try (BufferedReader reader = reader(file)) {
            KeptRun run = header(file, reader.readLine());
            String[] part = null;
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                String[] cells = line.split(TAB, -1);
                if (cells[0].equals("#")) {
                    part = part(cells);
                } else if (part == null) {
                    throw new IOException("it has a flag before the first rule");
                } else {
                    for (int i = 0; i < cells.length; i++) {
                        cells[i] = unescape(cells[i]);
                    }
                    names.add(new FlagName(part[1], part[2], Integer.parseInt(part[3]), cells[0], Arrays.asList(cells).subList(1, cells.length), ""));
                }
            }
            if (names.size() != run.issues()) {
                throw new IOException("it should have " + run.issues() + " flags and has " + names.size());
            }
        } catch (NumberFormatException e) {
            throw new IOException("it has a year that is no number", e);
        }
        return names;
    }

    private static String[] part(String[] cells) throws IOException {
        if (cells.length != 4) {
            throw new IOException("it has a rule without table and year");
        }
        cells[1] = unescape(cells[1]).intern();
        cells[2] = unescape(cells[2]).intern();
        return cells;
    }
}
