/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.language.ide;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import org.fettle.language.fettle.Column;
import org.fettle.language.fettle.Rule;
import org.fettle.language.fettle.Table;
import org.fettle.language.fettle.TableDeclaration;
import org.fettle.language.scoping.PackIndex;
import org.fettle.language.types.Type;
import org.fettle.language.types.Types;

/** A whole rule of each kind, about a table of the pack, so that it checks as it stands; what is particular about it is to be typed over. */
final class RuleSnippets {
    private static final String KEY = "KEY";
    private static final int DATE_WIDTH = "31/03/2025".length();

    private final PackIndex index;
    private final String table;
    private final String subject;
    private final String key;
    private final List<String> any;
    private final List<String> dates;
    private final List<String> codes;
    private final Map<String, String> lists = new LinkedHashMap<>();

    RuleSnippets(PackIndex index) {
        this.index = index;
        TableDeclaration found = index.tables().values().stream().filter(each -> each instanceof Table many && !many.isOnePerSubject())
                .findFirst().orElse(null);
        table = found == null || found.getName() == null ? "Table" : found.getName();
        subject = index.subjects().keySet().stream().findFirst().orElse("Child");
        String column = found == null ? null : PackIndex.keyColumn(found);
        key = column == null ? KEY : column;
        List<Column> columns = found == null ? List.of() : index.columnsOf(found);
        any = names(columns, each -> !key.equals(each.getName()));
        dates = names(columns, each -> Types.ofColumn(each) == Type.Simple.DATE);
        codes = names(columns, each -> Types.ofColumn(each) instanceof Type.CodeOf);
        columns.stream().filter(each -> codes.contains(each.getName()))
                .forEach(each -> lists.put(each.getName(), ((Type.CodeOf) Types.ofColumn(each)).list()));
    }

    /** What an example needs for the rule to flag something. */
    private enum Rows {
        /** One row. */
        ONE,
        /** A row, and the one before. */
        TWO,
        /** A row of each year. */
        LAST_YEAR
    }

    private static List<String> names(List<Column> columns, Predicate<Column> wanted) {
        return columns.stream().filter(each -> each.getName() != null && wanted.test(each)).map(Column::getName).toList();
    }

    /** Marked texts (see {@link Template}) by what they are called. */
    Map<String, String> all() {
        Map<String, String> all = new LinkedHashMap<>();
        String start = dates.isEmpty() ? first(any) : dates.get(0);
        String end = dates.size() < 2 ? start : dates.get(1);
        all.put("rule about rows", rule("inconsistent", "each " + table + " r",
                "r." + choice(5, dates) + ", r." + other(6, dates) + " when r.‹6› < r.‹5›", "Ends before it starts: {r.‹5›}.", start, end));
        all.put("rule about a missing value",
                rule("missing", "each " + table + " r", "r." + choice(5, any) + " when r.‹5› is blank", "Expected ‹5›.", first(any)));
        if (!codes.isEmpty()) {
            all.put("rule about a code", rule("invalid", "each " + table + " r",
                    "r." + codes.get(0) + " when r." + codes.get(0) + " is none of " + lists.get(codes.get(0)),
                    "{r." + codes.get(0) + "} is no such code.", codes.get(0)));
        }
        all.put("rule about the row before",
                rule(Rows.TWO, "inconsistent", "each " + table + " r\n    let before = previous " + table + " by " + start,
                        "r." + start + " beside before." + end + " when r." + start + " < before." + end,
                        "Starts {r." + start + "}, before the end of the one before.",
                        start, end));
        all.put("rule about subjects", rule("inconsistent",
                "each " + subject + "\n    let opening = first " + table + " by " + start + "\n    when opening exists",
                "opening." + choice(5, any) + " when opening.‹5› is missing", "{opening.‹5›} cannot be.", first(any)));
        all.put("rule about last year", rule(Rows.LAST_YEAR, "cross-year",
                "each " + subject + "\n    let now = first " + table + " by " + start + "\n    let before = last last year " + table + " by " + start
                        + "\n    when now exists and before exists",
                "now." + choice(5, any) + " beside before.‹5› when now.‹5› differs from before.‹5›",
                "{now.‹5›} this year, {before.‹5›} last year.", first(any)));
        all.put("rule about the whole return", rule("invalid", "once\n    let found = first all " + table + " where " + key + " is blank",
                "found." + key + " when found exists", "A row without " + key + ".", key));
        return all;
    }

