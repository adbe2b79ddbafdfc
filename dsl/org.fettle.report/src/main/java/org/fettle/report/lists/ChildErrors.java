/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.report.lists;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

import org.fettle.data.NaturalOrder;
import org.fettle.data.Period;
import org.fettle.data.Progress;
import org.fettle.data.SubjectField;
import org.fettle.data.Table;
import org.fettle.engine.Flag;
import org.fettle.engine.FlagTable;
import org.fettle.engine.RunResult;
import org.fettle.report.book.BookColumn;
import org.fettle.report.book.BookSheet;
import org.fettle.report.words.Words;

/** Children with their errors, one row an error, sorted by child and rule. */
public final class ChildErrors {
    private static final List<BookColumn> COLUMNS = List.of(BookColumn.text("Child", 14), BookColumn.text("Rule", 11),
            BookColumn.text("Severity", 10),
            BookColumn.text("Category", 13), BookColumn.longText("What is wrong", 54), BookColumn.longText("Record", 26),
            BookColumn.longText("Columns", 18), BookColumn.longText("Values", 30), BookColumn.text("Year", 7), BookColumn.number("Row", 8),
            BookColumn.number("Line", 8));

    private ChildErrors() {
    }

    /**
     * The list of some flags.
     *
     * @param flags       numbers of the flags of the run
     * @param ownerColumn column of the files that names worker or team, which then is the list's first; null for none
     * @param title       what the run was about, such as the name of the return and its year
     * @throws org.fettle.data.CancelledException when the progress says so
     */
    public static Listing of(RunResult run, int[] flags, String ownerColumn, String title, Progress progress) {
        SubjectField owners = ownerColumn == null ? null : new SubjectField(run.data(), ownerColumn);
        Words words = new Words(run.pack(), run.options().collectionYear().firstYear());
        FlagTable table = run.flags();
        List<Line> lines = new ArrayList<>(flags.length);
        progress.begin("Collecting the errors", flags.length);
        for (int number : flags) {
            progress.check();
            int subject = table.subjectOf(number);
            String owner = owners == null ? "" : owners.ofRow(table.tableOf(number), table.rowOf(number), subject);
            lines.add(new Line(number, owner, subject < 0 ? "" : run.data().subjects().key(subject)));
            progress.worked(1);
        }
        lines.sort(Comparator.comparing(Line::child, NaturalOrder.TEXTS).thenComparingInt(Line::flag));
        List<BookColumn> columns = new ArrayList<>(COLUMNS);
        if (owners != null) {
            columns.add(0, BookColumn.text(ownerColumn, 20));
        }
        List<List<Object>> rows = new ArrayList<>(lines.size());
        for (Line line : lines) {
            rows.add(row(words, table, line, owners != null));
        }
        long children = lines.stream().map(Line::child).distinct().count();
        List<String> heading = List.of("Children with their errors: " + title,
                String.format(Locale.UK, "%,d errors of %,d children, one row an error.", lines.size(), children));
        return new Listing(List.of(BookSheet.of("Errors", heading, columns, owners == null ? 1 : 2, rows)));
    }

    private record Line(int flag, String owner, String child) {
    }

    private static List<Object> row(Words words, FlagTable flags, Line line, boolean owned) {
        Flag flag = flags.flag(line.flag());
        Table table = flags.tableOf(line.flag());
        List<String> values = new ArrayList<>();
        for (String column : flag.columns()) {
            values.add(flag.rowIndex() < 0 ? "" : words.value(flag.table(), column, Words.text(table, flag.rowIndex(), column)));
        }
        String record = flag.rowIndex() < 0 ? flag.table() + " (no record)"
                : words.record(flag.table(), Period.THIS, words.keys().texts(table, flag.rowIndex()));
        List<Object> row = new ArrayList<>();
        if (owned) {
            row.add(line.owner());
        }
        row.addAll(List.of(line.child(), flag.rule().code(), flag.severity().label(), flag.category().label(), flag.message(), record,
                String.join("\n", flag.columns()), String.join("\n", values), flag.period().label()));
        row.add(flag.row() == 0 ? null : flag.row());
        row.add(flag.line() == 0 ? null : flag.line());
        return row;
    }
}
