/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.data;

import java.util.Objects;

/**
 * What a return says about one column.
 *
 * @param name       the name as the return writes it; headers are compared ignoring case and surrounding spaces
 * @param type       what its cells mean
 * @param codeList   the name of its code list, or null
 * @param ignoreCase whether the stored symbol is that of the upper-cased text
 * @param required   whether the return says that the column is required
 * @param pattern    the regular expression of {@code text matching}, or null
 * @param meaning    one sentence for people, or an empty text
 * @param declared   false for a column that the return does not name: one that the pack derives, or one that a file has of its own accord
 *                   and that is kept as text
 */
public record ColumnSpec(String name, ColumnType type, String codeList, boolean ignoreCase, boolean required, String pattern,
        String meaning,
        boolean declared) {

    /** Checks what must be there. */
    public ColumnSpec {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(type, "type");
        meaning = meaning == null ? "" : meaning;
    }

    /** A declared column of the given type with nothing else said about it. */
    public static ColumnSpec of(String name, ColumnType type) {
        return new ColumnSpec(name, type, null, false, false, null, "", true);
    }

    /** A column that the return does not name: kept as text. */
    public static ColumnSpec unnamed(String name) {
        return new ColumnSpec(name, ColumnType.TEXT, null, false, false, null, "", false);
    }
}
