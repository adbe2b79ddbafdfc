/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.fettle.language.ide.Completion;
import org.fettle.language.ide.Diagnostic;
import org.fettle.language.ide.FettleServices;
import org.fettle.language.ide.PackSources;

/**
 * Someone who types conditions into the rules of a pack, letter by letter, now into this file and now into that. What has been typed is taken out
 * again before the next place is gone to, so that the pack stays as it is.
 */
public final class Typist {
    private static final Pattern RULE = Pattern.compile("^rule (\\w+)", Pattern.MULTILINE);
    private static final Pattern CONDITION = Pattern.compile("\\bwhen ");
    private static final String TYPED = "CHILD is given and (DECOM < collection end or no Episodes e where e.LS = C2) and ";
    private static final int RULES_A_FILE = 40;

    private final FettleServices services = new FettleServices();
    private final Random random = new Random(903);
    private final List<String> files;
    private PackSources pack;
    private String file;
    private String text;
    private int place;
    private int letters = TYPED.length();

    private Typist(Map<String, String> texts) {
        pack = new PackSources(texts);
        files = texts.keySet().stream().filter(name -> CONDITION.matcher(texts.get(name)).find()).toList();
    }

    /**
     * A typist before a pack.
     *
     * @param folder a folder with a pack
     * @param rules  the number of rules to make up from those of the pack; 0 for the pack as it is
     * @throws IOException when the pack cannot be read
     */
    public static Typist at(Path folder, int rules) throws IOException {
        Map<String, String> texts = PackSources.read(folder).files();
        return new Typist(rules == 0 ? texts : grown(texts, rules));
    }

    /** The pack with its rules many times over, under other codes and in files of equal size; everything else is as it was. */
    private static Map<String, String> grown(Map<String, String> texts, int rules) {
        Map<String, String> grown = new TreeMap<>();
        List<String> bodies = new ArrayList<>();
        texts.forEach((name, text) -> {
            StringBuilder rest = new StringBuilder();
            for (String declaration : text.split("\n(?=\\S)(?!\\})")) {
                if (declaration.startsWith("rule ")) {
                    bodies.add(declaration);
                } else {
                    rest.append(declaration).append('\n');
                }
            }
            grown.put(name, rest.toString());
        });
        for (int i = 0; i < rules; i++) {
            String code = "Made_" + i;
            String rule = RULE.matcher(bodies.get(i % bodies.size())).replaceFirst("rule " + code);
            grown.merge("made-" + i / RULES_A_FILE + ".fettle", rule + "\n\n", String::concat);
        }
        return grown;
    }

    /** How many rules the pack has. */
    public int rules() {
        return pack.files().values().stream().mapToInt(each -> (int) RULE.matcher(each).results().count()).sum();
    }

    /** Types one more letter (or goes to another place when the condition is done) and looks at everything that is wrong with the pack. */
    public List<Diagnostic> keystroke() {
        type();
        return services.diagnostics(pack);
    }

    /** Types one more letter and looks at what may stand there. */
    public List<Completion> completion() {
        type();
        return services.complete(pack, file, place + letters);
    }

    /** Everything that is wrong with the pack as it stands; the first time takes long. */
    public List<Diagnostic> look() {
        return services.diagnostics(pack);
    }

    private void type() {
        if (letters == TYPED.length()) {
            if (file != null) {
                pack = pack.with(file, text);
            }
            file = files.get(random.nextInt(files.size()));
            text = pack.text(file);
            List<Integer> places = new ArrayList<>();
            for (Matcher matcher = CONDITION.matcher(text); matcher.find();) {
                places.add(matcher.end());
            }
            place = places.get(random.nextInt(places.size()));
            letters = 0;
        }
        letters++;
        pack = pack.with(file, text.substring(0, place) + TYPED.substring(0, letters) + text.substring(place));
    }
}
