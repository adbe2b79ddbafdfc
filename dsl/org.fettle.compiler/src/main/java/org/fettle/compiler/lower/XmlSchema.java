/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.compiler.lower;

import java.util.ArrayList;
import java.util.List;

import org.fettle.data.XmlLayout;
import org.fettle.language.fettle.Column;
import org.fettle.language.fettle.Derivation;
import org.fettle.language.fettle.ExtraColumns;
import org.fettle.language.fettle.ReturnType;
import org.fettle.language.fettle.Table;
import org.fettle.language.fettle.XmlRows;

/** How a return lies in XML, with what the pack leaves unsaid filled in. */
final class XmlSchema {

    private XmlSchema() {
    }

    /** The layout, or null when the pack does not say that the return comes as XML. */
    static XmlLayout layout(ReturnType model, List<Derivation> derivations) {
        if (model.getXml() == null) {
            return null;
        }
        List<XmlLayout.Rows> tables = new ArrayList<>();
        for (Table table : model.getTables()) {
            if (table.getXml() != null) {
                tables.add(rows(model, table, derivations));
            }
        }
        return new XmlLayout(model.getXml().getPath(), model.getXml().getKey(), tables);
    }

    /** The layout with the elements of columns that a pack adds to its base; only those count for which it says where they are. */
    static XmlLayout extended(XmlLayout base, List<ExtraColumns> extra, List<Derivation> derivations) {
        if (base == null) {
            return null;
        }
        List<XmlLayout.Rows> tables = new ArrayList<>();
        for (XmlLayout.Rows rows : base.tables()) {
            List<XmlLayout.Value> values = new ArrayList<>(rows.columns());
            List<Column> added = new ArrayList<>();
            extra.stream().filter(each -> each.getTable().getName().equals(rows.table())).forEach(each -> added.addAll(each.getColumns()));
            derivations.stream().filter(each -> each.getTable().getName().equals(rows.table())).forEach(each -> added.add(each.getColumn()));
            for (Column column : added) {
                if (column.getXml() != null && values.stream().noneMatch(value -> value.column().equals(column.getName()))) {
                    values.add(value(column, rows.path() == null));
                }
            }
            tables.add(new XmlLayout.Rows(rows.table(), rows.path(), rows.having(), values));
        }
        return new XmlLayout(base.subject(), base.key(), tables);
    }

    private static XmlLayout.Rows rows(ReturnType model, Table table, List<Derivation> derivations) {
        XmlRows rows = table.getXml();
        boolean ofSubject = rows.getPath() == null;
        List<XmlLayout.Value> values = new ArrayList<>();
        for (Column column : table.getColumns()) {
            boolean key = column.getName().equals(model.getKey()) && column.getXml() == null;
            values.add(key ? new XmlLayout.Value(column.getName(), model.getXml().getKey(), true) : value(column, ofSubject));
        }
        for (Derivation derivation : derivations) {
            // this year's and last year's file have the same elements, so either derivation may name them
            Column column = derivation.getColumn();
            boolean named = derivation.getTable() == table && column.getXml() != null;
            if (named && values.stream().noneMatch(value -> value.column().equals(column.getName()))) {
                values.add(value(column, ofSubject));
            }
        }
        return new XmlLayout.Rows(table.getName(), rows.getPath(), rows.getHaving(), values);
    }

    private static XmlLayout.Value value(Column column, boolean ofSubject) {
        String path = column.getXml() == null ? column.getName() : column.getXml().getPath();
        return new XmlLayout.Value(column.getName(), path, ofSubject || column.getXml() != null && column.getXml().getSubject() != null);
    }
}
