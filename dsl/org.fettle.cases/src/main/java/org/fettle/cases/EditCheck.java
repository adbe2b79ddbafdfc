/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.cases;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.fettle.data.Column;
import org.fettle.data.ColumnSpec;
import org.fettle.data.Return;
import org.fettle.data.Table;
import org.fettle.data.TableType;
import org.fettle.data.journal.Edit;

/** Turns what somebody entered into edits of the journal, or says why that cannot be. */
final class EditCheck {
    private static final int LONGEST = 100_000;

    private final Return data;
    private final List<String> reasons = new ArrayList<>();
    private final Map<Object, Edit> edits = new LinkedHashMap<>();

    private record Cell(String table, int yearsBack, int row, String column) {
    }

    private EditCheck(Return data) {
        this.data = data;
    }

    /**
     * The edits that change something, each cell once (the last text wins).
     *
     * @throws EditRefusedException when one of them cannot be made
     */
    static List<Edit> edits(Return data, List<CellEdit> wanted) {
        EditCheck check = new EditCheck(data);
        wanted.forEach(check::add);
        if (!check.reasons.isEmpty()) {
            throw new EditRefusedException(check.reasons);
        }
        return check.edits.values().stream().filter(edit -> !edit.oldText().equals(edit.newText())).toList();
    }

    private void add(CellEdit edit) {
        TableType type = data.type().table(edit.row().table());
        if (type == null) {
            refuse(edit, "the return has no table " + edit.row().table());
            return;
        }
        if (type.isReference()) {
            refuse(edit, type.name() + " is a reference; replace its file instead");
            return;
        }
        Table table = data.table(type.name(), edit.row().period());
        int row = table.rowOfFileRow(edit.row().row());
        if (row < 0) {
            refuse(edit, "there is no such row (any more)");
            return;
        }
        Column column = table.column(edit.column());
        ColumnSpec spec = column == null ? type.column(edit.column()) : column.spec();
        if (spec == null) {
            refuse(edit, "neither the return nor its file has a column " + edit.column());
        } else if (edit.text().indexOf('\0') >= 0 || edit.text().length() > LONGEST) {
            refuse(edit, "the text is " + (edit.text().length() > LONGEST ? "too long" : "no text: it has a zero character in it"));
        } else {
            edits.put(new Cell(type.name(), table.period().yearsBack(), edit.row().row(), spec.name()), Edit.cell(type.name(), table.period(),
                    edit.row().row(), spec.name(), column == null ? "" : column.rawText(row), edit.text()));
        }
    }

    private void refuse(CellEdit edit, String reason) {
        reasons.add(edit.row().table() + " row " + edit.row().row() + " (" + edit.row().period().label() + " year), " + edit.column() + ": " + reason
                + ".");
    }
}
