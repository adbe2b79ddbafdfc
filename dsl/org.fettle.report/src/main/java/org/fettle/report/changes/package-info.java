/* SPDX-License-Identifier: EPL-2.0 */
/** The list of changes to make in the case system, so that the next extract is right from the start. */
package org.fettle.report.changes;
