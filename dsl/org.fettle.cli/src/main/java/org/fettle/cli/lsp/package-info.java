/* SPDX-License-Identifier: EPL-2.0 */
/** The language server: the editor services of {@code org.fettle.language.ide} in the words of the language server protocol. */
package org.fettle.cli.lsp;
