/* SPDX-License-Identifier: EPL-2.0 */
/** A run as one page for the browser and for paper. */
package org.fettle.report.html;
