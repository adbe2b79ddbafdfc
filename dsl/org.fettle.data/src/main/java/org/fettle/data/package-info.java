/* SPDX-License-Identifier: EPL-2.0 */
/**
 * Columns, tables and returns, with the journal of edits.
 */
package org.fettle.data;
