/* SPDX-License-Identifier: EPL-2.0 */
/** Writing the outcome of a run for people and programs. The formats for programs are described in docs/formats.md. */
package org.fettle.report;
