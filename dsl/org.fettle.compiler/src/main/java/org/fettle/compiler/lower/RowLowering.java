/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.compiler.lower;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.emf.ecore.EObject;
import org.fettle.compiler.plan.ColumnRef;
import org.fettle.compiler.plan.Cond;
import org.fettle.compiler.plan.Expr;
import org.fettle.compiler.plan.Node;
import org.fettle.compiler.plan.RowExpr;
import org.fettle.compiler.plan.RowOrder;
import org.fettle.compiler.plan.RowSet;
import org.fettle.compiler.plan.RowVar;
import org.fettle.compiler.plan.TableRef;
import org.fettle.compiler.plan.Trace.Kind;
import org.fettle.compiler.plan.Variables;
import org.fettle.data.ColumnType;
import org.fettle.data.OrderKey;
import org.fettle.language.fettle.Cell;
import org.fettle.language.fettle.ChoiceKind;
import org.fettle.language.fettle.Distinct;
import org.fettle.language.fettle.Expression;
import org.fettle.language.fettle.Keep;
import org.fettle.language.fettle.LastYearTable;
import org.fettle.language.fettle.NameRef;
import org.fettle.language.fettle.Named;
import org.fettle.language.fettle.NextRow;
import org.fettle.language.fettle.Order;
import org.fettle.language.fettle.Pairs;
import org.fettle.language.fettle.RowChoice;
import org.fettle.language.fettle.SpellRows;
import org.fettle.language.fettle.Spells;
import org.fettle.language.fettle.TableDeclaration;
import org.fettle.language.fettle.TableRows;
import org.fettle.language.scoping.SpellColumns;

/** Rows and row sets of the language as those of the plan. */
final class RowLowering {

    private final Frame frame;
    private final ExpressionLowering values;
    private final SpellLowering spells;

    RowLowering(Frame frame, ExpressionLowering values) {
        this.frame = frame;
        this.values = values;
        this.spells = new SpellLowering(frame, values, this);
    }

    SpellLowering spells() {
        return spells;
    }

    // ------------------------------------------------------------------ one row

    /** A row (or the number of a spell). */
    RowExpr lower(Expression expression) {
        return frame.tracer().trace(expression, () -> row(expression));
    }

    private RowExpr row(Expression expression) {
        if (expression instanceof NameRef name) {
            return named(name.getTarget(), name);
        } else if (expression instanceof NextRow && frame.nextRow() != null) {
            return new RowExpr.Held(frame.nextRow());
        } else if (expression instanceof LastYearTable last) {
            return oneRow(PackContext.table(last.getTable(), true, false));
        } else if (expression instanceof RowChoice choice) {
            return chosen(choice);
        } else if (expression instanceof Cell cell && (cell.getColumn() == SpellColumns.FIRST || cell.getColumn() == SpellColumns.LAST)) {
            return new RowExpr.OfSpell(lower(cell.getRow()), values.spellsOf(cell.getRow()), cell.getColumn() == SpellColumns.FIRST);
        }
        throw new LoweringException(expression, "A row is expected here.");
    }

    /** The row that a name stands for: an alias, a let, or a table with one row per subject. */
    RowExpr named(Named name, EObject place) {
        Node known = frame.named(name);
        if (known instanceof RowExpr row) {
            return row;
        } else if (name instanceof TableDeclaration table) {
            return oneRow(PackContext.table(table, false, false));
        }
        throw new LoweringException(place, (name == null ? "This name" : name.getName()) + " is no row here.");
    }

    private RowExpr oneRow(TableRef table) {
        frame.needs().table(table);
        RowVar visited = frame.visited(table);
        if (visited != null) {
            return new RowExpr.Held(visited);
        }
        RowVar row = variable(null, table);
        RowExpr chosen = new RowExpr.Chosen(RowExpr.Choice.FIRST, new RowSet(List.of(scan(row, false, null)), null), null, null);
        return moved(table.table().toLowerCase(java.util.Locale.ROOT), chosen, 0);
    }

