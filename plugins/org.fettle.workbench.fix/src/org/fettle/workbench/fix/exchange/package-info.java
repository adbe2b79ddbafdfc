/* SPDX-License-Identifier: EPL-2.0 */
/** What leaves the workbench and what comes back: changes for the case system, questions and their answers, recipes. */
package org.fettle.workbench.fix.exchange;
