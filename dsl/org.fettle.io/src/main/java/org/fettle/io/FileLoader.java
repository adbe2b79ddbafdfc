/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.io;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.fettle.data.Problem;
import org.fettle.data.Progress;
import org.fettle.data.ReturnAssembler;
import org.fettle.data.TableBuilder;

/**
 * Loads one file in parts, which any threads may read at once.
 *
 * <p>The parts are cut at line ends, on the guess that the line end is not within quotes. The guess is checked: a part that ends within
 * quotes was cut wrongly, and is read again together with what follows. A part is right when all before it are right and ended well, so
 * the result is that of reading from the start to the end.
 */
final class FileLoader implements TableLoader {

    private final SourceFile file;
    private final ReadOptions options;
    private final Progress progress;
    private final FileChannel channel;
    private final ReferenceColumns columns;
    private final TableBuilder model;
    private final ProblemList problems;
    private final List<FilePart> parts = new ArrayList<>();
    private Encoding encoding;

    FileLoader(SourceFile file, TableSource.Loading loading) throws IOException {
        this.file = file;
        this.options = loading.options();
        this.progress = loading.progress();
        this.encoding = file.head().encoding();
        this.problems = new ProblemList(options.problemsPerKind());
        this.columns = ReferenceColumns.of(file.head().header(), file.type());
        this.model = new TableBuilder(file.type(), file.period(), loading.dictionary(), file.name(), columns.names());
        this.channel = FileChannel.open(file.head().path(), StandardOpenOption.READ);
    }

    ProblemList problemList() {
        return problems;
    }

    @Override
    public List<Problem> problems() {
        return problems.list();
    }

    /** Cuts the file into parts of about this many bytes. */
    void cut(int partBytes) throws IOException {
        long size = channel.size();
        long start = file.head().textStart();
        ByteBuffer buffer = ByteBuffer.allocate(1 << 12);
        while (start < size || parts.isEmpty()) {
            long end = start + partBytes >= size ? size : lineEnd(start + partBytes - 1, size, buffer);
            parts.add(new FilePart(start, end, parts.isEmpty()));
            start = end;
        }
    }

    /** Behind the first line feed at or after the position. */
    private long lineEnd(long position, long size, ByteBuffer buffer) throws IOException {
        long at = position;
        while (at < size) {
            buffer.clear();
            int n = channel.read(buffer, at);
            for (int i = 0; i < n; i++) {
                if (buffer.get(i) == '\n') {
                    return at + i + 1;
                }
            }
            if (n <= 0) {
                break;
            }
            at += n;
        }
        return size;
    }

    @Override
    public List<Runnable> tasks() {
        List<Runnable> tasks = new ArrayList<>();
        parts.forEach(part -> tasks.add(() -> read(part, encoding)));
        return tasks;
    }

    private void read(FilePart part, Encoding as) {
        part.read(channel, as, file.head().header(), columns.madeOf(), model.part(), options.problemsPerKind(), progress);
    }

    /** Looks at the parts and says what must be read again because the file is not UTF-8 after all. */
    @Override
    public List<Runnable> again() {
        PartReader.NotTextException notUtf8 = firstNotText();
        if (notUtf8 == null || notUtf8.isNul() || encoding != Encoding.UTF_8) {
            return List.of();
        }
        encoding = Encoding.WINDOWS_1252;
        return tasks();
    }

    private PartReader.NotTextException firstNotText() {
        PartReader.NotTextException first = null;
        for (FilePart part : parts) {
            if (part.failure() instanceof PartReader.NotTextException e && (first == null || e.offset() < first.offset())) {
                first = e;
            }
        }
        return first;
    }

    /** Puts right what was cut wrongly, notes the problems and gives the rows to the assembler. */
    @Override
    public void finish(ReturnAssembler assembler) {
        if (encoding == Encoding.WINDOWS_1252) {
            noteEncoding();
        }
        repair();
        RowNote.Notes notes = new RowNote.Notes(options.problemsPerKind());
        int[] linesBefore = new int[parts.size()];
        List<TableBuilder> rows = new ArrayList<>();
        int lines = 0;
        boolean broken = false;
        for (int i = 0; i < parts.size() && !broken; i++) {
            FilePart part = parts.get(i);
            linesBefore[i] = lines;
            rows.add(part.rows());
            notes.addAll(part.notes(), lines);
            noteFailure(part);
            lines += part.lines();
            broken = part.isBroken();
        }
        report(notes);
        parts.clear();
        if (!broken) {
            assembler.add(rows, linesBefore);
        }
    }

