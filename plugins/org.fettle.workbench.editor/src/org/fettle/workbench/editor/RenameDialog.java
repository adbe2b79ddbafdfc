/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.workbench.editor;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.IMessageProvider;
import org.eclipse.jface.dialogs.TitleAreaDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;
import org.fettle.language.ide.PackSources;
import org.fettle.language.ide.RenameTarget;
import org.fettle.language.ide.Renaming;
import org.fettle.language.ide.TextEdit;
import org.fettle.workbench.editor.live.Background;
import org.fettle.workbench.editor.live.Language;
import org.fettle.workbench.editor.live.RulePlace;
import org.fettle.workbench.ui.Names;

/** Asks for another name and shows every line that changes, or why it cannot be. */
final class RenameDialog extends TitleAreaDialog {
    private static final int WAIT_MILLISECONDS = 200;

    private final RulePlace place;
    private final PackSources sources;
    private final RenameTarget target;
    private Text name;
    private Table lines;
    private Renaming renaming;
    private Job asked;

    RenameDialog(Shell shell, RulePlace place, PackSources sources, RenameTarget target) {
        super(shell);
        this.place = place;
        this.sources = sources;
        this.target = target;
        setShellStyle(getShellStyle() | SWT.RESIZE);
        setHelpAvailable(false);
    }

    @Override
    protected void configureShell(Shell shell) {
        super.configureShell(shell);
        shell.setText("Rename " + target.name());
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        setTitle("Rename " + target.name());
        setMessage("Type the new name. Every place of the pack that means the same thing changes with it.");
        Composite area = new Composite((Composite) super.createDialogArea(parent), SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(2).margins(10, 8).applyTo(area);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(area);
        new Label(area, SWT.NONE).setText("&New name:");
        name = new Text(area, SWT.BORDER);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(name);
        lines = new Table(area, SWT.BORDER | SWT.FULL_SELECTION);
        Names.name(lines, "Lines that change");
        lines.setHeaderVisible(true);
        GridDataFactory.fillDefaults().grab(true, true).span(2, 1).hint(700, 220).applyTo(lines);
        for (String title : List.of("File", "Line", "Before", "After")) {
            new TableColumn(lines, SWT.LEFT).setText(title);
        }
        int[] widths = {130, 50, 260, 260};
        for (int i = 0; i < widths.length; i++) {
            lines.getColumn(i).setWidth(widths[i]);
        }
        name.addModifyListener(event -> {
            getButton(IDialogConstants.OK_ID).setEnabled(false);
            if (asked != null) {
                asked.cancel();
            }
            name.getDisplay().timerExec(WAIT_MILLISECONDS, this::ask);
        });
        return area;
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        createButton(parent, IDialogConstants.OK_ID, "Rename", true).setEnabled(false);
        createButton(parent, IDialogConstants.CANCEL_ID, IDialogConstants.CANCEL_LABEL, false);
        name.setText(target.name());
        name.selectAll();
        name.setFocus();
    }

    private void ask() {
        if (name.isDisposed()) {
            return;
        }
        String wanted = name.getText().strip();
        if (asked != null) {
            asked.cancel();
        }
        if (wanted.equals(target.name())) {
            show(null);
            return;
        }
        asked = Background.ask("Renaming", true,
                monitor -> Language.services().rename(sources, place.name(), target.place().offset(), wanted), found -> {
                    if (!name.isDisposed() && wanted.equals(name.getText().strip())) {
                        show(found);
                    }
                });
    }

    private void show(Renaming found) {
        renaming = found;
        lines.removeAll();
        if (found == null) {
            setMessage("Type the new name. Every place of the pack that means the same thing changes with it.");
        } else if (found.isRefused()) {
            setMessage(found.refusal(), IMessageProvider.ERROR);
        } else {
            Set<String> files = new LinkedHashSet<>();
            for (TextEdit edit : found.edits()) {
                files.add(edit.file());
                line(edit, found.edits());
            }
            int count = found.edits().size();
            setMessage(
                    count + (count == 1 ? " place changes, in " : " places change, in ") + files.size() + (files.size() == 1 ? " file." : " files."),
                    IMessageProvider.INFORMATION);
        }
        getButton(IDialogConstants.OK_ID).setEnabled(found != null && !found.isRefused() && !found.edits().isEmpty());
    }

    private void line(TextEdit edit, List<TextEdit> all) {
        String text = sources.text(edit.file());
        int start = text.lastIndexOf('\n', Math.max(0, edit.offset() - 1)) + 1;
        int end = text.indexOf('\n', edit.offset()) < 0 ? text.length() : text.indexOf('\n', edit.offset());
        List<TextEdit> ofLine = new ArrayList<>();
        for (TextEdit other : all) {
            if (other.file().equals(edit.file()) && other.offset() >= start && other.offset() < end) {
                ofLine.add(new TextEdit(other.file(), other.offset() - start, other.length(), other.text()));
            }
        }
        if (ofLine.get(0).offset() != edit.offset() - start) {
            return; // another change of the same line has shown it
        }
        String before = text.substring(start, end);
        int number = 1 + (int) text.substring(0, start).chars().filter(c -> c == '\n').count();
        String after = TextEdit.apply(edit.file(), before, ofLine);
        new TableItem(lines, SWT.NONE).setText(new String[] {edit.file(), String.valueOf(number), before.strip(), after.strip()});
    }

    /** What was agreed to; after the dialog was closed with Rename. */
    Renaming renaming() {
        return renaming;
    }
}
