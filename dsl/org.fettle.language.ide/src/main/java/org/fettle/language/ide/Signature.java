/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.language.ide;

import java.util.List;

/**
 * What a definition or function takes, shown while its values are being written.
 *
 * @param label         the whole of it, such as {@code overlap(a date, b date) condition}
 * @param documentation what it means; may be empty
 * @param parameters    where its parameters stand in the label, in their order
 * @param active        number of the parameter at the caret, from 0; may be behind the last one
 */
public record Signature(String label, String documentation, List<Parameter> parameters, int active) {
    /** Copies the list. */
    public Signature {
        parameters = List.copyOf(parameters);
    }

    /**
     * A parameter within the label.
     *
     * @param start 0-based offset of the first character
     * @param end   offset behind the last character
     */
    public record Parameter(int start, int end) {
    }
}
