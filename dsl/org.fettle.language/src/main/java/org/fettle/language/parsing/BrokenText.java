/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.language.parsing;

import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.resource.XtextResource;

/** The text of a pack that the parser passed over. A name that is declared there is not unknown; it is just not known yet. */
public final class BrokenText {

    private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*(-[A-Za-z][A-Za-z0-9_]*)*");
    private static final Pattern DECLARATION = Pattern.compile("^(?:" + String.join("|", RecoveringParser.DECLARATIONS) + ")\\b", Pattern.MULTILINE);

    private BrokenText() {
    }

    /**
     * @param context anything in the pack
     * @param name    a name that was not found
     * @return whether a part of the pack that could not be read holds the name
     */
    public static boolean holds(EObject context, String name) {
        Resource own = context.eResource();
        if (own == null || own.getResourceSet() == null) {
            return false;
        }
        for (Resource resource : own.getResourceSet().getResources()) {
            if (resource instanceof XtextResource file && words(file).contains(name)) {
                return true;
            }
        }
        return false;
    }

    /**
     * @param file a file of a pack
     * @return the words in those parts of it that could not be read and may declare something for others
     */
    public static Set<String> words(XtextResource file) {
        if (file.getParseResult() == null || !file.getParseResult().hasSyntaxErrors()) {
            return Set.of();
        }
        return file.getCache().get(BrokenText.class, file, () -> find(file));
    }

    private static Set<String> find(XtextResource file) {
        String text = file.getParseResult().getRootNode().getText();
        Set<String> words = new HashSet<>();
        for (INode error : file.getParseResult().getSyntaxErrors()) {
            int start = Math.min(error.getOffset(), text.length());
            boolean outside = error.getSyntaxErrorMessage() != null && error.getSyntaxErrorMessage().getMessage().startsWith("Expected the end");
            if (!outside && isInRule(text, start)) {
                // A rule declares nothing that others could name.
                continue;
            }
            Matcher next = DECLARATION.matcher(text);
            int end = !outside && next.find(Math.min(start + 1, text.length())) ? next.start() : text.length();
            for (Matcher matcher = NAME.matcher(text.substring(start, end)); matcher.find();) {
                words.add(matcher.group());
            }
        }
        return words;
    }

    private static boolean isInRule(String text, int offset) {
        String last = "";
        for (Matcher matcher = DECLARATION.matcher(text); matcher.find() && matcher.start() <= offset;) {
            last = matcher.group();
        }
        return last.equals("rule");
    }
}
