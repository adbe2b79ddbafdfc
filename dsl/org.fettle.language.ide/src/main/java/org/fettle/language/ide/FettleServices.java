/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.language.ide;

import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Function;

import org.eclipse.xtext.parser.IParser;
import org.fettle.data.Progress;
import org.fettle.language.BasePacks;
import org.fettle.language.LanguageServices;
import org.fettle.language.PackFolders;
import org.fettle.language.formatting2.Layout;
import org.fettle.language.ide.fixes.Fixes;
import org.fettle.language.ide.grammar.Lexemes;
import org.fettle.language.ide.navigation.Navigation;
import org.fettle.language.ide.navigation.Rename;

import com.google.inject.Injector;

/**
 * What an editor of rules needs to know, without any user interface. All calls take the texts as they are being typed and work in broken text
 * too. Safe for use by many threads; calls that look at whole packs wait for each other. Offsets are 0-based and count characters.
 */
public final class FettleServices {
    private static final BooleanSupplier NEVER = () -> false;

    private final Workspace workspace;
    private final CompletionEngine completion;
    private final Lookups lookups;
    private final Colouring colouring;
    private final Fixes fixes;
    private final Rename rename;
    private final Signatures signatures;
    private final Examples examples = new Examples();
    private final Lexemes lexemes;

    /** Services with the language as it is set up outside Eclipse. */
    public FettleServices() {
        this(LanguageServices.injector());
    }

    /**
     * Services with the language as it is set up outside Eclipse.
     *
     * @param bases finds the packs that others extend
     */
    public FettleServices(BasePacks bases) {
        this(LanguageServices.injector(), bases);
    }

    /** Services with a language that was set up elsewhere; a pack that another one extends is looked for beside it. */
    public FettleServices(Injector injector) {
        this(injector, new PackFolders(List.of()));
    }

    /** Services with a language that was set up elsewhere, and with what finds the packs that others extend. */
    public FettleServices(Injector injector, BasePacks bases) {
        Words words = new Words();
        workspace = new Workspace(injector, bases);
        completion = new CompletionEngine(injector, workspace, words);
        lookups = new Lookups(words);
        fixes = injector.getInstance(Fixes.class);
        rename = injector.getInstance(Rename.class);
        signatures = new Signatures(words);
        lexemes = injector.getInstance(Lexemes.class);
        colouring = new Colouring(injector.getInstance(IParser.class), lexemes);
    }

    /**
     * What may stand at a caret, the likeliest first.
     *
     * @param sources the pack, with the text of the file as it is being typed
     * @param file    name of the file within the pack
     */
    public synchronized List<Completion> complete(PackSources sources, String file, int offset) {
        workspace.updateAround(sources, file, offset);
        return completion.complete(sources.text(file), offset);
    }

    /** The stretches of a file to colour, in the order of the file. Looks at nothing but this text. */
    public List<Token> tokens(String text) {
        return colouring.of(text);
    }

    /** All problems of a pack, in the order of files and lines. */
    public List<Diagnostic> diagnostics(PackSources sources) {
        return analyse(sources, () -> false, Analysis::diagnostics);
    }

    /**
     * Does something with a pack as it stands, parsed and linked. No other call changes it meanwhile.
     *
     * @param sources   the pack, with the texts of its files as they are being typed
     * @param cancelled whether whoever asks no longer wants to know; asked now and then
     * @param work      what to do; must keep nothing of the analysis but values such as diagnostics
     * @throws java.util.concurrent.CancellationException when it was cancelled
     */
    public synchronized <T> T analyse(PackSources sources, BooleanSupplier cancelled, Function<Analysis, T> work) {
        workspace.update(sources);
        return work.apply(new PackAnalysis(sources, workspace, cancelled));
    }

    /** What is known of the word at an offset, or null. */
    public Hover hover(PackSources sources, String file, int offset) {
        return hover(sources, file, offset, ReturnFacts.NONE);
    }

    /** What is known of the word at an offset, and what the open return has of it; or null. */
    public Hover hover(PackSources sources, String file, int offset, ReturnFacts facts) {
        return analyse(sources, NEVER, pack -> lookups.hover(pack, file, offset, facts));
    }

    /** What takes the value that is being written at an offset, or null. */
    public Signature signature(PackSources sources, String file, int offset) {
        return analyse(sources, NEVER, pack -> signatures.at(lexemes.of(sources.text(file)), offset, pack.index()));
    }

    /** Where the thing whose name stands at an offset is declared, or null. */
    public Location declaration(PackSources sources, String file, int offset) {
        return analyse(sources, NEVER, pack -> lookups.declaration(pack, file, offset));
    }

