/* SPDX-License-Identifier: EPL-2.0 */
/** Workbooks that people read, print and fill in: plain sheets of text with a header that stays, a filter and a layout for paper. */
package org.fettle.report.book;
