/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.io;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import javax.xml.stream.XMLStreamException;

import org.fettle.data.CellParser;
import org.fettle.data.Problem;
import org.fettle.data.Progress;
import org.fettle.data.ReturnAssembler;
import org.fettle.data.TableBuilder;
import org.fettle.data.TableType;
import org.fettle.data.XmlLayout;

/** Reads all tables of a year from one XML file. */
final class XmlLoader implements TableLoader {

    private static final int MOST_EXTRA_COLUMNS = 100;

    private final XmlSource source;
    private final Progress progress;
    private final ProblemList problems;
    private final XmlPlan plan;
    private final XmlNotes notes;
    private final List<TableRows> tables = new ArrayList<>();
    private boolean known;
    private int subjects;

    /** The rows of a table as far as they were read. */
    private static final class TableRows {
        private final XmlPlan.TablePlan plan;
        private final TableBuilder builder;
        private final Map<String, Integer> extras = new HashMap<>();
        private int[] cells;

        TableRows(XmlPlan.TablePlan plan, TableBuilder builder) {
            this.plan = plan;
            this.builder = builder;
            this.cells = new int[plan.columns().size()];
        }
    }

    XmlLoader(XmlSource source, TableSource.Loading loading) {
        this.source = source;
        this.progress = loading.progress();
        this.problems = new ProblemList(loading.options().problemsPerKind());
        this.plan = new XmlPlan(source.type());
        this.notes = new XmlNotes(source.name());
        for (XmlPlan.TablePlan table : plan.tables()) {
            List<String> header = table.columns().stream().map(XmlLayout.Value::column).toList();
            tables.add(new TableRows(table, new TableBuilder(table.type(), source.period(), loading.dictionary(), source.name(), header)));
        }
    }

    @Override
    public List<Runnable> tasks() {
        return List.of(this::read);
    }

    private void read() {
        XmlSubject subject = new XmlSubject(plan.slotCount());
        try (InputStream in = new Counted(Files.newInputStream(source.path()), progress); XmlWalker walker = new XmlWalker(in, plan, notes)) {
            while (walker.next(subject)) {
                subjects++;
                add(subject);
            }
            checkKnown();
        } catch (XmlWalker.RefusedException e) {
            problems.add(Problem.error(e.code(), source.name(), e.line(), e.column(), e.getMessage()));
        } catch (XMLStreamException e) {
            problems.add(XmlFailures.problem(e, source.path()));
        } catch (IOException e) {
            problems.add(Problem.error("io.unreadable", source.name(), 0, 0, "cannot be read: " + Reasons.of(e)));
        }
    }

    @Override
    public void finish(ReturnAssembler assembler) {
        notes.addTo(problems);
        if (problems.list().stream().noneMatch(Problem::isError)) {
            // lines are counted from the start of the file
            tables.forEach(table -> assembler.add(List.of(table.builder), new int[] {0}));
        }
    }

    @Override
    public List<Problem> problems() {
        return problems.list();
    }

    @Override
    public void close() {
        // the file is open only while it is read
    }

    private void checkKnown() {
        String some = plan.tables().stream().filter(table -> !table.ofSubject()).map(XmlPlan.TablePlan::rowName)
                .filter(name -> !name.equals("*")).limit(3)
                .collect(Collectors.joining(", "));
        if (subjects == 0) {
            problems.add(Problem.warning("xml.empty", source.name(), 1, 1, "nothing is in the root element, so all tables are empty"));
        } else if (!known) {
            problems.add(Problem.error("xml.unknown", source.name(), 1, 1, "is XML, but not of this return: none of its elements has the name "
                    + plan.slotName(plan.keySlot()) + (some.isEmpty() ? "" : ", " + some) + " or another that the return names"));
        }
    }

    private void add(XmlSubject subject) {
        noteKey(subject);
        for (int t = 0; t < tables.size(); t++) {
            TableRows table = tables.get(t);
            if (table.plan.ofSubject()) {
                addSubject(subject, table);
            }
        }
        for (XmlSubject.Row row : subject.rows()) {
            known = true;
            TableRows table = tables.get(row.table());
            if (!table.plan.hasCondition() || row.counts()) {
                addRow(subject, row, table);
            }
        }
    }

