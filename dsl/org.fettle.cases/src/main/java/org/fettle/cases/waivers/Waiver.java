/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.cases.waivers;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

import org.fettle.cases.history.FlagName;

/**
 * Flags that somebody has waived at once, for one reason.
 *
 * @param id     tells it from the others of the case
 * @param reason why, in words
 * @param by     who
 * @param at     when
 * @param until  the last day on which it holds; null for without end
 * @param flags  what is waived
 * @param step   number of the step of the journal that it came with, such as imported answers: it holds as long as that stands; 0 for none
 */
public record Waiver(String id, String reason, String by, Instant at, LocalDate until, List<FlagName> flags, long step) {
    /** A waiver that somebody made by itself. */
    public Waiver(String id, String reason, String by, Instant at, LocalDate until, List<FlagName> flags) {
        this(id, reason, by, at, until, flags, 0);
    }

    /** Checks that there is a reason, and keeps a copy of the flags. */
    public Waiver {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(by, "by");
        Objects.requireNonNull(at, "at");
        if (reason.isBlank()) {
            throw new IllegalArgumentException("a waiver needs a reason");
        }
        reason = reason.strip();
        flags = List.copyOf(flags);
    }

    /** Whether it holds on a day. */
    public boolean holds(LocalDate day) {
        return until == null || !day.isAfter(until);
    }

    /** The same for other flags. */
    public Waiver with(List<FlagName> others) {
        return new Waiver(id, reason, by, at, until, others, step);
    }
}
