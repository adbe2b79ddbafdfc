/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.io;

import java.io.IOException;
import java.util.List;

import org.fettle.data.Dictionary;
import org.fettle.data.Period;
import org.fettle.data.Progress;
import org.fettle.data.TableType;

/** A file, or a sheet of one, that holds one or several tables of one year. */
interface TableSource {

    /**
     * What reading needs.
     *
     * @param dictionary takes the texts
     * @param options    bounds
     * @param progress   is told the bytes read, and asked whether to go on
     * @param partBytes  about how many bytes of a file one thread reads at a time
     */
    record Loading(Dictionary dictionary, ReadOptions options, Progress progress, int partBytes) {
    }

    /** The name for messages: the file, and the sheet where there are several. */
    String name();

    /** The format of the file as rules name it: {@code csv}, {@code xlsx} or {@code xml}. */
    String format();

    /** The tables that it holds. */
    List<TableType> tables();

    /** The year that they belong to. */
    Period period();

    /** About how many bytes there are to read, for the progress. */
    long bytes();

    /**
     * Opens the file for reading. What is wrong with its header is among the loader's problems.
     *
     * @throws IOException when the file system refuses
     */
    TableLoader open(Loading loading) throws IOException;
}
