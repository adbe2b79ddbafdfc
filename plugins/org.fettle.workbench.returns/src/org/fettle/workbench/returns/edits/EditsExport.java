/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.workbench.returns.edits;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Shell;
import org.fettle.cases.edits.EditList;

/** Writes the list of edits to a file. */
final class EditsExport {
    private EditsExport() {
    }

    /** Asks where to; a file that is there is replaced at once, after a question. */
    static void ask(Shell shell, EditList list) {
        FileDialog dialog = new FileDialog(shell, SWT.SAVE);
        dialog.setText("Export the changes");
        dialog.setFilterExtensions(new String[] {"*.csv"});
        dialog.setFileName("changes.csv");
        dialog.setOverwrite(true);
        String chosen = dialog.open();
        if (chosen == null) {
            return;
        }
        try {
            write(list, Path.of(chosen));
        } catch (IOException e) {
            MessageDialog.openError(shell, "Export the changes", "The changes could not be written to " + chosen + ":\n\n" + e.getMessage()
                    + "\n\nIs the file open in another program? Close it there, or choose another name.");
        }
    }

    static void write(EditList list, Path file) throws IOException {
        Path draft = file.resolveSibling(file.getFileName() + ".part");
        try {
            try (Writer out = Files.newBufferedWriter(draft, StandardCharsets.UTF_8)) {
                list.writeCsv(out);
            }
            Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(draft);
        }
    }
}
