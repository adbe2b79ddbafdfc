/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.workbench.create;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Platform;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.DirectoryDialog;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.fettle.cases.CaseFolder;
import org.fettle.cases.CaseSettings;
import org.fettle.cases.create.FileInspector;
import org.fettle.cases.create.GivenFile;
import org.fettle.cases.create.NewCase;
import org.fettle.data.CancelledException;
import org.fettle.data.FileTrouble;
import org.fettle.data.Progress;
import org.fettle.data.ReturnType;
import org.fettle.engine.CollectionYear;
import org.fettle.engine.pack.PackInfo;
import org.fettle.workbench.ui.CaseSession;
import org.fettle.workbench.ui.MonitorProgress;
import org.fettle.workbench.ui.Places;
import org.fettle.workbench.ui.TitledDialog;

/** Makes a case: its files with what each of them is, its name, year, authority and rules. The files that are given are only read. */
public final class NewCaseDialog extends TitledDialog {
    private static final Point SIZE = new Point(900, 640);
    private static final String NAME_DISALLOWED = "[\\\\/:*?\"<>|]";

    private final List<Path> given;
    private GivenFiles files;
    private Text title;
    private Combo year;
    private Text authority;
    private Combo pack;
    private Text place;
    private PackInfo rules;
    private NewCase made;
    private Job looking;
    private boolean yearChosen;
    private boolean placeChosen;

    private NewCaseDialog(Shell parent, List<Path> given) {
        super(parent, "New case", SWT.APPLICATION_MODAL, SIZE);
        this.given = given;
    }

    /** Opens the dialog with files that were given already. */
    public static NewCaseDialog open(Shell parent, List<Path> given) {
        NewCaseDialog dialog = new NewCaseDialog(parent, given);
        dialog.open();
        return dialog;
    }

