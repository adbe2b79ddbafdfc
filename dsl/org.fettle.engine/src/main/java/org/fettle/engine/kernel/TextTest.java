/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.engine.kernel;

import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;

import org.fettle.data.Dictionary;
import org.fettle.data.Values;

/**
 * A question about a text that is answered once per distinct text: the answers are remembered by symbol.
 *
 * <p>Safe for use by many threads: answers are idempotent, so that a lost write only costs asking again.
 */
public final class TextTest {

    private static final byte YES = 1;
    private static final byte NO = 2;

    private final Dictionary dictionary;
    private final Predicate<String> question;
    private volatile byte[] answers = new byte[1024];

    private TextTest(Dictionary dictionary, Predicate<String> question) {
        this.dictionary = dictionary;
        this.question = question;
    }

    /** Whether a text starts with another. */
    public static TextTest startsWith(Dictionary dictionary, String start) {
        return shared(dictionary, "startsWith", start, text -> text.startsWith(start));
    }

    /** Whether a text ends with another. */
    public static TextTest endsWith(Dictionary dictionary, String end) {
        return shared(dictionary, "endsWith", end, text -> text.endsWith(end));
    }

    /** Whether a text holds another. */
    public static TextTest contains(Dictionary dictionary, String part) {
        return shared(dictionary, "contains", part, text -> text.contains(part));
    }

    /** Whether the whole of a text matches a pattern (the syntax of {@link Pattern}). */
    public static TextTest matches(Dictionary dictionary, String pattern) {
        Pattern compiled = Pattern.compile(pattern);
        return shared(dictionary, "matches", pattern, text -> compiled.matcher(text).matches());
    }

    /** One test a dictionary: rules that ask the same share the answers. */
    private static TextTest shared(Dictionary dictionary, String name, String argument, Predicate<String> question) {
        return dictionary.remembered(List.of(TextTest.class, name, argument), d -> new TextTest(d, question));
    }

    /** True when the text is given and the answer is yes. */
    public boolean yes(int symbol) {
        return symbol > Values.UNREADABLE && answer(symbol) == YES;
    }

    /** True when the text is given and the answer is no. */
    public boolean no(int symbol) {
        return symbol > Values.UNREADABLE && answer(symbol) == NO;
    }

    private byte answer(int symbol) {
        byte[] known = answers;
        if (symbol < known.length && known[symbol] != 0) {
            return known[symbol];
        }
        return ask(symbol);
    }

    private synchronized byte ask(int symbol) {
        byte[] known = answers;
        if (symbol >= known.length) {
            known = Arrays.copyOf(known, Math.max(symbol + 1, known.length * 2));
        }
        byte answer = question.test(dictionary.text(symbol)) ? YES : NO;
        known[symbol] = answer;
        answers = known;
        return answer;
    }
}
