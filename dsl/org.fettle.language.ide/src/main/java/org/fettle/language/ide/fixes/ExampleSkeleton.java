/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.language.ide.fixes;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.eclipse.emf.ecore.EObject;
import org.fettle.language.fettle.Cell;
import org.fettle.language.fettle.CellRef;
import org.fettle.language.fettle.Column;
import org.fettle.language.fettle.Derivation;
import org.fettle.language.fettle.Example;
import org.fettle.language.fettle.Fix;
import org.fettle.language.fettle.Flag;
import org.fettle.language.fettle.NameRef;
import org.fettle.language.fettle.Order;
import org.fettle.language.fettle.Reference;
import org.fettle.language.fettle.Rule;
import org.fettle.language.fettle.Spells;
import org.fettle.language.fettle.Statement;
import org.fettle.language.fettle.Table;
import org.fettle.language.fettle.TableDeclaration;
import org.fettle.language.fettle.Visit;
import org.fettle.language.scoping.FettleScopeProvider;
import org.fettle.language.scoping.PackIndex;
import org.fettle.language.types.Surroundings;
import org.fettle.language.types.Type;
import org.fettle.language.types.Types;

/** An example of a rule that only wants its values: the tables and columns that the rule reads, and a mark at the row that it flags. */
public final class ExampleSkeleton {

    /** A table of one year. */
    private record Rows(TableDeclaration table, boolean lastYear) {
        String label() {
            return (lastYear ? "last year " : "") + table.getName();
        }
    }

    private final Map<Rows, Set<String>> columns = new LinkedHashMap<>();
    private Rows flagged;

    private ExampleSkeleton(Rule rule) {
        for (Statement statement : rule.getStatements()) {
            if (statement instanceof Visit visit && Types.visited(visit) instanceof Type.Row row) {
                put(row);
            }
        }
        for (Iterator<EObject> all = rule.eAllContents(); all.hasNext();) {
            EObject each = all.next();
            if (!isIn(each, Example.class) && !isIn(each, Fix.class)) {
                collect(each);
            }
        }
        if (flagged == null && !columns.isEmpty()) {
            flagged = columns.keySet().iterator().next();
        }
    }

    /**
     * @param rule  a rule, whole or broken
     * @param title the example's title
     * @param mark  {@code flagged} or {@code passes}, at the end of the row of the table that the rule flags
     * @return the text of the example, its lines indented from the left margin; empty when the rule reads no table
     */
    public static String of(Rule rule, String title, String mark) {
        return new ExampleSkeleton(rule).text(title, mark);
    }

    private static boolean isIn(EObject object, Class<?> kind) {
        for (EObject each = object; each != null; each = each.eContainer()) {
            if (kind.isInstance(each)) {
                return true;
            }
        }
        return false;
    }

    private void collect(EObject object) {
        if (object instanceof Cell cell) {
            add(Types.of(cell.getRow()), cell.getColumn());
        } else if (object instanceof CellRef cell) {
            add(Types.ofNamed(cell.getRow()), cell.getColumn());
            if (flagged == null && object.eContainer() instanceof Flag && Types.ofNamed(cell.getRow()) instanceof Type.Row row
                    && row.table() instanceof Table) {
                flagged = put(row);
            }
        } else if (object instanceof NameRef name && name.getTarget() instanceof Column column) {
            add(Surroundings.of(name).lookedAt(), column);
        } else if (object instanceof Order order) {
            Type owner = FettleScopeProvider.columnOwner(order, org.fettle.language.fettle.FettlePackage.Literals.ORDER__COLUMN);
            add(owner, order.getColumn());
            add(owner, order.getOtherwise());
        } else if (object instanceof Spells spells) {
            Type rows = Types.rowsOf(spells.getRows());
            add(rows, spells.getStart());
            add(rows, spells.getEnd());
        }
    }

    private void add(Type type, Column column) {
        Type of = type instanceof Type.Spell spell ? spell.rows() : type;
        boolean inFile = column != null && !column.eIsProxy() && column.getName() != null && column.eContainer() != null
                && !(column.eContainer() instanceof Derivation);
        if (inFile && of instanceof Type.Row row && row.table() != null) {
            columns.get(put(row)).add(column.getName());
        }
    }

    private Rows put(Type.Row row) {
        Rows rows = new Rows(row.table(), row.years() == Type.Years.LAST && !(row.table() instanceof Reference));
        columns.computeIfAbsent(rows, key -> {
            Set<String> names = new LinkedHashSet<>();
            String column = PackIndex.keyColumn(key.table());
            if (column != null) {
                names.add(column);
            }
            return names;
        });
        return rows;
    }

    private String text(String title, String mark) {
        if (columns.isEmpty()) {
            return "";
        }
        List<String> lines = new ArrayList<>();
        lines.add("example \"" + title + "\" {");
        columns.forEach((rows, names) -> {
            String first = Page.STEP + rows.label();
            StringBuilder header = new StringBuilder(first);
            StringBuilder row = new StringBuilder(" ".repeat(first.length()));
            int number = 0;
            for (String name : names) {
                String value = number++ == 0 && rows.table() instanceof Table ? "1" : "";
                int width = Math.max(1, name.length());
                header.append(" | ").append(name).append(" ".repeat(width - name.length()));
                row.append(" | ").append(value).append(" ".repeat(width - value.length()));
            }
            lines.add(header + " |");
            lines.add(row + " |" + (rows.equals(flagged) ? " " + mark : ""));
        });
        lines.add("}");
        return String.join("\n", lines);
    }
}
