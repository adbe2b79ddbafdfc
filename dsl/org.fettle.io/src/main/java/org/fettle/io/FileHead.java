/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.io;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.fettle.data.Problem;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;

/**
 * What the start of a file tells: whether it is text at all, how it is encoded, and its header.
 *
 * @param path      the file
 * @param problem   why the file cannot be read as CSV, or null
 * @param encoding  how the start is encoded; bytes further down may still show that the file is not UTF-8
 * @param textStart how many bytes of byte-order mark come before the text
 * @param header    the names of the columns, exactly as in the file; empty when there is a problem
 */
record FileHead(Path path, Problem problem, Encoding encoding, int textStart, List<String> header) {

    private static final int FIRST_BYTES = 1 << 14;
    private static final int MOST_BYTES = 1 << 20;

    static FileHead read(Path path) {
        try {
            for (int size = FIRST_BYTES;; size *= 8) {
                byte[] bytes;
                try (InputStream in = Files.newInputStream(path)) {
                    bytes = in.readNBytes(size);
                }
                boolean whole = bytes.length < size;
                FileHead head = of(path, bytes, whole || size >= MOST_BYTES);
                if (head != null) {
                    return head;
                }
            }
        } catch (IOException e) {
            return failed(path, "io.unreadable", 0, "cannot be read: " + Reasons.of(e));
        }
    }

    /** The head, or null when more bytes are needed. */
    private static FileHead of(Path path, byte[] bytes, boolean enough) {
        FileHead other = notCsv(path, bytes);
        if (other != null) {
            return other;
        }
        int start = starts(bytes, 0xEF, 0xBB, 0xBF) ? 3 : 0;
        Encoding encoding = Encoding.isUtf8(bytes, start, bytes.length - start) ? Encoding.UTF_8 : Encoding.WINDOWS_1252;
        String text = encoding.decode(bytes, start, bytes.length - start);
        try (CsvReader<CsvRecord> reader = CsvReader.builder().allowUnclosedQuote(false).ofCsvRecord(text)) {
            for (CsvRecord record : reader) {
                // when text follows the first record, that one cannot go on beyond the bytes that were read
                boolean complete = enough || reader.iterator().hasNext();
                return complete ? new FileHead(path, null, encoding, start, List.copyOf(record.getFields())) : null;
            }
        } catch (CsvParseException e) {
            return enough ? failed(path, "csv.quote.open", 1, "the header line has a quote (\") that is never closed or is followed by more"
                    + " text; quotes must enclose a whole cell") : null;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return enough ? failed(path, "csv.empty", 0, "is empty: the first line should name the columns") : null;
    }

    private static FileHead notCsv(Path path, byte[] bytes) {
        if (starts(bytes, 0xFF, 0xFE) || starts(bytes, 0xFE, 0xFF)) {
            return failed(path, "csv.utf16", 1, "is encoded as UTF-16 (\"Unicode text\"): save it as \"CSV UTF-8\" instead");
        }
        if (starts(bytes, '%', 'P', 'D', 'F')) {
            return failed(path, "csv.binary", 0, "is a PDF document, not a CSV file");
        }
        int line = 1;
        int column = 1;
        for (byte b : bytes) {
            if (b == 0) {
                return new FileHead(path, binary(path, line, column), Encoding.UTF_8, 0, List.of());
            }
            column++;
            if (b == '\n') {
                line++;
                column = 1;
            }
        }
        return null;
    }

    /** The problem of a NUL byte. */
    static Problem binary(Path path, int line, int column) {
        return Problem.error("csv.binary", path.toString(), line, column,
                "is not a text file: it has a NUL byte here; export the table as CSV (UTF-8) again");
    }

    private static boolean starts(byte[] bytes, int... start) {
        if (bytes.length < start.length) {
            return false;
        }
        for (int i = 0; i < start.length; i++) {
            if ((bytes[i] & 0xFF) != start[i]) {
                return false;
            }
        }
        return true;
    }

    private static FileHead failed(Path path, String code, int line, String message) {
        return new FileHead(path, Problem.error(code, path.toString(), line, line > 0 ? 1 : 0, message), Encoding.UTF_8, 0, List.of());
    }
}
