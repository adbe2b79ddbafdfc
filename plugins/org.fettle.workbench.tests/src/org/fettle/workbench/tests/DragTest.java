/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.workbench.tests;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;

import org.eclipse.swt.SWT;
import org.eclipse.swt.dnd.DND;
import org.eclipse.swt.dnd.DragSource;
import org.eclipse.swt.dnd.DragSourceAdapter;
import org.eclipse.swt.dnd.DragSourceEvent;
import org.eclipse.swt.dnd.FileTransfer;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Tree;
import org.fettle.cases.CaseFolder;
import org.fettle.cases.CaseState;
import org.fettle.cases.focus.Focus;
import org.fettle.cases.issues.Dimension;
import org.fettle.cases.issues.IssueQuery;
import org.fettle.data.Period;
import org.fettle.engine.RowRef;
import org.fettle.workbench.create.NewCaseDialog;
import org.fettle.workbench.issues.IssuesView;
import org.fettle.workbench.returns.RecordsView;
import org.fettle.workbench.ui.CaseSession;
import org.fettle.workbench.ui.Views;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** What is dragged with the pointer: chips to another place, in and out; files onto the window and onto the dialog for a new case. */
class DragTest {
    private static final Dimension TEAM = Dimension.field("TEAM");

    @TempDir
    private Path root;
    private IssuesView view;
    private Shell desktop;

    @BeforeEach
    void showTheSample() {
        Screen.awaitReady();
        Screen.activate();
        Screen.run(() -> Screen.window().getShell().setBounds(0, 0, 1280, 820));
        view = Screen.view(IssuesView.ID);
        group(TEAM, Dimension.RULE);
    }

    @AfterEach
    void asItWas() {
        Screen.run(() -> {
            if (desktop != null) {
                desktop.dispose();
            }
            view.ask(IssueQuery.DEFAULT);
        });
        Screen.activate();
    }

    private void group(Dimension... chain) {
        Screen.run(() -> view.ask(IssueQuery.DEFAULT.with(List.of(chain))));
        grouped(chain);
    }

    private void grouped(Dimension... chain) {
        Screen.await("grouped by " + List.of(chain), () -> view.shown().query().chain().equals(List.of(chain)));
        Screen.settle();
    }

    /** The chip that knows this: one of the bar of groups its dimension, one of the bar below an identifier. */
    private static Supplier<Control> chip(Object data) {
        return () -> Widgets.all(Screen.window().getShell(), Control.class).stream()
                .filter(control -> data.equals(control.getData()) && control.isVisible()).findFirst().orElseThrow();
    }

    private static Point beside(Object data, int pixels) {
        Point middle = Person.middle(chip(data));
        return new Point(middle.x + pixels, middle.y);
    }

    @Test
    void chipsAreDraggedToAnotherPlaceInAndOut() {
        Person.drag(Person.middle(chip(Dimension.RULE)), beside(TEAM, -15));
        grouped(Dimension.RULE, TEAM);
        Person.drag(Person.middle(chip(Dimension.SEVERITY.id())), beside(Dimension.RULE, -10));
        grouped(Dimension.SEVERITY, Dimension.RULE, TEAM);
        Screen.picture("drag-chips");
        Person.drag(Person.middle(chip(Dimension.RULE)), Person.middle(() -> Widgets.find(Screen.window().getShell(), Tree.class)));
        grouped(Dimension.SEVERITY, TEAM);
    }

    /** Another program's window, from which files are dragged. */
    private Point files(Shell under, Path... files) {
        Screen.run(() -> {
            desktop = new Shell(under, SWT.ON_TOP | SWT.NO_TRIM); // below the dialog that would keep it from the pointer
            desktop.setLayout(new FillLayout());
            Label label = new Label(desktop, SWT.NONE);
            label.setText("files");
            DragSource source = new DragSource(label, DND.DROP_COPY);
            source.setTransfer(FileTransfer.getInstance());
            source.addDragListener(new DragSourceAdapter() {
                @Override
                public void dragSetData(DragSourceEvent event) {
                    event.data = List.of(files).stream().map(Path::toString).toArray(String[]::new);
                }
            });
            desktop.setBounds(1300, 850, 100, 60);
            desktop.open();
        });
        Screen.settle();
        return Person.middle(() -> desktop);
    }

    @Test
    void theFolderOfACaseIsDroppedOnTheWindow() throws IOException {
        CaseFolder folder = TinyCase.write(root.resolve("dropped"), "1,01/05/2024,\n");
        RecordsView records = Screen.view(Views.RECORDS);
        Screen.run(() -> CaseSession.current().focus().go(Focus.NONE.with(new RowRef("Episodes", Period.LAST, 1), "", "")));
        Screen.await("last year is shown, which the other case does not have", () -> records.records().shown() != null
                && records.records().shown().rows().set().table().period() == Period.LAST);
        Point from = files(Screen.window().getShell(), folder.root());
        Person.drag(from, Person.middle(() -> Widgets.find(Screen.window().getShell(), Tree.class)));
        Screen.await("it is open", () -> Screen.state().phase() == CaseState.Phase.READY && folder.equals(Screen.state().folder()));
        assertEquals(1, Screen.awaitReady().issues().total().issues());
        Screen.await("its records are shown, though the case of before had other tables",
                () -> records.records().shown() != null && records.records().shown().rows().set().records().length == 1);
        TinyCase.leave(folder);
    }

    @Test
    void filesAreDroppedOnTheDialogForANewCase() throws IOException {
        Path file = Files.writeString(root.resolve("header.csv"), "CHILD,SEX,DOB,ETHNIC,UPN,MOTHER,MC_DOB\n1,1,01/01/2015,WBRI,UN1,,\n");
        NewCaseDialog dialog = Screen.shown(() -> NewCaseDialog.open(Screen.window().getShell(), List.of()));
        Screen.await("the rules are loaded", () -> dialog.made() != null);
        Point from = files(dialog.getShell(), file);
        Person.drag(from, Person.middle(() -> Widgets.find(dialog.getShell(), Table.class)));
        Screen.await("the file is known", () -> dialog.made().files().size() == 1);
        Screen.picture("drag-files");
        Screen.run(dialog::close);
    }
}
