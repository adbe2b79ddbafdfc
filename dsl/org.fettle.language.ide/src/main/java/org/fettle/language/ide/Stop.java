/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.language.ide;

import java.util.List;

/**
 * A place in an inserted text at which something is to be typed.
 *
 * @param offset  0-based, from the start of the inserted text
 * @param length  number of characters there that are to be typed over; may be 0
 * @param group   stops of one number are typed at once; the groups are gone through in ascending order, the last of them ends it
 * @param choices what may stand there, when there are few such things; else empty
 */
public record Stop(int offset, int length, int group, List<String> choices) {
    /** Copies the list. */
    public Stop {
        choices = List.copyOf(choices);
    }
}