    private RowExpr chosen(RowChoice choice) {
        RowExpr.Choice kind = RowExpr.Choice.valueOf(choice.getKind().getName());
        boolean neighbour = choice.getKind() == ChoiceKind.PREVIOUS || choice.getKind() == ChoiceKind.NEXT;
        RowSet set = set(choice.getRows(), null);
        TableRef table = set.result().table();
        RowVar from = null;
        if (neighbour) {
            from = frame.visited(table);
            if (from == null || set.sources().size() != 1 || !(set.source() instanceof RowSet.Scan)) {
                throw new LoweringException(choice,
                        choice.getKind().getLiteral() + " needs a visited row of " + table.table() + " to start from.");
            }
        }
        RowOrder by = choice.getOrder() == null ? null : order(table, choice.getOrder());
        if (by != null) {
            check(choice, set, by, neighbour);
        }
        RowExpr chosen = new RowExpr.Chosen(kind, set, by, from);
        return moved(choice.getKind().getLiteral(), chosen, Sources.line(choice));
    }

    private static void check(RowChoice choice, RowSet set, RowOrder by, boolean neighbour) {
        if (neighbour && by.derived()) {
            throw new LoweringException(choice.getOrder(),
                    "previous and next follow columns of the file, and " + by.text() + " has a derived one.");
        }
        boolean sortedOnce = set.sources().size() == 1 && set.source() instanceof RowSet.Scan scan && !scan.everybody()
                && !scan.row().table().bothYears();
        if (!by.simple() && choice.getKind() != ChoiceKind.ONLY && (!sortedOnce || by.derived())) {
            throw new LoweringException(choice.getOrder(),
                    "An order of several columns or with missing values is for one subject's rows of one year, by columns of the file.");
        }
    }

    /** What orders the rows of a table. */
    RowOrder order(TableRef table, Order order) {
        List<RowOrder.Key> keys = new ArrayList<>();
        for (Order key = order; key != null; key = key.getThen()) {
            ColumnRef column = frame.pack().column(table, key.getColumn(), key, frame.needs());
            ColumnRef otherwise = null;
            if (key.getOtherwise() != null) {
                otherwise = frame.pack().column(table, key.getOtherwise(), key, frame.needs());
                if (column.type() != ColumnType.DATE || otherwise.type() != ColumnType.DATE) {
                    throw new LoweringException(key, "Only a date can stand in for a date in an order of rows.");
                }
            }
            keys.add(new RowOrder.Key(column, otherwise, key.isDescending(), missing(key.isMissingFirst(), key.isMissingLast())));
        }
        return new RowOrder(keys);
    }

    static OrderKey.Missing missing(boolean first, boolean last) {
        return first ? OrderKey.Missing.FIRST : last ? OrderKey.Missing.LAST : OrderKey.Missing.LEFT_OUT;
    }

    private RowExpr moved(String name, RowExpr row, int line) {
        if (!frame.canMoveOut(row)) {
            return row;
        }
        return new RowExpr.Named(frame.let(name, row, line), row.table());
    }

    // ------------------------------------------------------------------ sets

    /** What else is computed for each row of a set, while its names are known. */
    interface Inside {
        void lower();
    }

    /** A set of rows; {@code inside} is lowered where bare columns belong to its rows. */
    RowSet set(org.fettle.language.fettle.RowSet rows, Inside inside) {
        Inside traced = inside == null ? null : () -> frame.tracer().trace(Kind.PER_ROW, rows, () -> {
            inside.lower();
            return null;
        });
        return frame.tracer().trace(Kind.ROWS, rows, () -> rows(rows, traced));
    }

    private RowSet rows(org.fettle.language.fettle.RowSet rows, Inside inside) {
        if (rows instanceof TableRows table) {
            return tableRows(table, inside);
        } else if (rows instanceof Distinct distinct) {
            return distinct(distinct, inside);
        } else if (rows instanceof Pairs pairs) {
            return pairs(pairs, inside);
        } else if (rows instanceof Spells of) {
            return spells.set(of, of.getAlias(), inside);
        } else if (rows instanceof SpellRows of) {
            return spells.rows(of, inside);
        }
        throw new LoweringException(rows, "These rows cannot be compiled.");
    }

    /** A variable for rows of a table. */
    RowVar variable(Named alias, TableRef table) {
        String name = alias == null ? table.table().toLowerCase(java.util.Locale.ROOT) : alias.getName();
        return new RowVar(name, table, frame.id(), -1);
    }

    private boolean everybody(TableRows rows) {
        return rows.isEverybody() || rows.getTable() instanceof org.fettle.language.fettle.Reference || !frame.subjects();
    }

    private static RowSet.Scan scan(RowVar row, boolean everybody, RowVar except) {
        return new RowSet.Scan(row, everybody, null, null, except, null);
    }

