/* SPDX-License-Identifier: EPL-2.0 */
/** Errors as questions to those who know the children: a workbook to fill in, and its answers. */
package org.fettle.report.questions;