    private void noteKey(XmlSubject subject) {
        int key = subject.slot(plan.keySlot());
        if (key == XmlSubject.NO_VALUE || isBlank(subject, key)) {
            notes.add(XmlNotes.Kind.KEYLESS, subject.line(), 1, subject.name());
        }
        for (int slot = 0; slot < subject.slotCount() && !known; slot++) {
            known = subject.slot(slot) != XmlSubject.NO_VALUE;
        }
    }

    private static boolean isBlank(XmlSubject subject, int value) {
        for (int i = 0; i < subject.length(value); i++) {
            if (!CellParser.isSpace(subject.chars()[subject.offset(value) + i])) {
                return false;
            }
        }
        return true;
    }

    private void addSubject(XmlSubject subject, TableRows table) {
        int having = table.plan.havingSlot() < 0 ? XmlSubject.NO_VALUE : subject.slot(table.plan.havingSlot());
        if (table.plan.havingSlot() >= 0 && (having == XmlSubject.NO_VALUE || isBlank(subject, having))) {
            return;
        }
        int columns = table.plan.columns().size();
        for (int column = 0; column < columns; column++) {
            table.cells[column] = subject.slot(table.plan.slot(column));
        }
        if (table.plan.isWhole()) {
            extras(subject, subject.extras(), table);
        }
        endRow(subject, table, having == XmlSubject.NO_VALUE ? subject.line() : subject.lineOf(having));
    }

    private void addRow(XmlSubject subject, XmlSubject.Row row, TableRows table) {
        int columns = table.plan.columns().size();
        for (int column = 0; column < columns; column++) {
            boolean fromSubject = row.value(column) == XmlSubject.NO_VALUE && table.plan.slot(column) >= 0;
            table.cells[column] = fromSubject ? subject.slot(table.plan.slot(column)) : row.value(column);
        }
        extras(subject, row.extras(), table);
        endRow(subject, table, row.line());
    }

    /** Puts elements that the return does not name into columns of their own. */
    private void extras(XmlSubject subject, List<XmlSubject.Extra> extras, TableRows table) {
        Arrays.fill(table.cells, table.plan.columns().size(), table.cells.length, XmlSubject.NO_VALUE);
        for (XmlSubject.Extra extra : extras) {
            Integer column = table.extras.get(extra.element());
            if (column == null) {
                column = newColumn(table, extra.element());
                table.extras.put(extra.element(), column);
            }
            int line = subject.lineOf(extra.value());
            if (column < 0) {
                boolean taken = table.plan.type().indexOf(extra.element()) >= 0;
                notes.add(taken ? XmlNotes.Kind.CLASH : XmlNotes.Kind.UNKNOWN, line, 0, extra.element());
            } else {
                table.cells[column] = extra.value();
                notes.add(XmlNotes.Kind.KEPT, line, 0, extra.element());
            }
        }
    }

    /** The index of a new column, or -1 when the element cannot be one. */
    private static int newColumn(TableRows table, String element) {
        boolean taken = table.plan.columns().stream().anyMatch(value -> TableType.fold(value.column()).equals(TableType.fold(element)));
        if (taken || table.extras.size() >= MOST_EXTRA_COLUMNS) {
            return -1;
        }
        int column = table.builder.addColumn(element);
        table.cells = Arrays.copyOf(table.cells, column + 1);
        table.cells[column] = XmlSubject.NO_VALUE;
        return column;
    }

    private static void endRow(XmlSubject subject, TableRows table, int line) {
        char[] chars = subject.chars();
        for (int column = 0; column < table.cells.length; column++) {
            int value = table.cells[column];
            boolean none = value == XmlSubject.NO_VALUE;
            table.builder.cell(column, chars, none ? 0 : subject.offset(value), none ? 0 : subject.length(value));
        }
        table.builder.endRow(table.cells.length, line);
    }

    /** Tells the progress of the bytes that were read. */
    private static final class Counted extends FilterInputStream {

        private final Progress progress;

        Counted(InputStream in, Progress progress) {
            super(new BufferedInputStream(in, 1 << 16));
            this.progress = progress;
        }

        @Override
        public int read() throws IOException {
            int b = super.read();
            progress.worked(b < 0 ? 0 : 1);
            return b;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            progress.check();
            int n = super.read(bytes, offset, length);
            progress.worked(Math.max(n, 0));
            return n;
        }
    }
}
