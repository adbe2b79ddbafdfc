/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.io;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.file.Files;
import java.util.Arrays;

/**
 * Finds line and column of cells and bytes, for the few that problems name. It reads the file once more, forward only: ask for lines in
 * ascending order, or it starts again.
 */
final class ProblemPlaces {

    private static final int MOST_LINES = 200;

    private final FileHead head;
    private final Encoding encoding;

    ProblemPlaces(FileHead head, Encoding encoding) {
        this.head = head;
        this.encoding = encoding;
    }

    /**
     * The line and column (both from 1) at which a cell starts.
     *
     * @param line the line on which its row starts
     * @param cell the cell from 0; one beyond the last stands for the end of the row
     */
    int[] of(int line, int cell) {
        try (Lines lines = new Lines(head)) {
            lines.skipTo(line);
            StringBuilder record = new StringBuilder();
            for (int i = 0; i < MOST_LINES; i++) {
                byte[] next = lines.next();
                if (next == null) {
                    break;
                }
                record.append(encoding.decode(next, 0, next.length)).append('\n');
                int at = CellLocator.startOf(record.toString(), cell);
                if (at >= 0) {
                    return place(record, line, at);
                }
                if (!endsInQuotes(record)) {
                    return place(record, line, record.length() - 1);
                }
            }
            return new int[] {line, 1};
        } catch (IOException e) {
            // the place is a courtesy: the line is known, the file is gone
            return new int[] {line, 1};
        }
    }

    private static boolean endsInQuotes(CharSequence record) {
        return record.chars().filter(c -> c == '"').count() % 2 == 1;
    }

    private static int[] place(CharSequence record, int firstLine, int at) {
        int line = firstLine;
        int column = 1;
        for (int i = 0; i < at; i++) {
            column++;
            if (record.charAt(i) == '\n') {
                line++;
                column = 1;
            }
        }
        return new int[] {line, column};
    }

    /** The line and column of a byte of the file, counting bytes. */
    static int[] ofOffset(FileHead head, long offset) {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(head.path()), 1 << 16)) {
            int line = 1;
            int column = 1;
            for (long i = 0; i < offset; i++) {
                int b = in.read();
                column++;
                if (b == '\n') {
                    line++;
                    column = 1;
                }
            }
            return new int[] {line, line == 1 ? Math.max(1, column - head.textStart()) : column};
        } catch (IOException e) {
            // the place is a courtesy
            return new int[] {0, 0};
        }
    }

    /** The line and column of the first byte that cannot be UTF-8. */
    static int[] firstNotUtf8(FileHead head) {
        try (Lines lines = new Lines(head)) {
            int line = 1;
            for (byte[] next = lines.next(); next != null; next = lines.next()) {
                CharBuffer good = CharBuffer.allocate(next.length + 1);
                if (Encoding.strictUtf8().decode(ByteBuffer.wrap(next), good, true).isError()) {
                    return new int[] {line, good.position() + 1};
                }
                line++;
            }
            return new int[] {0, 0};
        } catch (IOException e) {
            // the place is a courtesy
            return new int[] {0, 0};
        }
    }

    /** The lines of a file as the CSV reader counts them: they end with LF, CR or both. */
    private static final class Lines implements AutoCloseable {

        private final InputStream in;
        private byte[] line = new byte[256];
        private int peeked = -2;

        Lines(FileHead head) throws IOException {
            in = new BufferedInputStream(Files.newInputStream(head.path()), 1 << 16);
            in.skipNBytes(head.textStart());
        }

        private int read() throws IOException {
            int b = peeked == -2 ? in.read() : peeked;
            peeked = -2;
            return b;
        }

        void skipTo(int number) throws IOException {
            for (int i = 1; i < number; i++) {
                next();
            }
        }

        /** The bytes of the next line without its end, or null at the end of the file. */
        byte[] next() throws IOException {
            int n = 0;
            int b = read();
            if (b < 0) {
                return null;
            }
            while (b >= 0 && b != '\n' && b != '\r') {
                if (n == line.length) {
                    line = Arrays.copyOf(line, n * 2);
                }
                line[n++] = (byte) b;
                b = read();
            }
            if (b == '\r') {
                int after = read();
                if (after != '\n') {
                    peeked = after;
                }
            }
            return Arrays.copyOf(line, n);
        }

        @Override
        public void close() {
            try {
                in.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
