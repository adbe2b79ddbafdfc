/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.cases.records;

/**
 * A column to sort by.
 *
 * @param column     its name
 * @param lastYear   whether last year's values beside it are meant
 * @param descending largest or latest first; blanks come last all the same
 */
public record SortKey(String column, boolean lastYear, boolean descending) {
}
