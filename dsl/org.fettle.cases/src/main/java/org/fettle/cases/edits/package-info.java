/* SPDX-License-Identifier: EPL-2.0 */
/** What was changed in a case: the journal as people look at it. */
package org.fettle.cases.edits;
