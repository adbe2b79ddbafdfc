/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.compiler.java;

import java.util.ArrayList;
import java.util.List;

import org.fettle.compiler.plan.ColumnRef;
import org.fettle.compiler.plan.Cond;
import org.fettle.compiler.plan.Expr;
import org.fettle.compiler.plan.RowExpr;
import org.fettle.compiler.plan.RowOrder;
import org.fettle.compiler.plan.RowSet;
import org.fettle.compiler.plan.SpellPlan;
import org.fettle.compiler.plan.TableRef;
import org.fettle.compiler.plan.Variables;
import org.fettle.data.OrderKey;

/** Loops over rows: each question about a set of rows becomes a small method of the kernel. */
final class LoopWriter {

    private final Scope scope;
    private final ConditionWriter conditions;

    LoopWriter(Scope scope, ConditionWriter conditions) {
        this.scope = scope;
        this.conditions = conditions;
    }

    // ------------------------------------------------------------------ rows

    /** The row: a local, or a call that finds it. */
    String row(RowExpr row) {
        if (row instanceof RowExpr.Held held) {
            return scope.row(held.variable());
        } else if (row instanceof RowExpr.Named named) {
            return scope.let(named.let());
        } else if (row instanceof RowExpr.OfSpell spell) {
            return scope.spells(spell.plan()) + (spell.first() ? ".first(" : ".last(") + row(spell.spell()) + ")";
        }
        return chosen((RowExpr.Chosen) row);
    }

    private String chosen(RowExpr.Chosen chosen) {
        return switch (chosen.choice()) {
            case PREVIOUS, NEXT -> neighbour(chosen);
            case ONLY -> helper(chosen, "only", Variables.of(chosen), () -> only(chosen));
            case FIRST -> {
                String remembered = chosen.by() == null ? conditions.values().firstRemembered(chosen.rows()) : null;
                yield remembered != null ? remembered : helper(chosen, "first", Variables.of(chosen), () -> best(chosen));
            }
            case LAST -> helper(chosen, "last", Variables.of(chosen), () -> best(chosen));
        };
    }

    /** Previous and next walk the order by a column, or the file. */
    private String neighbour(RowExpr.Chosen chosen) {
        boolean previous = chosen.choice() == RowExpr.Choice.PREVIOUS;
        String from = scope.row(chosen.from());
        if (chosen.by() == null) {
            return helper(chosen, previous ? "previous" : "next", Variables.of(chosen), () -> inFile(chosen, previous));
        }
        String neighbours = scope.fields().neighbours(chosen.table(), chosen.by(), previous).name();
        if (chosen.rows().filter() == null) {
            return neighbours + "[" + from + "]";
        }
        return helper(chosen, previous ? "previous" : "next", Variables.of(chosen), () -> {
            String row = scope.row(chosen.rows().result());
            JavaText body = new JavaText(scope.line());
            body.open("for (int " + row + " = " + neighbours + "[" + from + "]; " + row + " >= 0; " + row + " = " + neighbours + "[" + row
                    + "])");
            body.open("if (" + conditions.isTrue(chosen.rows().filter()).text() + ")").line("return " + row + ";").close();
            return new Method("int", body.close().line("return Cells.NONE;"));
        });
    }

    private Method inFile(RowExpr.Chosen chosen, boolean previous) {
        String row = scope.row(chosen.rows().result());
        String from = scope.row(chosen.from());
        String offsets = scope.fields().offsets(chosen.table()).name();
        JavaText body = new JavaText(scope.line());
        String head = previous ? from + " - 1; " + row + " >= " + offsets + "[s]; " + row + "--"
                : from + " + 1; " + row + " < " + offsets + "[s + 1]; " + row + "++";
        body.open("for (int " + row + " = " + head + ")");
        if (chosen.rows().filter() == null) {
            body.line("return " + row + ";");
        } else {
            body.open("if (" + conditions.isTrue(chosen.rows().filter()).text() + ")").line("return " + row + ";").close();
        }
        return new Method("int", body.close().line("return Cells.NONE;"));
    }

