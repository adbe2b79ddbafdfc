/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.io;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.Collectors;

import org.fettle.data.ColumnSpec;
import org.fettle.data.Problem;
import org.fettle.data.TableType;

/** Looks for what is wrong with a file's header. */
final class HeaderCheck {

    private final String format;
    private final String file;
    private final TableType type;
    private final List<String> header;
    private final int line;
    private final IntFunction<int[]> places;
    private final ProblemList problems;

    /** The header of a CSV file. */
    static void check(SourceFile file, ProblemList problems) {
        ProblemPlaces places = new ProblemPlaces(file.head(), file.head().encoding());
        List<String> names = ReferenceColumns.of(file.head().header(), file.type()).names();
        List<String> header = names == file.head().header() ? names : names.stream().map(name -> name == null ? "" : name).toList();
        HeaderCheck check = new HeaderCheck("csv", file.name(), file.type(), header, 1, i -> places.of(1, i), problems);
        check.check();
    }

    /**
     * The header of a table in any file.
     *
     * @param format  the start of the problems' codes
     * @param file    the file's name
     * @param type    the table
     * @param header  the names of the columns
     * @param line    the line or row of the header
     * @param places  line and column of a name of the header
     * @param problems takes the problems
     */
    HeaderCheck(String format, String file, TableType type, List<String> header, int line, IntFunction<int[]> places,
            ProblemList problems) {
        this.format = format;
        this.file = file;
        this.type = type;
        this.header = header;
        this.line = line;
        this.places = places;
        this.problems = problems;
    }

    void check() {
        // a column that the return does not name is one that the pack derives: a file may carry it, but need not
        List<ColumnSpec> declared = type.columns().stream().filter(ColumnSpec::declared).toList();
        List<ColumnSpec> missing = declared.stream()
                .filter(column -> header.stream().noneMatch(name -> TableType.fold(name).equals(TableType.fold(column.name()))))
                .toList();
        if (missing.size() == declared.size()) {
            problems.add(noHeader());
            return;
        }
        for (ColumnSpec column : missing) {
            if (column.name().equalsIgnoreCase(type.keyColumn())) {
                problems.add(Problem.error(format + ".column.key", file, line, 1, "the column " + column.name()
                        + " is missing, so nothing tells whose rows these are; " + found(header)));
            } else {
                problems.add(Problem.warning(format + ".column.missing", file, line, 1, "the column " + column.name() + " of " + type.name()
                        + " is missing; rules that need it cannot run" + like(column.name(), type, header)));
            }
        }
        repeated();
    }

    private Problem noHeader() {
        String expected = type.columns().stream().limit(4).map(ColumnSpec::name).collect(Collectors.joining(","));
        if (header.size() == 1) {
            for (char separator : new char[] {';', '\t', '|'}) {
                if (header.get(0).indexOf(separator) >= 0) {
                    String name = separator == '\t' ? "tabs" : "\"" + separator + "\"";
                    return Problem.error(format + ".separator", file, line, header.get(0).indexOf(separator) + 1,
                            "the cells are separated by " + name + "; save the file with commas between the cells");
                }
            }
        }
        return Problem.error(format + ".header.missing", file, line, 1,
                "the first line should name the columns of " + type.name() + " ("
                        + expected + ",…); " + found(header));
    }

    private static String found(List<String> header) {
        String names = header.stream().limit(6).map(HeaderCheck::shortened).collect(Collectors.joining(","));
        return "found " + names + (header.size() > 6 ? ",…" : "");
    }

    private static String shortened(String name) {
        String line = name.strip().replaceAll("\\s+", " ");
        return line.length() > 30 ? line.substring(0, 30) + "…" : line;
    }

    private void repeated() {
        Map<String, Integer> seen = new HashMap<>();
        for (int i = 0; i < header.size(); i++) {
            String folded = TableType.fold(header.get(i));
            Integer first = folded.isEmpty() ? null : seen.putIfAbsent(folded, i);
            if (first != null) {
                String text = "the column " + shortened(header.get(i)) + " is there twice, as column " + (first + 1) + " and " + (i + 1);
                int[] at = places.apply(i);
                problems.add(type.indexOf(header.get(i)) >= 0
                        ? Problem.error(format + ".column.twice", file, at[0], at[1], text + "; remove or rename one of them")
                        : Problem.warning(format + ".column.twice", file, at[0], at[1], text + "; both are kept"));
            }
        }
    }

    /** A hint at an unknown column whose name differs from the missing one in a letter or two. */
    private static String like(String missing, TableType type, List<String> header) {
        for (String name : header) {
            if (type.indexOf(name) < 0 && distance(TableType.fold(missing), TableType.fold(name)) <= (missing.length() > 5 ? 2 : 1)) {
                return "; is " + shortened(name) + " meant to be it?";
            }
        }
        return "";
    }

    private static int distance(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int substituted = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(substituted, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[b.length()];
    }
}
