/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.workbench.tests;

import java.util.List;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.fettle.cases.focus.Focus;
import org.fettle.cases.why.WhyDocument;
import org.fettle.engine.Flag;
import org.fettle.workbench.issues.why.WhyView;
import org.fettle.workbench.ui.CaseSession;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The view that tells why: it follows what is looked at, and its links lead to the rows involved. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WhyViewTest {

    private WhyView view;

    @BeforeAll
    void openTheView() {
        Screen.awaitReady();
        Screen.run(() -> view = (WhyView) Screen.page().showView(WhyView.ID));
    }

    private static Flag flag(String rule) {
        for (Flag flag : Screen.state().result().flags()) {
            if (flag.rule().code().equals(rule)) {
                return flag;
            }
        }
        throw new AssertionError("the sample has nothing of rule " + rule);
    }

    private WhyDocument look(Flag flag) {
        Screen.activate();
        Screen.run(() -> {
            CaseSession.current().focus().go(Focus.NONE.with(flag));
            Screen.page().activate(view);
        });
        Screen.await("rule " + flag.rule().code() + " is explained",
                () -> view.shown() != null && view.shown().text().startsWith(flag.rule().code() + "  ")
                        && !view.shown().text().contains("What mends it  \u2026"));
        return Screen.shown(view::shown);
    }

    private static StyledText text() {
        return (StyledText) Display.getCurrent().getFocusControl();
    }

    private static void key(int type, int code, int detail) {
        Screen.run(() -> {
            Event event = new Event();
            event.keyCode = code;
            event.character = (char) code;
            event.detail = detail;
            event.doit = true;
            text().notifyListeners(type, event);
        });
    }

    @Test
    void tellsTheRuleWithItsValues() {
        Flag flag = flag("503A");
        WhyDocument shown = look(flag);
        Screen.picture("32-why");
        Screen.large(view, "32-why-large");
        assertTrue(shown.text().contains(flag.message()), shown.text());
        assertTrue(shown.text().contains("true  opening.RNE differs from before.RNE"), shown.text());
        assertTrue(shown.looks().stream().anyMatch(look -> look.style() == WhyDocument.Style.DECIDES), shown.looks().toString());
    }

    @Test
    void linksLeadToTheRowsInvolvedByKeyboard() {
        WhyDocument shown = look(flag("501"));
        List<WhyDocument.Link> rows = shown.links().stream().filter(link -> link.target() instanceof WhyDocument.ToRow).toList();
        WhyDocument.ToRow last = (WhyDocument.ToRow) rows.get(rows.size() - 1).target();
        Screen.run(() -> {
            view.setFocus();
            text().setSelection(rows.get(rows.size() - 1).offset() - 1);
        });
        key(SWT.Traverse, SWT.TAB, SWT.TRAVERSE_TAB_NEXT);
        key(SWT.KeyDown, SWT.CR, 0);
        assertEquals(last.row(), Screen.shown(() -> CaseSession.current().focus().now()).record());
        Screen.await("it says why that row is not flagged", () -> view.shown() != null && !view.shown().equals(shown));
        Screen.picture("33-why-not");
        Screen.large(view, "33-why-not-large");
        assertTrue(Screen.shown(view::shown).text().contains("Rule 501 does not flag "), () -> Screen.shown(view::shown).text());
    }

    @Test
    void definitionsAndExamplesUnfold() {
        look(flag("503A"));
        WhyDocument before = Screen.shown(view::shown);
        for (WhyDocument.Link link : before.links().stream().filter(l -> l.target() instanceof WhyDocument.Toggle).toList()) {
            Screen.run(() -> {
                view.setFocus();
                WhyDocument now = view.shown();
                WhyDocument.Link same = now.links().stream().filter(l -> l.target().equals(link.target())).findFirst().orElseThrow();
                text().setSelection(same.offset());
            });
            key(SWT.KeyDown, SWT.CR, 0);
        }
        String text = Screen.shown(view::shown).text();
        Screen.picture("34-why-unfolded");
        assertTrue(text.contains("goes-on-from-last-year means"), text);
        assertTrue(text.contains("example \""), text);
    }
}
