/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.workbench.ui;

import java.nio.file.Path;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.part.ViewPart;
import org.fettle.cases.CaseFolder;
import org.fettle.cases.focus.Focus;
import org.fettle.cases.focus.FocusModel;

/**
 * Where to begin: the first minute with the sample case, the way to a case of one's own, and the guide. It stands beside the issues, never over them, and
 * makes room for the answer as soon as a record of a group is looked at.
 */
public final class WelcomeView extends ViewPart {
    private static final int LEAST_WIDTH = 320;
    private static final int RECENT = 5;

    private final FocusModel.Listener begun = this::makeRoom;
    private ScrolledComposite scrolled;
    private Composite content;
    private Control first;

    @Override
    public void createPartControl(Composite parent) {
        scrolled = new ScrolledComposite(parent, SWT.V_SCROLL);
        scrolled.setExpandHorizontal(true);
        scrolled.setExpandVertical(true);
        content = new Composite(scrolled, SWT.NONE);
        Theme.paper(content);
        content.setBackgroundMode(SWT.INHERIT_FORCE);
        GridLayoutFactory.fillDefaults().margins(20, 16).spacing(0, 6).applyTo(content);
        heading("Welcome to Fettle");
        text("The sample case is a return of made-up children with made-up errors: nothing in it is real, and nothing can go wrong with it.");
        heading("The first minute");
        text("1.  Under Issues, pick the rule with most issues. Records shows its rows, with what is wrong marked in them.");
        text("2.  Select a record. Why says what made the rule flag it, Child shows the child's whole story.");
        text("3.  Press F8: you see what the certain fixes of the rule change, mend and create, before anything changes. Apply, then undo.");
        heading("Go on");
        first = link("<a>Open the sample case</a>", "org.fettle.workbench.openSample");
        link("<a>New case...</a>  from the files of your own return", "org.fettle.workbench.newCase");
        link("<a>Open case...</a>  a folder that is a case already", "org.fettle.workbench.openCase");
        for (Path recent : Places.recentCases().stream().limit(RECENT).toList()) {
            recent(recent);
        }
        link("<a>User guide</a>  in the browser; it came with Fettle and needs no network", "org.fettle.workbench.guide");
        text("Everything works by keyboard: Ctrl+Shift+L lists the keys, Ctrl+3 finds a command by its name.");
        scrolled.setContent(content);
        scrolled.addListener(SWT.Resize, event -> fit());
        fit();
        CaseSession.current().focus().addListener(begun);
    }

    private void makeRoom(Focus before, Focus after) {
        IWorkbenchPage page = getSite().getPage();
        boolean chosen = before.group() != null && after.group() != null && after.record() != null && !after.record().equals(before.record());
        if (chosen && page.getActivePart() != this && page.isPartVisible(this) && page.findView(Views.WHY) != null) {
            page.bringToTop(page.findView(Views.WHY));
        }
    }

    @Override
    public void dispose() {
        CaseSession.current().focus().removeListener(begun);
        super.dispose();
    }

    private void heading(String text) {
        Label label = new Label(content, SWT.WRAP);
        label.setText(text);
        label.setFont(JFaceResources.getHeaderFont());
        GridDataFactory.fillDefaults().grab(true, false).indent(0, 4).hint(LEAST_WIDTH, SWT.DEFAULT).applyTo(label);
    }

    private void text(String text) {
        Label label = new Label(content, SWT.WRAP);
        label.setText(text);
        GridDataFactory.fillDefaults().grab(true, false).hint(LEAST_WIDTH, SWT.DEFAULT).applyTo(label);
    }

    private Link link(String text, String command) {
        Link link = new Link(content, SWT.NONE);
        link.setText(text);
        link.addListener(SWT.Selection, event -> ViewCommands.execute(getSite(), command));
        GridDataFactory.fillDefaults().grab(true, false).hint(LEAST_WIDTH, SWT.DEFAULT).applyTo(link);
        return link;
    }

    /** A case that was open lately. */
    private void recent(Path folder) {
        Link link = new Link(content, SWT.NONE);
        link.setText("<a>" + folder.getFileName().toString().replace("&", "&&") + "</a>  in " + folder.getParent().toString().replace("&", "&&"));
        link.addListener(SWT.Selection, event -> CaseSession.current().open(new CaseFolder(folder)));
        GridDataFactory.fillDefaults().grab(true, false).indent(12, 0).hint(LEAST_WIDTH, SWT.DEFAULT).applyTo(link);
    }

    /** As wide as the view, as high as the text then is. */
    private void fit() {
        int width = Math.max(LEAST_WIDTH, scrolled.getClientArea().width);
        Point size = content.computeSize(width, SWT.DEFAULT);
        scrolled.setMinHeight(size.y);
    }

    @Override
    public void setFocus() {
        first.setFocus();
    }
}
