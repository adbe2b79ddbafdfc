/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.cases;

/** What the small packs of the tests have in common: their head with the codes of places, and rules about starts and places. */
public final class SmallRules {
    /** A rule that wants a place. */
    public static final String NO_PLACE = """
            rule 3 "No place" {
                category missing severity query impact low
                each Episodes e
                flag e.PLACE when e.PLACE is blank
                message "The place is missing."
            }
            """;

    private SmallRules() {
    }

    /**
     * The head of a pack, with the return.
     *
     * @param tables the lines with its tables
     */
    public static String head(String tables) {
        return """
                pack small "Small" {
                    version 1
                    collections 2022/23 to 2026/27
                }
                codes Place { A "at home"  B "elsewhere" }
                return Small subject Child key CHILD {
                """ + tables + "}\n";
    }

    /**
     * A rule that wants a start, and one that wants a code as place.
     *
     * @param impact how much it matters that a place is no code
     */
    public static String startAndPlace(String impact) {
        return """
                rule 1 "No start" {
                    category missing severity error impact high
                    each Episodes e
                    flag e.DECOM when e.DECOM is blank
                    message "The start is missing."
                }
                rule 2 "Place is no code" {
                    category invalid severity error impact %s
                    each Episodes e
                    flag e.PLACE when e.PLACE is given and e.PLACE is none of Place
                    message "{e.PLACE} is no place."
                    fix certain "Write A" when text of e.PLACE = "a" { set e.PLACE to A }
                }
                """.formatted(impact);
    }
}
