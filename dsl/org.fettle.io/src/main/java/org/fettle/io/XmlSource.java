/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.io;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.fettle.data.Period;
import org.fettle.data.ReturnType;
import org.fettle.data.TableType;

/**
 * An XML file that holds all tables of a year.
 *
 * @param path   the file
 * @param type   the return, which says how it lies in XML
 * @param period the year
 */
record XmlSource(Path path, ReturnType type, Period period) implements TableSource {

    @Override
    public String name() {
        return path.toString();
    }

    @Override
    public String format() {
        return "xml";
    }

    @Override
    public List<TableType> tables() {
        return type.xml().tables().stream().map(rows -> type.table(rows.table())).toList();
    }

    @Override
    public long bytes() {
        try {
            return Files.size(path);
        } catch (IOException e) {
            // whoever opens the file next reports it; here it only makes the progress inexact
            return 0;
        }
    }

    @Override
    public TableLoader open(Loading loading) {
        return new XmlLoader(this, loading);
    }
}
