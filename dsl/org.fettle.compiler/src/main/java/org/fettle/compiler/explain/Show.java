/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.compiler.explain;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

import org.fettle.compiler.interpret.Evaluator;
import org.fettle.compiler.plan.Cond;
import org.fettle.compiler.plan.Expr;
import org.fettle.compiler.plan.RowExpr;
import org.fettle.compiler.plan.RowSet;
import org.fettle.compiler.plan.RowVar;
import org.fettle.compiler.plan.SpellPlan;
import org.fettle.compiler.plan.TableRef;
import org.fettle.data.CellFormat;
import org.fettle.data.ColumnSpec;
import org.fettle.data.ColumnType;
import org.fettle.data.Period;
import org.fettle.data.Return;
import org.fettle.data.Table;
import org.fettle.data.Values;
import org.fettle.engine.Binding;
import org.fettle.engine.RowRef;
import org.fettle.engine.RunResult;
import org.fettle.engine.kernel.Cells;
import org.fettle.engine.kernel.Spells;
import org.fettle.engine.pack.Code;
import org.fettle.engine.pack.CodeListInfo;

/** Values and rows of a run, as people read them. */
final class Show {

    private static final Shown BLANK = new Shown(Shown.Form.BLANK, "blank", "");

    private final RunResult result;
    private final Binding binding;
    private final Map<RowVar, SpellPlan> spells = new HashMap<>();

    Show(RunResult result) {
        this.result = result;
        this.binding = result.binding();
    }

    static Shown truth(Cond.Truth truth) {
        return new Shown(Shown.Form.valueOf(truth.name()), truth.name().toLowerCase(Locale.ROOT), "");
    }

    /** A value. */
    Shown value(Expr expr, Evaluator evaluator) {
        long value = evaluator.value(expr);
        if (value == Values.BLANK_LONG) {
            return BLANK;
        } else if (value == Values.UNREADABLE_LONG) {
            boolean ofFile = expr instanceof Expr.CellOf cell && cell.column().derived() == null;
            return new Shown(Shown.Form.UNREADABLE, ofFile ? "unreadable \"" + evaluator.text((Expr.CellOf) expr) + '"' : "unreadable", "");
        }
        String text = CellFormat.text(expr.type(), value, binding.dictionary());
        if (expr instanceof Expr.Collection collection && collection.fact() == Expr.Fact.YEAR) {
            text = binding.options().collectionYear().toString();
        }
        return new Shown(Shown.Form.GIVEN, text, expr.type() == ColumnType.CODE ? meaning(cell(expr), text) : "");
    }

    /** The cell that a value is, a let's too; or null. */
    private static Expr.CellOf cell(Expr expr) {
        if (expr instanceof Expr.Named named && named.let().value() instanceof Expr value) {
            return cell(value);
        }
        return expr instanceof Expr.CellOf cell ? cell : null;
    }

    private String meaning(Expr.CellOf cell, String code) {
        if (cell == null) {
            return "";
        }
        ColumnSpec column = result.pack().returnType().table(cell.column().table()).column(cell.column().name());
        CodeListInfo list = column == null || column.codeList() == null ? null
                : result.pack().codeList(column.codeList(), binding.collectionYear());
        if (list == null) {
            return "";
        }
        return list.codes().stream().filter(c -> list.ignoreCase() ? c.value().equalsIgnoreCase(code) : c.value().equals(code)).findFirst()
                .map(Code::meaning).orElse("not in the list");
    }

    // ------------------------------------------------------------------ rows

    /** A row, or null for none. */
    RowLink link(TableRef table, int row) {
        if (row == Cells.NONE) {
            return null;
        }
        Return data = binding.data();
        if (table.reference()) {
            return link(data.reference(table.table()), Period.THIS, row);
        }
        boolean last = table.bothYears() ? row < 0 : table.yearsBack() > 0;
        Period period = last ? Period.LAST : Period.THIS;
        return link(data.table(table.table(), period), period, table.bothYears() && row < 0 ? Cells.lastYearRow(row) : row);
    }

    private RowLink link(Table table, Period period, int row) {
        String subject = table.offsets() == null ? "" : binding.data().subjects().key(table.subject(row));
        return new RowLink(new RowRef(table.type().name(), period, table.fileRow(row)), table.line(row), subject);
    }

    /** A row or spell that an expression chose. */
    Shown row(RowExpr expr, int row, Evaluator evaluator) {
        SpellPlan spells = spells(expr);
        if (row == Cells.NONE) {
            return new Shown(Shown.Form.NO_ROW, spells == null ? "no row" : "no spell", "");
        }
        return new Shown(Shown.Form.ROW, spells == null ? link(expr.table(), row).label() : spell(evaluator.rows().spells(spells), row), "");
    }

    /** From when to when a spell lasts. */
    static String spell(Spells spells, int number) {
        return date(spells.start(number), "an unknown day") + " to " + date(spells.end(number), "now");
    }

    private static String date(int day, String otherwise) {
        return Values.missing(day) ? otherwise : CellFormat.date(day);
    }

    /** Says that a variable of a set holds the number of a spell. */
    void meet(RowSet set) {
        for (RowSet.Source source : set.sources()) {
            if (source instanceof RowSet.SpellScan scan) {
                spells.put(scan.row(), scan.plan());
            }
        }
    }

    /** The spells that a row expression's number counts, or null when it is a row of a table. */
    SpellPlan spells(RowExpr expr) {
        if (expr instanceof RowExpr.Named named && named.let().value() instanceof RowExpr value) {
            return spells(value);
        } else if (expr instanceof RowExpr.Held held) {
            return spells.get(held.variable());
        }
        return expr instanceof RowExpr.Chosen chosen && chosen.rows().source() instanceof RowSet.SpellScan scan ? scan.plan() : null;
    }
}
