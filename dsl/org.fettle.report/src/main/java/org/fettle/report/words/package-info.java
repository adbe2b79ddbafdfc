/* SPDX-License-Identifier: EPL-2.0 */
/** Records, columns and codes as people call them. */
package org.fettle.report.words;
