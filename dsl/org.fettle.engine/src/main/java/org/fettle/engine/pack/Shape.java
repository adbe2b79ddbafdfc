/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.engine.pack;

/** How a rule's loop is called. */
public enum Shape {
    /** Over any range of subjects; each subject is judged by itself, so ranges may run at once and in any order. */
    SUBJECTS,
    /** Once for the whole return, with the range (0, 1). */
    ONCE
}
