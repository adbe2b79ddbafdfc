/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.report.changes;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.fettle.data.Progress;
import org.fettle.report.book.BookColumn;
import org.fettle.report.book.BookSheet;
import org.fettle.report.book.BookWriter;
import org.fettle.report.words.Words;

/** Writes the changes as a workbook to work through: what stands in the case system, what is to stand there, and a column to tick off. */
public final class ChangeBook {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm", Locale.UK);
    private static final List<BookColumn> COLUMNS = List.of(BookColumn.text("Child", 14), BookColumn.longText("Record", 26),
            BookColumn.longText("Item", 30), BookColumn.longText("In the files now", 26), BookColumn.longText("Change to", 26),
            BookColumn.longText("Why", 36), BookColumn.text("Rule", 11), BookColumn.longText("Decided by", 18),
            BookColumn.answer("Done", 10));

    private final Words words;
    private final ZoneId zone;

    /**
     * A writer of change lists.
     *
     * @param zone where the readers are, for the time of each change
     */
    public ChangeBook(Words words, ZoneId zone) {
        this.words = words;
        this.zone = zone;
    }

    /**
     * Writes the workbook: one sheet, or where the list is by worker or team an overview and a sheet for each.
     *
     * @param title what the list is about, such as the name of the return and its year
     * @throws org.fettle.data.CancelledException when the progress says so
     */
    public void write(ChangeList list, String title, OutputStream out, Progress progress) throws IOException {
        List<BookSheet> sheets = new ArrayList<>();
        if (list.ownerColumn() == null) {
            sheets.add(sheet("Changes", title, list.changes()));
        } else {
            sheets.add(overview(list, title));
            list.byOwner().forEach((owner, changes) -> {
                String name = owner.isEmpty() ? "(nobody named)" : owner;
                sheets.add(sheet(name, title + Words.DASH + name, changes));
            });
        }
        BookWriter.write(sheets, List.of(), out, progress);
    }

    private static BookSheet overview(ChangeList list, String title) {
        List<List<Object>> rows = new ArrayList<>();
        for (Map.Entry<String, List<Change>> owner : list.byOwner().entrySet()) {
            rows.add(List.of(owner.getKey().isEmpty() ? "(nobody named)" : owner.getKey(), owner.getValue().size(), children(owner.getValue())));
        }
        List<String> heading = List.of("Changes to make in the case system" + Words.DASH + title,
                count(list.changes()) + ". There is a sheet for each " + list.ownerColumn() + ".");
        return BookSheet.of("Overview", heading,
                List.of(BookColumn.text(list.ownerColumn(), 40), BookColumn.number("Changes", 12), BookColumn.number("Children", 12)), 0, rows);
    }

    private BookSheet sheet(String name, String title, List<Change> changes) {
        List<List<Object>> rows = new ArrayList<>();
        changes.forEach(change -> rows.add(row(change)));
        List<String> heading = List.of("Changes to make in the case system" + Words.DASH + title,
                count(changes) + ". Put a mark in the last column when a change is made.");
        return new BookSheet(name, heading, COLUMNS, 1, rows, List.of(), true);
    }

    private List<Object> row(Change change) {
        String record = words.record(change.table(), change.period(), change.key());
        String by = change.author() + (change.when() == null ? "" : (change.author().isEmpty() ? "" : ", ") + time(change.when()));
        String why = why(change);
        return switch (change.kind()) {
            case CHANGE -> List.of(change.subject(), record, words.column(change.table(), change.column()),
                    words.value(change.table(), change.column(), change.before()), words.value(change.table(), change.column(), change.after()), why,
                    change.reason().rule(), by, "");
            case DELETE -> List.of(change.subject(), record, "the whole record", change.before(), "delete it", why, change.reason().rule(), by, "");
            case ADD -> List.of(change.subject(), record, "the whole record", "(not there)", "add it: " + change.after(), why,
                    change.reason().rule(), by, "");
        };
    }

    private String time(Instant when) {
        return TIME.format(when.atZone(zone));
    }

    /** What the fix says, and where the value comes from or what the person said; what the second begins with is not said again where the first ends with it. */
    static String why(Change change) {
        String fix = change.reason().fix();
        String why = change.reason().why();
        for (int at = fix.indexOf(' '); at >= 0; at = fix.indexOf(' ', at + 1)) {
            if (why.startsWith(fix.substring(at + 1) + ",")) {
                return fix.substring(0, at + 1) + why;
            }
        }
        return fix.isEmpty() || why.isEmpty() ? fix + why : fix + ": " + why;
    }

    private static String count(List<Change> changes) {
        long children = children(changes);
        return String.format(Locale.UK, "%,d %s of %,d %s", changes.size(), changes.size() == 1 ? "change" : "changes", children,
                children == 1 ? "child" : "children");
    }

    private static long children(List<Change> changes) {
        return changes.stream().map(Change::subject).distinct().count();
    }
}
