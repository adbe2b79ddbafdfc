/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.workbench.tests;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.eclipse.swt.graphics.RGB;
import org.fettle.workbench.editor.RuleEditor;
import org.junit.jupiter.api.Test;
import org.osgi.framework.FrameworkUtil;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Every colour of the rule language can be read on the backgrounds of its theme, that of the caret's line included. */
class RuleColoursTest {
    private static final double ENOUGH = 4.5;
    private static final Pattern LIGHT = Pattern
            .compile("editor\\.colour\\.(\\w+)\" isEditable=\"true\" label=\"[^\"]*\" value=\"(\\d+),(\\d+),(\\d+)\"");
    private static final Pattern DARK = Pattern.compile("editor-colour-(\\w+) \\{ color: #(\\w\\w)(\\w\\w)(\\w\\w); }");

    private static Map<String, RGB> colours(String file, Pattern pattern, Function<String, Integer> number) throws IOException {
        Map<String, RGB> colours = new TreeMap<>();
        try (InputStream in = FrameworkUtil.getBundle(RuleEditor.class).getEntry(file).openStream()) {
            Matcher found = pattern.matcher(new String(in.readAllBytes(), StandardCharsets.UTF_8));
            while (found.find()) {
                colours.put(found.group(1), new RGB(number.apply(found.group(2)), number.apply(found.group(3)), number.apply(found.group(4))));
            }
        }
        return colours;
    }

    private static double luminance(RGB colour) {
        return 0.2126 * linear(colour.red) + 0.7152 * linear(colour.green) + 0.0722 * linear(colour.blue);
    }

    private static double linear(int part) {
        double share = part / 255.0;
        return share <= 0.03928 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }

    private static void readable(Map<String, RGB> colours, RGB... backgrounds) {
        assertTrue(colours.size() > 10, "found only " + colours);
        colours.forEach((name, colour) -> {
            for (RGB background : backgrounds) {
                double one = luminance(colour) + 0.05;
                double other = luminance(background) + 0.05;
                double contrast = Math.max(one, other) / Math.min(one, other);
                assertTrue(contrast >= ENOUGH, name + " on " + background + ": " + contrast);
            }
        });
    }

    @Test
    void lightColoursCanBeRead() throws IOException {
        readable(colours("plugin.xml", LIGHT, Integer::valueOf), new RGB(255, 255, 255), new RGB(232, 242, 254));
    }

    @Test
    void darkColoursCanBeRead() throws IOException {
        readable(colours("css/dark.css", DARK, part -> Integer.valueOf(part, 16)), new RGB(30, 31, 34), new RGB(55, 55, 55));
    }

    @Test
    void bothThemesHaveTheSameColours() throws IOException {
        assertEquals(colours("plugin.xml", LIGHT, Integer::valueOf).keySet(),
                colours("css/dark.css", DARK, part -> Integer.valueOf(part, 16)).keySet());
    }
}
