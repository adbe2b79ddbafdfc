/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.workbench.fix.exchange;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import org.eclipse.core.runtime.Platform;
import org.eclipse.jface.dialogs.DialogSettings;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.IDialogSettings;
import org.eclipse.jface.dialogs.TitleAreaDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.DirectoryDialog;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.PlatformUI;
import org.fettle.cases.CaseState;
import org.fettle.cases.issues.Dimension;
import org.fettle.workbench.ui.CaseSession;

/** Asks what to export, by whom to split it and where to. Remembers the folder and the split. */
public final class ExportDialog extends TitleAreaDialog {
    private static final String FOLDER = "folder";
    private static final String SPLIT = "split";
    private static final String NO_SPLIT = "nobody: all in one";

    private final CaseState state;
    private final List<String> owners = new ArrayList<>();
    private final Map<ExportKind, Button> kinds = new EnumMap<>(ExportKind.class);
    private ExportKind kind;
    private Combo split;
    private Text target;

    /** @param kind what is chosen at first */
    public ExportDialog(Shell parent, CaseState state, ExportKind kind) {
        super(parent);
        this.state = state;
        this.kind = kind;
        state.issues().extraFields().stream().map(Dimension::column).forEach(owners::add);
        setShellStyle(SWT.CLOSE | SWT.TITLE | SWT.BORDER | SWT.APPLICATION_MODAL | SWT.RESIZE);
        setBlockOnOpen(false);
        setHelpAvailable(false);
    }

    private static IDialogSettings remembered() {
        IDialogSettings all = PlatformUI.getDialogSettingsProvider(Platform.getBundle("org.fettle.workbench.fix")).getDialogSettings();
        return DialogSettings.getOrCreateSection(all, "export");
    }

    @Override
    protected void configureShell(Shell shell) {
        super.configureShell(shell);
        shell.setText("Export");
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        Composite area = (Composite) super.createDialogArea(parent);
        Composite content = new Composite(area, SWT.NONE);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(content);
        GridLayoutFactory.fillDefaults().numColumns(3).margins(12, 10).spacing(8, 6).applyTo(content);
        for (ExportKind each : ExportKind.values()) {
            Button button = new Button(content, SWT.RADIO);
            button.setText(each.label());
            button.setToolTipText(each.explanation());
            button.setSelection(each == kind);
            button.addListener(SWT.Selection, event -> {
                if (button.getSelection()) {
                    choose(each);
                }
            });
            GridDataFactory.fillDefaults().span(3, 1).applyTo(button);
            kinds.put(each, button);
        }
        label(content, "&Split by:");
        split = new Combo(content, SWT.READ_ONLY);
        split.add(NO_SPLIT);
        owners.forEach(split::add);
        split.select(usualSplit());
        GridDataFactory.fillDefaults().span(2, 1).applyTo(split);
        label(content, "&Write to:");
        target = new Text(content, SWT.BORDER);
        target.addListener(SWT.Modify, event -> validate());
        GridDataFactory.fillDefaults().grab(true, false).hint(420, SWT.DEFAULT).applyTo(target);
        Button browse = new Button(content, SWT.PUSH);
        browse.setText("&Browse...");
        browse.addListener(SWT.Selection, event -> browse());
        setTitle("Export from " + state.settings().title());
        return area;
    }

    private static void label(Composite parent, String text) {
        new Label(parent, SWT.NONE).setText(text);
    }

    /** What was chosen last, or else the social worker, or else the team. */
    private int usualSplit() {
        String last = remembered().get(SPLIT);
        if (NO_SPLIT.equals(last)) {
            return 0;
        }
        for (String wanted : new String[] {last == null ? "WORKER" : last, "WORKER", "TEAM"}) {
            for (int i = 0; i < owners.size(); i++) {
                if (owners.get(i).toUpperCase(java.util.Locale.ROOT).contains(wanted.toUpperCase(java.util.Locale.ROOT))) {
                    return i + 1;
                }
            }
        }
        return 0;
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        createButton(parent, IDialogConstants.OK_ID, "Export", true);
        createButton(parent, IDialogConstants.CANCEL_ID, IDialogConstants.CANCEL_LABEL, false);
    }

    /** Room for the second line of what is said of the longest, too: it is said when the size is known already. */
    @Override
    protected Point getInitialSize() {
        Point size = super.getInitialSize();
        return new Point(size.x, size.y + target.getLineHeight());
    }

    @Override
    public void create() {
        super.create();
        choose(kind);
    }

    /** Chooses what to export. */
    public void choose(ExportKind other) {
        kind = other;
        kinds.forEach((each, button) -> button.setSelection(each == other));
        split.setEnabled(other.isSplit() && !owners.isEmpty());
        setMessage(other.explanation());
        String last = remembered().get(FOLDER);
        Path folder = last != null && Files.isDirectory(Path.of(last)) ? Path.of(last) : Path.of(System.getProperty("user.home"));
        target.setText(folder.resolve(other.fileName()).toString());
    }

    /** Says where to. */
    public void setTarget(Path file) {
        target.setText(file.toString());
    }

    private void browse() {
        String chosen;
        if (kind.isFolder()) {
            DirectoryDialog dialog = new DirectoryDialog(getShell());
            dialog.setText(kind.label());
            chosen = dialog.open();
        } else {
            FileDialog dialog = new FileDialog(getShell(), SWT.SAVE);
            dialog.setText(kind.label());
            dialog.setFileName(kind.fileName());
            dialog.setFilterExtensions(new String[] {"*" + kind.fileName().substring(kind.fileName().indexOf('.'))});
            dialog.setOverwrite(true);
            chosen = dialog.open();
        }
        if (chosen != null) {
            target.setText(chosen);
        }
    }

    private void validate() {
        String wrong = "";
        try {
            Path path = Path.of(target.getText().strip());
            if (target.getText().isBlank()) {
                wrong = "Say where to write to.";
            } else if (!kind.isFolder() && Files.isDirectory(path)) {
                wrong = "This is a folder; add the name of a file.";
            } else if (!kind.isFolder() && path.toAbsolutePath().getParent() != null && !Files.isDirectory(path.toAbsolutePath().getParent())) {
                wrong = "There is no folder " + path.toAbsolutePath().getParent() + ".";
            }
        } catch (InvalidPathException e) {
            wrong = "This is no name of a file: " + e.getReason();
        }
        setErrorMessage(wrong.isEmpty() ? null : wrong);
        if (getButton(IDialogConstants.OK_ID) != null) {
            getButton(IDialogConstants.OK_ID).setEnabled(wrong.isEmpty());
        }
    }

    @Override
    protected void okPressed() {
        Path path = Path.of(target.getText().strip());
        String owner = kind.isSplit() && split.getSelectionIndex() > 0 ? owners.get(split.getSelectionIndex() - 1) : null;
        ExportKind chosen = kind;
        if (path.toAbsolutePath().getParent() != null) {
            remembered().put(FOLDER, path.toAbsolutePath().getParent().toString());
        }
        remembered().put(SPLIT, split.getSelectionIndex() == 0 ? NO_SPLIT : split.getText());
        super.okPressed();
        CaseSession session = CaseSession.current();
        session.work("Exporting", progress -> {
            String said = new Exports(state, session.model().papers(), progress).write(chosen, owner, path);
            ExportedDialog.open(chosen, said, path);
            return said;
        });
    }
}
