/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.language.formatting2;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.nodemodel.ILeafNode;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;

/**
 * A word or sign of a file, with the comments before it.
 *
 * @param text     its text
 * @param offset   where it starts
 * @param owner    the object that it belongs to
 * @param comments the comments between the token before and this one
 * @param lines    line breaks between the end of what comes before (token or comment) and this one
 */
record Token(String text, int offset, EObject owner, List<Comment> comments, int lines) {

    /**
     * A comment.
     *
     * @param text  its text, without the line break at its end
     * @param lines line breaks before it
     */
    record Comment(String text, int lines) {
    }

    int end() {
        return offset + text.length();
    }

    /** Line breaks between the token before and this one, comments or not. */
    boolean startsLine() {
        return lines > 0 || comments.stream().anyMatch(comment -> comment.lines() > 0 || comment.text().startsWith("//"));
    }

    /**
     * @param root the root of a file without syntax errors
     * @return its tokens, and at the end one without text for the end of the file
     */
    static List<Token> of(INode root) {
        List<Token> tokens = new ArrayList<>();
        List<Comment> comments = new ArrayList<>();
        int lines = 0;
        int offset = 0;
        for (ILeafNode leaf : root.getLeafNodes()) {
            String text = leaf.getText();
            if (!leaf.isHidden()) {
                tokens.add(new Token(text, leaf.getOffset(), NodeModelUtils.findActualSemanticObjectFor(leaf), List.copyOf(comments), lines));
                comments.clear();
                lines = 0;
            } else if (text.startsWith("//") || text.startsWith("/*")) {
                comments.add(new Comment(text.stripTrailing(), lines));
                lines = 0;
            } else {
                lines += (int) text.chars().filter(c -> c == '\n').count();
            }
            offset = leaf.getTotalEndOffset();
        }
        tokens.add(new Token("", offset, null, List.copyOf(comments), lines));
        return tokens;
    }
}
