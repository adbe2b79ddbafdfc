/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.workbench.issues.why;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;

import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyleRange;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.fettle.cases.colours.Tone;
import org.fettle.cases.why.WhyDocument;
import org.fettle.cases.why.WhyDocument.Style;
import org.fettle.language.ide.Token;
import org.fettle.workbench.ui.Names;
import org.fettle.workbench.ui.Theme;

/** Shows a page: its looks, the colours of the rule's words, links that are followed with mouse and keyboard, and tips. */
public final class WhyText {
    private static final int MARGIN = 10;
    /** Lines that are too long go on further to the right than they began. */
    private static final int WRAPPED = 60;
    private static final Map<Token.Kind, Tone> WORDS = words();

    private final StyledText text;
    private final Consumer<WhyDocument.Target> followed;
    private final Font bold;
    private WhyDocument document;
    private List<Token> words = List.of();

    /** @param followed is told of links that are followed */
    public WhyText(Composite parent, Consumer<WhyDocument.Target> followed) {
        this.followed = followed;
        text = new StyledText(parent, SWT.READ_ONLY | SWT.MULTI | SWT.WRAP | SWT.V_SCROLL | SWT.H_SCROLL);
        Names.name(text, () -> document == null ? "Why" : "Why: " + document.text().lines().findFirst().orElse(""));
        text.setMargins(MARGIN, MARGIN, MARGIN, MARGIN);
        text.setWrapIndent(WRAPPED);
        bold = JFaceResources.getHeaderFont();
        Theme.paper(text);
        Theme.follow(text, this::recolour);
        text.addListener(SWT.MouseUp, event -> follow(offset(event)));
        text.addListener(SWT.MouseMove, this::rest);
        text.addListener(SWT.Traverse, this::traverse);
        text.addListener(SWT.KeyDown, event -> {
            if (event.keyCode == SWT.CR || event.keyCode == SWT.KEYPAD_CR) {
                follow(text.getCaretOffset());
            }
        });
    }

    /** Colours of words: those of the rule editor. */
    private static Map<Token.Kind, Tone> words() {
        Map<Token.Kind, Tone> words = new EnumMap<>(Token.Kind.class);
        words.put(Token.Kind.KEYWORD, Tone.WORD_KEYWORD);
        words.put(Token.Kind.COMMENT, Tone.WORD_COMMENT);
        words.put(Token.Kind.STRING, Tone.WORD_STRING);
        words.put(Token.Kind.NUMBER, Tone.WORD_VALUE);
        words.put(Token.Kind.DATE, Tone.WORD_VALUE);
        words.put(Token.Kind.CODE, Tone.WORD_VALUE);
        words.put(Token.Kind.TABLE, Tone.WORD_TABLE);
        words.put(Token.Kind.COLUMN, Tone.WORD_COLUMN);
        words.put(Token.Kind.CODE_LIST, Tone.WORD_TABLE);
        words.put(Token.Kind.EXAMPLE_FLAGGED, Tone.WORD_FLAGGED);
        words.put(Token.Kind.EXAMPLE_PASSES, Tone.WORD_PASSES);
        return words;
    }

    /** The control. */
    public StyledText control() {
        return text;
    }

    /** What is shown; null in the beginning. */
    public WhyDocument document() {
        return document;
    }

    /**
     * Shows a page.
     *
     * @param tokens the words of the rule's text, from its first letter
     * @param stay   whether what is in sight and the caret stay where they are
     */
    public void show(WhyDocument page, List<Token> tokens, boolean stay) {
        int top = stay ? text.getTopPixel() : 0;
        int caret = stay ? Math.min(text.getCaretOffset(), page.text().length()) : 0;
        document = page;
        words = tokens;
        text.setRedraw(false);
        text.setText(page.text());
        text.setStyleRanges(ranges(page, tokens));
        backgrounds(page);
        text.setCaretOffset(caret);
        text.setRedraw(true);
        text.setTopPixel(top);
    }

    // ------------------------------------------------------------------ looks

    /** The same page in the colours of another theme. */
    private void recolour() {
        if (document != null) {
            show(document, words, true);
        }
    }

    private StyleRange[] ranges(WhyDocument page, List<Token> tokens) {
        StyleRange[] looks = new StyleRange[page.text().length()];
        for (WhyDocument.Look look : page.looks()) {
            for (int i = look.offset(); i < look.offset() + look.length(); i++) {
                looks[i] = look(looks[i], look.style());
            }
        }
        for (WhyDocument.Code code : page.code()) {
            words(code, tokens, looks);
        }
        for (WhyDocument.Link link : page.links()) {
            StyleRange range = new StyleRange();
            range.underline = true;
            range.underlineStyle = SWT.UNDERLINE_SINGLE;
            range.foreground = Theme.colour(Tone.LINK);
            Arrays.fill(looks, link.offset(), link.offset() + link.length(), range);
        }
        return runs(looks);
    }

