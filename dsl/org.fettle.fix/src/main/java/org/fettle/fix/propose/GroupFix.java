/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.fix.propose;

import java.util.List;

import org.fettle.engine.pack.FixKind;

/**
 * One fix of a group of flags: remedies of one origin, title and kind, at most one a finding.
 *
 * @param origin   who thought of it
 * @param kind     how far it may be trusted
 * @param title    what it does
 * @param rule     code of the rule whose fix it is; empty when it serves any rule
 * @param remedies what it does to each record
 * @param flags    how many flags of the group it is for
 */
public record GroupFix(Origin origin, FixKind kind, String title, String rule, List<Remedy> remedies, int flags) {

    /** Keeps a copy of the list. */
    public GroupFix {
        remedies = List.copyOf(remedies);
    }
}
