/* SPDX-License-Identifier: EPL-2.0 */
/** Compiling packs of rules: the entry points. */
package org.fettle.compiler;
