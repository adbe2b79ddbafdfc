/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.engine.pack;

import java.util.ArrayList;
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
 * @param origin      name of the pack that it was written in: that of the pack itself, or of one that it extends; empty when nobody says
 * @param tunings     what packs that extend that one have made of it, in the order in which they build on each other
 */
public record RuleInfo(String code, String title, Category category, Severity severity, Impact impact, Integer since, Integer until,
        String help, MessageTemplate message, Shape shape, List<Slot> slots, List<Need> needs, List<Need> wholeReturn,
        List<String> dependsOn, List<FixInfo> fixes, String className, String file, int line, String off,
        String origin, List<Tuning> tunings) {
    /** As many slots as a rule may have: the flagged slots of a row are kept as the bits of a {@code long}. */
    public static final int MAX_SLOTS = 64;

    public RuleInfo {
        slots = List.copyOf(slots);
        needs = List.copyOf(needs);
        wholeReturn = List.copyOf(wholeReturn);
        dependsOn = List.copyOf(dependsOn);
        fixes = List.copyOf(fixes);
        tunings = List.copyOf(tunings);
        if (slots.size() > MAX_SLOTS) {
            throw new IllegalArgumentException("rule " + code + " has " + slots.size() + " rows in play, more than " + MAX_SLOTS);
        }
    }

    /** A rule that nobody has tuned. */
    public RuleInfo(String code, String title, Category category, Severity severity, Impact impact, Integer since, Integer until,
            String help, MessageTemplate message, Shape shape, List<Slot> slots, List<Need> needs, List<Need> wholeReturn,
            List<String> dependsOn, List<FixInfo> fixes, String className, String file, int line, String off) {
        this(code, title, category, severity, impact, since, until, help, message, shape, slots, needs, wholeReturn, dependsOn, fixes,
                className, file, line, off, "", List.of());
    }

    /** A rule that is switched on. */
    public RuleInfo(String code, String title, Category category, Severity severity, Impact impact, Integer since, Integer until,
            String help, MessageTemplate message, Shape shape, List<Slot> slots, List<Need> needs, List<Need> wholeReturn,
            List<String> dependsOn, List<FixInfo> fixes, String className, String file, int line) {
        this(code, title, category, severity, impact, since, until, help, message, shape, slots, needs, wholeReturn, dependsOn, fixes,
                className, file, line, null);
    }

    /** Of the little that tells rules apart: a rule is a key in many maps. */
    @Override
    public int hashCode() {
        return 31 * code.hashCode() + line;
    }

    /** The same rule as a pack that extends this one has it. */
    public RuleInfo tuned(Tuning tuning) {
        List<Tuning> all = new ArrayList<>(tunings);
        all.add(tuning);
        return new RuleInfo(code, title, category, tuning.isOff() ? severity : tuning.after(), impact, since, until, help, message, shape, slots,
                needs, wholeReturn, dependsOn, fixes, className, file, line, tuning.isOff() ? tuning.because() : off, origin, all);
    }

    /** The same rule in a pack that extends the one of this name: there the names of its files have that name and a slash in front. */
    public RuleInfo inBase(String pack) {
        List<FixInfo> moved = new ArrayList<>();
        fixes.forEach(fix -> moved.add(new FixInfo(fix.kind(), fix.title(), PackInfo.fileInBase(pack, fix.file()), fix.line())));
        return new RuleInfo(code, title, category, severity, impact, since, until, help, message, shape, slots, needs, wholeReturn, dependsOn,
                moved, className, PackInfo.fileInBase(pack, file), line, off, origin.isEmpty() ? pack : origin, tunings);
    }

    /** The pack that has switched it off after it was written, or null when none has. */
    public Tuning switchedOff() {
        return tunings.stream().filter(Tuning::isOff).findFirst().orElse(null);
    }

    /** True when this version of the rule holds for a collection that starts in {@code year}. */
    public boolean inForce(int year) {
        return (since == null || since <= year) && (until == null || year <= until);
    }
}
