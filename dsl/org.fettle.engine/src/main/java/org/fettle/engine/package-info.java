/* SPDX-License-Identifier: EPL-2.0 */
/** Running compiled rules over a return: kernels, runs, flags, the run ledger, re-checking after edits, proposals of fixes. */
package org.fettle.engine;
