/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.cli.lsp;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.eclipse.xtext.GrammarUtil;
import org.eclipse.xtext.IGrammarAccess;
import org.fettle.language.LanguageServices;
import org.junit.jupiter.api.Test;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The basic colours of other editors know the words of the language: no more and no less. */
class TextMateGrammarTest {
    private static final Pattern LIST = Pattern.compile("\\(\\?:([a-zA-Z|-]+)\\)\\(\\?!");

    /** The folder that the tests run in is the module's; the extension is elsewhere in the same checkout. */
    private static Path checkout() {
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.isDirectory(folder.resolve("releng/vscode"))) {
            folder = folder.getParent();
        }
        return folder;
    }

    private static List<JsonObject> words() throws IOException {
        Path file = checkout().resolve("releng/vscode/syntaxes/fettle.tmLanguage.json");
        JsonObject grammar = JsonParser.parseString(Files.readString(file)).getAsJsonObject();
        List<JsonObject> patterns = new ArrayList<>();
        for (JsonElement pattern : grammar.getAsJsonObject("repository").getAsJsonObject("words").getAsJsonArray("patterns")) {
            patterns.add(pattern.getAsJsonObject());
        }
        return patterns;
    }

    @Test
    void theWordsAreThoseOfTheLanguage() throws IOException {
        Set<String> coloured = new TreeSet<>();
        for (JsonObject pattern : words()) {
            Matcher matcher = LIST.matcher(pattern.get("match").getAsString());
            assertTrue(matcher.find(), pattern::toString);
            for (String word : matcher.group(1).split("\\|")) {
                assertTrue(coloured.add(word), word + " is there twice");
            }
        }
        Set<String> known = new TreeSet<>();
        IGrammarAccess grammar = LanguageServices.injector().getInstance(IGrammarAccess.class);
        for (String keyword : GrammarUtil.getAllKeywords(grammar.getGrammar())) {
            if (Character.isLetter(keyword.charAt(0))) {
                known.add(keyword);
            }
        }
        assertEquals(String.join("\n", known), String.join("\n", coloured));
    }

    @Test
    void aWordInsideANameIsNone() throws IOException {
        for (JsonObject pattern : words()) {
            Pattern match = Pattern.compile(pattern.get("match").getAsString());
            for (String text : List.of("in-the-year", "e.start", "^flag", "rules_of", "Missing")) {
                assertTrue(!match.matcher(text).find(), () -> match + " in " + text);
            }
        }
    }
}
