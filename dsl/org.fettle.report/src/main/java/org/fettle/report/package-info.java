/* SPDX-License-Identifier: EPL-2.0 */
/**
 * Writing the outcome of a run for people and programs.
 */
package org.fettle.report;
