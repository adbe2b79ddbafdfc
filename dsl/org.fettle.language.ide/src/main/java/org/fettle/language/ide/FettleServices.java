/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.language.ide;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.xtext.parser.IParser;
import org.eclipse.xtext.resource.XtextResource;
import org.fettle.data.Problem;
import org.fettle.language.LanguageServices;
import org.fettle.language.PackLoader;
import org.fettle.language.fettle.Model;
import org.fettle.language.formatting2.Layout;
import org.fettle.language.ide.grammar.Lexeme;
import org.fettle.language.ide.grammar.Lexemes;

import com.google.inject.Injector;

/**
 * What an editor of rules needs to know, without any user interface. All calls take the texts as they are being typed and work in broken text
 * too. Safe for use by many threads; calls that look at whole packs wait for each other. Offsets are 0-based and count characters.
 */
public final class FettleServices {
    private final Workspace workspace;
    private final CompletionEngine completion;
    private final Lookups lookups;
    private final Colouring colouring;
    private final Lexemes lexemes;

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
        lexemes = injector.getInstance(Lexemes.class);
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
        List<Diagnostic> diagnostics = new ArrayList<>();
        for (Problem problem : PackLoader.load(sources.files()).problems()) {
            diagnostics.add(diagnostic(problem, sources.text(problem.file())));
        }
        return diagnostics;
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

    /** A problem underlines the token that it starts at. */
    private Diagnostic diagnostic(Problem problem, String text) {
        int offset = offset(text, problem.line(), problem.column());
        for (Lexeme lexeme : lexemes.of(text)) {
            if (lexeme.start() <= offset && offset < lexeme.end() && !lexeme.isHidden()) {
                return new Diagnostic(problem, offset, lexeme.end() - offset);
            }
        }
        return new Diagnostic(problem, offset, offset < text.length() ? 1 : 0);
    }

    private static int offset(String text, int line, int column) {
        int start = 0;
        for (int i = 1; i < line; i++) {
            int end = text.indexOf('\n', start);
            if (end < 0) {
                return text.length();
            }
            start = end + 1;
        }
        return Math.min(text.length(), start + Math.max(0, column - 1));
    }
}
