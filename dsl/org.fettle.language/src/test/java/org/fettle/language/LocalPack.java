/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.language;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.fettle.data.Problem;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** A pack that extends {@link Snippet#RETURN}, whose name is test, with two rules; in the local file «…» marks where the problem is expected. */
final class LocalPack {

    static final String RULES = """
            define late for Episodes = DEC > collection end
            derive Episodes.NIGHTS number = if DEC is blank then 0 else days between DECOM and DEC
            """ + Snippet.aRule("1", "each Episodes e\nseverity query\nflag e.LS when e.LS = C1")
            + Snippet.aRule("2", "each Episodes e\nflag e.DEC when e.late");

    private final Map<String, String> files = new LinkedHashMap<>();
    private String file;
    private int line;
    private int column;

    private LocalPack(String text) {
        files.put("test/a-return.fettle", Snippet.RETURN);
        files.put("test/rules.fettle", RULES.replace("e.late", "late(e)"));
        with("local.fettle", text);
    }

    /** A local pack of one file. */
    static LocalPack of(String text) {
        return new LocalPack(text);
    }

    /** A local pack with the lines in its header. */
    static LocalPack header(String lines) {
        return of("pack fettleshire \"Fettleshire\" extends test {\nversion 1\n" + lines + "\n}\n");
    }

    /** A local pack with a header and declarations. */
    static LocalPack with(String declarations) {
        return of("pack fettleshire extends test { version 1 }\n" + declarations);
    }

    LocalPack with(String name, String text) {
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

    LocalPack without(String name) {
        files.remove(name);
        return this;
    }

    LoadedPack load() {
        return PackLoader.load(files);
    }

    Map<String, String> files() {
        return files;
    }

    LoadedPack good() {
        LoadedPack pack = load();
        assertEquals(List.of(), pack.problems().stream().map(LocalPack::describe).toList());
        return pack;
    }

    void error(String code, String... words) {
        only(Problem.Severity.ERROR, code, words);
    }

    void warning(String code, String... words) {
        only(Problem.Severity.WARNING, code, words);
    }

    private void only(Problem.Severity severity, String code, String... words) {
        List<Problem> problems = load().problems();
        String all = problems.stream().map(LocalPack::describe).toList().toString();
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
