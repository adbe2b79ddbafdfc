/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.language.ide;

import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Function;

import org.eclipse.xtext.parser.IParser;
import org.eclipse.xtext.resource.XtextResource;
import org.fettle.language.LanguageServices;
import org.fettle.language.fettle.Model;
import org.fettle.language.formatting2.Layout;
import org.fettle.language.ide.fixes.Fixes;

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
    private final Validation validation;
    private final Fixes fixes;

    /** Services with the language as it is set up outside Eclipse. */
    public FettleServices() {
        this(LanguageServices.injector());
    }

    /** Services with a language that was set up elsewhere. */
    public FettleServices(Injector injector) {
        Words words = new Words();
        workspace = new Workspace(injector);
        completion = new CompletionEngine(injector, workspace, words);
        lookups = new Lookups(words);
        colouring = new Colouring(injector.getInstance(IParser.class));
        validation = new Validation(injector);
        fixes = injector.getInstance(Fixes.class);
    }

    /**
     * What may stand at a caret, the likeliest first.
     *
     * @param sources the pack, with the text of the file as it is being typed
     * @param file    name of the file within the pack
     */
    public synchronized List<Completion> complete(PackSources sources, String file, int offset) {
        workspace.update(sources);
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
        return work.apply(new PackAnalysis(sources, workspace, validation, cancelled));
    }

    /** What is known of the word at an offset, or null. */
    public synchronized Hover hover(PackSources sources, String file, int offset) {
        workspace.update(sources);
        XtextResource resource = workspace.file(file);
        return resource == null ? null : lookups.hover(resource, offset);
    }

    /** Where the thing whose name stands at an offset is declared, or null. */
    public synchronized Location declaration(PackSources sources, String file, int offset) {
        workspace.update(sources);
        XtextResource resource = workspace.file(file);
        return resource == null ? null : lookups.declaration(resource, offset);
    }

    /** The outline of a file. */
    public synchronized List<OutlineItem> outline(PackSources sources, String file) {
        workspace.update(sources);
        XtextResource resource = workspace.file(file);
        boolean empty = resource == null || resource.getContents().isEmpty();
        return empty ? List.of() : new Outlines(file).of((Model) resource.getContents().get(0));
    }

    /** The file laid out; as it is when it has syntax errors. */
    public synchronized String format(PackSources sources, String file) {
        workspace.update(sources);
        XtextResource resource = workspace.file(file);
        return resource == null ? sources.text(file) : Layout.format(resource);
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
}
