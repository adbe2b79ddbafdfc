/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.language.incremental;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The texts of a pack at which someone types: words change places, parts vanish and come back, files come and go. */
final class TypedPack {
    private static final Pattern WORD = Pattern.compile("[A-Za-z0-9_]+(?:-[A-Za-z0-9_]+)*|[^\\sA-Za-z0-9_]");

    private final Map<String, String> original;
    private final Map<String, String> texts;
    private final Random random;

    TypedPack(Map<String, String> texts, long seed) {
        // sorted: the order of Map.copyOf differs from one start of the virtual machine to the next, and a seed would mean nothing
        original = new TreeMap<>(texts);
        this.texts = new TreeMap<>(texts);
        random = new Random(seed);
    }

    Map<String, String> texts() {
        return texts;
    }

    /** Changes something, and says what. */
    String change() {
        List<String> names = new ArrayList<>(texts.keySet());
        String name = names.get(random.nextInt(names.size()));
        String text = texts.get(name);
        int kind = random.nextInt(20);
        if (kind == 0 && texts.size() > 1) {
            texts.remove(name);
            return "remove " + name;
        }
        if (kind <= 4) {
            List<String> all = new ArrayList<>(original.keySet());
            String back = all.get(random.nextInt(all.size()));
            texts.put(back, original.get(back));
            return "restore " + back;
        }
        if (kind == 5) {
            texts.put("new-" + random.nextInt(2) + ".fettle", lines(text));
            return "copy lines of " + name;
        }
        texts.put(name,
                kind < 12 ? replaceWord(text) : kind < 15 ? cut(text) : kind < 17 ? insert(text, "\n" + lines(text)) : insert(text, " " + word()));
        return "type in " + name;
    }

    private String replaceWord(String text) {
        List<int[]> places = new ArrayList<>();
        for (Matcher matcher = WORD.matcher(text); matcher.find();) {
            places.add(new int[] {matcher.start(), matcher.end()});
        }
        if (places.isEmpty()) {
            return word();
        }
        int[] place = places.get(random.nextInt(places.size()));
        return text.substring(0, place[0]) + word() + text.substring(place[1]);
    }

    private String cut(String text) {
        int start = random.nextInt(text.length() + 1);
        return text.substring(0, start) + text.substring(Math.min(text.length(), start + random.nextInt(30)));
    }

    private String insert(String text, String piece) {
        int at = random.nextInt(text.length() + 1);
        return text.substring(0, at) + piece + text.substring(at);
    }

    /** A word from anywhere in the pack as it was. */
    private String word() {
        List<String> all = new ArrayList<>(original.keySet());
        Collections.sort(all);
        String text = original.get(all.get(random.nextInt(all.size())));
        List<String> words = new ArrayList<>();
        for (Matcher matcher = WORD.matcher(text); matcher.find();) {
            words.add(matcher.group());
        }
        return words.get(random.nextInt(words.size()));
    }

    private String lines(String text) {
        String[] lines = text.split("\n", -1);
        int start = random.nextInt(lines.length);
        int end = Math.min(lines.length, start + 1 + random.nextInt(12));
        return String.join("\n", List.of(lines).subList(start, end)) + "\n";
    }
}
