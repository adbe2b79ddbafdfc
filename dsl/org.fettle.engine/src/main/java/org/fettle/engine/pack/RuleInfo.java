/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.engine.pack;

import java.util.List;

/**
 * All that a pack knows of one version of a rule, except its loop.
 *
 * @param code        code of the rule; several versions of a rule share it and differ in the years
 * @param title       one line in the analyst's words
 * @param category    what kind of trouble it finds
 * @param severity    how much a flag weighs
 * @param impact      how much it harms later figures
 * @param since       first collection year (2024 for 2024/25), or null for no lower bound
 * @param until       last collection year, or null for no upper bound
 * @param help        what to do about it, never null, may be empty
 * @param message     message of a flag
 * @param shape       how the kernel is called
 * @param slots       the rows in play; the kernel names them by position, 0 to 63
 * @param needs       what it reads; a missing one skips the rule unless it is optional
 * @param wholeReturn the part of what it reads that it reads across subjects ({@code all T}): a change there re-runs the whole rule.
 *                    Empty when the rule looks at one subject at a time. Derived columns are named like others.
 * @param dependsOn   ids of the derivations whose output it reads; if one of them has no output the rule is skipped
 * @param fixes       its fixes; the kernel names them by position
 * @param className   binary name of the kernel's class in the pack
 * @param file        source file in the pack
 * @param line        1-based line of the rule in that file
 * @param off         why the rule is switched off, so that it runs only when it is asked for by name; null when it is not
 */
public record RuleInfo(String code, String title, Category category, Severity severity, Impact impact, Integer since, Integer until,
        String help, MessageTemplate message, Shape shape, List<Slot> slots, List<Need> needs, List<Need> wholeReturn,
        List<String> dependsOn, List<FixInfo> fixes, String className, String file, int line, String off) {
    /** As many slots as a rule may have: the flagged slots of a row are kept as the bits of a {@code long}. */
    public static final int MAX_SLOTS = 64;

    public RuleInfo {
        slots = List.copyOf(slots);
        needs = List.copyOf(needs);
        wholeReturn = List.copyOf(wholeReturn);
        dependsOn = List.copyOf(dependsOn);
        fixes = List.copyOf(fixes);
        if (slots.size() > MAX_SLOTS) {
            throw new IllegalArgumentException("rule " + code + " has " + slots.size() + " rows in play, more than " + MAX_SLOTS);
        }
    }

    /** A rule that is switched on. */
    public RuleInfo(String code, String title, Category category, Severity severity, Impact impact, Integer since, Integer until,
            String help, MessageTemplate message, Shape shape, List<Slot> slots, List<Need> needs, List<Need> wholeReturn,
            List<String> dependsOn, List<FixInfo> fixes, String className, String file, int line) {
        this(code, title, category, severity, impact, since, until, help, message, shape, slots, needs, wholeReturn, dependsOn, fixes,
                className, file, line, null);
    }

    /** True when this version of the rule holds for a collection that starts in {@code year}. */
    public boolean inForce(int year) {
        return (since == null || since <= year) && (until == null || year <= until);
    }
}