    @Override
    protected void createContent(Composite all) {
        files = new GivenFiles(all, this::look, this::changed);
        Composite fields = new Composite(all, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(4).spacing(10, 6).applyTo(fields);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(fields);
        title = text(fields, "&Title", "What the case is called, such as SSDA903 2024/25");
        label(fields, "Collection &year");
        year = new Combo(fields, SWT.DROP_DOWN);
        GridDataFactory.fillDefaults().hint(120, SWT.DEFAULT).applyTo(year);
        authority = text(fields, "&Authority", "Code of the authority that makes the return, such as E09000027");
        label(fields, "&Rules");
        pack = new Combo(fields, SWT.DROP_DOWN | SWT.READ_ONLY);
        GridDataFactory.fillDefaults().hint(120, SWT.DEFAULT).applyTo(pack);
        place = text(fields, "&Folder", "Where the case is kept; a new folder");
        Button browse = new Button(fields, SWT.PUSH);
        browse.setText("&Browse...");
        GridDataFactory.fillDefaults().span(2, 1).align(SWT.BEGINNING, SWT.CENTER).applyTo(browse);
        browse.addListener(SWT.Selection, event -> browse());
        title.addListener(SWT.Modify, event -> titled());
        place.addListener(SWT.Modify, event -> check());
        place.addListener(SWT.KeyDown, event -> placeChosen = true);
        year.addListener(SWT.Modify, event -> check());
        year.addListener(SWT.Selection, event -> yearChosen = true);
        year.addListener(SWT.KeyDown, event -> yearChosen = true);
        List<String> packs = CaseSession.current().library().names();
        pack.setItems(packs.toArray(String[]::new));
        pack.select(Math.max(0, packs.indexOf("ssda903")));
        pack.addListener(SWT.Selection, event -> loadPack(files.paths()));
        setTitle("New case");
        setMessage("Drop the files of the return here, or its folder: this year's, last year's and the registers. They are copied or only read.");
    }

    @Override
    protected String okLabel() {
        return "Create";
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        super.createButtonsForButtonBar(parent);
        loadPack(given);
    }

    private static void label(Composite parent, String name) {
        new Label(parent, SWT.NONE).setText(name);
    }

    private static Text text(Composite parent, String name, String hint) {
        label(parent, name);
        Text text = new Text(parent, SWT.BORDER | SWT.SINGLE);
        text.setMessage(hint);
        text.setToolTipText(hint);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(text);
        return text;
    }

    /** What the files are depends on the pack, which is compiled the first time. */
    private void loadPack(List<Path> then) {
        String name = pack.getText();
        files.busy("Loading the rules...");
        background("Loading the rules", job -> {
            var compiled = CaseSession.current().library().open(CaseSession.current().library().find(name));
            if (compiled.pack() == null) {
                throw new IOException("The rules " + name + " have errors: " + compiled.problems().get(0));
            }
            return () -> {
                rules = compiled.pack().info();
                made = new NewCase(rules.returnType());
                files.show(made);
                String chosen = year.getText();
                year.removeAll();
                for (int first = rules.firstYear(); first <= rules.lastYear(); first++) {
                    year.add(new CollectionYear(first).toString());
                }
                year.setText(chosen);
                changed();
                look(then);
            };
        });
    }

    private void look(List<Path> paths) {
        if (paths.isEmpty() || made == null) {
            return;
        }
        files.busy("Looking at the files...");
        ReturnType type = made.type();
        NewCase target = made;
        background("Looking at files", progress -> {
            List<GivenFile> found = new FileInspector(type, LocalDate.now()).inspect(paths, progress);
            return () -> {
                if (made == target) {
                    made.add(found);
                    files.show(made);
                    changed();
                }
            };
        });
    }

    /** Work whose outcome is shown. */
    private interface Work {
        Runnable run(Progress progress) throws IOException;
    }

    private void background(String name, Work work) {
        Display display = getShell().getDisplay();
        looking = Job.create(name, monitor -> {
            Runnable outcome;
            try {
                outcome = work.run(new MonitorProgress(monitor, name));
            } catch (CancelledException e) {
                return Status.CANCEL_STATUS;
            } catch (IOException e) {
                outcome = () -> setErrorMessage(FileTrouble.message(e));
            } catch (RuntimeException e) {
                Platform.getLog(NewCaseDialog.class).error(name + " failed", e);
                outcome = () -> setErrorMessage(name + " failed: " + (e instanceof IllegalStateException ? e.getMessage() : e.toString()));
            }
            Runnable shown = outcome;
            display.asyncExec(() -> {
                if (getShell() != null && !getShell().isDisposed()) {
                    files.busy("");
                    shown.run();
                }
            });
            return (IStatus) Status.OK_STATUS;
        });
        looking.schedule();
    }

    /** The files changed: what follows from them is filled in as long as nobody has chosen something else. */
    private void changed() {
        CollectionYear suggested = made == null ? null : made.suggestedYear();
        if (!yearChosen && suggested != null) {
            year.setText(suggested.toString());
        }
        if (title.getText().isEmpty() && suggested != null) {
            title.setText(rules.returnType().name() + " " + suggested);
        }
        check();
    }

    private void titled() {
        if (!placeChosen && !title.getText().isBlank()) {
            place.setText(Places.newCases().resolve(title.getText().trim().replaceAll(NAME_DISALLOWED, "-")).toString());
        }
        check();
    }

    private void browse() {
        DirectoryDialog dialog = new DirectoryDialog(getShell());
        dialog.setText("Where to keep the case");
        dialog.setMessage("A folder with the name of the case is made in the folder that you choose.");
        String chosen = dialog.open();
        if (chosen != null) {
            placeChosen = true;
            String name = title.getText().isBlank() ? "case" : title.getText().trim().replaceAll(NAME_DISALLOWED, "-");
            place.setText(Path.of(chosen).resolve(name).toString());
        }
    }

    private void check() {
        Button create = getButton(IDialogConstants.OK_ID);
        if (create == null || made == null) {
            return;
        }
        String wrong = wrong();
        setErrorMessage(made.files().isEmpty() ? null : wrong);
        create.setEnabled(wrong == null);
    }

    private String wrong() {
        if (!made.problems().isEmpty()) {
            return made.problems().get(0);
        }
        if (title.getText().isBlank()) {
            return "The case needs a title.";
        }
        try {
            int first = CollectionYear.parse(year.getText().trim()).firstYear();
            if (first < rules.firstYear() || first > rules.lastYear()) {
                return "The rules are for the collection years " + new CollectionYear(rules.firstYear()) + " to "
                        + new CollectionYear(rules.lastYear()) + ".";
            }
        } catch (IllegalArgumentException e) {
            return e.getMessage();
        }
        try {
            Path folder = Path.of(place.getText().trim());
            return place.getText().isBlank() ? "The case needs a folder." : Files.exists(folder) ? "There is a folder " + folder + " already." : null;
        } catch (InvalidPathException e) {
            return "That is no name of a folder: " + e.getReason() + ".";
        }
    }

    @Override
    protected void okPressed() {
        CaseSettings settings = new CaseSettings(title.getText().trim(), year.getText().trim(), pack.getText(), authority.getText().trim(), Map.of());
        CaseFolder folder = new CaseFolder(Path.of(place.getText().trim()));
        List<GivenFile> chosen = made.files();
        super.okPressed();
        CaseSession.current().make(folder, settings, chosen);
    }

    @Override
    public boolean close() {
        if (looking != null) {
            looking.cancel();
        }
        return super.close();
    }

    /** The case as it would be made. */
    public NewCase made() {
        return made;
    }

    /** Fills the fields in, as typing does. */
    public void fill(String newTitle, Path folder, String code) {
        placeChosen = true;
        title.setText(newTitle);
        place.setText(folder.toString());
        authority.setText(code);
    }
}
