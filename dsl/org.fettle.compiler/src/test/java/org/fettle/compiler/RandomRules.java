/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.compiler;

import java.util.Random;

/** Made-up rules over a made-up return, with every construct of the language that a condition may have. */
final class RandomRules {

    static final String SCHEMA = """
            pack twins "made up" { version 1 collections 2022/23 to 2026/27 parameter grace : number = 1 }
            codes Kind ignoring case { A "a" B "b" C "c" }
            codes Few = Kind where code in {A, B}
            return R subject Child key CHILD {
                table Header one per Child file "header" { CHILD text ignoring case  DOB date  UPN text  KIND code Kind }
                table Episodes many per Child file "episodes" { CHILD text ignoring case  DECOM date  DEC date  KIND code Kind  NUM number  AMOUNT decimal  YES flag  NOTE text ignoring case }
            }
            reference Register key NOTE file "register" { NOTE text ignoring case  OPENED date  KIND code Kind }
            define long-one for Episodes e = days between e.DECOM and e.DEC > 100
            define busy for Child = (count Episodes) > 3
            define end-or-now for Episodes = if DEC is missing then collection end else DEC
            derive Episodes.LENGTH number = days between DECOM and end-or-now
            """;

    private final Random random;
    private int depth;
    private boolean child;

    /** Where a condition stands. */
    private enum Place {
        /** In a rule, where rows have names. */
        RULE,
        /** Inside where, of this year's episodes. */
        WHERE,
        /** Inside where, of last year's or both years' episodes, for which nothing is defined. */
        OLD
    }

    RandomRules(long seed) {
        this.random = new Random(seed);
    }

    /** A rule with a code of its own. */
    String rule(String code) {
        depth = 0;
        StringBuilder out = new StringBuilder(
                "rule " + code + " \"made up\" {\n    category " + pick("missing", "invalid", "inconsistent", "cross-year") + "\n");
        child = random.nextInt(5) == 0;
        out.append(child ? "    each Child\n    let e = " + pick("first", "last", "only") + " Episodes by DECOM\n" : "    each Episodes e\n");
        if (child) {
            out.append("    when e exists\n");
        } else {
            out.append("    let before = ").append(pick("previous", "next")).append(" Episodes").append(pick("", " where KIND = A"))
                    .append(pick(" by DECOM", " by DEC", " by DECOM descending", " by NOTE", "", " by DECOM missing last then DEC missing first",
                            " by DEC or DECOM missing first then NOTE descending missing last"))
                    .append("\n");
        }
        out.append("    let open = first Episodes where ").append(inner()).append(" by DECOM\n");
        out.append("    let old = last last year Episodes where ").append(condition(Place.OLD))
                .append(pick(" by DEC", "", " by DECOM descending", " by NOTE", " by NOTE descending", " by AMOUNT", " by DECOM missing last",
                        " by AMOUNT descending then DEC", " by DEC or DECOM"))
                .append("\n");
        out.append("    let flagged-before = ").append(condition()).append("\n");
        if (random.nextBoolean()) {
            out.append("    when ").append(condition()).append("\n");
        }
        boolean every = random.nextInt(4) == 0;
        out.append("    flag e.DECOM, e.NOTE beside open.DEC, old.DECOM").append(every ? " for every Episodes r where " + inner() : "")
                .append(" when ")
                .append(condition()).append(random.nextBoolean() ? " or flagged-before" : "").append("\n");
        out.append("    message \"{e.DECOM} {open.NUM} {old.AMOUNT} {e.YES} {e.KIND} {e.LENGTH} {collection end} {grace}\"\n");
        out.append("    fix certain \"copy\" when ").append(condition()).append(" { set e.KIND to open.KIND set e.DEC to ").append(date())
                .append(" }\n");
        return out.append("}\n").toString();
    }

    private String pick(String... choices) {
        return choices[random.nextInt(choices.length)];
    }

    /** A condition in a rule, where rows have names. */
    private String condition() {
        return condition(Place.RULE);
    }

    /** A condition inside {@code where}, where bare columns belong to the row looked at. */
    private String inner() {
        return condition(Place.WHERE);
    }

