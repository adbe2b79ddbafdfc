/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.sample;

/** One kind of life in care. Fills in the date of birth and the episodes, and what belongs to that kind alone. */
@FunctionalInterface
interface Story {
    /** Writes the story into an otherwise empty life. */
    void tell(Life life);
}
