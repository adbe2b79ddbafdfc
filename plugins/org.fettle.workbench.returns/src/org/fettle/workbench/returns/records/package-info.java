/* SPDX-License-Identifier: EPL-2.0 */
/** The grid of records: drawing, editing, finding, and what is shown beside it. */
package org.fettle.workbench.returns.records;
