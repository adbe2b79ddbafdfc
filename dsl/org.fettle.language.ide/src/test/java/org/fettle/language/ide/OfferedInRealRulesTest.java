/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.language.ide;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.fettle.language.LanguageServices;
import org.fettle.language.PackFolders;
import org.fettle.language.ide.grammar.Lexeme;
import org.fettle.language.ide.grammar.Lexemes;
import org.fettle.language.validation.IssueCodes;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/**
 * At places drawn from the bundled pack's own rules: whatever is offered there, with the word at the place typed over, makes no error of types. The rules
 * stand in a pack that extends the bundled one, with and without broken text above them, and in the bundled pack itself.
 */
class OfferedInRealRulesTest {
    private static final Set<String> OF_TYPES = Set.of(IssueCodes.TYPE_MISMATCH, IssueCodes.COMPARED_WITH_BLANK, IssueCodes.MANY_ROWS,
            IssueCodes.NO_CURRENT_ROW, IssueCodes.ARGUMENTS, IssueCodes.CODE_NOT_IN_LIST);
    private static final Set<Completion.Kind> VALUES = Set.of(Completion.Kind.COLUMN, Completion.Kind.CODE, Completion.Kind.CODE_LIST,
            Completion.Kind.PARAMETER, Completion.Kind.LET, Completion.Kind.ROW, Completion.Kind.DEFINITION);
    /** What has columns of its own: one of them is meant, not the row itself. */
    private static final Set<Completion.Kind> ROWS = Set.of(Completion.Kind.ROW, Completion.Kind.LET, Completion.Kind.DEFINITION);
    /** What makes a condition of a value. */
    private static final List<String> CONTINUATIONS = List.of("", " is given", " exists", " is loaded");
    private static final Pattern RULE = Pattern.compile("(?ms)^rule (\\w+) .*?^}$");
    private static final String HEADER = "pack mine \"Mine\" extends ssda903 { version 1 }\n";
    private static final String BROKEN = "rule X6 \"broken { each } flag flag\nrule X5 { flag flag %\n}\n";
    private static final String FILE = "mine.fettle";
    private static final int PLACES = 60;
    private static final int OFFERS = 6;
    private static final int COLUMNS = 3;

    private static Path packs;
    private static FettleServices services;

    private final Lexemes lexemes = LanguageServices.injector().getInstance(Lexemes.class);
    private int checked;

    @BeforeAll
    static void thePackIsFound() {
        Path root = Path.of("").toAbsolutePath();
        while (!Files.isDirectory(root.resolve("packs/ssda903"))) {
            root = root.getParent();
        }
        packs = root.resolve("packs");
        services = new FettleServices(new PackFolders(List.of(packs)).ofTheProgram());
    }

