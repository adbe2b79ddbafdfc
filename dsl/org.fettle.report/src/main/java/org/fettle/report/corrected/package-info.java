/* SPDX-License-Identifier: EPL-2.0 */
/** The corrected return, as the files that it was read from. */
package org.fettle.report.corrected;
