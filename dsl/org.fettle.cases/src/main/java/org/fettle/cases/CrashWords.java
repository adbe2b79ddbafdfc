/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.cases;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.fettle.engine.LedgerEntry;
import org.fettle.engine.Status;

/**
 * Says for people why a rule crashed and what to try. The ledger names the failure as Java does, {@code ArithmeticException: / by zero at episodes.fettle:14},
 * which programs read; the name stays in brackets, for whoever looks after the rules.
 */
public final class CrashWords {
    private static final Pattern REASON = Pattern.compile("(\\w+)(?:: (.*))? at (.+):(\\d+)", Pattern.DOTALL);
    private static final Cause DEPTH = new Cause("it needed more steps within steps than there is room for",
            "Is there a very long text in a column that the rule reads, thousands of characters? Shorten it. Or make the rule simpler at that line: in"
                    + " patterns, repeated groups such as (A|B)* cost most.");
    private static final Cause MEMORY = new Cause("there was not enough memory for it",
            "Close other programs, or start Fettle with more memory: the number behind -Xmx in its start script says how much.");
    private static final Cause NUMBER = new Cause("a number could not be worked out",
            "Open the rule (F3): at that line something is divided by zero, or a number becomes too large. Let a condition leave such records out.");
    private static final Cause FORM = new Cause("its compiled form does not fit", "Check again (F9): the rules are compiled anew.");
    private static final Cause OTHER = new Cause("something went wrong that its author did not foresee",
            "Open the rule (F3) to see the line, and tell whoever looks after the rules.");
    private static final Map<String, Cause> CAUSES = Map.of("StackOverflowError", DEPTH, "OutOfMemoryError", MEMORY, "ArithmeticException", NUMBER,
            "NoClassDefFoundError", FORM, "NoSuchMethodError", FORM, "NoSuchFieldError", FORM, "VerifyError", FORM, "IncompatibleClassChangeError",
            FORM);

    private CrashWords() {
    }

    /** What happened, and what to do about it. */
    private record Cause(String what, String advice) {
    }

    /**
     * Why, as a sentence without its full stop: {@code It broke off at episodes.fettle, line 14: a number could not be worked out (ArithmeticException: / by
     * zero)}.
     *
     * @param reason as the ledger says it
     */
    public static String why(String reason) {
        Matcher parts = REASON.matcher(reason);
        if (!parts.matches()) {
            return reason;
        }
        String name = parts.group(2) == null ? parts.group(1) : parts.group(1) + ": " + parts.group(2);
        return "It broke off at " + parts.group(3) + ", line " + parts.group(4) + ": " + cause(parts).what() + " (" + name + ")";
    }

    /** What to try, in sentences; empty when the reason is none of a crash. */
    public static String advice(String reason) {
        Matcher parts = REASON.matcher(reason);
        return parts.matches() ? cause(parts).advice() + " All other rules ran; what this one would find is not known." : "";
    }

    private static Cause cause(Matcher parts) {
        return CAUSES.getOrDefault(parts.group(1), OTHER);
    }

    /** What a run says of a rule that did not run, for a list of problems: {@code crashed. It broke off at ...}, or {@code skipped, because ...}. */
    public static String text(LedgerEntry entry) {
        return entry.status() == Status.CRASHED ? "crashed. " + why(entry.reason()) + ". " + advice(entry.reason()) : entry.text();
    }
}
