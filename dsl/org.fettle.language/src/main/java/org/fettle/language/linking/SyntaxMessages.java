/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.language.linking;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.antlr.runtime.EarlyExitException;
import org.antlr.runtime.FailedPredicateException;
import org.antlr.runtime.MismatchedSetException;
import org.antlr.runtime.MismatchedTokenException;
import org.antlr.runtime.MissingTokenException;
import org.antlr.runtime.NoViableAltException;
import org.antlr.runtime.RecognitionException;
import org.antlr.runtime.Token;
import org.antlr.runtime.TokenStream;
import org.antlr.runtime.UnwantedTokenException;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.GrammarUtil;
import org.eclipse.xtext.IGrammarAccess;
import org.eclipse.xtext.nodemodel.SyntaxErrorMessage;
import org.eclipse.xtext.parser.antlr.SyntaxErrorMessageProvider;
import org.fettle.language.fettle.Expression;
import org.fettle.language.validation.IssueCodes;

import com.google.inject.Inject;

/** Says of what the parser cannot read what could stand there and what was found, in the words of the language. */
public final class SyntaxMessages extends SyntaxErrorMessageProvider {

    private static final Map<String, String> TERMINALS = Map.ofEntries(Map.entry("RULE_ID", "a name"), Map.entry("RULE_STRING", "a text in quotes"),
            Map.entry("RULE_INT", "a whole number"), Map.entry("RULE_DECIMAL", "a number"),
            Map.entry("RULE_YEAR", "a collection year such as 2024/25"),
            Map.entry("RULE_DATE", "a date such as 31/12/2024"), Map.entry("RULE_NUMBERED_CODE", "a code"),
            Map.entry("RULE_ROW", "the header of the table (| COLUMN | COLUMN |)"), Map.entry("EOF", "the end of the file"),
            Map.entry("RULE_ANY_OTHER", "another character"));

    private static final Map<String, String> PLACES = Map.ofEntries(
            Map.entry("Model", "a declaration (codes, return, reference, columns, define, derive or rule)"),
            Map.entry("Rule", "a property, statement, fix or example of the rule, or }"),
            Map.entry("Pack", "version, collections, parameter, a rule of the base or }"),
            Map.entry("Tuning", "severity error, severity query or off"), Map.entry("ExtraColumns", "a column (NAME type) or }"),
            Map.entry("ReturnType", "a table or }"), Map.entry("Table", "a column (NAME type) or }"),
            Map.entry("Reference", "a column (NAME type) or }"),
            Map.entry("Column", "the type of the column (text, code LIST, date, number, decimal or flag)"),
            Map.entry("Fix", "an action (set, enter or delete) or }"), Map.entry("Example", "a table, without or }"),
            Map.entry("CodeList", "codes or }"),
            Map.entry("Visit", "a table or the subject"));

    /** What follows a word that has a few values only. */
    private static final Map<String, String> AFTER = Map.of("category", "missing, invalid, inconsistent or cross-year", "severity", "error or query",
            "impact", "high, medium or low", "fix", "certain, suggested or ask", "collection", "start, end, year or format", ".", "a column", "is",
            "blank, missing, given, unreadable, true, false, loaded, one of or none of");

    @Inject
    private IGrammarAccess grammar;

    private Set<String> words;

    @Override
    public SyntaxErrorMessage getSyntaxErrorMessage(IParserErrorContext context) {
        RecognitionException problem = context.getRecognitionException();
        if (problem == null || problem instanceof FailedPredicateException) {
            return new SyntaxErrorMessage(context.getDefaultMessage(), IssueCodes.SYNTAX);
        }
        String found = found(problem);
        String before = before(problem);
        String expected = expected(context, problem, before);
        if (expected.equals("a name") && isWord(found)) {
            return new SyntaxErrorMessage(String.format("Expected a name, found %s, a word of the language; as a name write ^%s.", found, found),
                    IssueCodes.RESERVED_WORD, new String[] {"^" + found});
        }
        return new SyntaxErrorMessage(String.format("Expected %s, found %s%s.", expected, found, hint(before, found, expected)), IssueCodes.SYNTAX);
    }

