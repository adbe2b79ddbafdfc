/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.cli.document;

import java.util.List;
import java.util.function.BiFunction;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.nodemodel.ICompositeNode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.fettle.language.ide.Token;

/** The source of one file as coloured HTML: what a rule says is shown in its own words. */
final class Sentence {

    private final String source;
    private final List<Token> tokens;
    private final BiFunction<Token.Kind, String, String> anchors;

    /**
     * @param source  the text of the file
     * @param tokens  its coloured stretches
     * @param anchors the place of the page that a name stands for, or null
     */
    Sentence(String source, List<Token> tokens, BiFunction<Token.Kind, String, String> anchors) {
        this.source = source;
        this.tokens = tokens;
        this.anchors = anchors;
    }

    /** The text of a part of the file with the remarks before it, moved to the left edge. */
    String plain(EObject part) {
        int[] range = range(part);
        return source.substring(range[0], range[1]).replace("\n" + " ".repeat(indent(range[0])), "\n");
    }

    /** The same in colours. */
    String html(EObject part) {
        int[] range = range(part);
        String edge = "\n" + " ".repeat(indent(range[0]));
        StringBuilder out = new StringBuilder();
        int at = range[0];
        for (int i = firstToken(range[0]); i < tokens.size() && tokens.get(i).offset() < range[1]; i++) {
            Token token = tokens.get(i);
            out.append(Html.text(source.substring(at, token.offset()).replace(edge, "\n")));
            at = Math.min(range[1], token.offset() + token.length());
            out.append(coloured(token.kind(), source.substring(token.offset(), at).replace(edge, "\n")));
        }
        return out.append(Html.text(source.substring(at, range[1]).replace(edge, "\n"))).toString();
    }

    private String coloured(Token.Kind kind, String text) {
        String shown = Html.text(text);
        String anchor = anchors.apply(kind, text);
        if (anchor != null) {
            shown = "<a href=\"#" + Html.text(anchor) + "\">" + shown + "</a>";
        }
        String colour = switch (kind) {
            case KEYWORD -> "k";
            case COMMENT -> "r";
            case STRING -> "s";
            case NUMBER, DATE, CODE -> "n";
            case TABLE, COLUMN, CODE_LIST -> "c";
            default -> null;
        };
        return colour == null ? shown : "<span class=" + colour + ">" + shown + "</span>";
    }

    /** From the first remark before the part, or its own start, to its end. */
    private int[] range(EObject part) {
        ICompositeNode node = NodeModelUtils.findActualNodeFor(part);
        int start = node.getTotalOffset();
        while (start < node.getOffset() && Character.isWhitespace(source.charAt(start))) {
            start++;
        }
        return new int[] {start, node.getEndOffset()};
    }

    private int indent(int offset) {
        return offset - (source.lastIndexOf('\n', offset - 1) + 1);
    }

    private int firstToken(int offset) {
        int low = 0;
        int high = tokens.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (tokens.get(middle).offset() < offset) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
