/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.language;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.emf.ecore.EObject;
import org.fettle.data.Problem;
import org.fettle.language.fettle.Rule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/**
 * A small pack for a test: a header and a return that every snippet has, and one file {@code test.fettle} with what the test is about. In that
 * file «…» marks where the problem is expected.
 */
public final class Snippet {

    /** The return that snippets write rules for. */
    public static final String RETURN = """
            pack test "Test" {
                version 1.0
                collections 2022/23 to 2026/27
                parameter grace : number = 0
                parameter authority : code Authority = A1
            }
            codes Authority { A1 "One" A2 "Two" }
            codes Sex until 2023/24 { 1 "Male" 2 "Female" }
            codes Sex since 2024/25 { M "Male" F "Female" }
            codes Status { C1 "Care order" C2 V3 V4 205A 01 }
            codes Short = Status where code starts with "V"
            codes Place ignoring case { U1 U2 K2 CHILD }
            codes YesNo { 0 1 }
            return Care subject Child key CHILD {
                table Header one per Child file "header" { CHILD text required SEX code Sex DOB date required UPN text MOTHER flag }
                table Episodes many per Child file "episodes" {
                    CHILD text DECOM date LS code Status PLACE code Place DEC date COST decimal VISITS number
                }
                table Reviews many per Child file "reviews" { CHILD text REVIEW date }
            }
            reference Providers key URN file "providers" { URN text CLOSED date KIND code Place }
            """;

    private final Map<String, String> files = new LinkedHashMap<>();
    private String file;
    private int line;
    private int column;

    private Snippet(String text) {
        files.put("a-return.fettle", RETURN);
        with("test.fettle", text);
    }

    /** A pack with the return and this text, in which «…» may mark a place. */
    public static Snippet of(String text) {
        return new Snippet(text);
    }

    /** A pack with the return and one rule with these statements; the rule has all that a good rule has. */
    public static Snippet rule(String statements) {
        return of(aRule("1", statements));
    }

    /** A rule that visits each row of Episodes as e and flags e.LS when the condition holds. */
    public static Snippet when(String condition) {
        return rule("each Episodes e\nflag e.LS when " + condition);
    }

    /** The text of a rule with category, message and two examples around the statements. */
    public static String aRule(String code, String statements) {
        return "rule " + code + " \"A rule\" {\ncategory invalid\nmessage \"Wrong.\"\n" + statements
                + "\nexample { Episodes | CHILD | LS |\n| 1 | C1 | flagged\n}\nexample { Header | CHILD |\n| 1 | passes\n}\n}\n";
    }

    /** Adds a file, or replaces one; «…» may mark a place. */
    public Snippet with(String name, String text) {
        int mark = text.indexOf('«');
        if (mark >= 0) {
            file = name;
            String before = text.substring(0, mark);
            line = (int) before.chars().filter(c -> c == '\n').count() + 1;
            column = mark - before.lastIndexOf('\n');
        }
        files.put(name, text.replace("«", "").replace("»", ""));
        return this;
    }

    /** Leaves the return and the header out. */
    public Snippet alone() {
        files.remove("a-return.fettle");
        return this;
    }

    /** Loads the pack. */
    public LoadedPack load() {
        return PackLoader.load(files);
    }

    /** Loads the pack, which has nothing wrong. */
    public LoadedPack good() {
        LoadedPack pack = load();
        assertEquals(List.of(), pack.problems().stream().map(Snippet::describe).toList());
        return pack;
    }

    /** The rule of a good pack with one rule. */
    public Rule theRule() {
        return good().index().rules().get(0);
    }

    /** The first object of a class in the test's file of a good pack. */
    public <T extends EObject> T first(Class<T> type) {
        LoadedPack pack = good();
        return find(pack, type);
    }

    /** The first object of a class in the test's file. */
    public static <T extends EObject> T find(LoadedPack pack, Class<T> type) {
        for (var contents = pack.models().get(pack.models().size() - 1).eAllContents(); contents.hasNext();) {
            EObject each = contents.next();
            if (type.isInstance(each)) {
                return type.cast(each);
            }
        }
        throw new AssertionError("no " + type.getSimpleName());
    }

    /** The pack has one problem: an error of this code, at the marked place, whose message holds the words. */
    public void error(String code, String... words) {
        only(Problem.Severity.ERROR, code, words);
    }

    /** The pack has one problem: a warning of this code, at the marked place, whose message holds the words. */
    public void warning(String code, String... words) {
        only(Problem.Severity.WARNING, code, words);
    }

    /** Among the pack's problems is one of this code, at the marked place, whose message holds the words. */
    public void has(String code, String... words) {
        List<Problem> problems = load().problems();
        boolean found = problems.stream().anyMatch(
                problem -> problem.code().equals(code) && problem.file().equals(file) && problem.line() == line && problem.column() == column
                        && List.of(words).stream().allMatch(problem.message()::contains));
        assertTrue(found, () -> problems.stream().map(Snippet::describe).toList().toString());
    }

    private void only(Problem.Severity severity, String code, String... words) {
        List<Problem> problems = load().problems();
        String all = problems.stream().map(Snippet::describe).toList().toString();
        assertEquals(1, problems.size(), all);
        Problem problem = problems.get(0);
        assertEquals(severity + " " + code, problem.severity() + " " + problem.code(), all);
        if (line > 0) {
            assertEquals(file + ":" + line + ":" + column, problem.file() + ":" + problem.line() + ":" + problem.column(), all);
        }
        for (String word : words) {
            assertTrue(problem.message().contains(word), () -> "expected \"" + word + "\" in: " + problem.message());
        }
    }

    private static String describe(Problem problem) {
        return problem.severity() + " " + problem + " [" + problem.code() + "]";
    }
}
