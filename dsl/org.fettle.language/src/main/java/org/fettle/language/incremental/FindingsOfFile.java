/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.language.incremental;

import java.util.List;

/**
 * What is wrong with a file.
 *
 * @param stamp    the state of the pack for which it holds
 * @param findings in the order of lines, none twice
 */
record FindingsOfFile(long stamp, List<Finding> findings) {
}