    private Method only(RowExpr.Chosen chosen) {
        JavaText body = new JavaText(scope.line()).line("int found = Cells.NONE;");
        String row = scope.row(chosen.rows().result());
        loop(body, chosen.rows(), () -> {
            for (RowOrder.Key key : chosen.by() == null ? List.<RowOrder.Key>of() : chosen.by().keys()) {
                if (key.missing() == OrderKey.Missing.LEFT_OUT) {
                    List<Term> without = new ArrayList<>();
                    for (ColumnRef column : key.otherwise() == null ? List.of(key.column()) : List.of(key.column(), key.otherwise())) {
                        Expr value = new Expr.CellOf(new RowExpr.Held(chosen.rows().result()), column);
                        without.add(conditions.isTrue(new Cond.Is(value, Cond.State.MISSING)));
                    }
                    body.open("if (" + Term.and(without).text() + ")").line("continue;").close();
                }
            }
            body.open("if (found != Cells.NONE)").line("return Cells.NONE;").close().line("found = " + row + ";");
        });
        return new Method("int", body.line("return found;"));
    }

    /** First and last: in file order, or the row with the smallest or largest value of a column, ties by file order. */
    private Method best(RowExpr.Chosen chosen) {
        boolean first = chosen.choice() == RowExpr.Choice.FIRST;
        String row = scope.row(chosen.rows().result());
        JavaText body = new JavaText(scope.line());
        if (chosen.by() == null) {
            if (first) {
                loop(body, chosen.rows(), () -> body.line("return " + row + ";"));
                return new Method("int", body.line("return Cells.NONE;"));
            }
            body.line("int best = Cells.NONE;");
            loop(body, chosen.rows(), () -> body.line("best = " + row + ";"));
            return new Method("int", body.line("return best;"));
        }
        if (chosen.rows().sources().size() == 1 && chosen.rows().source() instanceof RowSet.Scan scan && plain(scan)
                && !chosen.by().derived()) {
            return inOrder(chosen, first);
        }
        if (!chosen.by().simple()) {
            return byPlace(chosen, first);
        }
        ColumnRef by = chosen.by().first();
        boolean wide = Expr.wide(by.type());
        String type = wide ? "long" : "int";
        String missing = wide ? "Values.UNREADABLE_LONG" : "Values.UNREADABLE";
        // Ascending, the first is the earliest and earlier in the file; the last is the latest and later in the file. Descending mirrors the values.
        String better = better(by, first, chosen.by().keys().get(0).descending());
        String value = conditions.values().write(new Expr.CellOf(new RowExpr.Held(chosen.rows().result()), by));
        body.line("int best = Cells.NONE;").line(type + " bestValue = " + missing + ";");
        loop(body, chosen.rows(), () -> {
            body.line(type + " value = " + value + ";");
            body.open("if (value > " + missing + " && (best == Cells.NONE || " + better + "))");
            body.line("best = " + row + ";").line("bestValue = value;").close();
        });
        return new Method("int", body.line("return best;"));
    }

    /** Of the rows that fit the one with the smallest or largest place in the order, which is made once a return. */
    private Method byPlace(RowExpr.Chosen chosen, boolean first) {
        String order = scope.fields().orderOf(chosen.table(), chosen.by()).name();
        JavaText body = new JavaText(scope.line()).line("int best = Cells.NONE;").line("int bestPlace = Cells.NONE;");
        body.line("int[] places = " + order + ".position();");
        loop(body, chosen.rows(), () -> {
            String row = scope.row(chosen.rows().result());
            body.line("int place = places[" + row + "];");
            body.open("if (place >= 0 && (best == Cells.NONE || place " + (first ? "<" : ">") + " bestPlace))");
            body.line("best = " + row + ";").line("bestPlace = place;").close();
        });
        return new Method("int", body.line("return best;"));
    }

