/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.cases.history;

import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * What is known of a kept run without reading its flags.
 *
 * @param number counts the runs of the case from 1; a later run has a larger number, whatever the clock says
 * @param at     when it was made
 * @param year   collection year
 * @param issues number of flags, waived ones too
 * @param digest the same for runs with the same flags
 * @param ran    codes of the rules that ran
 * @param file   where it is kept
 */
public record KeptRun(int number, Instant at, String year, int issues, String digest, Set<String> ran, Path file) {
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("d MMM yyyy HH:mm", Locale.UK);
    private static final DateTimeFormatter EXACT_CLOCK = DateTimeFormatter.ofPattern("d MMM yyyy HH:mm:ss", Locale.UK);

    /** Keeps a copy. */
    public KeptRun {
        ran = Set.copyOf(ran);
    }

    /** The time for people, where they are: {@code 12 Nov 2026 14:20}. */
    public String label() {
        return CLOCK.format(at.atZone(ZoneId.systemDefault()));
    }

    /** The same with seconds: {@code 12 Nov 2026 14:20:05}. */
    public String exactly() {
        return EXACT_CLOCK.format(at.atZone(ZoneId.systemDefault()));
    }

    /** A header as the file has it. */
    record Header(int version, int number, String at, String year, int issues, String digest, List<String> ran) {
    }
}
