/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * A small return with the rows that a rule must flag, as the files `catalogue/*.cases` hold them (their README says how they are written).
 *
 * @param file    the file of the case
 * @param line    its first line there
 * @param rule    the code of the rule
 * @param year    the collection year
 * @param title   what the case shows
 * @param tables  the lines of each table, the header first, by the words that name it: {@code Episodes}, {@code last Episodes},
 *                {@code reference Postcodes}
 * @param without what is not loaded, in the same words
 * @param flagged the rows to be flagged, as {@code Episodes 2}
 * @param skipped whether the rule must be skipped
 */
record CatalogueCase(String file, int line, String rule, String year, String title, Map<String, List<String>> tables, Set<String> without,
        Set<String> flagged, boolean skipped) {

    private static final String FLAGGED = "<-";

    /** All cases of a file, in its order. */
    static List<CatalogueCase> read(Path path) throws IOException {
        List<CatalogueCase> cases = new ArrayList<>();
        List<String> lines = Files.readAllLines(path);
        int from = -1;
        for (int i = 0; i <= lines.size(); i++) {
            if (i == lines.size() || lines.get(i).startsWith("## ")) {
                if (from >= 0) {
                    cases.add(parse(path.getFileName().toString(), from + 1, lines.subList(from, i)));
                }
                from = i;
            }
        }
        return cases;
    }

    private static CatalogueCase parse(String file, int line, List<String> lines) {
        String[] head = lines.get(0).substring(3).split("\\|", 3);
        Map<String, List<String>> tables = new LinkedHashMap<>();
        Set<String> without = new HashSet<>();
        Set<String> flagged = new TreeSet<>();
        boolean skipped = false;
        String table = null;
        for (String text : lines.subList(1, lines.size())) {
            boolean marked = text.endsWith(FLAGGED);
            String row = marked ? text.substring(0, text.length() - FLAGGED.length()).stripTrailing() : text;
            if (row.isBlank()) {
                continue;
            } else if (row.equals("=> skipped")) {
                skipped = true;
            } else if (row.startsWith("without ")) {
                without.add(row.substring("without ".length()));
            } else if (row.matches("(last |reference )?[A-Z][A-Za-z0-9]+") && !row.equals("CHILD")) {
                table = row;
                tables.put(table, new ArrayList<>());
            } else {
                List<String> rows = tables.get(table);
                rows.add(row);
                if (marked) {
                    flagged.add(table + ' ' + (rows.size() - 1));
                }
            }
        }
        return new CatalogueCase(file, line, head[0].strip(), head[1].strip(), head[2].strip(), tables, without, flagged, skipped);
    }

    @Override
    public String toString() {
        return rule + ", " + year + ": " + title + " (" + file + ':' + line + ')';
    }
}
