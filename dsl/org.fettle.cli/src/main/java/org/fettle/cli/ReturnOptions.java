/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.cli;

import java.util.ArrayList;
import java.util.List;

import picocli.CommandLine.Option;

/**
 * The options that say which rules are run over which return, the same for every command that does: as they were typed, null for one that was not
 * given. {@link RunInputs} checks them.
 */
final class ReturnOptions {
    @Option(names = "--pack", paramLabel = "PACK", description = "A folder of .fettle files, a pack file, or the name of a pack that comes with Fettle.")
    private String pack;

    @Option(names = "--data", paramLabel = "PATH", description = "Folder with this year's files (CSV, workbooks, XML), or one workbook or XML file; or a folder with the folders 'this' and 'last'.")
    private String data;

    @Option(names = "--last", paramLabel = "PATH", description = "Folder with last year's files, or one workbook or XML file.")
    private String last;

    @Option(names = "--reference", paramLabel = "NAME=FILE", description = "The file of a reference table. May be repeated; a register of providers may have several files.")
    private List<String> references = new ArrayList<>();

    @Option(names = "--year", paramLabel = "2024/25", description = "The collection year of the return.")
    private String year;

    @Option(names = "--period", paramLabel = "FROM..TO", description = "Another period than the whole year, as dd/MM/yyyy..dd/MM/yyyy.")
    private String period;

    @Option(names = "--set", paramLabel = "NAME=VALUE", description = "Sets a parameter of the pack. May be repeated.")
    private List<String> settings = new ArrayList<>();

    String pack() {
        return pack;
    }

    String data() {
        return data;
    }

    String last() {
        return last;
    }

    List<String> references() {
        return references;
    }

    String year() {
        return year;
    }

    String period() {
        return period;
    }

    List<String> settings() {
        return settings;
    }
}
