/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.language.ide;

/**
 * Something that may be renamed, or the reason why not.
 *
 * @param place   where its name stands at the caret; null when there is no name
 * @param name    its name
 * @param refusal why it cannot be renamed at all; null when it can
 */
public record RenameTarget(Location place, String name, String refusal) {
    /** Whether it cannot be renamed. */
    public boolean isRefused() {
        return refusal != null;
    }
}
