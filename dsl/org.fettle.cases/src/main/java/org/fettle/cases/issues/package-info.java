/* SPDX-License-Identifier: EPL-2.0 */
/** The flags of a run as an analyst works through them: grouped, filtered, counted, compared with earlier runs, some of them waived. */
package org.fettle.cases.issues;
