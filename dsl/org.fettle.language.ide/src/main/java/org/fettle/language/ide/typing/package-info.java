/* SPDX-License-Identifier: EPL-2.0 */
/** What happens to the text while somebody types: pairs of brackets, indentation, comments. Looks at characters only, so that it never waits. */
package org.fettle.language.ide.typing;
