/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.workbench.editor.preview;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.IPartListener2;
import org.eclipse.ui.IWorkbenchPartReference;
import org.eclipse.ui.part.ViewPart;
import org.fettle.cases.preview.ExampleWhy;
import org.fettle.cases.why.WhyDocument;
import org.fettle.cases.why.WhyPage;
import org.fettle.workbench.editor.RuleEditors;
import org.fettle.workbench.editor.live.RuleAnalysis;
import org.fettle.workbench.issues.why.WhyText;

/** Why the example at the caret goes as it goes: the rule's text with the value of each part, for the row at the caret. */
public final class ExampleView extends ViewPart {
    /** The view's identifier in plugin.xml. */
    public static final String ID = "org.fettle.workbench.example";

    private static final Set<WhyDocument.Style> VALUES = Set.of(WhyDocument.Style.TRUE, WhyDocument.Style.FALSE, WhyDocument.Style.UNKNOWN);
    private static final int LINES_ABOVE = 2;

    private final Set<String> open = new HashSet<>();
    private final Visible visible = new Visible();
    private PageOrContent faces;
    private WhyText text;
    private LiveExampleWhy why;
    private ExampleWhy.Row row;
    private int turn;

    @Override
    public void createPartControl(Composite parent) {
        faces = new PageOrContent(parent, 4);
        text = new WhyText(faces.content(), this::follow);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(text.control());
        why = new LiveExampleWhy(parent.getDisplay(), this::show);
        getSite().getPage().addPartListener(visible);
        show(why.shown());
        why.setWanted(getSite().getPage().isPartVisible(this));
    }

    private void show(LiveExampleWhy.Shown shown) {
        if (faces.isDisposed()) {
            return;
        }
        if (shown.why() == null) {
            row = null;
            if (shown.analysis() == null) {
                faces.page().show("No example",
                        "Put the caret into an example of a rule: here you read, part by part, what the rule makes of the row at the caret.");
            } else {
                faces.page().show("The example cannot be explained", shown.message());
            }
        } else {
            boolean other = row == null || !row.explanation().rule().code().equals(shown.row().explanation().rule().code());
            row = shown.row();
            turn = 0;
            if (other) {
                open.clear();
            }
            write(shown, !other);
        }
        faces.show(shown.why() != null);
    }

    private void write(LiveExampleWhy.Shown shown, boolean stay) {
        String example = shown.why().title().isEmpty() ? "The example" : "\"" + shown.why().title() + '"';
        faces.say(example + ", line " + row.line() + ": the row " + row.verdict() + ".");
        WhyDocument document = WhyPage.of(row.explanation(), row.flag(), List.of(), turn, open);
        text.show(document, shown.words(), stay);
        if (!stay) {
            // the view is low, and the line over the text has said the rest
            document.looks().stream().filter(look -> VALUES.contains(look.style())).findFirst().ifPresent(value -> text.control()
                    .setTopIndex(Math.max(0, text.control().getLineAtOffset(value.offset()) - LINES_ABOVE)));
        }
    }

    private void follow(WhyDocument.Target target) {
        LiveExampleWhy.Shown shown = why.shown();
        if (shown.why() == null) {
            return;
        }
        if (target instanceof WhyDocument.ToRow other) {
            Integer line = shown.why().lines().get(other.row());
            if (line != null) {
                goTo(shown.analysis(), line);
            }
        } else if (target instanceof WhyDocument.ToRule) {
            goTo(shown.analysis(), row.explanation().source().line());
        } else if (target instanceof WhyDocument.Toggle toggle) {
            if (!open.remove(toggle.id())) {
                open.add(toggle.id());
            }
            write(shown, true);
        } else if (target instanceof WhyDocument.ToTurn other) {
            turn = other.number();
            write(shown, true);
        }
    }

    private void goTo(RuleAnalysis analysis, int line) {
        Path file = analysis.place().file();
        RuleEditors.reveal(getSite().getPage(), file, offset(analysis.text(), line), 0);
    }

    private static int offset(String text, int line) {
        int offset = 0;
        for (int i = 1; i < line && offset >= 0; i++) {
            offset = text.indexOf('\n', offset) + 1;
        }
        return Math.max(0, offset);
    }

    /** What is explained, for whoever watches the view; null when nothing is. */
    public ExampleWhy.Row shown() {
        return row;
    }

    @Override
    public void setFocus() {
        faces.setFocus(text.control());
    }

    @Override
    public void dispose() {
        getSite().getPage().removePartListener(visible);
        why.close();
        super.dispose();
    }

    /** Tells whether the view can be seen. */
    private final class Visible implements IPartListener2 {
        @Override
        public void partVisible(IWorkbenchPartReference reference) {
            if (reference.getPart(false) == ExampleView.this) {
                why.setWanted(true);
            }
        }

        @Override
        public void partHidden(IWorkbenchPartReference reference) {
            if (reference.getPart(false) == ExampleView.this) {
                why.setWanted(false);
            }
        }
    }
}
