/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.language.ide;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** What every service says at each kind of place where somebody may be typing, one line a service. */
class EveryServiceTest {
    private static final String RULE = """
            rule 7 "Late" {
                category invalid  severity error  impact low
                each Episodes e
                flag   e.DECOM when overlap(e.DEC, e.DECOM) and any Episodes where DECOM > e.DECOM
                message "Starts {e.DECOM}."
                example "late" {
                    Episodes | CHILD | DECOM      | DEC        |
                             | 1     | 02/06/2024 | 01/06/2024 | flagged
                             | 1     | 03/06/2024 |            |
                }
            }
            """;
    private static final String FILE = "rules.fettle";

    private static String all(PackSources pack, int at) {
        FettleServices services = Typing.services();
        List<Diagnostic> problems = services.diagnostics(pack).stream().filter(each -> each.problem().file().equals(FILE)).toList();
        Hover hover = services.hover(pack, FILE, at);
        Signature signature = services.signature(pack, FILE, at);
        Location declaration = services.declaration(pack, FILE, at);
        RenameTarget target = services.renameTarget(pack, FILE, at);
        Renaming renaming = services.rename(pack, FILE, at, "Other");
        String formatted = services.format(pack, FILE);
        String text = pack.text(FILE);
        int line = text.lastIndexOf('\n', Math.max(0, at - 1)) + 1;
        Map<String, Long> colours = services.tokens(pack, FILE).stream()
                .collect(Collectors.groupingBy(token -> token.kind().name(), TreeMap::new, Collectors.counting()));
        return String.join("\n", "completion: " + some(services.complete(pack, FILE, at), Completion::label),
                "problems: " + some(problems, each -> each.problem().line() + " " + each.problem().message()),
                "repairs: " + some(problems, each -> some(services.fixes(pack, each), QuickFix::title)),
                "assists: " + some(services.assists(pack, FILE, at, 0), QuickFix::title),
                "hover: " + (hover == null ? "" : hover.title()),
                "signature: " + (signature == null ? "" : signature.label() + ", value " + signature.active()),
                "declaration: " + (declaration == null ? ""
                        : declaration.file() + " " + pack.text(declaration.file()).substring(declaration.offset(),
                                declaration.offset() + declaration.length())),
                "references: " + services.references(pack, FILE, at).size(), "highlights: " + services.highlights(pack, FILE, at).size(),
                "rename: " + (target.isRefused() ? target.refusal()
                        : target.name() + " in "
                                + (renaming.isRefused() ? renaming.refusal() : renaming.edits().size() + " places")),
                "outline: " + some(services.outline(pack, FILE), OutlineItem::label),
                "symbols: " + some(services.symbols(pack, "overl"), symbol -> symbol.label() + " in " + symbol.name().file()),
                "folds: " + services.folds(text).size(),
                "colours: " + colours, "layout: " + (formatted.equals(text) ? "as it is" : "changed") + ", of the line "
                        + services.formatEdits(pack, FILE, line, 1).size() + " changes",
                "examples: " + some(services.runExamples(pack, FILE, null), each -> each.title() + " " + each.outcome()));
    }

    private static <T> String some(List<T> list, Function<T, String> text) {
        return list.stream().limit(4).map(text).collect(Collectors.joining("; ")) + (list.size() > 4 ? "; and " + (list.size() - 4) : "");
    }

    private static void check(String text, String said) {
        assertEquals(said, all(Typing.pack(text), Typing.caret(text)));
    }

    @Test
    void inTheMiddleOfAWord() {
        check(RULE.replace("overlap(e.DEC, e.DECOM)", "overlap(e.DEC, e.DE¦COM)"), """
                completion: DECOM; DEC
                problems: 1 Expected an example with a row that passes, found none.
                repairs: Add an example that passes
                assists: Go on only when e.DECOM is given
                hover: Episodes.DECOM: date
                signature: overlap(a date, b date), value 1
                declaration: return.fettle DECOM
                references: 8
                highlights: 6
                rename: DECOM in 8 places
                outline: 7  Late
                symbols: overlap in return.fettle
                folds: 2
                colours: {COLUMN=9, DECLARATION=2, DEFINITION=1, EXAMPLE_FLAGGED=1, EXAMPLE_ROW=6, KEYWORD=15, ROW=5, STRING=5, TABLE=3}
                layout: changed, of the line 1 changes
                examples: late HOLDS""");
    }

    @Test
    void behindADot() {
        check(RULE.replace("overlap(e.DEC, e.DECOM)", "overlap(e.DEC, e.¦)"), """
                completion: DECOM; DEC
                problems: 4 Expected a column, found ).
                repairs:\s
                assists:\s
                hover:\s
                signature: overlap(a date, b date), value 1
                declaration:\s
                references: 0
                highlights: 0
                rename: There is no name here that could be changed.
                outline: 7  Late
                symbols: overlap in return.fettle
                folds: 2
                colours: {COLUMN=10, DECLARATION=2, DEFINITION=1, EXAMPLE_FLAGGED=1, EXAMPLE_ROW=6, KEYWORD=15, ROW=4, STRING=5, TABLE=2}
                layout: as it is, of the line 0 changes
                examples: late UNKNOWN""");
    }