    /** The first row that fits from the start, or the end, of the subject's rows in the order of a column: the order is made once a return. */
    private Method inOrder(RowExpr.Chosen chosen, boolean first) {
        String sorted = scope.fields().sorted(chosen.table(), chosen.by()).name();
        String offsets = scope.fields().sortedOffsets(chosen.table(), chosen.by()).name();
        JavaText body = new JavaText(scope.line());
        if (chosen.rows().filter() == null) {
            body.line("int from = " + offsets + "[s];").line("int to = " + offsets + "[s + 1];");
            return new Method("int", body.line("return from < to ? " + sorted + (first ? "[from]" : "[to - 1]") + " : Cells.NONE;"));
        }
        String row = scope.row(chosen.rows().result());
        String head = first ? "int i = " + offsets + "[s]; i < " + offsets + "[s + 1]; i++"
                : "int i = " + offsets + "[s + 1] - 1; i >= " + offsets + "[s]; i--";
        body.open("for (" + head + ")").line("int " + row + " = " + sorted + "[i];");
        body.open("if (" + conditions.isTrue(chosen.rows().filter()).text() + ")").line("return " + row + ";").close().close();
        return new Method("int", body.line("return Cells.NONE;"));
    }

    private String better(ColumnRef by, boolean first, boolean descending) {
        if (!Expr.symbolic(by.type())) {
            return "value" + (first ? descending ? " > " : " < " : descending ? " <= " : " >= ") + "bestValue";
        }
        // The lower of two texts is asked for as (a, b), the higher as (b, a); the last may also equal the best so far.
        String sides = first == descending ? "bestValue, value" : "value, bestValue";
        return "Alphabet." + (first ? "lt(" : "le(") + scope.fields().dictionary().name() + ", " + sides + ")";
    }

    // ------------------------------------------------------------------ questions about sets

    /** Whether there is a row. */
    String any(RowSet rows) {
        if (rows.filter() == null && rows.sources().size() == 1 && rows.source() instanceof RowSet.Scan scan && plain(scan)) {
            String offsets = scope.fields().offsets(scan.row().table()).name();
            return "(" + offsets + "[s] < " + offsets + "[s + 1])";
        }
        String remembered = conditions.values().firstRemembered(rows);
        if (remembered != null) {
            return "(" + remembered + " >= 0)";
        }
        return helper(new Key(rows, "any"), "any", Variables.of(rows, List.of()), () -> {
            JavaText body = new JavaText(scope.line());
            loop(body, rows, () -> body.line("return true;"));
            return new Method("boolean", body.line("return false;"));
        });
    }

    private static boolean plain(RowSet.Scan scan) {
        return !scan.everybody() && scan.except() == null && scan.after() == null && scan.keyColumn() == null
                && !scan.row().table().bothYears();
    }

    /** How many rows there are, as a long. */
    String count(RowSet rows) {
        return helper(new Key(rows, "count"), "count", Variables.of(rows, List.of()), () -> {
            JavaText body = new JavaText(scope.line());
            if (rows.filter() == null && rows.sources().size() == 1 && rows.source() instanceof RowSet.Scan scan && scan.keyColumn() != null
                    && scan.everybody() && scan.except() == null) {
                String lookup = scope.fields().lookup(scan.row().table(), scan.keyColumn()).name();
                return new Method("long", body.line("return " + lookup + ".count(" + conditions.values().write(scan.key()) + ");"));
            }
            body.line("long count = 0;");
            loop(body, rows, () -> body.line("count++;"));
            return new Method("long", body.line("return count;"));
        });
    }

    /** A sum, smallest or largest value. */
    String aggregate(Expr.Aggregate aggregate) {
        return helper(aggregate, aggregate.aggregation().name().toLowerCase(java.util.Locale.ROOT), Variables.of(aggregate), () -> {
            boolean wide = Expr.wide(aggregate.type());
            String type = wide ? "long" : "int";
            String blank = wide ? "Values.BLANK_LONG" : "Values.BLANK";
            boolean sum = aggregate.aggregation() == Expr.Aggregation.SUM;
            String combine = sum ? "Numbers.add"
                    : (wide ? "Numbers." : "Dates.") + (aggregate.aggregation() == Expr.Aggregation.MAX
                            ? wide ? "largest" : "latest"
                            : wide ? "smallest" : "earliest");
            JavaText body = new JavaText(scope.line()).line(type + " result = " + (sum ? "0" : blank) + ";");
            loop(body, aggregate.rows(), () -> {
                body.line(type + " value = " + conditions.values().write(aggregate.value()) + ";");
                body.open("if (value > " + (wide ? "Values.UNREADABLE_LONG" : "Values.UNREADABLE") + ")");
                body.line("result = " + combine + "(result, value);").close();
            });
            return new Method(type, body.line("return result;"));
        });
    }

