/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.io;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;

import org.fettle.data.Period;
import org.fettle.data.Progress;
import org.fettle.data.ReturnType;
import org.fettle.data.Table;
import org.fettle.data.TableType;

/**
 * A kind of file that tables come from. The finder asks each kind in turn whether a file is of that kind; the first that says so looks into
 * the file and offers what it holds with {@link FileFinder#add}, or says with {@link FileFinder#problem} why it holds nothing.
 */
interface FileFormat {

    /** The kinds of files in the order in which they are asked; the last takes everything. */
    List<FileFormat> ALL = List.of(new XlsxFormat(), new XmlFormat(), new CsvFormat());

    /**
     * A file to look into.
     *
     * @param path   the file, which is there
     * @param tables the tables that it may hold: those of the return and, for this year, the references; or the one reference asked for
     * @param period the year
     * @param asked  whether a person named this file itself: then it must be of use, while a folder may hold anything
     */
    record Candidate(Path path, List<TableType> tables, Period period, boolean asked) {

        /** Whether the file was named for one reference, whatever it looks like. */
        boolean isForReference() {
            return tables.size() == 1 && tables.get(0).isReference();
        }

        /** The name for messages. */
        String name() {
            return path.toString();
        }
    }

    /**
     * Whether the file is of this kind.
     *
     * @param path  the file, for its name
     * @param start its first bytes, at most {@link FileFinder#START_BYTES}
     */
    boolean accepts(Path path, byte[] start);

    /** Looks into a file of this kind and tells the finder what it holds. */
    void find(Candidate file, FileFinder finder);

    /**
     * Writes tables back as the file that they came from, with their changes and as little else as can be.
     *
     * @param type   what the return is made of
     * @param tables all tables of one year that came from the file
     * @param source the file, which is of this kind and is not changed
     * @param out    takes the new file
     * @throws CannotWriteException when a table cannot be written
     * @throws IOException          when the file system refuses
     */
    void write(ReturnType type, List<Table> tables, Path source, OutputStream out, Progress progress) throws IOException;

    /** The kind of a file. */
    static FileFormat of(Path path, byte[] start) {
        return ALL.stream().filter(format -> format.accepts(path, start)).findFirst().orElseThrow();
    }
}
