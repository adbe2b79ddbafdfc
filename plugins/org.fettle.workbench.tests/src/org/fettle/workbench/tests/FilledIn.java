/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.workbench.tests;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.fettle.io.xlsx.SheetEdits;
import org.fettle.io.xlsx.SheetExtent;
import org.fettle.io.xlsx.SheetInfo;
import org.fettle.io.xlsx.Workbook;
import org.fettle.io.xlsx.WorkbookEditor;

/** Fills a workbook of questions in, as a social worker would who knows one date. */
final class FilledIn {
    private static final int TARGET = 7;
    private static final int ANSWER = 8;
    private static final int NOTE = 9;

    private FilledIn() {
    }

    /**
     * Answers the first question that asks for a date, and says of the last one that it is right as it is.
     *
     * @param file   what was sent
     * @param answer the date
     * @param target where to write the filled-in workbook
     * @return whether any question asks for a date; else nothing is written
     */
    static boolean date(Path file, String answer, Path target) throws IOException {
        try (Workbook workbook = Workbook.open(file)) {
            SheetInfo sheet = workbook.sheets().stream().filter(one -> !one.hidden()).findFirst().orElseThrow();
            List<Integer> asked = new ArrayList<>();
            workbook.read(sheet, row -> {
                if (row.text(TARGET) != null && row.text(TARGET).toLowerCase(Locale.ROOT).contains("date")) {
                    asked.add(row.number());
                }
                return true;
            });
            if (asked.isEmpty()) {
                return false;
            }
            SheetEdits edits = new SheetEdits();
            edits.set(asked.get(0), ANSWER, answer);
            edits.set(asked.get(0), NOTE, "Seen in the file");
            int last = asked.get(asked.size() - 1);
            edits.set(last, TARGET, "Nothing: it is right as it is");
            edits.set(last, NOTE, "Asked the home");
            WorkbookEditor editor = new WorkbookEditor(workbook);
            editor.edit(sheet, edits, SheetExtent.read(workbook, sheet, 1));
            try (OutputStream out = Files.newOutputStream(target)) {
                editor.write(file, out);
            }
            return true;
        }
    }
}
