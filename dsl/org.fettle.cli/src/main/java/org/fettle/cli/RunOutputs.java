/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.cli;

import java.nio.file.Path;
import java.util.Locale;

/**
 * What {@code fettle run} makes of its result.
 *
 * @param format  what the flags are written as
 * @param out     the file that the flags go to, or null
 * @param ledger  the file that the ledger goes to, or null
 * @param repairs the file that the repairs go to, or null
 * @param failOn  which flags make the command fail
 */
record RunOutputs(Format format, Path out, Path ledger, Path repairs, FailOn failOn) {

    /** What the flags are written as. */
    enum Format {
        TABLE, CSV, JSONL
    }

    /** Which flags make the command fail. */
    enum FailOn {
        ERROR, QUERY, NEVER
    }

    /** Checks what was typed, null for what was not; what is wrong is complained of. */
    static RunOutputs of(String format, String out, String ledger, String repairs, String failOn, FailOn defaultFailOn, Complaints complaints) {
        Arguments arguments = new Arguments(complaints);
        Path outFile = target(arguments, "--out", out);
        Path ledgerFile = target(arguments, "--ledger", ledger);
        Path repairsFile = target(arguments, "--repairs", repairs);
        different("--ledger", ledgerFile, "--out", outFile, complaints);
        different("--repairs", repairsFile, "--out", outFile, complaints);
        different("--repairs", repairsFile, "--ledger", ledgerFile, complaints);
        return new RunOutputs(arguments.choice("--format", format, Format.class, formatOf(out)), outFile, ledgerFile, repairsFile,
                arguments.choice("--fail-on", failOn, FailOn.class, defaultFailOn));
    }

    private static Path target(Arguments arguments, String option, String text) {
        return text == null ? null : arguments.target(option, text);
    }

    private static void different(String option, Path file, String other, Path otherFile, Complaints complaints) {
        if (file != null && otherFile != null && file.toAbsolutePath().equals(otherFile.toAbsolutePath())) {
            complaints.add(option, "is the same file as " + other + "; name another one");
        }
    }

    private static Format formatOf(String out) {
        if (out == null) {
            return Format.TABLE;
        }
        String lower = out.toLowerCase(Locale.ROOT);
        return lower.endsWith(".csv") ? Format.CSV : lower.endsWith(".txt") ? Format.TABLE : Format.JSONL;
    }
}