    /** What those mean who know other languages. */
    private static String hint(String before, String found, String expected) {
        if (expected.equals(".")) {
            return "; a cell is written " + before + ".COLUMN";
        }
        if (found.equals("(") && before.equals("in")) {
            return "; a set is written {C1, C2}";
        }
        if (found.equals("=") && (before.equals("=") || before.equals("!")) || found.equals("!")) {
            return "; equal is =, unequal is <>";
        }
        if (before.equals("is") && !found.equals("empty") && !found.equals("null")) {
            return "; values are compared with =";
        }
        if (before.equals("not") && List.of("starts", "ends", "contains", "matches").contains(found)) {
            return "; write does not " + found.substring(0, found.length() - (found.equals("matches") ? 2 : 1))
                    + (found.equals("starts") || found.equals("ends") ? " with" : "");
        }
        return switch (found) {
            case "'" -> "; a text stands in double quotes";
            case "empty", "null" -> "; write is blank";
            case "if" -> "; a condition follows when";
            case "where" -> "; rows are asked for with any … where, chosen with first … where";
            case "year", "month", "day" -> before.equals(".") ? "; write " + found + " of …" : "";
            default -> "";
        };
    }

    /** The token before the one that does not fit. */
    private static String before(RecognitionException problem) {
        if (problem.token == null || !(problem.input instanceof TokenStream tokens)) {
            return "";
        }
        int index = problem.token.getType() == Token.EOF ? tokens.size() : problem.token.getTokenIndex();
        for (int i = index - 1; i >= 0; i--) {
            if (tokens.get(i).getChannel() == Token.DEFAULT_CHANNEL) {
                return tokens.get(i).getText();
            }
        }
        return "";
    }

    @Override
    public SyntaxErrorMessage getSyntaxErrorMessage(IValueConverterErrorContext context) {
        return new SyntaxErrorMessage(context.getDefaultMessage(), IssueCodes.BAD_LITERAL);
    }

    private static String found(RecognitionException problem) {
        Token token = problem instanceof UnwantedTokenException unwanted ? unwanted.getUnexpectedToken() : problem.token;
        if (token == null || token.getType() == Token.EOF) {
            return "the end of the file";
        }
        String text = token.getText();
        int end = text.indexOf('\n');
        return end < 0 ? text : text.substring(0, end);
    }

    private static String expected(IParserErrorContext context, RecognitionException problem, String before) {
        String[] names = context.getTokenNames();
        if (problem instanceof MissingTokenException missing) {
            return name(names, missing.getMissingType());
        }
        if (problem instanceof MismatchedTokenException mismatched) {
            String name = name(names, mismatched.expecting);
            return name.equals("}") ? place(context.getCurrentContext()).orElse(name) : name;
        }
        if (problem instanceof NoViableAltException || problem instanceof EarlyExitException || problem instanceof MismatchedSetException) {
            String after = AFTER.get(before);
            return after != null ? after : place(context.getCurrentContext()).orElse("a value, a condition or a name");
        }
        return "something else";
    }

    /** What may stand in the innermost block around an object that is no expression. */
    private static Optional<String> place(EObject current) {
        for (EObject each = current; each != null && !(each instanceof Expression); each = each.eContainer()) {
            String place = PLACES.get(each.eClass().getName());
            if (place != null) {
                return Optional.of(place);
            }
        }
        return Optional.empty();
    }

    private static String name(String[] names, int type) {
        if (type < 0 || names == null || type >= names.length) {
            return type == Token.EOF ? "the end of the file" : "something else";
        }
        String name = names[type];
        String terminal = TERMINALS.get(name);
        if (terminal != null) {
            return terminal;
        }
        return name.length() > 2 && name.startsWith("'") ? name.substring(1, name.length() - 1) : name;
    }

    private boolean isWord(String text) {
        if (words == null) {
            words = Set.copyOf(GrammarUtil.getAllKeywords(grammar.getGrammar()));
        }
        return words.contains(text) && Character.isLetter(text.charAt(0));
    }
}
