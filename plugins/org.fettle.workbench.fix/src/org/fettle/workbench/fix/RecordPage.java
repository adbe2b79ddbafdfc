/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.workbench.fix;

import java.util.List;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.fettle.cases.fix.InsertDraft;
import org.fettle.cases.fix.MergeDraft;
import org.fettle.cases.fix.RecordDraft;
import org.fettle.cases.fix.SplitDraft;
import org.fettle.data.Period;
import org.fettle.data.Return;
import org.fettle.engine.RowRef;

/** The fields above the grid of a change of records, and what is made of them. */
abstract class RecordPage {

    /** What it is, for the window's title. */
    abstract String name();

    /** Makes the fields; there may be none. */
    void create(Composite parent, Runnable changed) {
        GridLayoutFactory.fillDefaults().applyTo(parent);
    }

    /** What comes of the fields. Throws {@link IllegalArgumentException}, for people, when nothing does yet. */
    abstract RecordDraft draft(Return data);

    /** Whether something was entered, so that what is wrong with it is worth an error. */
    boolean isBegun() {
        return true;
    }

    /** What to do first. */
    String hint() {
        return "";
    }

    void setFocus() {
        // most begin in the grid
    }

    /** Fills the field in as typing does. */
    void fill(String text) {
        throw new UnsupportedOperationException("there is no field");
    }

    /** Records that become one. */
    static final class Merging extends RecordPage {
        private final List<RowRef> rows;

        Merging(List<RowRef> rows) {
            this.rows = List.copyOf(rows);
        }

        @Override
        String name() {
            return "Merge records";
        }

        @Override
        RecordDraft draft(Return data) {
            return MergeDraft.of(data, rows);
        }
    }

    /** A record that becomes two. */
    static final class Splitting extends RecordPage {
        private final RowRef row;
        private final String hint;
        private Text day;

        Splitting(Return data, RowRef row) {
            this.row = row;
            this.hint = SplitDraft.hint(data, row);
        }

        @Override
        String name() {
            return "Split a record";
        }

        @Override
        void create(Composite parent, Runnable changed) {
            GridLayoutFactory.fillDefaults().numColumns(3).spacing(8, 0).applyTo(parent);
            new Label(parent, SWT.NONE).setText("The second starts on (&day):");
            day = new Text(parent, SWT.BORDER);
            day.setMessage("dd/mm/yyyy");
            day.setToolTipText("The day on which the first ends and the second starts");
            GridDataFactory.fillDefaults().hint(110, SWT.DEFAULT).applyTo(day);
            day.addListener(SWT.Modify, event -> changed.run());
            Label allowed = new Label(parent, SWT.NONE);
            allowed.setText(hint);
        }

        @Override
        RecordDraft draft(Return data) {
            return SplitDraft.of(data, row, day.getText().strip());
        }

        @Override
        boolean isBegun() {
            return day.getText().strip().length() >= 8 || hint.startsWith("The");
        }

        @Override
        String hint() {
            return "Enter the day on which the first record ends and the second starts: " + hint + ".";
        }

        @Override
        void setFocus() {
            day.setFocus();
        }

        @Override
        void fill(String text) {
            day.setText(text);
        }
    }

    /** A record that was missing. */
    static final class Inserting extends RecordPage {
        private final RowRef beside;
        private final List<InsertDraft.Model> models;
        private Combo model;
        private Combo year;

        Inserting(Return data, RowRef beside) {
            this.beside = beside;
            this.models = InsertDraft.models(data, beside);
        }

        @Override
        String name() {
            return "Insert a record";
        }

        @Override
        void create(Composite parent, Runnable changed) {
            GridLayoutFactory.fillDefaults().numColumns(4).spacing(8, 0).applyTo(parent);
            new Label(parent, SWT.NONE).setText("It starts (&like):");
            model = new Combo(parent, SWT.READ_ONLY);
            model.setItems(models.stream().map(InsertDraft.Model::label).toArray(String[]::new));
            model.select(0);
            model.setToolTipText("What the new record says until you change it");
            model.addListener(SWT.Selection, event -> changed.run());
            new Label(parent, SWT.NONE).setText("and goes into (&year):");
            year = new Combo(parent, SWT.READ_ONLY);
            year.setItems("this year's return", "last year's return");
            year.select(beside.period().yearsBack() == 0 ? 0 : 1);
            year.addListener(SWT.Selection, event -> changed.run());
        }

        @Override
        RecordDraft draft(Return data) {
            return InsertDraft.of(data, beside, models.get(model.getSelectionIndex()).row(),
                    year.getSelectionIndex() == 0 ? Period.THIS : Period.LAST);
        }

        @Override
        void setFocus() {
            model.setFocus();
        }

        @Override
        void fill(String text) {
            model.setText(text);
            model.notifyListeners(SWT.Selection, null);
        }
    }
}
