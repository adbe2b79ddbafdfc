/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.language.ide;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;

/** What the words of the language mean. */
final class Words {
    /**
     * The meaning of a word.
     *
     * @param yields what an expression that starts with the word yields: {@code date}, {@code number}, {@code text}, {@code condition},
     *               {@code row}, {@code any}; empty when it starts none
     * @param usage  what it looks like in use; may be empty
     * @param text   what it means
     */
    record Word(String yields, String usage, String text) {
        static final Word UNKNOWN = new Word("", "", "");
    }

    private final Map<String, Word> words = new HashMap<>();

    Words() {
        Properties properties = new Properties();
        try (InputStream stream = Words.class.getResourceAsStream("words.properties")) {
            properties.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("words.properties is part of this bundle", e);
        }
        for (String key : properties.stringPropertyNames()) {
            String[] parts = properties.getProperty(key).split("\\|", 3);
            words.put(key, new Word(parts[0], parts[1], parts[2]));
        }
    }

    /** The meaning of a word, or of several with spaces between them. */
    Word of(String text) {
        Word whole = words.get(text.replace(' ', '-'));
        int space = text.indexOf(' ');
        return whole != null ? whole : words.getOrDefault(space < 0 ? text : text.substring(0, space), Word.UNKNOWN);
    }

    /** The meaning of just these words; null when it is not known. */
    Word exactly(String text) {
        return words.get(text.replace(' ', '-'));
    }

    /** The meaning of the first of some words that are its usage, or part of it; null when they are not. */
    Word inUse(String text) {
        Word first = words.get(text.split(" ", 2)[0]);
        return first != null && (" " + first.usage().replace(",", "") + " ").contains(" " + text + " ") ? first : null;
    }
}