    /** The rules of the bundled pack, with codes that no rule of it has. */
    private static List<String> rules() throws IOException {
        List<String> rules = new ArrayList<>();
        for (String text : PackSources.read(packs.resolve("ssda903")).files().values()) {
            Matcher matcher = RULE.matcher(text);
            while (matcher.find()) {
                rules.add(matcher.group().replaceFirst("rule \\w+ ", "rule M" + matcher.group(1) + " "));
            }
        }
        return rules;
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void inAPackThatExtendsIt(boolean broken) throws IOException {
        List<String> rules = rules();
        assertTrue(rules.size() > 100, "there are " + rules.size() + " rules");
        Random random = new Random(broken ? 903 : 4);
        for (int i = 0; i < PLACES; i++) {
            String rule = rules.get(random.nextInt(rules.size()));
            String above = HEADER + (broken ? BROKEN : "");
            List<Lexeme> words = words(rule);
            Lexeme word = words.get(random.nextInt(words.size()));
            check(new Place(Map.of(), FILE, above + rule, above.length() + word.start(), above.length() + word.end(), above.length()), random);
        }
        assertTrue(checked > PLACES, "only " + checked + " offers were looked at");
    }

    @Test
    void inTheBundledPackItself() throws IOException {
        Map<String, String> files = PackSources.read(packs.resolve("ssda903")).files();
        Random random = new Random(9030);
        for (int i = 0; i < PLACES / 5; i++) {
            String text = files.get("episodes.fettle");
            Matcher matcher = RULE.matcher(text);
            List<int[]> rules = new ArrayList<>();
            while (matcher.find()) {
                rules.add(new int[] {matcher.start(), matcher.end()});
            }
            int[] rule = rules.get(random.nextInt(rules.size()));
            List<Lexeme> words = words(text.substring(rule[0], rule[1]));
            Lexeme word = words.get(random.nextInt(words.size()));
            check(new Place(files, "episodes.fettle", text, rule[0] + word.start(), rule[0] + word.end(), rule[0]), random);
        }
        assertTrue(checked > PLACES / 5, "only " + checked + " offers were looked at");
    }

    /** The words of a rule's body, of its conditions above all: not its examples. */
    private List<Lexeme> words(String rule) {
        int from = Math.max(rule.indexOf("\n    each "), Math.max(rule.indexOf("\n    once"), 0));
        int to = rule.indexOf("\n    example") < 0 ? rule.length() : rule.indexOf("\n    example");
        return lexemes.of(rule).stream().filter(word -> !word.isHidden() && word.start() >= from && word.end() <= to)
                .filter(word -> Character.isLetterOrDigit(word.text().charAt(0))).toList();
    }

    /** A word of a text; what is above the start of its rule does not matter. */
    private record Place(Map<String, String> others, String file, String text, int from, int to, int rule) {
        PackSources sources(String changed) {
            return new PackSources(others, packs.resolve(others.isEmpty() ? "mine" : "ssda903")).with(file, changed);
        }

        String with(Completion offered, String continuation) {
            return with(offered, continuation, to);
        }

        String with(Completion offered, String continuation, int end) {
            return text.substring(0, offered.start()) + offered.insert() + continuation + text.substring(end);
        }

        /** Where the brackets end that begin behind the word, which a definition would be asked with; 0 when none do. */
        int closing() {
            int depth = 0;
            int at = to;
            while (at < text.length() && (depth > 0 || at == to || text.charAt(at - 1) == ' ')) {
                char c = text.charAt(at);
                depth += c == '(' ? 1 : c == ')' ? -1 : 0;
                at++;
                if (depth == 0 && c != ' ') {
                    return c == ')' ? at : 0;
                }
            }
            return 0;
        }

        int line(int offset) {
            return 1 + (int) text.substring(0, offset).chars().filter(c -> c == '\n').count();
        }
    }

    private void check(Place place, Random random) {
        List<Completion> offered = new ArrayList<>(services.complete(place.sources(place.text()), place.file(), place.from()).stream()
                .filter(completion -> VALUES.contains(completion.kind())).toList());
        for (int i = 0; i < OFFERS && !offered.isEmpty(); i++) {
            Completion completion = offered.remove(random.nextInt(offered.size()));
            checked++;
            String fault = fault(place, completion);
            assertEquals("", fault, () -> completion.label() + " in the place of " + place.text().substring(place.from(), place.to()) + " in line "
                    + place.line(place.from()) + " of\n" + place.text().substring(place.rule(), place.to()));
        }
    }

    /** Empty when some sentence with the proposal in it makes sense, or none can be read; else the errors of the first that can. */
    private static String fault(Place place, Completion completion) {
        List<String> texts = new ArrayList<>();
        CONTINUATIONS.forEach(continuation -> texts.add(place.with(completion, continuation)));
        int close = place.closing();
        if (close > 0) {
            String after = place.text().substring(place.to(), close);
            CONTINUATIONS.forEach(continuation -> texts.add(place.with(completion, after + continuation, close)));
        }
        if (ROWS.contains(completion.kind())) {
            String dotted = place.with(completion, ".");
            int caret = completion.start() + completion.insert().length() + 1;
            services.complete(place.sources(dotted), place.file(), caret).stream().limit(COLUMNS)
                    .forEach(column -> texts.add(place.with(completion, "." + column.insert())));
        }
        String first = "";
        for (String text : texts) {
            int line = place.line(place.from());
            List<String> errors = new ArrayList<>();
            boolean readable = true;
            boolean good = true;
            for (Diagnostic found : services.diagnostics(place.sources(text))) {
                boolean here = found.problem().file().equals(place.file()) && found.problem().line() >= place.line(place.rule());
                boolean syntax = found.problem().code().startsWith(IssueCodes.SYNTAX);
                if (found.problem().isError() && here && (syntax || found.problem().line() == line)) {
                    readable &= !syntax;
                    good &= !OF_TYPES.contains(found.problem().code());
                    errors.add(found.problem().toString());
                }
            }
            if (readable && good) {
                return "";
            }
            first = first.isEmpty() && readable ? errors.toString() : first;
        }
        return first;
    }
}
