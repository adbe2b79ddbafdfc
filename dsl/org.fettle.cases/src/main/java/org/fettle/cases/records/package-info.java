/* SPDX-License-Identifier: EPL-2.0 */
/** The records of a table as they are shown: which of them in which order, what is marked in them, what is found, typed and pasted. */
package org.fettle.cases.records;
