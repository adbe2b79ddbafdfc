/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.workbench.fix.bulk;

import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Spinner;
import org.eclipse.swt.widgets.Text;
import org.fettle.cases.bulk.BulkTool;
import org.fettle.cases.bulk.CellChoice;
import org.fettle.cases.bulk.FromLastYear;
import org.fettle.cases.bulk.Normalise;
import org.fettle.cases.bulk.Replace;
import org.fettle.cases.bulk.SetText;
import org.fettle.cases.bulk.ShiftDates;
import org.fettle.data.Progress;
import org.fettle.workbench.fix.CodeProposals;
import org.fettle.workbench.ui.Names;

/** The tools that need a few fields only. */
final class SimplePages {
    private static final int FIELD = 240;
    private static final int FARTHEST = 10_000;

    private SimplePages() {
    }

    /** One text for all cells. To clear them is said in so many words: nothing typed yet is no wish. */
    static final class SetPage extends BulkPage {
        private Text text;
        private Button clear;
        private Button blanks;

        SetPage() {
            super("Set", "Writes the same text into the cells, or clears them.");
        }

        @Override
        void create(Composite parent, CellChoice choice) {
            GridLayoutFactory.fillDefaults().numColumns(2).margins(0, 4).applyTo(parent);
            label(parent, "&Text:");
            text = text(parent, "what the cells are to say");
            GridDataFactory.fillDefaults().hint(FIELD, SWT.DEFAULT).applyTo(text);
            clear = check(parent, "C&lear the cells", false);
            GridDataFactory.fillDefaults().span(2, 1).applyTo(clear);
            clear.addListener(SWT.Selection, event -> {
                text.setEnabled(!clear.getSelection());
                blanks.setEnabled(!clear.getSelection());
            });
            CodeProposals.offer(text, choice.columns().get(0));
            blanks = check(parent, "Only &blank cells", false);
            GridDataFactory.fillDefaults().span(2, 1).applyTo(blanks);
        }

        @Override
        Function<Progress, BulkTool> tool(CellChoice choice) {
            if (!clear.getSelection() && text.getText().isBlank()) {
                throw new IllegalArgumentException("Type the text that the cells are to have, or tick that they are to be cleared.");
            }
            BulkTool tool = new SetText(clear.getSelection() ? "" : text.getText());
            BulkTool chosen = blanks.getSelection() && !clear.getSelection() ? tool.onlyBlanks() : tool;
            return progress -> chosen;
        }

        @Override
        void setFocus() {
            text.setFocus();
        }
    }

    /** One text in the place of another. */
    static final class ReplacePage extends BulkPage {
        private Text find;
        private Text with;
        private Button whole;
        private Button matchCase;

        ReplacePage() {
            super("Replace", "Finds a text in the cells and puts another in its place. No character has a meaning of its own.");
        }

        @Override
        void create(Composite parent, CellChoice choice) {
            GridLayoutFactory.fillDefaults().numColumns(4).margins(0, 4).applyTo(parent);
            label(parent, "&Find:");
            find = text(parent, "");
            GridDataFactory.fillDefaults().hint(FIELD, SWT.DEFAULT).applyTo(find);
            label(parent, "&Replace with:");
            with = text(parent, "nothing takes it out");
            GridDataFactory.fillDefaults().hint(FIELD, SWT.DEFAULT).applyTo(with);
            whole = check(parent, "&Whole cells only", false);
            GridDataFactory.fillDefaults().span(2, 1).applyTo(whole);
            matchCase = check(parent, "&Capitals and small letters differ", false);
            GridDataFactory.fillDefaults().span(2, 1).applyTo(matchCase);
            if (choice.size() > 0) {
                find.setText(choice.cell(0).text());
                find.selectAll();
            }
        }

        @Override
        Function<Progress, BulkTool> tool(CellChoice choice) {
            BulkTool tool = new Replace(find.getText(), with.getText(), whole.getSelection(), matchCase.getSelection());
            return progress -> tool;
        }

