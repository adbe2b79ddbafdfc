/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.workbench.fix.bulk;

import java.util.List;
import java.util.function.Function;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;
import org.fettle.cases.bulk.BulkTool;
import org.fettle.cases.bulk.CellChoice;
import org.fettle.cases.bulk.Formula;
import org.fettle.cases.records.RecordColumn;
import org.fettle.data.Problem;
import org.fettle.data.Progress;
import org.fettle.engine.RunResult;
import org.fettle.engine.pack.CompiledPack;
import org.fettle.language.ide.Completion;
import org.fettle.language.ide.Diagnostic;
import org.fettle.language.ide.PackSources;
import org.fettle.workbench.editor.live.Language;
import org.fettle.workbench.fix.Latest;
import org.fettle.workbench.ui.CaseSession;
import org.fettle.workbench.ui.Names;

/** An expression of the rule language; what can be written next is listed beside it at every pause. */
final class FormulaPage extends BulkPage {
    private static final int LINES = 4;
    private static final int MOST_OFFERED = 60;
    private static final int PAUSE = 250;

    private Text expression;
    private Table offers;
    private Button blanks;
    private Latest completing;
    private CellChoice choice;
    private List<Completion> offered = List.of();
    private int start;

    FormulaPage() {
        super("Fill by expression", "Works the new text out as rules do: DECOM plus 1 day, upper of PL_POST. A bare column is a cell of the record."
                + " What can be written is listed on the right (Ctrl+Space).");
    }

    @Override
    void create(Composite parent, CellChoice cells) {
        choice = cells;
        completing = new Latest(parent.getDisplay());
        GridLayoutFactory.fillDefaults().numColumns(2).margins(0, 4).applyTo(parent);
        expression = new Text(parent, SWT.BORDER | SWT.MULTI | SWT.WRAP | SWT.V_SCROLL);
        Names.name(expression, "Expression");
        expression.setFont(JFaceResources.getTextFont());
        expression.setMessage("an expression that gives the new text of " + cells.columns().get(0).name());
        GridDataFactory.fillDefaults().grab(true, false).hint(300, expression.getLineHeight() * LINES).applyTo(expression);
        offers = new Table(parent, SWT.BORDER | SWT.FULL_SELECTION | SWT.V_SCROLL);
        Names.name(offers, "Names that can stand here");
        offers.setToolTipText("What can be written at the caret. Enter or a double click inserts it.");
        GridDataFactory.fillDefaults().grab(true, false).hint(300, expression.getLineHeight() * LINES).applyTo(offers);
        blanks = check(parent, "Only &blank cells", false);
        GridDataFactory.fillDefaults().span(2, 1).applyTo(blanks);
        expression.addListener(SWT.Modify, event -> {
            changed();
            complete();
        });
        expression.addListener(SWT.KeyUp, event -> complete());
        expression.addListener(SWT.MouseUp, event -> complete());
        expression.addListener(SWT.KeyDown, this::toOffers);
        expression.addListener(SWT.Traverse, event -> {
            // Tab leaves the field, as everywhere in dialogs
            event.doit = event.detail != SWT.TRAVERSE_RETURN;
        });
        offers.addListener(SWT.DefaultSelection, event -> insert());
        complete();
    }

    private void toOffers(org.eclipse.swt.widgets.Event event) {
        if (event.keyCode == ' ' && event.stateMask == SWT.CTRL && offers.getItemCount() > 0) {
            event.doit = false;
            offers.setFocus();
            offers.select(0);
        }
    }

    @Override
    void rechoose(CellChoice cells) {
        choice = cells;
    }

    private Formula.Source source() {
        return Formula.source(choice.set(), choice.columns().get(0), expression.getText());
    }

    private void complete() {
        CompiledPack pack = CaseSession.current().state().pack();
        if (pack == null) {
            return;
        }
        Formula.Source source = source();
        int caret = source.offset() + expression.getCaretPosition();
        completing.start("Looking for what can be written", PAUSE,
                progress -> Language.services().complete(new PackSources(source.in(pack.sources())), Formula.FILE, caret),
                found -> offer(found, source),
                failure -> offer(List.of(), source));
    }

    private void offer(List<Completion> found, Formula.Source source) {
        if (offers.isDisposed()) {
            return;
        }
        offered = found.subList(0, Math.min(MOST_OFFERED, found.size()));
        start = source.offset();
        offers.setRedraw(false);
        offers.removeAll();
        for (Completion completion : offered) {
            new TableItem(offers, SWT.NONE)
                    .setText(completion.detail().isEmpty() ? completion.label() : completion.label() + "  " + completion.detail());
        }
        offers.setRedraw(true);
    }

    private void insert() {
        int chosen = offers.getSelectionIndex();
        if (chosen < 0 || chosen >= offered.size()) {
            return;
        }
        Completion completion = offered.get(chosen);
        String text = expression.getText();
        int from = Math.max(0, Math.min(text.length(), completion.start() - start));
        int to = Math.min(text.length(), from + completion.length());
        expression.setText(text.substring(0, from) + completion.insert() + text.substring(to));
        expression.setFocus();
        expression.setSelection(from + completion.caret());
        complete();
    }

    /** Writes an expression as if it had been typed. */
    void type(String text) {
        expression.setText(text);
        expression.setSelection(text.length());
        complete();
    }

    /** What is offered now. */
    List<String> offers() {
        return offered.stream().map(Completion::label).toList();
    }

    @Override
    int delay() {
        return PAUSE;
    }

    @Override
    Function<Progress, BulkTool> tool(CellChoice cells) {
        String text = expression.getText();
        if (text.isBlank()) {
            throw new IllegalArgumentException("Write an expression.");
        }
        if (cells.columns().size() != 1) {
            throw new IllegalArgumentException("An expression fills one column; choose cells of one column only.");
        }
        Formula.Source source = source();
        CompiledPack pack = CaseSession.current().state().pack();
        RunResult run = cells.set().run();
        RecordColumn target = cells.columns().get(0);
        boolean only = blanks.getSelection();
        return progress -> {
            BulkTool tool = Language.services().analyse(new PackSources(source.in(pack.sources())), progress::cancelled, analysis -> {
                List<String> wrong = analysis.diagnostics(Formula.FILE).stream().map(Diagnostic::problem).filter(Problem::isError)
                        .map(Problem::message).toList();
                if (!wrong.isEmpty()) {
                    throw new IllegalArgumentException(wrong.get(0));
                }
                return Formula.of(analysis.loaded(), cells.set(), target, text, run, progress);
            });
            return only ? tool.onlyBlanks() : tool;
        };
    }

    @Override
    void setFocus() {
        expression.setFocus();
    }

    @Override
    void dispose() {
        completing.cancel();
    }
}
