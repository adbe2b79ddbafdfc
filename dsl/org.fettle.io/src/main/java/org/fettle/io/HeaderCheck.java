/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.io;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.fettle.data.ColumnSpec;
import org.fettle.data.Problem;
import org.fettle.data.TableType;

/** Looks for what is wrong with a file's header. */
final class HeaderCheck {

    private HeaderCheck() {
    }

    static void check(SourceFile file, ProblemList problems) {
        List<String> header = file.head().header();
        TableType type = file.type();
        // a column that the return does not name is one that the pack derives: a file may carry it, but need not
        List<ColumnSpec> declared = type.columns().stream().filter(ColumnSpec::declared).toList();
        List<ColumnSpec> missing = declared.stream()
                .filter(column -> header.stream().noneMatch(name -> TableType.fold(name).equals(TableType.fold(column.name()))))
                .toList();
        if (missing.size() == declared.size()) {
            problems.add(noHeader(file));
            return;
        }
        for (ColumnSpec column : missing) {
            if (column.name().equalsIgnoreCase(type.keyColumn())) {
                problems.add(Problem.error("csv.column.key", file.name(), 1, 1, "the column " + column.name()
                        + " is missing, so nothing tells whose rows these are; " + found(header)));
            } else {
                problems.add(Problem.warning("csv.column.missing", file.name(), 1, 1, "the column " + column.name() + " of " + type.name()
                        + " is missing; rules that need it cannot run" + like(column.name(), type, header)));
            }
        }
        repeated(file, problems);
    }

    private static Problem noHeader(SourceFile file) {
        List<String> header = file.head().header();
        String expected = file.type().columns().stream().limit(4).map(ColumnSpec::name).collect(Collectors.joining(","));
        if (header.size() == 1) {
            for (char separator : new char[] {';', '\t', '|'}) {
                if (header.get(0).indexOf(separator) >= 0) {
                    String name = separator == '\t' ? "tabs" : "\"" + separator + "\"";
                    return Problem.error("csv.separator", file.name(), 1, header.get(0).indexOf(separator) + 1,
                            "the cells are separated by " + name + "; save the file with commas between the cells");
                }
            }
        }
        return Problem.error("csv.header.missing", file.name(), 1, 1,
                "the first line should name the columns of " + file.type().name() + " ("
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

    private static void repeated(SourceFile file, ProblemList problems) {
        List<String> header = file.head().header();
        ProblemPlaces places = new ProblemPlaces(file.head(), file.head().encoding());
        Map<String, Integer> seen = new HashMap<>();
        for (int i = 0; i < header.size(); i++) {
            String folded = TableType.fold(header.get(i));
            Integer first = folded.isEmpty() ? null : seen.putIfAbsent(folded, i);
            if (first != null) {
                String text = "the column " + shortened(header.get(i)) + " is there twice, as column " + (first + 1) + " and " + (i + 1);
                int[] at = places.of(1, i);
                problems.add(file.type().indexOf(header.get(i)) >= 0
                        ? Problem.error("csv.column.twice", file.name(), at[0], at[1], text + "; remove or rename one of them")
                        : Problem.warning("csv.column.twice", file.name(), at[0], at[1], text + "; both are kept"));
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
