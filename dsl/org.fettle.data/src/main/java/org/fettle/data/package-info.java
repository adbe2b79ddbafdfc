/* SPDX-License-Identifier: EPL-2.0 */
/** A return in memory: tables of columns, the subjects that own the rows, orders and look-ups, and edits that make a new return. */
package org.fettle.data;
