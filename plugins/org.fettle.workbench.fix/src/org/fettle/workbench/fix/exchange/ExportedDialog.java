/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.workbench.fix.exchange;

import java.nio.file.Files;
import java.nio.file.Path;

import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.program.Program;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;
import org.fettle.workbench.ui.Names;

/** Says that an export is done, what was written and what the files cannot say, and opens the folder. It does not wait until it is closed. */
final class ExportedDialog extends MessageDialog {
    private static final int OPEN = 1;

    /** What has to be known besides scrolls in so many pixels, on a small screen too. */
    private static final int HEIGHT = 220;
    private static final int WIDTH = 520;

    private final Path folder;
    private final String besides;

    private ExportedDialog(Shell parent, ExportKind kind, String said, Path target) {
        super(parent, "Export", null, "Done: " + kind.label() + ".\n\n" + said.split("\n\n", 2)[0], INFORMATION, 0, IDialogConstants.CLOSE_LABEL,
                "Open folder");
        this.folder = Files.isDirectory(target) ? target : target.toAbsolutePath().getParent();
        this.besides = said.contains("\n\n") ? said.split("\n\n", 2)[1] : "";
        setBlockOnOpen(false);
    }

    @Override
    protected Control createCustomArea(Composite parent) {
        if (besides.isEmpty()) {
            return null;
        }
        Text text = new Text(parent, SWT.MULTI | SWT.WRAP | SWT.READ_ONLY | SWT.V_SCROLL | SWT.BORDER);
        text.setText(besides);
        Names.name(text, "What else there is to know");
        GridDataFactory.fillDefaults().grab(true, true).hint(WIDTH, HEIGHT).applyTo(text);
        return text;
    }

    /** Opens the window; for any thread. */
    static void open(ExportKind kind, String said, Path target) {
        Display display = PlatformUI.getWorkbench().getDisplay();
        display.asyncExec(() -> {
            IWorkbenchWindow window = PlatformUI.getWorkbench().getActiveWorkbenchWindow();
            if (window != null) {
                new ExportedDialog(window.getShell(), kind, said, target).open();
            }
        });
    }

    @Override
    protected void buttonPressed(int button) {
        if (button == OPEN) {
            Program.launch(folder.toString());
        }
        super.buttonPressed(button);
    }
}
