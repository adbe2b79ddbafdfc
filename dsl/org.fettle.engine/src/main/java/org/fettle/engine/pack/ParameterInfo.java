/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.engine.pack;

import org.fettle.data.ColumnType;

/**
 * A value that whoever runs the pack may set.
 *
 * @param name         name in the language
 * @param type         type of the value
 * @param codeList     list that a CODE value belongs to, else null
 * @param defaultValue default as text, or null when the run has to set it
 * @param meaning      what it is for, never null, may be empty
 */
public record ParameterInfo(String name, ColumnType type, String codeList, String defaultValue, String meaning) {
}