    private String rule(String category, String visit, String flag, String message, String... columns) {
        return rule(Rows.ONE, category, visit, flag, message, columns);
    }

    private String rule(Rows rows, String category, String visit, String flag, String message, String... columns) {
        Set<String> shown = new LinkedHashSet<>(List.of(key));
        shown.addAll(List.of(columns));
        return """
                rule ‹1:%s› "‹2:What is wrong›" {
                    category ‹3:%s›  severity ‹4:error|query›  impact ‹7:medium|high|low›
                    %s
                    flag %s
                    message "‹8:%s›"
                    help "‹9:What to do about it›"

                    example "‹10:that is flagged›" {
                %s    }
                    example "‹100:that passes›" {
                %s    }
                }""".formatted(code(), categories(category), visit, flag, message.replace("‹5›", first(chosen(flag))),
                example(rows, shown, 11, "flagged"), example(rows, shown, 101, "passes"));
    }

    /** The tables of an example; each cell is a place to type at. */
    private String example(Rows rows, Set<String> columns, int firstStop, String mark) {
        int stop = firstStop;
        String before = "";
        if (rows == Rows.LAST_YEAR) {
            before = header("last year " + table, columns) + row("last year " + table, columns, stop) + "\n";
            stop += columns.size();
        }
        String text = before + header(table, columns);
        if (rows == Rows.TWO) {
            text += row(table, columns, stop) + "\n";
            stop += columns.size();
        }
        return text + row(table, columns, stop) + " " + mark + "\n";
    }

    private String header(String shown, Set<String> columns) {
        return "        " + shown + columns.stream().map(column -> " | " + column + " ".repeat(width(column) - column.length()))
                .collect(Collectors.joining()) + " |\n";
    }

    private String row(String shown, Set<String> columns, int firstStop) {
        StringBuilder row = new StringBuilder("        ").append(" ".repeat(shown.length()));
        int stop = firstStop;
        for (String column : columns) {
            boolean isKey = column.equals(key);
            row.append(" | ‹").append(stop++).append(':').append(isKey ? "1" : " ".repeat(width(column))).append('›');
            row.append(" ".repeat(isKey ? width(column) - 1 : 0));
        }
        return row.append(" |").toString();
    }

    private int width(String column) {
        return Math.max(column.length(), dates.contains(column) ? DATE_WIDTH : 1);
    }

    /** What the fifth stop of a flag shows at first; a stop cannot hold another one, so the message has the name itself. */
    private static List<String> chosen(String flag) {
        int start = flag.indexOf("‹5:");
        return start < 0 ? List.of() : List.of(flag.substring(start + 3, flag.indexOf('›', start)).split("\\|")[0]);
    }

    private static String categories(String first) {
        List<String> all = new ArrayList<>(List.of("missing", "invalid", "inconsistent", "cross-year"));
        all.remove(first);
        return first + "|" + String.join("|", all);
    }

    /** A code that no rule has. */
    private String code() {
        Set<String> taken = index.rules().stream().map(Rule::getName).collect(Collectors.toSet());
        int number = 1;
        while (taken.contains("L" + number)) {
            number++;
        }
        return "L" + number;
    }

    private String choice(int group, List<String> names) {
        return "‹" + group + ":" + (names.isEmpty() ? first(any) : String.join("|", names)) + "›";
    }

    private String other(int group, List<String> names) {
        if (names.size() < 2) {
            return choice(group, names);
        }
        List<String> turned = new ArrayList<>(names.subList(1, names.size()));
        turned.add(names.get(0));
        return choice(group, turned);
    }

    private static String first(List<String> names) {
        return names.isEmpty() ? "COLUMN" : names.get(0);
    }
}
