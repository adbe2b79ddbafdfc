/* SPDX-License-Identifier: EPL-2.0 */
/**
 * Changes of whole records: duplicates that go, records that become one, one that becomes two, and records that were missing. Each comes out as a
 * {@link org.fettle.fix.Change}, previewed, applied and taken back as changes of cells are.
 */
package org.fettle.fix.rows;
