/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.cli;

/** What the command tells the shell. The numbers are a contract with scripts: they are documented in {@code fettle --help} and never change. */
final class ExitCode {
    /** Everything was done, and nothing at or above {@code --fail-on} was found. */
    static final int OK = 0;
    /** Records were flagged at or above {@code --fail-on}, or an example of a pack failed. */
    static final int FLAGGED = 1;
    /** The input or the way the command was called is wrong; every problem found was printed. */
    static final int BAD_INPUT = 2;
    /** A rule crashed, so the result is not whole. */
    static final int RULE_CRASHED = 3;
    /** Fettle itself failed: a defect. */
    static final int INTERNAL = 4;
    /** Stopped by the user: what shells report for a command ended by Ctrl-C. */
    static final int CANCELLED = 130;

    private ExitCode() {
    }
}
