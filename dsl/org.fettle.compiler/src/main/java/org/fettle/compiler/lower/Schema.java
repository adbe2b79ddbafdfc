/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.compiler.lower;

import java.util.ArrayList;
import java.util.List;

import org.fettle.data.ColumnSpec;
import org.fettle.data.ReturnType;
import org.fettle.data.TableType;
import org.fettle.language.fettle.CodeType;
import org.fettle.language.fettle.Column;
import org.fettle.language.fettle.ColumnType;
import org.fettle.language.fettle.DateType;
import org.fettle.language.fettle.DecimalType;
import org.fettle.language.fettle.Derivation;
import org.fettle.language.fettle.ExtraColumns;
import org.fettle.language.fettle.FlagType;
import org.fettle.language.fettle.NumberType;
import org.fettle.language.fettle.Reference;
import org.fettle.language.fettle.Table;
import org.fettle.language.fettle.TextType;

/** The schema of a return: its tables and references, with the columns that the pack derives behind those of the files. */
final class Schema {

    private final ReturnType returnType;

    Schema(org.fettle.language.fettle.ReturnType model, List<Reference> references, List<Derivation> derivations) {
        List<TableType> tables = new ArrayList<>();
        for (Table table : model.getTables()) {
            tables.add(new TableType(table.getName(), table.isOnePerSubject(), false, model.getKey(), table.getFile(),
                    columns(table.getName(), table.getColumns(), derivations)));
        }
        List<TableType> others = new ArrayList<>();
        for (Reference reference : references) {
            others.add(new TableType(reference.getName(), false, true, reference.getKey(), reference.getFile(),
                    columns(reference.getName(), reference.getColumns(), derivations)));
        }
        returnType = new ReturnType(model.getName(), model.getSubject().getName(), model.getKey(), tables, others,
                XmlSchema.layout(model, derivations));
    }

    /** The schema of a pack that extends another: what it adds to a table stands behind what the base has there, whose rules name columns by place. */
    Schema(ReturnType base, List<ExtraColumns> extra, List<Reference> references, List<Derivation> derivations) {
        List<TableType> others = new ArrayList<>();
        base.references().forEach(table -> others.add(extended(table, extra, derivations)));
        for (Reference reference : references) {
            others.add(new TableType(reference.getName(), false, true, reference.getKey(), reference.getFile(),
                    columns(reference.getName(), reference.getColumns(), derivations)));
        }
        returnType = new ReturnType(base.name(), base.subjectName(), base.keyColumn(),
                base.tables().stream().map(table -> extended(table, extra, derivations)).toList(), others,
                XmlSchema.extended(base.xml(), extra, derivations));
    }

    private static TableType extended(TableType table, List<ExtraColumns> extra, List<Derivation> derivations) {
        List<Column> added = new ArrayList<>();
        extra.stream().filter(each -> each.getTable().getName().equals(table.name())).forEach(each -> added.addAll(each.getColumns()));
        List<ColumnSpec> columns = new ArrayList<>(table.columns());
        for (ColumnSpec column : columns(table.name(), added, derivations)) {
            if (table.column(column.name()) == null) {
                columns.add(column);
            }
        }
        return new TableType(table.name(), table.onePerSubject(), table.isReference(), table.keyColumn(), table.fileStem(), columns);
    }

    ReturnType returnType() {
        return returnType;
    }

    private static List<ColumnSpec> columns(String table, List<Column> columns, List<Derivation> derivations) {
        List<ColumnSpec> out = new ArrayList<>();
        columns.forEach(c -> out.add(spec(c, true)));
        for (Derivation derivation : derivations) {
            String name = derivation.getColumn().getName();
            if (derivation.getTable().getName().equals(table) && out.stream().noneMatch(c -> c.name().equals(name))) {
                out.add(spec(derivation.getColumn(), false));
            }
        }
        return out;
    }

    private static ColumnSpec spec(Column column, boolean declared) {
        ColumnType type = column.getType();
        String list = type instanceof CodeType code ? code.getList().getName() : null;
        String pattern = type instanceof TextType text ? text.getPattern() : null;
        return new ColumnSpec(column.getName(), type(type), list, ignoresCase(type), column.isRequired(), pattern, column.getMeaning(),
                declared);
    }

    /** Whether values of a type are compared without regard to case. */
    static boolean ignoresCase(ColumnType type) {
        return type instanceof CodeType code && code.getList().isIgnoreCase() || type instanceof TextType text && text.isIgnoreCase();
    }

    /** The type of a column's values. */
    static org.fettle.data.ColumnType type(ColumnType type) {
        if (type instanceof CodeType) {
            return org.fettle.data.ColumnType.CODE;
        } else if (type instanceof DateType) {
            return org.fettle.data.ColumnType.DATE;
        } else if (type instanceof NumberType) {
            return org.fettle.data.ColumnType.NUMBER;
        } else if (type instanceof DecimalType) {
            return org.fettle.data.ColumnType.DECIMAL;
        } else if (type instanceof FlagType) {
            return org.fettle.data.ColumnType.FLAG;
        }
        return org.fettle.data.ColumnType.TEXT;
    }
}
