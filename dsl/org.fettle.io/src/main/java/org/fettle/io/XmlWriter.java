/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.io;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import javax.xml.stream.XMLStreamException;

import org.fettle.data.Progress;
import org.fettle.data.ReturnType;
import org.fettle.data.Table;

/**
 * Writes the tables of a year back into the XML file that they came from: the characters of the file are copied, but for the elements
 * whose cells
 * changed, the rows that are gone and those that are new.
 */
final class XmlWriter {

    private final List<Table> tables;
    private final Path source;
    private final Progress progress;
    private final XmlPlan plan;
    /** For each table of the plan: the table, how many of its rows were met, and its new rows by key. */
    private final Table[] tableOf;
    private final int[] rowsMet;
    private final List<Map<String, List<Integer>>> added = new ArrayList<>();

    XmlWriter(ReturnType type, List<Table> tables, Path source, Progress progress) {
        this.tables = tables;
        this.source = source;
        this.progress = progress;
        this.plan = new XmlPlan(type);
        this.tableOf = new Table[plan.tables().size()];
        this.rowsMet = new int[tableOf.length];
    }

    void write(OutputStream out) throws IOException {
        if (tables.stream().allMatch(table -> table == table.origin())) {
            Files.copy(source, out);
            return;
        }
        for (int t = 0; t < tableOf.length; t++) {
            String name = plan.tables().get(t).type().name();
            tableOf[t] = tables.stream().filter(table -> table.type().name().equals(name)).findFirst().orElseThrow();
            added.add(addedRows(tableOf[t]));
        }
        try (InputStream in = Files.newInputStream(source);
                XmlWalker walker = new XmlWalker(in, plan, new XmlNotes(source.toString()));
                XmlSplicer splicer = new XmlSplicer(source, walker.encoding(), out)) {
            XmlSubject subject = new XmlSubject(plan.slotCount());
            String name = null;
            while (walker.next(subject)) {
                progress.check();
                name = subject.name();
                apply(new XmlSubjectEdits(plan, tableOf, subject).edits(rowsMet, added), splicer);
            }
            addSubjects(name, walker, splicer);
            splicer.finish();
        } catch (XMLStreamException | XmlWalker.RefusedException e) {
            throw changed(tables.get(0));
        }
        for (int t = 0; t < tableOf.length; t++) {
            if (rowsMet[t] != tableOf[t].origin().rowCount()) {
                throw changed(tableOf[t]);
            }
        }
    }

    static CannotWriteException changed(Table table) {
        return new CannotWriteException(table, 0, "the original file has changed since it was read");
    }

    /** The rows that are not in the file, by the text of their key. */
    private static Map<String, List<Integer>> addedRows(Table table) {
        Map<String, List<Integer>> rows = new HashMap<>();
        for (int row = 0; row < table.rowCount(); row++) {
            if (table.fileRow(row) > table.origin().rowCount()) {
                rows.computeIfAbsent(XmlSubjectEdits.key(table, row), key -> new ArrayList<>()).add(row);
            }
        }
        return rows;
    }

    private static void apply(List<XmlSubjectEdits.Edit> edits, XmlSplicer splicer) throws IOException {
        for (XmlSubjectEdits.Edit edit : edits) {
            if (edit.from() < splicer.at()) {
                // within something that is gone
                continue;
            }
            splicer.copyTo(edit.from());
            splicer.skipTo(edit.to());
            splicer.write(edit.text());
        }
    }

    /** Rows of subjects that the file does not have become subjects at its end. */
    private void addSubjects(String name, XmlWalker walker, XmlSplicer splicer) throws IOException {
        List<String> keys = added.stream().flatMap(rows -> rows.keySet().stream()).distinct().sorted().toList();
        if (keys.isEmpty()) {
            return;
        }
        if (name == null || keys.contains("")) {
            Table table = tableOf[0];
            throw new CannotWriteException(table, 0, name == null ? "a new row cannot be written: the file has no element yet that shows where"
                    : "a new row without a key cannot be written into XML");
        }
        splicer.copyTo(walker.rootContentEnd());
        for (String key : keys) {
            splicer.write('<' + name + '>' + XmlSubjectEdits.newSubject(plan, tableOf, added, key) + "</" + name + '>' + splicer.lineEnd());
        }
    }
}
