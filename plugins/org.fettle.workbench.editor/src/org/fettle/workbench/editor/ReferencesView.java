/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.workbench.editor;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.eclipse.jface.layout.TableColumnLayout;
import org.eclipse.jface.viewers.ArrayContentProvider;
import org.eclipse.jface.viewers.ColumnWeightData;
import org.eclipse.jface.viewers.StyledCellLabelProvider;
import org.eclipse.jface.viewers.StyledString;
import org.eclipse.jface.viewers.TableViewer;
import org.eclipse.jface.viewers.TableViewerColumn;
import org.eclipse.jface.viewers.ViewerCell;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.part.ViewPart;
import org.fettle.language.ide.Location;
import org.fettle.language.ide.Occurrence;
import org.fettle.language.ide.PackSources;
import org.fettle.workbench.editor.live.RulePlace;
import org.fettle.workbench.ui.Names;

/** Where a name is declared, used and changed, in all files of the pack. A double click or Enter goes there. */
public final class ReferencesView extends ViewPart {
    /** The view's identifier in plugin.xml. */
    public static final String ID = "org.fettle.workbench.references";

    private TableViewer viewer;
    private RulePlace place;

    /** One line of the list. */
    private record Found(Location location, int line, String text, int start, int length, String how) {
    }

    /** Shows the places where a name stands. */
    static void show(IWorkbenchPage page, RulePlace place, PackSources sources, String name, List<Occurrence> found) {
        try {
            ReferencesView view = (ReferencesView) page.showView(ID);
            view.place = place;
            view.viewer.setInput(found.stream().map(occurrence -> line(sources, occurrence)).toList());
            Set<String> files = new LinkedHashSet<>();
            found.forEach(occurrence -> files.add(occurrence.location().file()));
            view.setContentDescription(name + ": " + found.size() + (found.size() == 1 ? " place in " : " places in ") + files.size()
                    + (files.size() == 1 ? " file" : " files"));
        } catch (PartInitException e) {
            throw new IllegalStateException("the list of references cannot be shown", e);
        }
    }

    private static Found line(PackSources sources, Occurrence occurrence) {
        Location at = occurrence.location();
        String text = sources.text(at.file());
        int start = text.lastIndexOf('\n', Math.max(0, at.offset() - 1)) + 1;
        int end = text.indexOf('\n', at.offset());
        String line = text.substring(start, end < 0 ? text.length() : end);
        int cut = line.length() - line.stripLeading().length();
        int number = 1 + (int) text.substring(0, start).chars().filter(c -> c == '\n').count();
        String how = switch (occurrence.kind()) {
            case DECLARATION -> "declared";
            case READ -> "used";
            case WRITE -> "changed";
        };
        return new Found(at, number, line.strip(), at.offset() - start - cut, at.length(), how);
    }

    @Override
    public void createPartControl(Composite parent) {
        viewer = new TableViewer(parent, SWT.FULL_SELECTION);
        Names.name(viewer.getControl(), "References");
        viewer.getTable().setHeaderVisible(true);
        viewer.getTable().setLinesVisible(true);
        TableColumnLayout layout = new TableColumnLayout();
        parent.setLayout(layout);
        column(layout, "Text", 66);
        column(layout, "How", 10);
        column(layout, "File", 18);
        column(layout, "Line", 6);
        viewer.setContentProvider(ArrayContentProvider.getInstance());
        viewer.setInput(new ArrayList<Found>());
        viewer.addOpenListener(event -> {
            if (viewer.getStructuredSelection().getFirstElement() instanceof Found found) {
                RuleEditors.reveal(getSite().getPage(), place.file(found.location.file()), found.location.offset(), found.location.length());
            }
        });
        setContentDescription("Put the caret on a name in a rule file and press Ctrl+Shift+G.");
    }

    private void column(TableColumnLayout layout, String title, int weight) {
        TableViewerColumn column = new TableViewerColumn(viewer, SWT.LEFT);
        column.getColumn().setText(title);
        column.setLabelProvider(new Cells(title));
        layout.setColumnData(column.getColumn(), new ColumnWeightData(weight, true));
    }

    /** A cell; in the text of the line the name is bold. */
    private static final class Cells extends StyledCellLabelProvider {
        private final String title;

        Cells(String title) {
            this.title = title;
        }

        @Override
        public void update(ViewerCell cell) {
            Found found = (Found) cell.getElement();
            StyledString text = switch (title) {
                case "Text" -> marked(found);
                case "How" -> new StyledString(found.how);
                case "File" -> new StyledString(found.location.file());
                default -> new StyledString(String.valueOf(found.line));
            };
            cell.setText(text.getString());
            cell.setStyleRanges(text.getStyleRanges());
            super.update(cell);
        }

        private static StyledString marked(Found found) {
            StyledString text = new StyledString(found.text);
            int length = Math.min(found.length, found.text.length() - found.start);
            if (found.start >= 0 && length > 0) {
                text.setStyle(found.start, length, StyledString.COUNTER_STYLER);
            }
            return text;
        }
    }

    @Override
    public void setFocus() {
        viewer.getTable().setFocus();
    }
}
