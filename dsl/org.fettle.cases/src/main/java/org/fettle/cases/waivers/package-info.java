/* SPDX-License-Identifier: EPL-2.0 */
/** Flags that somebody has waived with a reason: kept with the case, found again in the next extract, listed, revocable. */
package org.fettle.cases.waivers;