    /** Whether a condition is true of every row; or, where {@code wanted} is not set, whether it is false of one. */
    String every(Cond.Every every, boolean wanted) {
        Variables used = Variables.of(every.rows(), List.of(every.condition()));
        return helper(new Key(every, wanted ? "every" : "notEvery"), wanted ? "every" : "notEvery", used, () -> {
            JavaText body = new JavaText(scope.line());
            Term leave = wanted ? conditions.isTrue(every.condition()).negated() : conditions.isFalse(every.condition());
            loop(body, every.rows(), () -> body.open("if (" + leave.text() + ")").line("return " + !wanted + ";").close());
            return new Method("boolean", body.line("return " + wanted + ";"));
        });
    }

    /** Whether a row with the same key compares so: the smallest and largest value per key answer that without a look at the rows. */
    Term extremes(Cond.Extremes extremes) {
        return Term.atom(helper(extremes, "anyWith", Variables.of(extremes), () -> {
            String index = scope.fields().extremes(extremes.scan().row().table(), extremes.scan().keyColumn(), extremes.column()).name();
            JavaText body = new JavaText(scope.line());
            body.line("int key = " + conditions.values().write(extremes.scan().key()) + ";");
            body.line("int value = " + conditions.values().write(extremes.value()) + ";");
            body.open("if (key <= Values.UNREADABLE || value <= Values.UNREADABLE)").line("return false;").close();
            body.line("int smallest = " + index + ".min(key);").line("int largest = " + index + ".max(key);");
            body.line("return smallest > Values.UNREADABLE && " + switch (extremes.operator()) {
                case EQ -> "value == smallest || value == largest";
                case NE -> "(smallest != value || largest != value)";
                case LT -> "smallest < value";
                case LE -> "smallest <= value";
                case GT -> "largest > value";
                case GE -> "largest >= value";
            } + ";");
            return new Method("boolean", body);
        }));
    }

    // ------------------------------------------------------------------ loops

    /** Writes the loops of a set around a body that sees each row. */
    void loop(JavaText out, RowSet rows, Runnable body) {
        for (RowSet.Source source : rows.sources()) {
            open(out, source);
        }
        int depth = rows.sources().size();
        List<Term> tests = new ArrayList<>();
        for (RowSet.Source source : rows.sources()) {
            if (source instanceof RowSet.Scan scan && scan.except() != null) {
                tests.add(Term.comparison(scope.row(scan.row()) + " != " + scope.row(scan.except())));
            }
        }
        if (rows.filter() != null) {
            tests.add(conditions.isTrue(rows.filter()));
        }
        Term test = Term.and(tests);
        if (test.isTrue()) {
            body.run();
        } else {
            out.open("if (" + test.text() + ")");
            body.run();
            out.close();
        }
        for (int i = 0; i < depth; i++) {
            close(out, rows.sources().get(i));
        }
    }

    private void open(JavaText out, RowSet.Source source) {
        if (source instanceof RowSet.SpellScan spells) {
            String list = scope.spells(spells.plan());
            String row = scope.row(spells.row());
            out.line(spellMethod(spells.plan()) + "(" + String.join(", ", spellArguments(spells.plan())) + ");");
            out.open("for (int " + row + " = 0; " + row + " < " + list + ".size(); " + row + "++)");
        } else if (source instanceof RowSet.SpellRows members) {
            openSpellRows(out, members);
        } else if (source instanceof RowSet.Scan scan) {
            open(out, scan);
        }
    }