    /** All places in the pack of what is named at an offset, its declaration among them; none where no name stands. */
    public List<Occurrence> references(PackSources sources, String file, int offset) {
        return analyse(sources, NEVER, pack -> Navigation.references(pack, file, offset));
    }

    /** All places in the same file of what is named at an offset. */
    public List<Occurrence> highlights(PackSources sources, String file, int offset) {
        return analyse(sources, NEVER, pack -> Navigation.highlights(pack, file, offset));
    }

    /** Whether what is named at an offset can be renamed, and what it is called. */
    public RenameTarget renameTarget(PackSources sources, String file, int offset) {
        return analyse(sources, NEVER, pack -> rename.target(pack, file, offset));
    }

    /**
     * Gives what is named at an offset another name in all files of the pack. Refuses, with the reason, what would make any name stand for
     * something else than before.
     */
    public Renaming rename(PackSources sources, String file, int offset, String newName) {
        Rename.Plan plan = analyse(sources, NEVER, pack -> rename.plan(pack, file, offset, newName));
        if (plan.renaming().isRefused() || plan.renaming().edits().isEmpty()) {
            return plan.renaming();
        }
        PackSources changed = new QuickFix("", false, plan.renaming().edits()).apply(sources);
        return analyse(changed, NEVER, pack -> rename.checked(plan, pack));
    }

    /** The outline of a file. */
    public List<OutlineItem> outline(PackSources sources, String file) {
        return analyse(sources, NEVER, pack -> pack.model(file) == null ? List.of() : new Outlines(file).of(pack.model(file)));
    }

    /**
     * What a pack and those that it extends declare, by a part of its name or title; everything for an empty query. The best fits come first, of
     * equally good ones those of the pack itself. Files of a pack that is extended have its name and a slash in front.
     */
    public List<Symbol> symbols(PackSources sources, String query) {
        return analyse(sources, NEVER, pack -> Symbols.of(pack, query));
    }

    /** The lines of a text that can be folded, in their order. */
    public List<Fold> folds(String text) {
        return Folding.of(lexemes.of(text));
    }

    /** The stretches of a file to colour, by what its names stand for. */
    public List<Token> tokens(PackSources sources, String file) {
        return analyse(sources, NEVER, pack -> Colours.of(colouring.of(sources.text(file)), Navigation.targets(pack, file)));
    }

    /** The file laid out; as it is when it has syntax errors. */
    public String format(PackSources sources, String file) {
        return TextEdit.apply(file, sources.text(file), formatEdits(sources, file, 0, Integer.MAX_VALUE));
    }

    /**
     * What changes when a stretch of a file is laid out.
     *
     * @param offset where the stretch begins
     * @param length its number of characters; lines that it touches are laid out as wholes
     * @return the changes in the order of the file; none when it has syntax errors
     */
    public List<TextEdit> formatEdits(PackSources sources, String file, int offset, int length) {
        String text = sources.text(file);
        int start = Math.max(0, Math.min(offset, text.length()));
        int end = (int) Math.min(text.length(), (long) start + length);
        int from = start == 0 ? 0 : text.lastIndexOf('\n', start - 1);
        int newLine = text.indexOf('\n', end);
        int to = newLine < 0 ? text.length() : newLine;
        return analyse(sources, NEVER, pack -> pack.resource(file) == null ? List.of()
                : Layout.edits(pack.resource(file)).stream()
                        .filter(edit -> edit.offset() >= from && edit.offset() + edit.length() <= to)
                        .map(edit -> new TextEdit(file, edit.offset(), edit.length(), edit.text())).toList());
    }

    /** The repairs of a problem that {@link #diagnostics} found in the same texts, the likeliest first. */
    public List<QuickFix> fixes(PackSources sources, Diagnostic diagnostic) {
        return analyse(sources, NEVER, pack -> fixes.of(pack, diagnostic));
    }

    /**
     * Changes that an author may want at a place where nothing is wrong.
     *
     * @param offset where the caret is or the selection begins
     * @param length number of selected characters, 0 for a caret
     */
    public List<QuickFix> assists(PackSources sources, String file, int offset, int length) {
        return analyse(sources, NEVER, pack -> fixes.assists(pack, file, offset, length));
    }

    /** The examples of a file, and how they went when they were last run. */
    public List<ExampleState> examples(PackSources sources, String file) {
        return analyse(sources, NEVER, pack -> examples.of(pack, file));
    }

    /**
     * Runs examples of a file. Rules with errors are left out; errors of other rules do not matter.
     *
     * @param rule code of the rule whose examples are run, or null for all of the file
     */
    public List<ExampleState> runExamples(PackSources sources, String file, String rule) {
        return analyse(sources, NEVER, pack -> examples.run(pack, file, rule, Progress.NONE));
    }
}
