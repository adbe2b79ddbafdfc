/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.workbench.fix.exchange;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.fettle.cases.CaseState;
import org.fettle.cases.Figures;
import org.fettle.cases.fix.FixOffers;
import org.fettle.data.Progress;
import org.fettle.fix.ChangeSet;
import org.fettle.workbench.fix.FixDialog;
import org.fettle.workbench.fix.FixSource;
import org.fettle.workbench.fix.Latest;
import org.fettle.workbench.ui.CaseSession;
import org.fettle.workbench.ui.Names;
import org.fettle.workbench.ui.TextGrid;
import org.fettle.workbench.ui.TitledDialog;

/** What came of each answer, or of each entry of a recipe; the way to look through what can be applied. */
public final class ComebackDialog extends TitledDialog {
    private static final Point SIZE = new Point(1120, 560);
    private static final String LOOK = "Look through...";

    private final Comeback comeback;
    private Latest comparing;
    private Text filter;
    private Table table;
    private Comeback.Compared compared;

    ComebackDialog(Shell parent, Comeback comeback) {
        super(parent, comeback.title(), SWT.MODELESS, SIZE);
        this.comeback = comeback;
    }

    @Override
    protected void createContent(Composite content) {
        filter = new Text(content, SWT.SEARCH | SWT.ICON_SEARCH | SWT.ICON_CANCEL);
        Names.name(filter, "Filter");
        filter.setMessage("filter: changed since, a child, a name ...");
        filter.addListener(SWT.Modify, event -> fill());
        GridDataFactory.fillDefaults().hint(300, SWT.DEFAULT).applyTo(filter);
        table = TextGrid.create(content, List.of("What came of it"), List.of());
        Names.name(table, "What came of each entry");
        GridDataFactory.fillDefaults().grab(true, true).applyTo(table);
        setTitle(comeback.title());
        setMessage("Comparing with the case ...");
        comparing = new Latest(content.getDisplay());
        content.addListener(SWT.Dispose, event -> comparing.cancel());
    }

    @Override
    protected String okLabel() {
        return LOOK;
    }

    @Override
    protected String closeLabel() {
        return IDialogConstants.CLOSE_LABEL;
    }

    @Override
    public void create() {
        super.create();
        CaseState state = CaseSession.current().state();
        comparing.start("Comparing with the case", 0, progress -> comeback.compare(state, progress), this::show, this::setErrorMessage);
    }

    private void show(Comeback.Compared found) {
        if (!table.isDisposed()) {
            compared = found;
            setMessage(found.summary());
            fill();
            Button button = getButton(IDialogConstants.OK_ID);
            button.setText(
                    found.offers().offers().isEmpty() && found.waived() > 0 ? "Waive " + Figures.count(found.waived(), "issue", "issues") : LOOK);
            button.setEnabled(!found.offers().offers().isEmpty() || found.waived() > 0);
            setButtonLayoutData(button);
            getButtonBar().getParent().layout(true, true);
        }
    }

    private void fill() {
        if (compared == null) {
            return;
        }
        List<String> words = Arrays.stream(filter.getText().toLowerCase(Locale.ROOT).split("\\s+")).filter(word -> !word.isEmpty()).toList();
        TextGrid.show(table, compared.columns(), compared.rows().stream()
                .filter(row -> words.stream().allMatch(String.join("\n", row).toLowerCase(Locale.ROOT)::contains)).toList());
    }

    /** What came of it; null while that is worked out. */
    public Comeback.Compared compared() {
        return compared;
    }

    @Override
    protected void okPressed() {
        Shell parent = getParentShell();
        Comeback.Compared now = compared;
        super.okPressed();
        if (now.offers().offers().isEmpty()) {
            comeback.apply(null, now);
            return;
        }
        new FixDialog(parent, new FixSource() {
            @Override
            public String title() {
                return comeback.title();
            }

            @Override
            public String heading() {
                return title();
            }

            @Override
            public FixOffers offers(CaseState state, Progress progress) {
                return comeback.compare(state, progress).offers();
            }

            @Override
            public void apply(ChangeSet changes) {
                comeback.apply(changes, now);
            }
        }).open();
    }
}
