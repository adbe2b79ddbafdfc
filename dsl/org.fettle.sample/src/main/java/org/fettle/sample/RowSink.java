/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.sample;

/** Takes the rows of a file in their order. */
@FunctionalInterface
interface RowSink {
    /** One row, its cells in file order. */
    void row(String... cells);
}