    private String condition(Place place) {
        boolean named = place == Place.RULE;
        if (++depth > 14) {
            return named ? "e.KIND = A" : "KIND = A";
        }
        String e = named ? "e." : "";
        return switch (random.nextInt(named ? 22 : place == Place.OLD ? 13 : 14)) {
            case 0 -> "(" + condition(place) + " and " + condition(place) + ")";
            case 1 -> "(" + condition(place) + " or " + condition(place) + ")";
            case 2 -> "not (" + condition(place) + ")";
            case 3 -> date(place) + pick(" = ", " <> ", " < ", " <= ", " > ", " >= ") + date(place);
            case 4 -> e + "KIND " + pick("in", "not in", "is one of", "is none of") + pick(" Few", " {A, C}", " {A, B, C}");
            case 5 -> e + pick("DECOM", "NUM", "NOTE", "AMOUNT") + " is " + pick("", "not ") + pick("blank", "missing", "given", "unreadable");
            case 6 -> e + "DEC " + pick("same as", "differs from") + " " + e + "DECOM";
            case 7 -> e + "NUM " + pick("=", "<", ">=") + " "
                    + pick("grace", "10", "(" + e + "NUM + 1)", place == Place.OLD ? "3" : "(" + e + "LENGTH * 2)", "length of " + e + "NOTE");
            case 8 -> e + "NOTE " + pick("starts with \"T\"", "does not contain \"1\"", "matches \"T[12]\"", "ends with \"3\"");
            case 9 -> "(" + condition(place) + ") is " + pick("", "not ") + pick("true", "false");
            case 10 -> date(place) + pick("", " not") + " between " + date(place) + " and " + date(place);
            case 11 -> "text of " + e + "DECOM same as text of " + e + "DEC";
            case 12 -> random.nextBoolean() ? e + "AMOUNT / 2 > " + e + "NUM" : e + "NOTE " + pick("<", ">=", "<=") + " " + pick("\"T2\"", "\"15\"");
            case 13 -> named ? "long-one(e)" : "long-one";
            case 14 -> pick("any", "no", "exactly 1", "at least 2", "at most 1") + rows();
            case 15 -> "every Episodes where " + group(inner()) + " satisfies " + group(inner());
            case 16 -> pick("open", "old") + pick(" exists", " does not exist");
            case 17 -> "any all Episodes where NOTE = e.NOTE" + pick("", " and CHILD <> e.CHILD", " and DECOM < e.DECOM");
            case 18 -> "busy";
            case 19 ->
                "(" + pick("sum NUM", "min NUM", "max NUM", "sum (days between DECOM and DEC)") + " of Episodes where " + group(inner()) + ") > 5";
            case 20 -> pick("any Episodes q where q.DECOM = e.DEC", "(count Episodes q where q.DEC = e.DECOM and KIND = e.KIND) > 1");
            default -> pick("(first Register where NOTE = e.NOTE).OPENED < e.DECOM",
                    "(first Episodes of both years by DEC descending).NUM > 3",
                    e + "NOTE " + pick("contains item ", "does not contain item ") + pick("\"T1\"", "e.NOTE"),
                    "(last distinct Episodes by DECOM keeping latest DEC by DEC missing last then NUM missing first).NUM > 3",
                    "any spells of Episodes by DECOM missing last then DEC to DEC s joined while next.DECOM <= DEC where s.start is missing",
                    "any pairs of Episodes a, b where a.DECOM < b.DEC and b.DECOM < a.DEC",
                    "(count distinct Episodes by DECOM keeping earliest DEC) > 1",
                    "any spells of Episodes by DECOM to DEC s joined while next.DECOM <= DEC where s.start < e.DECOM and s.end is missing",
                    "any spells of Episodes where KIND is given by file order s joined while KIND = next.KIND where s.first.DECOM < s.last.DECOM");
        };
    }

    private String rows() {
        return switch (random.nextInt(child ? 3 : 4)) {
            case 0 -> " Episodes where " + group(inner());
            case 1 -> " last year Episodes where " + group(condition(Place.OLD));
            case 2 -> " Episodes of both years where " + group(condition(Place.OLD));
            default -> " other Episodes where " + group(inner());
        };
    }

    private static String group(String condition) {
        return "(" + condition + ")";
    }

    private String date() {
        return date(Place.RULE);
    }

    private String date(Place place) {
        boolean named = place == Place.RULE;
        String e = named ? "e." : "";
        return switch (random.nextInt(named ? 11 : place == Place.OLD ? 7 : 8)) {
            case 0 -> e + "DECOM";
            case 1 -> e + "DEC";
            case 2 -> pick("collection start", "collection end", "31 March", "15/09/2024");
            case 3 -> "(" + e + "DECOM " + pick("plus", "minus") + " " + pick("1 day", "3 months", "18 years", "2 weeks", e + "NUM days") + ")";
            case 4 -> pick("earliest", "latest") + " of (" + e + "DEC, " + e + "DECOM, collection end)";
            case 5 -> pick("earliest", "latest") + " date of " + e + "NOTE";
            case 6 -> "(if " + e + "DEC is missing then collection end else " + e + "DEC)";
            case 7 -> named ? "end-or-now(e)" : "end-or-now";
            case 8 -> "open.DECOM";
            case 9 -> "old.DEC";
            default -> "Header.DOB";
        };
    }
}
