/* SPDX-License-Identifier: EPL-2.0 */
/** What is special about generating the language. */
package org.fettle.language.generator;
