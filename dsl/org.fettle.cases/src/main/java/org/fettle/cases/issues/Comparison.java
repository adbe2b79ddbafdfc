/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.cases.issues;

/** A run beside an earlier one. */
public interface Comparison {
    /** What to call the earlier run: {@code 12 Nov 2026 14:20}. */
    String label();

    /** Whether the answers come at once: they are worked out, or all that they need is in memory. */
    boolean isReady();

    /** What became of a flag. Takes its time when it is first asked. */
    IssueStatus status(int flag);

    /** The flags of the earlier run that are gone, as a place in the tree; null when there are none. Takes its time when it is first asked. */
    IssueNode gone();
}
