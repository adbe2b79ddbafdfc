/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.fix.propose;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Pattern;

import org.apache.commons.text.similarity.JaroWinklerSimilarity;
import org.apache.commons.text.similarity.LevenshteinDistance;
import org.fettle.data.Column;
import org.fettle.data.Table;
import org.fettle.data.TableType;
import org.fettle.engine.CellChange;
import org.fettle.engine.pack.Code;
import org.fettle.engine.pack.CodeListInfo;
import org.fettle.engine.pack.FixKind;

/**
 * The code of a list that is nearest to a text that is none: by the code itself, by its meaning, and of equal ones the one that this return uses
 * most.
 */
final class Codes implements Proposer {
    private static final int MOST_LETTERS = 2;
    private static final double LIKE = 0.85;
    private static final int MOST_CHOICES = 5;
    /** Of codes that are equally near one is meant when so many times as many records have it as have the next. */
    private static final int MUCH_MORE = 3;
    /** Meanings are compared with texts of at least so many letters; shorter ones are meant as codes. */
    private static final int LEAST_WORDS = 4;

    private static final Pattern NUMBER = Pattern.compile("\\d{1,9}(?:\\.0{0,9})?");
    private static final Pattern DECIMAL = Pattern.compile("\\d{1,9}\\.0{0,9}");
    private static final LevenshteinDistance LETTERS = new LevenshteinDistance(MOST_LETTERS);
    private static final JaroWinklerSimilarity WORDS = new JaroWinklerSimilarity();

    private final Facts facts;

    /**
     * A code and how near it is.
     *
     * @param letters how many letters differ; more than {@link #MOST_LETTERS} when it is not near by its letters
     * @param words   how like its meaning the text is, 0 to 1
     * @param used    how many records of the return have it
     */
    private record Near(Code code, int letters, double words, int used) {
    }

    Codes(Facts facts) {
        this.facts = facts;
    }

    @Override
    public void propose(Target target, Consumer<Remedy> out) {
        for (Column column : target.columns()) {
            CodeListInfo list = facts.codeList(column.spec());
            String text = column.text(target.row());
            if (list != null && !text.isEmpty() && !facts.isCode(column.spec(), text)) {
                propose(target, column, list, text, out);
            }
        }
    }

    private void propose(Target target, Column column, CodeListInfo list, String text, Consumer<Remedy> out) {
        String name = column.spec().name();
        Code same = same(list, text);
        if (same != null) {
            boolean code = plain(same.value()).equals(plain(text)) || isSameNumber(same.value(), text);
            out.accept(target.write(Origin.FORMAT, FixKind.CERTAIN, code ? "Write the code in " + name + " as the list has it"
                    : "Write the code for the words in " + name, "\"" + text + "\" is " + same.value() + ", " + same.meaning(), column,
                    same.value()));
            return;
        }
        List<Near> near = near(target.table(), column, list, text);
        if (near.isEmpty()) {
            return;
        }
        Near best = near.get(0);
        List<Near> rivals = near.stream().filter(other -> other.letters == best.letters).toList();
        boolean clear = best.letters > MOST_LETTERS || rivals.size() == 1 || best.used >= MUCH_MORE * rivals.get(1).used;
        List<Remedy.Choice> choices = near.stream().limit(Math.max(MOST_CHOICES, clear ? 0 : rivals.size()))
                .map(one -> new Remedy.Choice(one.code.value(), reason(one))).toList();
        CellChange change = new CellChange(target.table().type().name(), target.table().period(), target.table().fileRow(target.row()), name,
                clear ? best.code.value() : null);
        out.accept(clear ? target.remedy(Origin.CODE, FixKind.SUGGESTED, "Write the nearest code in " + name, why(best, near, text, list),
                List.of(change), choices)
                : target.remedy(Origin.CODE, FixKind.ASK, "Choose " + name + " among the nearest codes",
                        rivals.size() + " codes of " + list.name() + " are within " + within(best) + " of \"" + text + "\", and none is used much "
                                + "more than the others",
                        List.of(change), choices));
    }

    private static String within(Near near) {
        return near.letters == 1 ? "one letter" : near.letters + " letters";
    }

    private static String why(Near best, List<Near> near, String text, CodeListInfo list) {
        if (best.letters <= MOST_LETTERS) {
            long rivals = near.stream().filter(other -> other.letters == best.letters).count();
            String within = within(best);
            String used = best.used == 0 ? "" : "; " + best.used + " records have it";
            return (rivals == 1 ? "the only code of " + list.name() + " within " + within + " of \"" + text + "\""
                    : "of " + rivals + " codes of " + list.name() + " within " + within + " of \"" + text + "\" the one used most")
                    + " (" + best.code.meaning() + ")" + used;
        }
        return "its meaning, " + best.code.meaning() + ", is like \"" + text + "\"";
    }

    private static String reason(Near near) {
        return near.code.meaning() + (near.used == 0 ? "" : "; in " + near.used + " records");
    }

    private static Code same(CodeListInfo list, String text) {
        Code found = null;
        for (Code code : list.codes()) {
            boolean same = DECIMAL.matcher(text).matches() ? isSameNumber(code.value(), text)
                    : plain(code.value()).equals(plain(text)) || plain(code.meaning()).equals(plain(text)) || isSameNumber(code.value(), text);
            if (same) {
                if (found != null) {
                    return null;
                }
                found = code;
            }
        }
        return plain(text).isEmpty() ? null : found;
    }

    /** Whether a spreadsheet has made a number of a code: 1.0 of 1, 7 of 07. */
    private static boolean isSameNumber(String code, String text) {
        return NUMBER.matcher(code).matches() && NUMBER.matcher(text).matches() && new BigDecimal(code).compareTo(new BigDecimal(text)) == 0;
    }

    /** Letters and digits only, in capitals. */
    private static String plain(String text) {
        return text.replaceAll("[^\\p{L}\\p{N}]", "").toUpperCase(Locale.ROOT);
    }

    private List<Near> near(Table table, Column column, CodeListInfo list, String text) {
        Map<String, Integer> used = used(table, column);
        List<Near> near = new ArrayList<>();
        for (Code code : list.codes()) {
            int letters = LETTERS.apply(TableType.fold(text), TableType.fold(code.value()));
            boolean byLetters = letters >= 0 && letters < Math.max(code.value().length(), text.length()) && letters <= Math.max(1, text.length() / 3);
            double words = text.length() < LEAST_WORDS ? 0
                    : WORDS.apply(text.toLowerCase(Locale.ROOT), code.meaning().toLowerCase(Locale.ROOT));
            if (byLetters || words >= LIKE) {
                near.add(new Near(code, byLetters ? letters : MOST_LETTERS + 1, words, used.getOrDefault(TableType.fold(code.value()), 0)));
            }
        }
        near.sort(Comparator.comparingInt(Near::letters).thenComparing(Comparator.comparingInt(Near::used).reversed())
                .thenComparing(Comparator.comparingDouble(Near::words).reversed()));
        return near;
    }

    /** How many records of the table have each code, in capitals. */
    private Map<String, Integer> used(Table table, Column column) {
        return facts.once(List.of(Codes.class, column), () -> {
            Map<Long, Integer> counts = new HashMap<>();
            for (int row = 0; row < table.rowCount(); row++) {
                counts.merge(column.value(row), 1, Integer::sum);
            }
            Map<String, Integer> used = new HashMap<>();
            counts.forEach((value, count) -> {
                if (value >= 0) {
                    used.merge(TableType.fold(facts.data().dictionary().text(Math.toIntExact(value))), count, Integer::sum);
                }
            });
            return used;
        });
    }
}
