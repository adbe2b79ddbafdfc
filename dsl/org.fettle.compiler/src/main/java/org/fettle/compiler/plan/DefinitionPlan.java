/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.compiler.plan;

import java.util.List;

import org.fettle.engine.pack.DerivationInfo;

/**
 * A definition or a derived column: one value per row of a table, or per subject.
 *
 * @param info what the engine has to know of it
 * @param row the visited row, or null for a definition of the subject
 * @param value an {@link Expr} or a {@link Cond}
 * @param lets values that are computed once per subject
 * @param trace which text of the definition became what
 */
public record DefinitionPlan(DerivationInfo info, RowSet.Scan row, Node value, List<LetVar> lets, Trace trace) {
}
