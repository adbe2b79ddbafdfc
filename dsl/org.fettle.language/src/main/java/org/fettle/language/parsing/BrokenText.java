/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.language.parsing;

import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.xtext.EcoreUtil2;
import org.eclipse.xtext.nodemodel.ICompositeNode;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.eclipse.xtext.resource.XtextResource;
import org.fettle.language.fettle.Once;
import org.fettle.language.fettle.Rule;
import org.fettle.language.fettle.Visit;
import org.fettle.language.resource.FettleResource;

/** The text of a pack that the parser passed over. A name that is declared there is not unknown; it is just not known yet. */
public final class BrokenText {

    private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*(-[A-Za-z][A-Za-z0-9_]*)*");
    private static final Pattern DECLARATION = Pattern.compile("^(?:" + String.join("|", RecoveringParser.DECLARATIONS) + ")\\b", Pattern.MULTILINE);

    private static final Pattern PART = Pattern.compile("^[ \\t]*(" + String.join("|", Resumption.PARTS_OF_RULE) + ")\\b", Pattern.MULTILINE);
    private static final Set<String> VISITS = Set.of("each", "once");

    private BrokenText() {
    }

    /**
     * @param context anything in the pack
     * @param name    a name that was not found
     * @return whether a part of the pack that could not be read holds the name, or holds what would tell what names mean there
     */
    public static boolean holds(EObject context, String name) {
        Resource own = context.eResource();
        if (own == null || own.getResourceSet() == null) {
            return false;
        }
        if (own instanceof FettleResource file && isLostInRule(context, file, name)) {
            return true;
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
            words.addAll(names(text.substring(start, end)));
        }
        return words;
    }

    /** In a rule that could be read but for some of its parts: whether the name stands in these, or the rows that the rule visits are not known. */
    private static boolean isLostInRule(EObject context, FettleResource file, String name) {
        Rule rule = file.syntaxErrors().isEmpty() ? null : EcoreUtil2.getContainerOfType(context, Rule.class);
        ICompositeNode node = rule == null || Readable.is(rule) ? null : NodeModelUtils.getNode(rule);
        if (node == null) {
            return false;
        }
        if (rule.getStatements().stream().noneMatch(statement -> statement instanceof Visit || statement instanceof Once)) {
            return true;
        }
        String text = node.getText();
        for (INode error : file.syntaxErrors()) {
            int at = error.getOffset() - node.getTotalOffset();
            int end = text.length();
            String word = "";
            boolean visit = false;
            for (Matcher part = PART.matcher(text); part.find();) {
                if (part.start(1) > at) {
                    end = part.start();
                    break;
                }
                // What is missing before a part is said at its first word.
                boolean before = part.start(1) == at;
                visit = VISITS.contains(before ? word : part.group(1));
                end = before ? at : text.length();
                word = part.group(1);
                if (before) {
                    break;
                }
            }
            if (at >= 0 && at <= end && (visit || names(text.substring(at, end)).contains(name))) {
                return true;
            }
        }
        return false;
    }

    private static Set<String> names(String text) {
        Set<String> names = new HashSet<>();
        for (Matcher matcher = NAME.matcher(text); matcher.find();) {
            names.add(matcher.group());
        }
        return names;
    }

    private static boolean isInRule(String text, int offset) {
        String last = "";
        for (Matcher matcher = DECLARATION.matcher(text); matcher.find() && matcher.start() <= offset;) {
            last = matcher.group();
        }
        return last.equals("rule");
    }
}
