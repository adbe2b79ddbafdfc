/* SPDX-License-Identifier: EPL-2.0 */
/** Runs that are kept with the case, and what became of the flags since: names of flags that survive the next extract. */
package org.fettle.cases.history;