    private void noteFailure(FilePart part) {
        if (part.failure() instanceof PartReader.NotTextException e && e.isNul()) {
            int[] place = ProblemPlaces.ofOffset(file.head(), e.offset());
            problems.add(FileHead.binary(file.head().path(), place[0], place[1]));
        } else if (part.failure() != null) {
            problems.add(Problem.error("io.unreadable", file.name(), 0, 0, "cannot be read: " + Reasons.of(part.failure())));
        }
    }

    private void noteEncoding() {
        int[] place = ProblemPlaces.firstNotUtf8(file.head());
        problems.add(
                Problem.warning("csv.encoding", file.name(), place[0], place[1], "is not UTF-8 (here is the first character that is not);"
                        + " it was read as Windows-1252, so check names with accents"));
    }

    /** Reads parts that were cut within a cell again, together with ever more of what follows. */
    private void repair() {
        for (int i = 0; i < parts.size() && (!parts.get(i).isBroken() || parts.get(i).isOpen()); i++) {
            int more = 1;
            while (parts.get(i).isOpen() && i + 1 < parts.size()) {
                int last = Math.min(parts.size() - 1, i + more);
                FilePart joined = new FilePart(parts.get(i).start(), parts.get(last).end(), parts.get(i).isFirst());
                parts.subList(i + 1, last + 1).clear();
                parts.set(i, joined);
                read(joined, encoding);
                more *= 2;
            }
        }
    }

    private void report(RowNote.Notes notes) {
        ProblemPlaces places = new ProblemPlaces(file.head(), encoding);
        int columns = file.head().header().size();
        for (RowNote.Kind kind : RowNote.Kind.values()) {
            List<RowNote> listed = notes.of(kind);
            boolean each = kind != RowNote.Kind.SHORT && kind != RowNote.Kind.BLANK;
            for (RowNote note : each ? listed : listed.subList(0, Math.min(1, listed.size()))) {
                int[] place = places.of(note.line(), note.cell());
                problems.add(problem(note, place, notes.count(kind), columns));
            }
            if (each && !listed.isEmpty()) {
                problems.addUnlisted(code(kind), notes.count(kind) - listed.size());
            }
        }
    }

    private static String code(RowNote.Kind kind) {
        return switch (kind) {
            case SHORT -> "csv.row.short";
            case LONG -> "csv.row.long";
            case BLANK -> "csv.row.blank";
            case HEADER -> "csv.header.repeated";
            case TEXT_AFTER_QUOTE -> "csv.quote.text";
            case OPEN_QUOTE -> "csv.quote.open";
            case HUGE -> "csv.row.huge";
        };
    }

    private Problem problem(RowNote note, int[] place, int count, int columns) {
        String code = code(note.kind());
        String name = file.name();
        String others = count > 1 ? String.format(Locale.ROOT, " (%,d rows in all, this is the first)", count) : "";
        return switch (note.kind()) {
            case SHORT -> Problem.warning(code, name, place[0], place[1], "this row has " + note.cell() + " cells, the header " + columns
                    + "; what is missing was taken as blank" + others);
            case LONG -> Problem.error(code, name, place[0], place[1], "this row has more cells than the " + columns
                    + " that the header names; a comma within a cell must be enclosed in quotes");
            case BLANK -> Problem.warning(code, name, place[0], place[1], "nothing is in this row; it was kept" + others);
            case HEADER -> Problem.warning(code, name, place[0], place[1], "the header is repeated here; this line was left out");
            case TEXT_AFTER_QUOTE -> Problem.error(code, name, place[0], place[1], "in this cell text follows the closing quote;"
                    + " a quote within a quoted cell must be doubled (\"\"); what comes after this row was not looked at");
            case OPEN_QUOTE -> Problem.error(code, name, place[0], place[1], "the quote that begins this cell is never closed");
            case HUGE -> Problem.error(code, name, place[0], place[1], "this row does not end within eight million characters;"
                    + " is a quote missing here?");
        };
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
