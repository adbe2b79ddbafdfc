/* SPDX-License-Identifier: EPL-2.0 */
/** What may stand where, asked of the grammar itself. */
package org.fettle.language.ide.grammar;
