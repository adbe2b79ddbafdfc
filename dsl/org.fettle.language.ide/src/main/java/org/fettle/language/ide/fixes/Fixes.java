/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.language.ide.fixes;

import java.util.List;

import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.scoping.IScopeProvider;
import org.fettle.language.ide.Analysis;
import org.fettle.language.ide.Diagnostic;
import org.fettle.language.ide.QuickFix;
import org.fettle.language.ide.grammar.Expectations;
import org.fettle.language.ide.grammar.Lexemes;
import org.fettle.language.ide.grammar.Spelling;
import org.fettle.language.validation.IssueCodes;

import com.google.inject.Inject;

/** Finds the repairs of problems, and the assists at a place. */
public final class Fixes {
    private final NameFixes names;
    private final SyntaxFixes syntax;
    private final RuleFixes rules = new RuleFixes();
    private final ExampleFixes examples = new ExampleFixes();
    private final ValueFixes values = new ValueFixes();
    private final ReturnFixes returns = new ReturnFixes();
    private final BaseFixes bases = new BaseFixes();

    /** @param scopes which names are good where */
    @Inject
    public Fixes(IScopeProvider scopes, Spelling spelling, Lexemes lexemes, Expectations expectations) {
        names = new NameFixes(scopes, spelling);
        syntax = new SyntaxFixes(lexemes, expectations);
    }

    /**
     * The repairs of a problem, the likeliest first.
     *
     * @param pack       the pack in which it was found
     * @param diagnostic the problem, of the text as it was parsed
     */
    public List<QuickFix> of(Analysis pack, Diagnostic diagnostic) {
        String name = diagnostic.problem().file();
        XtextResource file = pack.resource(name);
        if (file == null || diagnostic.offset() + diagnostic.length() > pack.sources().text(name).length()) {
            return List.of();
        }
        Page page = new Page(file, name, pack.sources().own());
        FixList fixes = new FixList();
        switch (diagnostic.problem().code()) {
            case IssueCodes.UNKNOWN_NAME -> names.unknown(page, diagnostic, fixes);
            case IssueCodes.OUTER_COLUMN -> names.outer(page, diagnostic, fixes);
            case IssueCodes.CODE_NOT_IN_LIST -> names.code(page, diagnostic, fixes);
            case IssueCodes.RESERVED_WORD -> syntax.reserved(page, diagnostic, fixes);
            case IssueCodes.SYNTAX -> syntax.add(page, diagnostic, fixes);
            case IssueCodes.BAD_LITERAL -> values.date(page, diagnostic, fixes);
            case IssueCodes.PROPERTY -> rules.property(page, diagnostic, fixes);
            case IssueCodes.NO_MESSAGE -> rules.message(page, diagnostic, fixes);
            case IssueCodes.PLACEHOLDER -> rules.placeholder(page, diagnostic, fixes);
            case IssueCodes.UNUSED -> rules.unused(page, diagnostic, fixes);
            case IssueCodes.NO_HEADER -> rules.header(page, fixes);
            case IssueCodes.FIX_SHAPE -> rules.kindOfFix(page, diagnostic, fixes);
            case IssueCodes.NO_FAILING_EXAMPLE -> examples.missing(page, diagnostic, true, fixes);
            case IssueCodes.NO_PASSING_EXAMPLE -> examples.missing(page, diagnostic, false, fixes);
            case IssueCodes.EXAMPLE_TABLE -> examples.table(page, diagnostic, fixes);
            case IssueCodes.EXAMPLE_FORMAT -> examples.format(page, diagnostic, fixes);
            case IssueCodes.COMPARED_WITH_BLANK -> values.blank(page, diagnostic, fixes);
            case IssueCodes.TYPE_MISMATCH -> values.mismatch(page, diagnostic, fixes);
            case IssueCodes.REACH -> values.reach(page, diagnostic, fixes);
            case IssueCodes.MANY_ROWS -> values.manyRows(page, diagnostic, fixes);
            case IssueCodes.NO_CURRENT_ROW -> values.noCurrentRow(page, diagnostic, fixes);
            case IssueCodes.KEY_COLUMN -> returns.key(page, diagnostic, fixes);
            case IssueCodes.BASE_UNKNOWN -> bases.unknown(page, diagnostic, fixes);
            case IssueCodes.TUNING_WITHOUT_REASON -> bases.reason(page, diagnostic, fixes);
            case IssueCodes.TUNED_TWICE, IssueCodes.TUNING_WITHOUT_EFFECT -> bases.remove(page, diagnostic, fixes);
            case IssueCodes.REWRITTEN -> bases.rewritten(page, diagnostic, fixes);
            case IssueCodes.YEAR_ORDER -> returns.years(page, diagnostic, fixes);
            case IssueCodes.EMPTY_INTERVAL -> returns.interval(page, diagnostic, fixes);
            default -> {
                // Other problems say themselves what to do, or have no repair that could be written without knowing what is meant.
            }
        }
        return fixes.list();
    }

    /**
     * Changes that an author may want at a place where nothing is wrong.
     *
     * @param pack   the pack
     * @param name   the file's name within it
     * @param offset 0-based offset of the caret or of what is selected
     * @param length number of selected characters, 0 for a caret
     */
    public List<QuickFix> assists(Analysis pack, String name, int offset, int length) {
        XtextResource file = pack.resource(name);
        FixList fixes = new FixList();
        if (file != null) {
            new Assists(new Page(file, name, pack.sources().own()), offset, length, fixes).add();
        }
        return fixes.list();
    }
}
