/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.language.ide;

import java.util.List;
import java.util.Map;

/** Someone who types into a small pack. The caret is where the bar {@code ¦} stands in the text. */
final class Typing {
    /** The other file of the pack. */
    static final String RETURN = """
            pack small "Small" { version 1 collections 2022/23 to 2026/27 parameter grace : number = 0 }
            codes Sex { 1 "male" 2 "female" }
            codes Status { C1 "interim care order" C2 "full care order" V2 "accommodated" }
            codes Respite = Status { V2 "accommodated" }
            return Return subject Child key CHILD {
                table Header one per Child file "header" { CHILD text SEX code Sex DOB date "Date of birth" }
                table Episodes many per Child file "episodes" {
                    CHILD text DECOM date "When the episode began" LS code Status "Legal status" DEC date COST decimal
                }
            }
            reference Providers key URN file "providers" { URN text CLOSED date }
            define in-the-year for Episodes = DECOM <= collection end
            define overlap(a date, b date) = a < b
            """;

    private static final FettleServices SERVICES = new FettleServices();
    private static final String FILE = "rules.fettle";

    private Typing() {
    }

    static FettleServices services() {
        return SERVICES;
    }

    static PackSources pack(String text) {
        return new PackSources(Map.of("return.fettle", RETURN, FILE, text.replace("¦", "")));
    }

    static int caret(String text) {
        return text.indexOf('¦');
    }

    static List<Completion> completions(String text) {
        return SERVICES.complete(pack(text), FILE, caret(text));
    }

    static List<String> labels(String text) {
        return completions(text).stream().map(Completion::label).toList();
    }

    static Completion completion(String text, String label) {
        return completions(text).stream().filter(completion -> completion.label().equals(label)).findFirst()
                .orElseThrow(() -> new AssertionError("no " + label + " among " + labels(text)));
    }

    /** The text after the completion of that label has been chosen, with the bar at the caret. */
    static String chosen(String text, String label) {
        Completion completion = completion(text, label);
        String plain = text.replace("¦", "");
        int caret = completion.start() + completion.caret();
        String changed = plain.substring(0, completion.start()) + completion.insert() + plain.substring(completion.start() + completion.length());
        return changed.substring(0, caret) + "¦" + changed.substring(caret);
    }

    static Hover hover(String text) {
        return SERVICES.hover(pack(text), FILE, caret(text));
    }

    static Location declaration(String text) {
        return SERVICES.declaration(pack(text), FILE, caret(text));
    }
}
