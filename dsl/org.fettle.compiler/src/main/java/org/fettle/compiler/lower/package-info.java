/* SPDX-License-Identifier: EPL-2.0 */
/** From the model of the language to the typed plan. */
package org.fettle.compiler.lower;
