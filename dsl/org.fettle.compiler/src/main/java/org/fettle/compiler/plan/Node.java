/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.compiler.plan;

/** Part of a plan: a value, a condition or a row. */
public sealed interface Node permits Expr, Cond, RowExpr {
}