    /** From the first to the last row of a spell; rows between them that take no part in spells are left out by the set's filter. */
    private void openSpellRows(JavaText out, RowSet.SpellRows members) {
        String list = scope.spells(members.plan());
        String row = scope.row(members.row());
        String spell = row(members.spell());
        String last = scope.names().unique("end_" + members.row().name());
        if (members.plan().start() == null) {
            out.open("for (int " + row + " = Math.max(" + list + ".first(" + spell + "), 0), " + last + " = " + list + ".last(" + spell
                    + "); " + row + " <= " + last + "; "
                    + row + "++)");
            return;
        }
        String order = scope.fields().orderOf(members.row().table(), members.plan().order()).name();
        String index = scope.names().unique("i_" + members.row().name());
        out.open("for (int " + index + " = Cells.position(" + order + ".position(), " + list + ".first(" + spell + ")), " + last
                + " = Cells.position(" + order
                + ".position(), " + list + ".last(" + spell + ")); " + index + " >= 0 && " + index + " <= " + last + "; " + index + "++)");
        out.line("int " + row + " = " + order + ".sorted()[" + index + "];");
    }

    private void close(JavaText out, RowSet.Source source) {
        out.close();
        if (source instanceof RowSet.Scan scan && (scan.keyColumn() != null || scan.row().table().bothYears())) {
            out.close();
        }
    }

    private void open(JavaText out, RowSet.Scan scan) {
        TableRef table = scan.row().table();
        String row = scope.row(scan.row());
        if (table.bothYears()) {
            openBothYears(out, scan, row);
        } else if (scan.keyColumn() != null && !scan.everybody()) {
            openWithin(out, scan, row);
        } else if (scan.keyColumn() != null) {
            String lookup = scope.fields().lookup(table, scan.keyColumn()).name();
            String key = scope.names().unique("key_" + scan.row().name());
            out.line("int " + key + " = " + conditions.values().write(scan.key()) + ";").open("if (" + key + " > Values.UNREADABLE)");
            out.open("for (int " + row + " = " + lookup + ".first(" + key + "); " + row + " >= 0; " + row + " = " + lookup + ".next(" + row
                    + "))");
        } else if (scan.everybody()) {
            out.open("for (int " + row + " = 0; " + row + " < " + scope.fields().rows(table).name() + "; " + row + "++)");
        } else {
            String offsets = scope.fields().offsets(table).name();
            String start = scan.after() == null ? offsets + "[s]" : scope.row(scan.after()) + " + 1";
            String end = scope.names().unique("end_" + scan.row().name());
            out.open("for (int " + row + " = " + start + ", " + end + " = " + offsets + "[s + 1]; " + row + " < " + end + "; " + row
                    + "++)");
        }
    }

    /** One subject's rows with a value; the set's filter compares again, for subjects with few rows are simply looked through. */
    private void openWithin(JavaText out, RowSet.Scan scan, String row) {
        TableRef table = scan.row().table();
        String order = scope.fields().orderIfLarge(table, scan.keyColumn()).name();
        String column = scope.fields().column(table, scan.keyColumn()).name();
        String key = scope.names().unique("key_" + row);
        String index = scope.names().unique("i_" + row);
        String end = scope.names().unique("end_" + row);
        String place = "(" + order + ", " + scope.fields().offsets(table).name() + ", " + column + ", s, " + key + ")";
        out.open("").line("int " + key + " = " + conditions.values().write(scan.key()) + ";");
        out.open("for (int " + index + " = Groups.from" + place + ", " + end + " = Groups.to" + place + "; " + index + " < " + end + "; " + index
                + "++)");
        out.line("int " + row + " = Groups.row(" + order + ", " + index + ");");
    }

    /** Last year's rows, then this year's, in one loop. */
    private void openBothYears(JavaText out, RowSet.Scan scan, String row) {
        TableRef table = scan.row().table();
        String index = scope.names().unique("i_" + scan.row().name());
        String now = scope.names().unique("this_" + scan.row().name());
        String then = scope.names().unique("last_" + scan.row().name());
        String count = scope.names().unique("count_" + scan.row().name());
        String offsetsNow = scope.fields().offsets(table.of(0)).name();
        String offsetsThen = scope.fields().offsets(table.of(1)).name();
        String startNow = scan.everybody() ? "0" : offsetsNow + "[s]";
        String startThen = scan.everybody() ? "0" : offsetsThen + "[s]";
        String lengthNow = scan.everybody() ? scope.fields().rows(table.of(0)).name() : offsetsNow + "[s + 1] - " + now;
        String lengthThen = scan.everybody() ? scope.fields().rows(table.of(1)).name() : offsetsThen + "[s + 1] - " + then;
        out.open("");
        out.line("int " + now + " = " + startNow + ";").line("int " + then + " = " + startThen + ";")
                .line("int " + count + " = " + lengthThen + ";");
        out.open("for (int " + index + " = 0; " + index + " < " + count + " + " + lengthNow + "; " + index + "++)");
        out.line("int " + row + " = " + index + " < " + count + " ? Cells.ofLastYear(" + then + " + " + index + ") : " + now + " + " + index
                + " - " + count + ";");
        if (scan.after() != null) {
            out.open("if (!Cells.before(" + scope.row(scan.after()) + ", " + row + "))").line("continue;").close();
        }
    }

