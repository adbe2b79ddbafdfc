/* SPDX-License-Identifier: EPL-2.0 */
/**
 * Why a rule flags a row, or why it does not: the pieces of the rule's text, each with the value it had for that row. Works on the interpreter of the plan.
 */
package org.fettle.compiler.explain;
