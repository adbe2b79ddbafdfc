/* SPDX-License-Identifier: EPL-2.0 */
/** The append-only journal of edits to a return, and how it is replayed over the original files. */
package org.fettle.data.journal;
