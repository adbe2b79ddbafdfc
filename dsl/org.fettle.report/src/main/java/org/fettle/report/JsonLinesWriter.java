/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.report;

import java.io.IOException;
import java.io.Writer;

import org.fettle.engine.Flag;
import org.fettle.engine.FlagTable;
import org.fettle.engine.RowRef;

import com.google.gson.FormattingStyle;
import com.google.gson.Strictness;
import com.google.gson.stream.JsonWriter;

/** Writes flags as JSON Lines: one object a line for each rule and flagged row, keys in a fixed order. */
public final class JsonLinesWriter {
    /** Version of the format. It is raised when a key changes its meaning or goes; new keys may come at the end of a line without. */
    public static final int VERSION = 1;

    private final Writer out;
    private final JsonWriter json;

    /**
     * A writer of lines.
     *
     * @param out takes the lines; not closed here, and best buffered
     */
    public JsonLinesWriter(Writer out) {
        this.out = out;
        this.json = new JsonWriter(out);
        json.setFormattingStyle(FormattingStyle.COMPACT);
        // several values in one stream, one a line
        json.setStrictness(Strictness.LENIENT);
        json.setHtmlSafe(false);
    }

    /** Writes all flags in their order. */
    public void write(FlagTable flags) throws IOException {
        for (int i = 0; i < flags.size(); i++) {
            write(flags.flag(i));
        }
        out.flush();
    }

    /** Writes one flag. */
    public void write(Flag flag) throws IOException {
        json.beginObject();
        json.name("rule").value(flag.rule().code());
        json.name("severity").value(flag.severity().label());
        json.name("category").value(flag.category().label());
        json.name("subject").value(flag.subject());
        json.name("table").value(flag.table());
        json.name("period").value(flag.period().label());
        json.name("row").value(flag.row());
        json.name("line").value(flag.line());
        json.name("columns").beginArray();
        for (String column : flag.columns()) {
            json.value(column);
        }
        json.endArray();
        json.name("message").value(flag.message());
        json.name("related").beginArray();
        for (RowRef row : flag.related()) {
            json.beginObject();
            json.name("table").value(row.table());
            json.name("period").value(row.period().label());
            json.name("row").value(row.row());
            json.endObject();
        }
        json.endArray();
        json.endObject();
        out.write('\n');
    }
}