    @Test
    void insideWhere() {
        check(RULE.replace("where DECOM > e.DECOM", "where overlap(DEC, ¦DECOM)"), """
                completion: DECOM; DEC; e; Header; and 13
                problems: 1 Expected an example with a row that passes, found none.
                repairs: Add an example that passes
                assists:\s
                hover: Episodes.DECOM: date
                signature: overlap(a date, b date), value 1
                declaration: return.fettle DECOM
                references: 7
                highlights: 5
                rename: DECOM in 7 places
                outline: 7  Late
                symbols: overlap in return.fettle
                folds: 2
                colours: {COLUMN=9, DECLARATION=2, DEFINITION=2, EXAMPLE_FLAGGED=1, EXAMPLE_ROW=6, KEYWORD=15, ROW=4, STRING=5, TABLE=3}
                layout: changed, of the line 1 changes
                examples: late HOLDS""");
    }

    @Test
    void betweenTheParenthesesOfADefinition() {
        check(RULE.replace("overlap(e.DEC, e.DECOM)", "overlap(e.DEC, ¦e.DECOM)"), """
                completion: e; Header; if; collection; and 8
                problems: 1 Expected an example with a row that passes, found none.
                repairs: Add an example that passes
                assists: Go on only when e.DECOM is given
                hover: row e: row of Episodes
                signature: overlap(a date, b date), value 1
                declaration: rules.fettle e
                references: 6
                highlights: 6
                rename: e in 6 places
                outline: 7  Late
                symbols: overlap in return.fettle
                folds: 2
                colours: {COLUMN=9, DECLARATION=2, DEFINITION=1, EXAMPLE_FLAGGED=1, EXAMPLE_ROW=6, KEYWORD=15, ROW=5, STRING=5, TABLE=3}
                layout: changed, of the line 1 changes
                examples: late HOLDS""");
    }

    @Test
    void insideATableOfAnExample() {
        check(RULE.replace("| DECOM ", "| DEC¦OM "), """
                completion: DECOM
                problems: 1 Expected an example with a row that passes, found none.
                repairs: Add an example that passes
                assists: Add an example that is flagged; Add an example that passes
                hover: Episodes.DECOM: date
                signature:\s
                declaration: return.fettle DECOM
                references: 8
                highlights: 6
                rename: DECOM in 8 places
                outline: 7  Late
                symbols: overlap in return.fettle
                folds: 2
                colours: {COLUMN=9, DECLARATION=2, DEFINITION=1, EXAMPLE_FLAGGED=1, EXAMPLE_ROW=6, KEYWORD=15, ROW=5, STRING=5, TABLE=3}
                layout: changed, of the line 0 changes
                examples: late HOLDS""");
    }

    @Test
    void inAnEmptyFile() {
        check("¦", """
                completion: pack; codes; return; columns of; and 11
                problems:\s
                repairs:\s
                assists:\s
                hover:\s
                signature:\s
                declaration:\s
                references: 0
                highlights: 0
                rename: There is no name here that could be changed.
                outline:\s
                symbols: overlap in return.fettle
                folds: 0
                colours: {}
                layout: as it is, of the line 0 changes
                examples:\s""");
    }

    @Test
    void inAFileWithAnErrorAbove() {
        check("rule 6 \"broken { each } flag flag\nrule 5 { flag flag %\n}\n" + RULE.replace("overlap(e.DEC, e.DECOM)", "overlap(e.DEC, e.DE¦COM)"),
                """
                        completion: DECOM; DEC
                        problems: 1 Expected " at the end of the text, found the end of the line; a text stands in one line.; 2 Expected a text in quotes, found {.; 2 Expected a name, found flag, a word of the language; as a name write ^flag.; 4 Expected an example with a row that passes, found none.
                        repairs: ; ; Write ^flag; Add an example that passes
                        assists: Go on only when e.DECOM is given
                        hover: Episodes.DECOM: date
                        signature: overlap(a date, b date), value 1
                        declaration: return.fettle DECOM
                        references: 8
                        highlights: 6
                        rename: DECOM in 8 places
                        outline: 6; 5; 7  Late
                        symbols: overlap in return.fettle
                        folds: 2
                        colours: {COLUMN=9, DECLARATION=4, DEFINITION=1, ERROR=2, EXAMPLE_FLAGGED=1, EXAMPLE_ROW=6, KEYWORD=19, ROW=5, STRING=5, TABLE=3}
                        layout: as it is, of the line 0 changes
                        examples: late HOLDS""");
    }

    @Test
    void inAFileOfAnotherPack() {
        Typing.services().diagnostics(Typing.pack(RULE));
        String other = "pack mine \"Mine\" extends small { version 1 }\n" + RULE.replace("overlap(e.DEC, e.DECOM)", "overlap(e.DEC, e.DE¦COM)");
        PackSources pack = new PackSources(Map.of("small/return.fettle", Typing.RETURN, FILE, other.replace("¦", "")), null);
        assertEquals("""
                completion: DECOM; DEC
                problems: 2 Expected an example with a row that passes, found none.
                repairs: Add an example that passes
                assists: Go on only when e.DECOM is given
                hover: Episodes.DECOM: date
                signature: overlap(a date, b date), value 1
                declaration: small/return.fettle DECOM
                references: 6
                highlights: 6
                rename: DECOM belongs to another pack (small/return.fettle), which cannot be changed from here.
                outline: mine  Mine; 7  Late
                symbols: overlap in small/return.fettle
                folds: 2
                colours: {COLUMN=9, DECLARATION=3, DEFINITION=1, EXAMPLE_FLAGGED=1, EXAMPLE_ROW=6, KEYWORD=18, NUMBER=1, ROW=5, STRING=6, TABLE=3}
                layout: changed, of the line 1 changes
                examples: late HOLDS""", all(pack, other.indexOf('¦')));
    }
}
