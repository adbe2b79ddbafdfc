/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.workbench.tests;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.fettle.cases.colours.Tone;
import org.fettle.workbench.editor.RuleEditor;
import org.fettle.workbench.ui.Theme;
import org.junit.jupiter.api.Test;
import org.osgi.framework.FrameworkUtil;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The colours that the theme must know of, in plugin.xml and in style sheets, are those of {@link Tone}, whose contrasts are checked there. */
class RuleColoursTest {
    private static final Pattern LIGHT = Pattern
            .compile("editor\\.colour\\.(\\w+)\" isEditable=\"true\" label=\"[^\"]*\" value=\"(\\d+),(\\d+),(\\d+)\"");
    private static final Pattern DARK = Pattern.compile("editor-colour-(\\w+) \\{ color: #(\\w\\w)(\\w\\w)(\\w\\w); }");

    private static String text(Class<?> bundle, String file) throws IOException {
        try (InputStream in = FrameworkUtil.getBundle(bundle).getEntry(file).openStream()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static Map<String, String> colours(String file, Pattern pattern, int radix) throws IOException {
        Map<String, String> colours = new TreeMap<>();
        Matcher found = pattern.matcher(text(RuleEditor.class, file));
        while (found.find()) {
            int rgb = Integer.parseInt(found.group(2), radix) << 16 | Integer.parseInt(found.group(3), radix) << 8
                    | Integer.parseInt(found.group(4), radix);
            colours.put(found.group(1), hex(rgb));
        }
        return colours;
    }

    private static String hex(int rgb) {
        return String.format(Locale.ROOT, "#%06X", rgb);
    }

    private static Map<String, String> words(boolean dark) {
        Map<String, String> words = new TreeMap<>();
        for (Tone tone : Tone.values()) {
            if (tone.name().startsWith("WORD_")) {
                words.put(tone.name().substring("WORD_".length()).toLowerCase(Locale.ROOT), hex(tone.rgb(dark)));
            }
        }
        return words;
    }

    @Test
    void theEditorHasTheColoursOfWords() throws IOException {
        assertEquals(words(false), colours("plugin.xml", LIGHT, 10));
        assertEquals(words(true), colours("css/dark.css", DARK, 16));
    }

    @Test
    void theStyleSheetsHaveTheColoursOfPaper() throws IOException {
        for (boolean dark : new boolean[] {false, true}) {
            String sheet = text(Theme.class, dark ? "css/dark.css" : "css/light.css");
            assertTrue(sheet.contains("background-color: " + hex(Tone.PAPER.rgb(dark)) + ";"), sheet);
            assertTrue(sheet.contains("\n    color: " + hex(Tone.TEXT.rgb(dark)) + ";"), sheet);
        }
        assertTrue(text(Theme.class, "css/dark.css").contains("colour-paper { color: " + hex(Tone.PAPER.rgb(true)) + "; }"));
    }
}
