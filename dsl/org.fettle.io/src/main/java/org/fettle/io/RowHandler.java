/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.io;

import java.util.List;

import org.fettle.data.CellParser;
import org.fettle.data.TableBuilder;

import de.siegmar.fastcsv.reader.CsvCallbackHandler;
import de.siegmar.fastcsv.reader.RecordType;

/** Takes the cells from the CSV reader and puts them into the columns of a table. It never hands out records, so nothing is made per row. */
final class RowHandler extends CsvCallbackHandler<Object> {

    private final TableBuilder rows;
    private final RowNote.Notes notes;
    private final String[] header;
    private final int columns;
    private final int compacted;
    private char[] compact = new char[16];
    private boolean headerAhead;
    private int line = 1;
    private int cell;
    private int characters;
    private boolean empty;
    private boolean likeHeader;
    private boolean tooLong;

    /**
     * A handler for a part of a file.
     *
     * @param rows        takes the cells
     * @param notes       takes what is odd
     * @param header      the header of the file
     * @param compacted   the column whose text without spaces goes into one more column behind those of the file; -1 when there is none
     * @param headerAhead whether the part begins with the header
     */
    RowHandler(TableBuilder rows, RowNote.Notes notes, List<String> header, int compacted, boolean headerAhead) {
        this.rows = rows;
        this.notes = notes;
        this.header = header.toArray(String[]::new);
        this.columns = header.size();
        this.compacted = compacted;
        this.headerAhead = headerAhead;
    }

    /** The line on which the record starts that was begun last. */
    int line() {
        return line;
    }

    /** The cell that comes next. */
    int nextCell() {
        return cell;
    }

    @Override
    protected void beginRecord(long startingLineNumber) {
        line = (int) startingLineNumber;
        cell = 0;
        characters = 0;
        empty = false;
        tooLong = false;
        likeHeader = false;
    }

    @Override
    protected void addField(char[] buf, int offset, int length, boolean quoted) {
        if (headerAhead) {
            cell++;
            return;
        }
        if (cell == 0) {
            likeHeader = same(header[0], buf, offset, length);
        } else if (likeHeader) {
            likeHeader = cell < columns && same(header[cell], buf, offset, length);
        }
        characters |= length;
        if (cell < columns) {
            rows.cell(cell, buf, offset, length);
            if (cell == compacted) {
                addCompact(buf, offset, length);
            }
        } else if (!tooLong && !isBlank(buf, offset, length)) {
            tooLong = true;
            notes.add(new RowNote(RowNote.Kind.LONG, line, cell));
        }
        cell++;
    }

    private void addCompact(char[] buf, int offset, int length) {
        if (length > compact.length) {
            compact = new char[length];
        }
        int kept = 0;
        for (int i = offset; i < offset + length; i++) {
            if (!CellParser.isSpace(buf[i])) {
                compact[kept++] = Character.toUpperCase(buf[i]);
            }
        }
        rows.cell(columns, compact, 0, kept);
    }

    private static boolean same(String text, char[] buf, int offset, int length) {
        if (text.length() != length) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            if (text.charAt(i) != buf[offset + i]) {
                return false;
            }
        }
        return true;
    }

    private static boolean isBlank(char[] buf, int offset, int length) {
        for (int i = offset; i < offset + length; i++) {
            if (!CellParser.isSpace(buf[i])) {
                return false;
            }
        }
        return true;
    }

    @Override
    protected void setEmpty() {
        empty = true;
    }

    @Override
    protected void setComment(char[] buf, int offset, int length) {
        throw new IllegalStateException("comments are switched off");
    }

    @Override
    protected Object buildRecord() {
        if (empty) {
            return null;
        }
        if (headerAhead) {
            headerAhead = false;
            return null;
        }
        if (cell < columns) {
            notes.add(new RowNote(RowNote.Kind.SHORT, line, cell));
        }
        if (likeHeader && cell == columns) {
            notes.add(new RowNote(RowNote.Kind.HEADER, line, 0));
            rows.dropCells();
            return null;
        }
        if (characters == 0) {
            notes.add(new RowNote(RowNote.Kind.BLANK, line, 0));
        }
        rows.endRow(cell, line);
        return null;
    }

    @Override
    protected RecordType getRecordType() {
        return empty ? RecordType.EMPTY : RecordType.DATA;
    }

    @Override
    protected int getFieldCount() {
        return cell;
    }
}
