/* SPDX-License-Identifier: EPL-2.0 */
/**
 * Workbooks (XLSX) as streams of rows: what is in which cell, and nothing about what it means.
 */
package org.fettle.io.xlsx;