    private RowSet tableRows(TableRows rows, Inside inside) {
        TableRef table = PackContext.table(rows.getTable(), rows.isLastYear(), rows.isBothYears());
        frame.needs().table(table);
        RowVar row = variable(rows.getAlias(), table);
        RowVar except = rows.isOther() ? frame.visited(table) : null;
        if (rows.isOther() && except == null) {
            throw new LoweringException(rows, "other needs a visited row of " + table.table() + ".");
        }
        if (rows.getAlias() != null) {
            frame.name(rows.getAlias(), new RowExpr.Held(row));
        }
        Cond filter = within(row, () -> rows.getCondition() == null ? null : values.conditions().lower(rows.getCondition()), inside);
        RowSet.Scan scan = scan(row, everybody(rows), except);
        return scan.everybody() ? keyed(scan, filter) : new RowSet(List.of(within(scan, filter)), filter);
    }

    /** One subject's rows with a value that another row gives need not be compared pair by pair, should the subject have many. */
    private static RowSet.Scan within(RowSet.Scan scan, Cond filter) {
        List<Cond> parts = filter instanceof Cond.All all ? all.parts() : filter == null ? List.of() : List.of(filter);
        for (Cond part : parts) {
            if (!scan.row().table().bothYears() && part instanceof Cond.Compare compare && compare.operator() == Cond.Operator.EQ) {
                for (List<Expr> sides : List.of(List.of(compare.left(), compare.right()), List.of(compare.right(), compare.left()))) {
                    ColumnRef own = ownColumn(sides.get(0), scan.row());
                    boolean ofAnotherRow = Variables.of(sides.get(1)).depth() > 1;
                    // Orders of texts follow their characters, which is no help in finding a symbol.
                    boolean ordered = own != null && own.type() == ColumnType.DATE;
                    if (ordered && ofAnotherRow && independent(sides.get(1), scan.row())) {
                        return new RowSet.Scan(scan.row(), false, own, sides.get(1), scan.except(), null);
                    }
                }
            }
        }
        return scan;
    }

    /** Something lowered while bare columns belong to a row. */
    private interface Lowered<T> {
        T lower();
    }

    private <T> T within(RowVar row, Lowered<T> what, Inside inside) {
        frame.lookAt(new RowExpr.Held(row), null);
        try {
            T out = what.lower();
            if (inside != null) {
                inside.lower();
            }
            return out;
        } finally {
            frame.lookAway();
        }
    }

    /** Everybody's rows with {@code COLUMN = value} are found through an index. */
    private RowSet keyed(RowSet.Scan scan, Cond filter) {
        List<Cond> parts = new ArrayList<>(filter instanceof Cond.All all ? all.parts() : filter == null ? List.of() : List.of(filter));
        noteReads(scan.row(), parts);
        if (scan.row().table().bothYears()) {
            return new RowSet(List.of(scan), filter);
        }
        for (Cond part : parts) {
            if (part instanceof Cond.Compare compare && compare.operator() == Cond.Operator.EQ) {
                RowSet.Scan keyed = keyed(scan, compare.left(), compare.right());
                keyed = keyed == null ? keyed(scan, compare.right(), compare.left()) : keyed;
                if (keyed != null) {
                    parts.remove(part);
                    return new RowSet(List.of(keyed), parts.isEmpty() ? null : ConditionLowering.all(parts));
                }
            }
        }
        return new RowSet(List.of(scan), filter);
    }

    private RowSet.Scan keyed(RowSet.Scan scan, Expr column, Expr key) {
        ColumnRef own = ownColumn(column, scan.row());
        return own == null || !independent(key, scan.row()) ? null : new RowSet.Scan(scan.row(), true, own, key, scan.except(), null);
    }

    /** Columns that are read of other subjects' rows; conservative: all that the rule reads of the table. */
    private void noteReads(RowVar row, List<Cond> parts) {
        if (!row.table().reference()) {
            frame.needs().all().stream().filter(n -> n.table().equals(row.table().table())).forEach(n -> n.columns()
                    .forEach(c -> frame.needs().everybody(row.table(), c)));
        }
    }

    /** The column of a variable's row that a value is, when an index can hold it; else null. */
    static ColumnRef ownColumn(Expr value, RowVar row) {
        boolean own = value instanceof Expr.CellOf cell && cell.row() instanceof RowExpr.Held held && held.variable() == row
                && cell.column().derived() == null && !Expr.wide(cell.type());
        return own ? ((Expr.CellOf) value).column() : null;
    }

    /** Whether a value does not depend on a variable. */
    static boolean independent(Expr value, RowVar row) {
        return !Variables.of(value).rows().contains(row);
    }

    // ------------------------------------------------------------------ composed sets

