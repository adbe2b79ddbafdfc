/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.cases.issues;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

import org.fettle.data.Column;
import org.fettle.data.SubjectField;
import org.fettle.data.Table;

/**
 * What a column says of each flag: its flagged row where the row's table has the column, and otherwise the child's last row that has something in it, this
 * year's before last year's. So the social worker of a child is found for flags in every table, though two tables of the files name her.
 */
final class FieldLookup {
    private FieldLookup() {
    }

    static KeyColumn of(FlagColumns flags, String name) {
        SubjectField field = new SubjectField(flags.flags().data(), name);
        KeyColumn.Builder builder = new KeyColumn.Builder(flags.size());
        int[] ofSubject = new int[flags.subjectCount()];
        Arrays.fill(ofSubject, -1);
        Map<Table, Column> own = new HashMap<>();
        for (int flag = 0; flag < flags.size(); flag++) {
            Table table = flags.flags().tableOf(flag);
            int row = flags.flags().rowOf(flag);
            Column column = own.computeIfAbsent(table, t -> t.column(name));
            String text = row < 0 || column == null ? "" : column.text(row);
            if (!text.isEmpty()) {
                builder.set(flag, builder.number(text));
                continue;
            }
            int subject = flags.subject(flag);
            if (ofSubject[subject] < 0) {
                ofSubject[subject] = builder.number(field.ofSubject(subject));
            }
            builder.set(flag, ofSubject[subject]);
        }
        return builder.build("(no " + Dimension.field(name).label().toLowerCase(Locale.ROOT) + ")");
    }
}