        @Override
        void setFocus() {
            find.setFocus();
        }
    }

    /** Texts in their usual shape. */
    static final class NormalisePage extends BulkPage {
        private final Map<Normalise.What, Button> checks = new EnumMap<>(Normalise.What.class);

        NormalisePage() {
            super("Trim and normalise", "Puts texts into the shape in which they are usually written. What a text means stays the same.");
        }

        @Override
        void create(Composite parent, CellChoice choice) {
            GridLayoutFactory.fillDefaults().numColumns(2).margins(0, 4).applyTo(parent);
            Set<Normalise.What> usual = Normalise.usual().what();
            for (Normalise.What what : Normalise.What.values()) {
                checks.put(what, check(parent, what.label(), usual.contains(what)));
            }
        }

        @Override
        Function<Progress, BulkTool> tool(CellChoice choice) {
            Set<Normalise.What> chosen = EnumSet.noneOf(Normalise.What.class);
            checks.forEach((what, check) -> {
                if (check.getSelection()) {
                    chosen.add(what);
                }
            });
            BulkTool tool = new Normalise(chosen);
            return progress -> tool;
        }

        @Override
        void setFocus() {
            checks.get(Normalise.What.TRIM).setFocus();
        }
    }

    /** Dates earlier or later. */
    static final class ShiftPage extends BulkPage {
        private static final List<ChronoUnit> UNITS = List.of(ChronoUnit.DAYS, ChronoUnit.WEEKS, ChronoUnit.MONTHS, ChronoUnit.YEARS);

        private Spinner amount;
        private Combo unit;
        private Combo direction;

        ShiftPage() {
            super("Move dates", "Moves dates on or back. A month that has no such day gives its last one.");
        }

        @Override
        void create(Composite parent, CellChoice choice) {
            GridLayoutFactory.fillDefaults().numColumns(4).margins(0, 4).applyTo(parent);
            label(parent, "&Move by");
            amount = new Spinner(parent, SWT.BORDER);
            amount.setValues(1, 0, FARTHEST, 0, 1, 10);
            amount.addListener(SWT.Modify, event -> changed());
            unit = Names.name(new Combo(parent, SWT.READ_ONLY), "Unit");
            unit.setItems("days", "weeks", "months", "years");
            unit.select(0);
            unit.addListener(SWT.Selection, event -> changed());
            direction = Names.name(new Combo(parent, SWT.READ_ONLY), "Direction");
            direction.setItems("on (later)", "back (earlier)");
            direction.select(0);
            direction.addListener(SWT.Selection, event -> changed());
        }

        @Override
        Function<Progress, BulkTool> tool(CellChoice choice) {
            int sign = direction.getSelectionIndex() == 1 ? -1 : 1;
            BulkTool tool = new ShiftDates(sign * amount.getSelection(), UNITS.get(Math.max(0, unit.getSelectionIndex())));
            return progress -> tool;
        }

        @Override
        void setFocus() {
            amount.setFocus();
        }
    }

    /** What last year's return says. */
    static final class LastYearPage extends BulkPage {
        private Button blanks;

        LastYearPage() {
            super("Fill from last year",
                    "Copies what last year's return says for the same record: the child's record with the same start, else the child's last one.");
        }

        @Override
        void create(Composite parent, CellChoice choice) {
            GridLayoutFactory.fillDefaults().margins(0, 4).applyTo(parent);
            blanks = check(parent, "Only &blank cells", true);
        }

        @Override
        Function<Progress, BulkTool> tool(CellChoice choice) {
            boolean only = blanks.getSelection();
            return progress -> {
                BulkTool tool = new FromLastYear(choice.set());
                return only ? tool.onlyBlanks() : tool;
            };
        }

        @Override
        void setFocus() {
            blanks.setFocus();
        }
    }
}
