/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.workbench.returns.child;

import java.util.function.Consumer;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.fettle.cases.Figures;
import org.fettle.cases.child.Chronology;
import org.fettle.cases.child.RecordIssues;
import org.fettle.engine.Flag;
import org.fettle.engine.RowRef;
import org.fettle.engine.pack.Severity;
import org.fettle.workbench.ui.Names;

/** Everything that is wrong with a child, in sentences, record by record. */
final class ChildIssues {
    private static final int MOST_RECORDS = 500;

    private final Composite control;
    private final Label heading;
    private final Link best;
    private final Tree tree;

    /**
     * @param opened is told of a flag that was chosen to be looked at everywhere
     * @param passed is told of the record of the line that is selected
     * @param fix    called when somebody wants to see the change that clears most
     */
    ChildIssues(Composite parent, Consumer<Flag> opened, Consumer<RowRef> passed, Runnable fix) {
        control = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().spacing(0, 4).applyTo(control);
        heading = new Label(control, SWT.NONE);
        GridDataFactory.fillDefaults().grab(true, false).indent(8, 4).applyTo(heading);
        best = new Link(control, SWT.WRAP);
        best.setToolTipText("Shows what it changes, mends and creates (F8); nothing is done before you apply it");
        best.addListener(SWT.Selection, event -> fix.run());
        GridDataFactory.fillDefaults().grab(true, false).indent(8, 0).hint(200, SWT.DEFAULT).exclude(true).applyTo(best);
        tree = new Tree(control, SWT.SINGLE | SWT.FULL_SELECTION | SWT.V_SCROLL | SWT.H_SCROLL);
        Names.name(tree, "What is wrong with the child");
        tree.setToolTipText("Enter or a double click shows it everywhere");
        GridDataFactory.fillDefaults().grab(true, true).hint(200, 60).applyTo(tree);
        tree.addListener(SWT.DefaultSelection, event -> {
            if (event.item.getData() instanceof Flag flag) {
                opened.accept(flag);
            } else if (event.item.getData() instanceof RecordIssues record) {
                opened.accept(record.flags().get(0));
            }
        });
        tree.addListener(SWT.Selection, event -> passed.accept(
                event.item.getData() instanceof Flag flag ? flag.reference() : ((RecordIssues) event.item.getData()).row()));
    }

    Composite control() {
        return control;
    }

    Tree tree() {
        return tree;
    }

    /** Shows which change clears most; empty for none. */
    void showBest(String sentence) {
        best.setText(sentence.isEmpty() ? "" : sentence.replace("&", "&&").replace("<", "(").replace(">", ")") + "  <a>See it</a>");
        best.setVisible(!sentence.isEmpty());
        ((GridData) best.getLayoutData()).exclude = sentence.isEmpty();
        control.layout(true, true);
    }

    void show(Chronology chronology) {
        int issues = chronology.issues();
        int records = chronology.sentences().size();
        String waived = chronology.waived() == 0 ? "" : " (" + Figures.number(chronology.waived()) + " waived)";
        heading.setText(issues == 0 ? "Nothing is wrong with " + chronology.title() + waived + "."
                : Figures.number(issues) + (issues == 1 ? " issue in " : " issues in ") + Figures.number(records)
                        + (records == 1 ? " record of " : " records of ") + chronology.title() + waived
                        + ".");
        tree.setRedraw(false);
        tree.removeAll();
        for (RecordIssues record : chronology.sentences().subList(0, Math.min(MOST_RECORDS, records))) {
            TreeItem item = new TreeItem(tree, SWT.NONE);
            item.setText(record.label());
            item.setData(record);
            for (Flag flag : record.flags()) {
                TreeItem sentence = new TreeItem(item, SWT.NONE);
                sentence.setText((flag.severity() == Severity.ERROR ? "! Error " : "? Query ") + flag.rule().code() + ": " + flag.message());
                sentence.setData(flag);
            }
            item.setExpanded(true);
        }
        tree.setRedraw(true);
    }
}
