/* SPDX-License-Identifier: EPL-2.0 */

/** What may be done about flags: the fixes of the rules and those that need no rule author, each with where its value comes from. */
package org.fettle.fix.propose;
