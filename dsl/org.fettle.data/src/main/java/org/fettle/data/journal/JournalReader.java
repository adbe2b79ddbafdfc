/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.data.journal;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.List;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;

/**
 * Reads a journal file. A step counts once its commit line is there. What follows the last commit was never confirmed (the machine stopped
 * in the middle of it) and is left out; trouble before the last commit means that something confirmed was changed afterwards, and is an
 * error.
 */
final class JournalReader {
    private final Path file;
    private final History history = new History();
    private final List<Edit> pending = new ArrayList<>();
    private JsonObject head;
    private String check = Lines.NO_CHECK;
    private long offset;
    private long lineNumber;
    private String committedCheck = Lines.NO_CHECK;
    private long committedOffset;
    private String trouble;
    private long troubleLine;

    private JournalReader(Path file) {
        this.file = file;
    }

    /**
     * What was read.
     *
     * @param history        the confirmed steps
     * @param check          check of the last line that counts
     * @param length         bytes of the file that count; 0 when not even the first line is whole
     * @param unconfirmed    bytes after those
     */
    record Result(History history, String check, long length, long unconfirmed) {
    }

    /** Reads the file; {@link JournalDamagedException} when it is no journal, a newer one, or damaged in what was confirmed. */
    static Result read(Path file) throws IOException {
        JournalReader reader = new JournalReader(file);
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
            reader.readLines(in);
        }
        return new Result(reader.history, reader.committedCheck, reader.committedOffset, Files.size(file) - reader.committedOffset);
    }

    private void readLines(InputStream in) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int b = in.read(); b >= 0; b = in.read()) {
            if (b == '\n') {
                offset += line.size() + 1L;
                lineNumber++;
                readLine(line.toByteArray());
                line.reset();
            } else {
                line.write(b);
            }
        }
        if (committedOffset == 0 && offset + line.size() > 0) {
            requireCutFirstLine(line.toByteArray());
        }
    }

    private void readLine(byte[] line) throws JournalDamagedException {
        boolean intact = Lines.isIntact(check, line);
        String stated = Lines.statedCheck(line);
        check = stated == null ? check : stated;
        if (trouble == null) {
            if (intact) {
                takeOrReport(new String(line, StandardCharsets.UTF_8));
            } else {
                report("the line is not as it was written");
            }
        }
        if (trouble != null && isCommit(line)) {
            throw damaged(troubleLine, trouble);
        }
    }

    private void takeOrReport(String line) throws JournalDamagedException {
        try {
            take(JsonParser.parseString(line).getAsJsonObject());
        } catch (JsonParseException | IllegalStateException | IllegalArgumentException | DateTimeException
                | UnsupportedOperationException e) {
            report(e.getMessage());
        }
    }

    private void report(String what) {
        trouble = what;
        troubleLine = lineNumber;
    }

    /** A whole commit line, even one with a wrong check, says that the step before it had reached the disk. */
    private static boolean isCommit(byte[] line) {
        try {
            JsonElement json = JsonParser.parseString(new String(line, StandardCharsets.UTF_8));
            return json.isJsonObject() && json.getAsJsonObject().has(Records.COMMIT);
        } catch (JsonParseException e) {
            return false;
        }
    }

    private void take(JsonObject json) throws JournalDamagedException {
        if (lineNumber == 1) {
            takeFirst(json);
        } else if (json.has(Records.STEP)) {
            require(head == null, "a step begins before the one before it has ended");
            head = json;
        } else if (json.has(Records.EDIT)) {
            require(head != null, "an edit outside a step");
            Edit edit = Records.edit(json);
            require(edit.sequence() == history.nextEdit() + pending.size(), "edit " + edit.sequence() + " is out of order");
            pending.add(edit);
        } else {
            takeCommit(Records.number(json, Records.COMMIT));
        }
    }

    private void takeFirst(JsonObject json) throws JournalDamagedException {
        long version = Records.number(json, Records.FILE);
        if (version > Records.VERSION) {
            throw new JournalDamagedException(file, 1, "the journal was written by a newer Fettle (format " + version
                    + "; this one reads up to " + Records.VERSION + "). Open the case with that version or a newer one");
        }
        keep();
    }

    private void takeCommit(long step) {
        require(head != null, "the end of a step that did not begin");
        require(pending.size() == Records.number(head, "edits"), "step " + step + " has " + pending.size() + " edits instead of "
                + Records.number(head, "edits"));
        history.add(Records.step(head, pending));
        pending.clear();
        head = null;
        keep();
    }

    private void keep() {
        committedCheck = check;
        committedOffset = offset;
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalStateException(otherwise);
        }
    }

    /** A file that is not even begun is taken over only when it is the beginning of our own first line, never when it is something else. */
    private void requireCutFirstLine(byte[] rest) throws JournalDamagedException {
        byte[] first = Lines.encode(Lines.NO_CHECK, Records.file());
        boolean cut = offset == 0 && rest.length < first.length;
        for (int i = 0; cut && i < rest.length; i++) {
            cut = rest[i] == first[i];
        }
        if (!cut) {
            throw damaged(1, "the file is not a journal of Fettle");
        }
    }

    private JournalDamagedException damaged(long line, String what) {
        return new JournalDamagedException(file, line, what + ". Nothing was written to it. Put back a copy from a backup, or move"
                + " the file away to start again from the original files");
    }
}
