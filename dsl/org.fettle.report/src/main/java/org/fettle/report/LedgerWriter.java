/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.report;

import java.io.IOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.fettle.data.Problem;
import org.fettle.data.Table;
import org.fettle.engine.DerivationEntry;
import org.fettle.engine.Ledger;
import org.fettle.engine.LedgerEntry;
import org.fettle.engine.RunResult;
import org.fettle.engine.pack.BaseInfo;
import org.fettle.engine.pack.PackInfo;
import org.fettle.engine.pack.RuleInfo;
import org.fettle.engine.pack.Tuning;

import com.google.gson.FormattingStyle;
import com.google.gson.stream.JsonWriter;

/** Writes what a run says of every rule as JSON. */
public final class LedgerWriter {
    /** Version of the format. It is raised when a key changes its meaning or goes; new keys may come without. */
    public static final int VERSION = 1;

    private final JsonWriter json;
    private final Writer out;

    /**
     * A writer of one ledger.
     *
     * @param out takes the text; not closed here
     */
    public LedgerWriter(Writer out) {
        this.out = out;
        this.json = new JsonWriter(out);
        json.setFormattingStyle(FormattingStyle.PRETTY);
        json.setHtmlSafe(false);
    }

    /**
     * Writes the ledger of a run.
     *
     * @param notes what was noticed when the files were read
     */
    public void write(RunResult result, List<Problem> notes) throws IOException {
        Ledger ledger = result.ledger();
        json.beginObject();
        json.name("version").value(VERSION);
        json.name("flagsVersion").value(JsonLinesWriter.VERSION);
        json.name("pack").beginObject();
        json.name("name").value(ledger.pack());
        json.name("version").value(ledger.packVersion());
        bases(result.pack());
        json.endObject();
        collection(result);
        data(result);
        json.name("rules").beginArray();
        for (LedgerEntry entry : ledger.rules()) {
            rule(entry, result.pack());
        }
        json.endArray();
        json.name("derivations").beginArray();
        for (DerivationEntry entry : ledger.derivations()) {
            derivation(entry);
        }
        json.endArray();
        notes(notes);
        json.name("milliseconds").value(milliseconds(ledger.nanoseconds()));
        json.endObject();
        out.write('\n');
        out.flush();
    }

    private void collection(RunResult result) throws IOException {
        json.name("collection").beginObject();
        json.name("year").value(result.options().collectionYear().toString());
        json.name("start").value(result.options().start().toString());
        json.name("end").value(result.options().end().toString());
        json.name("parameters").beginObject();
        for (Map.Entry<String, String> parameter : new TreeMap<>(result.options().parameters()).entrySet()) {
            json.name(parameter.getKey()).value(parameter.getValue());
        }
        json.endObject();
        json.endObject();
    }

    private void data(RunResult result) throws IOException {
        json.name("data").beginArray();
        for (Table table : result.data().loadedTables()) {
            json.beginObject();
            json.name("table").value(table.type().name());
            json.name("period").value(table.period().label());
            json.name("file").value(table.file());
            json.name("rows").value(table.rowCount());
            json.endObject();
        }
        json.endArray();
    }

    private void rule(LedgerEntry entry, PackInfo pack) throws IOException {
        json.beginObject();
        json.name("rule").value(entry.rule().code());
        json.name("status").value(entry.status().label());
        json.name("flagged").value(entry.flagged());
        reason(entry.reason());
        origin(entry.rule(), pack);
        json.name("milliseconds").value(milliseconds(entry.nanoseconds()));
        json.endObject();
    }

    private void bases(PackInfo pack) throws IOException {
        if (pack.bases().isEmpty()) {
            return;
        }
        json.name("extends").beginArray();
        for (BaseInfo base : pack.bases()) {
            json.beginObject();
            json.name("name").value(base.name());
            json.name("version").value(base.version());
            json.endObject();
        }
        json.endArray();
    }

    /** Only of rules that come from elsewhere, or that were tuned, so that packs that extend none say nothing of it. */
    private void origin(RuleInfo rule, PackInfo pack) throws IOException {
        if (pack.isOfBase(rule)) {
            json.name("pack").value(rule.origin());
        }
        if (rule.tunings().isEmpty()) {
            return;
        }
        json.name("tuned").beginArray();
        for (Tuning tuning : rule.tunings()) {
            json.beginObject();
            json.name("pack").value(tuning.pack());
            json.name("was").value(tuning.before().label());
            json.name("is").value(tuning.isOff() ? "off" : tuning.after().label());
            json.name("because").value(tuning.because());
            json.endObject();
        }
        json.endArray();
    }

    private void derivation(DerivationEntry entry) throws IOException {
        json.beginObject();
        json.name("derivation").value(entry.derivation().id());
        json.name("status").value(entry.status().label());
        json.name("fromFile").value(entry.fromFile());
        reason(entry.reason());
        json.name("milliseconds").value(milliseconds(entry.nanoseconds()));
        json.endObject();
    }

    private void reason(String reason) throws IOException {
        json.name("reason");
        if (reason.isEmpty()) {
            json.nullValue();
        } else {
            json.value(reason);
        }
    }

    private void notes(List<Problem> notes) throws IOException {
        json.name("notes").beginArray();
        for (Problem note : notes) {
            json.beginObject();
            json.name("severity").value(severity(note));
            json.name("code").value(note.code());
            json.name("file").value(note.file());
            json.name("line").value(note.line());
            json.name("column").value(note.column());
            json.name("message").value(note.message());
            json.endObject();
        }
        json.endArray();
    }

    private static String severity(Problem note) {
        return switch (note.severity()) {
            case ERROR -> "error";
            case WARNING -> "warning";
            case INFO -> "info";
        };
    }

    /** Milliseconds with three places. */
    private static BigDecimal milliseconds(long nanoseconds) {
        return BigDecimal.valueOf(nanoseconds / 1_000, 3);
    }
}
