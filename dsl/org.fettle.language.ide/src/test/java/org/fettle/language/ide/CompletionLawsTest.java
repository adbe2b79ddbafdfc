/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.language.ide;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.fettle.language.LanguageServices;
import org.fettle.language.ide.grammar.Lexeme;
import org.fettle.language.ide.grammar.Lexemes;
import org.fettle.language.validation.IssueCodes;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Whatever is offered in the place of a word of a good rule, with that word typed over, makes no error of types. */
class CompletionLawsTest {
    private static final Set<String> OF_TYPES = Set.of(IssueCodes.TYPE_MISMATCH, IssueCodes.COMPARED_WITH_BLANK, IssueCodes.MANY_ROWS,
            IssueCodes.NO_CURRENT_ROW, IssueCodes.ARGUMENTS, IssueCodes.CODE_NOT_IN_LIST);
    /** What values are made of; a word of the language makes another sentence of what follows. */
    private static final Set<Completion.Kind> VALUES = Set.of(Completion.Kind.COLUMN, Completion.Kind.CODE, Completion.Kind.CODE_LIST,
            Completion.Kind.PARAMETER, Completion.Kind.LET, Completion.Kind.ROW, Completion.Kind.DEFINITION);
    /** What can make a condition of a value that stands where a condition is wanted. */
    private static final List<String> CONTINUATIONS = List.of("", " is given", " exists", " is loaded");

    private static final String RULES = """
            define late for Episodes x = x.DECOM > collection end and in-the-year(x)
            define began for Child = min DECOM of Episodes
            rule 1 "Overlap" {
                category inconsistent
                each Episodes e where CHILD is given and in-the-year
                let before = previous Episodes where LS is none of Respite by DECOM
                let cost = e.COST * 52 + 3
                when before exists and Header.SEX = 2
                flag e.DECOM beside before.DEC when e.DECOM < before.DEC and not (e.LS in { C1, C2 } or e.LS differs from before.LS)
                message "Starts {e.DECOM}; {cost} a year."
                fix suggested "Start it later" when e.DEC is blank { set e.DECOM to before.DEC set e.LS to V2 }
                fix ask "Enter it" { enter e.DEC }
            }
            rule 2 "Of the year before" {
                category cross-year
                each Child
                let then-open = last last year Episodes where DEC is missing by DECOM
                let years-old = age of Header.DOB at collection start
                let now = first Episodes where DECOM = began by DECOM
                flag now.LS when now.LS = then-open.LS and years-old > 3 or length of then-open.CHILD > 4
                flag s.DEC for every Episodes s where overlap(s.DECOM, s.DEC plus 3 days) when any Providers where CLOSED between s.DECOM and s.DEC
            }
            rule 3 "Of all" {
                category invalid
                once
                let dearest = max COST of all Episodes where late and year of DECOM = 2024
                let row = only all Episodes where COST = dearest and DECOM > earliest of (DEC, 31 March)
                flag row.COST when exactly 2 Episodes where LS = row.LS and CHILD starts with "1"
            }
            """.replace("exactly 2 Episodes", "exactly 2 all Episodes");

    private final Lexemes lexemes = LanguageServices.injector().getInstance(Lexemes.class);

    @Property(tries = 60)
    void whatIsOfferedChecks(@ForAll @IntRange(max = 400) int which) {
        List<Lexeme> words = lexemes.of(RULES).stream().filter(lexeme -> !lexeme.isHidden() && Character.isLetterOrDigit(lexeme.text().charAt(0)))
                .toList();
        Lexeme word = words.get(which % words.size());
        List<Completion> offered = Typing.services().complete(Typing.pack(RULES), "rules.fettle", word.start());
        for (Completion completion : offered) {
            if (VALUES.contains(completion.kind())) {
                assertChecks(word, completion);
            }
        }
    }

    private static void assertChecks(Lexeme word, Completion completion) {
        List<String> texts = new ArrayList<>();
        for (String continuation : CONTINUATIONS) {
            texts.add(replaced(word, completion, continuation));
        }
        if (completion.kind() == Completion.Kind.ROW || completion.kind() == Completion.Kind.TABLE
                || completion.kind() == Completion.Kind.DEFINITION) {
            List.of("CHILD", "DECOM", "LS", "COST", "SEX", "DOB", "CLOSED").forEach(column -> texts.add(replaced(word, completion, "." + column)));
        }
        List<Diagnostic> first = null;
        for (String text : texts) {
            // A let or a definition of another type may make no sense further below: that is another sentence.
            int line = (int) RULES.substring(0, word.start()).lines().count();
            List<Diagnostic> errors = Typing.services().diagnostics(Typing.pack(text)).stream()
                    .filter(found -> found.problem().isError()
                            && (found.problem().line() == line || found.problem().code().startsWith(IssueCodes.SYNTAX)))
                    .toList();
            boolean readable = errors.stream().noneMatch(error -> error.problem().code().startsWith(IssueCodes.SYNTAX));
            boolean good = errors.stream().noneMatch(error -> OF_TYPES.contains(error.problem().code()));
            if (readable && good) {
                return;
            }
            first = first == null && readable ? errors : first;
        }
        List<Diagnostic> errors = first;
        // Whatever is put there, what follows no longer makes sense: the law says nothing of it.
        assertTrue(first == null, () -> completion.label() + " in the place of " + word + ": " + errors);
    }

    private static String replaced(Lexeme word, Completion completion, String continuation) {
        return RULES.substring(0, completion.start()) + completion.insert() + continuation + RULES.substring(word.end());
    }

    @Property(tries = 1)
    void theRulesAreGood() {
        assertEquals(List.of(), Typing.services().diagnostics(Typing.pack(RULES)).stream().filter(found -> found.problem().isError()).toList());
    }
}