    private StyleRange look(StyleRange before, Style style) {
        StyleRange range = before == null ? new StyleRange() : new StyleRange(before);
        if (style == Style.DECIDES) {
            range.underline = true;
            range.underlineStyle = SWT.UNDERLINE_SINGLE;
            range.underlineColor = Theme.colour(style.tone());
            range.fontStyle |= SWT.BOLD;
            return range;
        }
        range.foreground = Theme.colour(style.tone());
        switch (style) {
            case TITLE -> range.font = bold;
            case HEADING, TRUE, FALSE, UNKNOWN -> range.fontStyle = SWT.BOLD;
            case CODE, CODE_FAINT, INDENT -> range.font = JFaceResources.getTextFont();
            default -> range.fontStyle = SWT.NORMAL;
        }
        return range;
    }

    /** Words of the rule in their colours, but for lines that had no part in the outcome. */
    private static void words(WhyDocument.Code code, List<Token> tokens, StyleRange[] looks) {
        if (code.length() == 0 || looks[code.offset()].foreground.equals(Theme.colour(Style.CODE_FAINT.tone()))) {
            return;
        }
        for (Token token : tokens) {
            Tone colour = WORDS.get(token.kind());
            int from = Math.max(token.offset(), code.source());
            int to = Math.min(token.offset() + token.length(), code.source() + code.length());
            for (int i = from; colour != null && i < to; i++) {
                int at = code.offset() + i - code.source();
                StyleRange range = new StyleRange(looks[at]);
                range.foreground = Theme.colour(colour);
                range.fontStyle |= token.kind() == Token.Kind.KEYWORD ? SWT.BOLD : SWT.NORMAL;
                looks[at] = range;
            }
        }
    }

    /** Neighbours that look alike are one range. */
    private static StyleRange[] runs(StyleRange[] looks) {
        List<StyleRange> runs = new ArrayList<>();
        StyleRange last = null;
        for (int i = 0; i < looks.length; i++) {
            if (looks[i] == null) {
                last = null;
            } else if (last != null && last.similarTo(looks[i]) && Objects.equals(last.font, looks[i].font)) {
                last.length++;
            } else {
                last = (StyleRange) looks[i].clone();
                last.start = i;
                last.length = 1;
                runs.add(last);
            }
        }
        return runs.toArray(StyleRange[]::new);
    }

    private void backgrounds(WhyDocument page) {
        Color tint = Theme.colour(Tone.CODE);
        for (WhyDocument.Code code : page.code()) {
            text.setLineBackground(text.getLineAtOffset(code.offset()), 1, tint);
        }
    }

    // ------------------------------------------------------------------ links and tips

    private int offset(Event event) {
        return text.getOffsetAtPoint(new Point(event.x, event.y));
    }

    private void follow(int offset) {
        WhyDocument.Link link = document == null || offset < 0 || text.getSelectionCount() > 0 && !isLinkSelected() ? null : document.linkAt(offset);
        if (link != null) {
            followed.accept(link.target());
        }
    }

    private boolean isLinkSelected() {
        Point selection = text.getSelection();
        WhyDocument.Link link = document.linkAt(selection.x);
        return link != null && link.offset() == selection.x && link.offset() + link.length() == selection.y;
    }

    private void rest(Event event) {
        int offset = document == null ? -1 : offset(event);
        boolean link = offset >= 0 && document.linkAt(offset) != null;
        text.setCursor(link ? text.getDisplay().getSystemCursor(SWT.CURSOR_HAND) : null);
        String tip = offset < 0 ? "" : document.tipAt(offset);
        if (!Objects.equals(tip.isEmpty() ? null : tip, text.getToolTipText())) {
            text.setToolTipText(tip.isEmpty() ? null : tip);
        }
    }

    /** Tab goes from link to link, and behind the last one to the next control. */
    private void traverse(Event event) {
        boolean next = event.detail == SWT.TRAVERSE_TAB_NEXT;
        if (document == null || !next && event.detail != SWT.TRAVERSE_TAB_PREVIOUS) {
            return;
        }
        int at = text.getSelection().x;
        WhyDocument.Link link = document.linkFrom(next && document.linkAt(at) == null ? at - 1 : at, next ? 1 : -1);
        boolean around = link == null || (next ? link.offset() < at : link.offset() >= at);
        event.doit = around;
        if (!around) {
            // the caret stands at the beginning, so that Enter follows this link
            text.setSelection(link.offset() + link.length(), link.offset());
            text.showSelection();
        }
    }
}
