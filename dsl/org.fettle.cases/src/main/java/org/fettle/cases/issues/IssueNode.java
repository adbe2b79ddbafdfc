/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.cases.issues;

import java.util.List;

import org.fettle.engine.Flag;
import org.fettle.engine.pack.RuleInfo;

/** A place in the tree of issues. What is below it is made when it is asked for. For one thread at a time. */
public interface IssueNode {
    /** Names the place from the root of the tree, the same over runs. */
    String id();

    /** What to call it. */
    String label();

    /** How much there is to do. */
    Counts counts();

    /** For how many issues at or below this place a certain fix is offered; -1 as long as that is not known. */
    default int certain() {
        return 0;
    }

    /** For how many issues at or below this place a suggested fix is offered, but no certain one; -1 as long as that is not known. */
    default int suggested() {
        return 0;
    }

    /** How many issues at or below this place are new or came back; -1 when nothing is compared. */
    default int fresh() {
        return -1;
    }

    /** The places below. */
    List<? extends IssueNode> children();

    /** Whether there are places below; costs nothing. */
    boolean isLeaf();

    /** Whether there is nothing to do about it: it is listed so that it is known, and shown greyed. */
    default boolean isAside() {
        return false;
    }

    /** What it means and what to do, in sentences, for a tooltip; empty when the label says it all. */
    default String advice() {
        return "";
    }

    /** The one rule of all that is at or below this place; null when there are several or none. */
    default RuleInfo rule() {
        return null;
    }

    /** The flag that this place is; null for everything else. */
    default Flag flag() {
        return null;
    }

    /** What the flags of this place have in common with each other and not with those of its brothers; null for places that are no such group. */
    default Dimension dimension() {
        return null;
    }

    /** The numbers of the flags of this place in the run, ascending, a new array; none for places that are no group of flags. */
    default int[] flags() {
        return new int[0];
    }
}
