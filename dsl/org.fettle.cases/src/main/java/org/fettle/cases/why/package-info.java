/* SPDX-License-Identifier: EPL-2.0 */
/** Why a record is flagged, or not, as a page to read: the rule's text with the values that it had, links to the rows involved, help and examples. */
package org.fettle.cases.why;