    // ------------------------------------------------------------------ spells

    private List<String> spellArguments(SpellPlan plan) {
        return scope.arguments(variables(plan));
    }

    private static Variables variables(SpellPlan plan) {
        return Variables.of(new RowSet(List.of(new RowSet.SpellScan(plan.scan().row(), plan)), null), List.of());
    }

    /** The method that fills the list of spells of a subject, unless it is there already. */
    private String spellMethod(SpellPlan plan) {
        String known = scope.known(plan);
        if (known != null) {
            return known;
        }
        String name = scope.names().unique("find_" + scope.spells(plan));
        scope.know(plan, name);
        String list = scope.spells(plan);
        JavaText method = new JavaText(scope.line());
        method.open("private void " + name + "(" + String.join(", ", scope.parameters(variables(plan))) + ")");
        method.open("if (!" + list + ".lacks(s))").line("return;").close();
        String row = scope.row(plan.scan().row());
        String before = scope.row(plan.previous());
        method.line("int " + before + " = Cells.NONE;");
        openRowsOfSpells(method, plan, row);
        if (plan.filter() != null) {
            method.open("if (" + conditions.isTrue(plan.filter()).negated().text() + ")").line("continue;").close();
        }
        TableRef table = plan.scan().row().table();
        String end = plan.end() == null ? "Values.BLANK" : scope.fields().column(table, plan.end()).name() + "[" + row + "]";
        String start = plan.start() == null ? "Values.BLANK" : scope.fields().column(table, plan.start()).name() + "[" + row + "]";
        Term joined = plan.joined() == null ? Term.FALSE
                : Term.and(List.of(Term.comparison(before + " >= 0"), conditions.isTrue(plan.joined())));
        method.open("if (" + joined.text() + ")").line(list + ".join(" + row + ", " + end + ");").close();
        method.open("else").line(list + ".open(" + row + ", " + start + ", " + end + ");").close();
        method.line(before + " = " + row + ";").close().close();
        scope.helpers().add(method);
        return name;
    }

    private void openRowsOfSpells(JavaText method, SpellPlan plan, String row) {
        TableRef table = plan.scan().row().table();
        if (plan.start() == null) {
            String offsets = scope.fields().offsets(table).name();
            method.open("for (int " + row + " = " + offsets + "[s]; " + row + " < " + offsets + "[s + 1]; " + row + "++)");
        } else {
            String order = scope.fields().orderOf(table, plan.order()).name();
            method.open("for (int i = " + order + ".sortedOffsets()[s]; i < " + order + ".sortedOffsets()[s + 1]; i++)");
            method.line("int " + row + " = " + order + ".sorted()[i];");
        }
    }

    // ------------------------------------------------------------------ helper methods

    private record Method(String type, JavaText body) {
    }

    /** Tells uses of one node apart. */
    private record Key(Object node, String use) {
    }

    private interface Writer {
        Method write();
    }

    /** A call of a helper method, which is written when it is asked for the first time. */
    private String helper(Object node, String wanted, Variables used, Writer writer) {
        Object id = node instanceof Key key ? scope.key(key.node(), key.use()) : node;
        String name = scope.known(id);
        if (name == null) {
            name = scope.names().unique(wanted);
            scope.know(id, name);
            Method body = writer.write();
            JavaText method = new JavaText(scope.line());
            method.open("private " + body.type() + " " + name + "(" + String.join(", ", scope.parameters(used)) + ")");
            method.add(body.body()).close();
            scope.helpers().add(method);
        }
        return name + "(" + String.join(", ", scope.arguments(used)) + ")";
    }
}
