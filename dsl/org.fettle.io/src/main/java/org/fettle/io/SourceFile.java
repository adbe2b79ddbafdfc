/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.io;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;

import org.fettle.data.Period;
import org.fettle.data.TableType;

/**
 * A CSV file and the table that it holds.
 *
 * @param head   what its start tells
 * @param type   the table
 * @param period the year
 */
record SourceFile(FileHead head, TableType type, Period period) implements TableSource {

    @Override
    public String name() {
        return head.path().toString();
    }

    @Override
    public String format() {
        return "csv";
    }

    @Override
    public List<TableType> tables() {
        return List.of(type);
    }

    @Override
    public long bytes() {
        try {
            return Files.size(head.path());
        } catch (IOException e) {
            // whoever opens the file next reports it; here it only makes the progress inexact
            return 0;
        }
    }

    @Override
    public TableLoader open(Loading loading) throws IOException {
        FileLoader loader = new FileLoader(this, loading);
        try {
            HeaderCheck.check(this, loader.problemList());
            loader.cut(loading.partBytes());
            if (ReferenceCache.pays(this, loading.options())) {
                return CachedLoader.of(this, loading, loader);
            }
        } catch (IOException e) {
            loader.close();
            throw e;
        }
        return loader;
    }
}
