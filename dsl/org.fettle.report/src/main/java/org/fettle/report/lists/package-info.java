/* SPDX-License-Identifier: EPL-2.0 */
/** The two lists that analysts work from: failures by rule, and children with their errors. */
package org.fettle.report.lists;