    /** Of rows that agree in some columns one is kept: the one than which no other is better. */
    private RowSet distinct(Distinct distinct, Inside inside) {
        if (!(distinct.getRows() instanceof TableRows rows)) {
            throw new LoweringException(distinct, "distinct is of the rows of a table.");
        }
        TableRef table = PackContext.table(rows.getTable(), rows.isLastYear(), rows.isBothYears());
        frame.needs().table(table);
        RowVar row = variable(distinct.getAlias() == null ? rows.getAlias() : distinct.getAlias(), table);
        RowVar other = new RowVar("other_" + row.name(), table, frame.id(), -1);
        Cond otherFits = frame.tracer().silently(() -> of(rows, distinct, other));
        Cond fits = of(rows, distinct, row);
        List<Cond> better = new ArrayList<>();
        if (otherFits != null) {
            better.add(otherFits);
        }
        for (var column : distinct.getColumns()) {
            ColumnRef ref = frame.pack().column(table, column, distinct, frame.needs());
            better.add(new Cond.Same(cell(other, ref), cell(row, ref)));
        }
        better.add(preferred(distinct, table, other, row));
        boolean everybody = everybody(rows);
        Cond none = new Cond.Rows(Cond.Quantity.NONE, 0, new RowSet(List.of(scan(other, everybody, null)), ConditionLowering.all(better)));
        Cond own = within(row, () -> distinct.getCondition() == null ? null : values.conditions().lower(distinct.getCondition()), inside);
        List<Cond> parts = new ArrayList<>();
        for (Cond part : new Cond[] {fits, own}) {
            if (part != null) {
                parts.add(part);
            }
        }
        parts.add(none);
        return new RowSet(List.of(scan(row, everybody, null)), ConditionLowering.all(parts));
    }

    /** The condition of a set's rows, for a variable. */
    private Cond of(TableRows rows, Distinct distinct, RowVar row) {
        for (Named alias : new Named[] {rows.getAlias(), distinct.getAlias()}) {
            if (alias != null) {
                frame.name(alias, new RowExpr.Held(row));
            }
        }
        return within(row, () -> rows.getCondition() == null ? null : values.conditions().lower(rows.getCondition()), null);
    }

    private Cond preferred(Distinct distinct, TableRef table, RowVar other, RowVar row) {
        Cond earlierInFile = new Cond.Before(other, row);
        if (distinct.getKeepColumn() == null) {
            return earlierInFile;
        }
        ColumnRef keep = frame.pack().column(table, distinct.getKeepColumn(), distinct, frame.needs());
        Expr a = cell(other, keep);
        Expr b = cell(row, keep);
        Cond.Operator better = distinct.getKeep() == Keep.LATEST ? Cond.Operator.GT : Cond.Operator.LT;
        Cond onlyOtherGiven = ConditionLowering.all(List.of(new Cond.Is(a, Cond.State.GIVEN), new Cond.Is(b, Cond.State.MISSING)));
        Cond bothMissing = ConditionLowering.all(List.of(new Cond.Is(a, Cond.State.MISSING), new Cond.Is(b, Cond.State.MISSING)));
        Cond equal = new Cond.Any(List.of(new Cond.Compare(Cond.Operator.EQ, a, b), bothMissing));
        return new Cond.Any(List.of(new Cond.Compare(better, a, b), onlyOtherGiven, ConditionLowering.all(List.of(equal, earlierInFile))));
    }

    private static Expr cell(RowVar row, ColumnRef column) {
        return new Expr.CellOf(new RowExpr.Held(row), column);
    }

    private RowSet pairs(Pairs pairs, Inside inside) {
        if (!(pairs.getRows() instanceof TableRows rows)) {
            throw new LoweringException(pairs, "pairs are of the rows of a table.");
        }
        TableRef table = PackContext.table(rows.getTable(), rows.isLastYear(), rows.isBothYears());
        frame.needs().table(table);
        RowVar first = variable(pairs.getFirst(), table);
        RowVar second = variable(pairs.getSecond(), table);
        frame.name(pairs.getFirst(), new RowExpr.Held(first));
        frame.name(pairs.getSecond(), new RowExpr.Held(second));
        Cond filter = pairs.getCondition() == null ? null : values.conditions().lower(pairs.getCondition());
        if (inside != null) {
            inside.lower();
        }
        boolean everybody = everybody(rows);
        return new RowSet(List.of(scan(first, everybody, null), new RowSet.Scan(second, everybody, null, null, null, first)), filter);
    }
}
