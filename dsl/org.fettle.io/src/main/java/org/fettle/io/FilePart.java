/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.io;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.util.List;

import org.fettle.data.Progress;
import org.fettle.data.TableBuilder;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;

/** A part of a file, from behind one line end to behind another, and the rows that one thread found in it. */
final class FilePart {

    /** A record longer than this has surely lost a quote. */
    private static final int MOST_RECORD_CHARACTERS = 1 << 23;

    private final long start;
    private final long end;
    private final boolean first;
    private TableBuilder rows;
    private RowNote.Notes notes;
    private int lines;
    private boolean open;
    private boolean broken;
    private IOException failure;

    /** A record that does not end. */
    private static final class HugeRecordException extends IOException {
        private static final long serialVersionUID = 1L;
    }

    FilePart(long start, long end, boolean first) {
        this.start = start;
        this.end = end;
        this.first = first;
    }

    long start() {
        return start;
    }

    long end() {
        return end;
    }

    boolean isFirst() {
        return first;
    }

    TableBuilder rows() {
        return rows;
    }

    RowNote.Notes notes() {
        return notes;
    }

    /** How many lines the part has. */
    int lines() {
        return lines;
    }

    /** Whether the part ends within quotes: then the parts were cut at a line end that belongs to a cell. */
    boolean isOpen() {
        return open;
    }

    /** Whether nothing can be said about what follows. */
    boolean isBroken() {
        return broken;
    }

    /** Why the bytes could not be read, or null. */
    IOException failure() {
        return failure;
    }

    /**
     * Reads the part into a builder of its own.
     *
     * @param compacted the column of which the builder's last one is made, see {@link ReferenceColumns#madeOf}
     */
    void read(FileChannel channel, Encoding encoding, List<String> header, int compacted, TableBuilder empty, int problemsPerKind,
            Progress progress) {
        rows = empty;
        notes = new RowNote.Notes(problemsPerKind);
        open = false;
        broken = false;
        failure = null;
        RowHandler handler = new RowHandler(rows, notes, header, compacted, first);
        Source source = new Source(new PartReader(channel, start, end, encoding, progress), handler);
        try (CsvReader<Object> reader = CsvReader.builder().allowUnclosedQuote(false).maxBufferSize(MOST_RECORD_CHARACTERS * 4)
                .build(handler, source)) {
            // the handler keeps the rows and never hands out a record, so this one question reads to the end
            reader.iterator().hasNext();
            lines = handler.line() - 1;
        } catch (CsvParseException e) {
            passOn(e.getCause());
            open = source.exhausted;
            broken = true;
            notes.add(new RowNote(open ? RowNote.Kind.OPEN_QUOTE : RowNote.Kind.TEXT_AFTER_QUOTE, handler.line(), handler.nextCell()));
        } catch (UncheckedIOException e) {
            fail(e.getCause(), handler);
        } catch (IOException e) {
            fail(e, handler);
        }
    }

    /** The CSV reader dresses up whatever the handler or the source throws: cancelling, for one. */
    private static void passOn(Throwable cause) {
        if (cause instanceof RuntimeException e) {
            throw e;
        }
        if (cause instanceof Error e) {
            throw e;
        }
    }

    private void fail(IOException e, RowHandler handler) {
        broken = true;
        if (e instanceof HugeRecordException) {
            notes.add(new RowNote(RowNote.Kind.HUGE, handler.line(), handler.nextCell()));
        } else {
            failure = e;
        }
    }

    /** Hands the characters on, and notices the end and records that do not end. */
    private static final class Source extends Reader {

        private final PartReader reader;
        private final RowHandler handler;
        private int line;
        private int characters;
        private boolean exhausted;

        Source(PartReader reader, RowHandler handler) {
            this.reader = reader;
            this.handler = handler;
        }

        @Override
        public int read(char[] target, int offset, int length) throws IOException {
            int n = reader.read(target, offset, length);
            exhausted = n < 0;
            if (handler.line() != line) {
                line = handler.line();
                characters = 0;
            }
            characters += Math.max(n, 0);
            if (characters > MOST_RECORD_CHARACTERS) {
                throw new HugeRecordException();
            }
            return n;
        }

        @Override
        public void close() {
            reader.close();
        }
    }
}
