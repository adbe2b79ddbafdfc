/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.io;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * The records of a CSV file as bytes, line ends and all, cut where the reader of rows cuts them. It serves writing back, where what did
 * not change must stay as it is to the last byte.
 */
final class RecordStream implements AutoCloseable {

    /** Where in a cell the last byte is. */
    private enum State {
        CELL_START, PLAIN, QUOTED, QUOTE_CLOSED
    }

    private static final int END = -1;
    private static final int NOTHING = -2;

    private final InputStream in;
    private byte[] record = new byte[1 << 10];
    private int length;
    private int peeked = NOTHING;

    RecordStream(Path path, int textStart) throws IOException {
        in = new BufferedInputStream(Files.newInputStream(path), 1 << 16);
        in.skipNBytes(textStart);
    }

    /** The bytes of the next record with its line end, or null at the end. */
    byte[] next() throws IOException {
        length = 0;
        State state = State.CELL_START;
        for (int b = read(); b != END; b = read()) {
            push(b);
            if (state == State.QUOTED) {
                state = b == '"' ? State.QUOTE_CLOSED : State.QUOTED;
            } else if (b == '\n') {
                break;
            } else if (b == '\r') {
                peeked = read();
                if (peeked == '\n') {
                    push(read());
                }
                break;
            } else if (b == ',') {
                state = State.CELL_START;
            } else if (b == '"' && state != State.PLAIN) {
                // the first of a cell opens; one behind a closing quote makes it a doubled quote within the cell
                state = State.QUOTED;
            } else {
                state = State.PLAIN;
            }
        }
        return length == 0 ? null : Arrays.copyOf(record, length);
    }

    private int read() throws IOException {
        int b = peeked == NOTHING ? in.read() : peeked;
        peeked = NOTHING;
        return b;
    }

    private void push(int b) {
        if (length == record.length) {
            record = Arrays.copyOf(record, length * 2);
        }
        record[length++] = (byte) b;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
