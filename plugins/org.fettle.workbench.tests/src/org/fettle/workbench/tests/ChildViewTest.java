/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.workbench.tests;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;

import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.fettle.cases.child.ChronologyReader;
import org.fettle.cases.child.Item;
import org.fettle.cases.focus.Focus;
import org.fettle.engine.Flag;
import org.fettle.engine.RunResult;
import org.fettle.workbench.returns.child.ChildView;
import org.fettle.workbench.ui.CaseSession;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The view of one child: it follows what is looked at, and what is chosen in it is looked at everywhere. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ChildViewTest {

    private static final int CHILDREN = 200;

    private ChildView view;
    private Flag flag;

    @BeforeAll
    void lookAtAChild() {
        Screen.awaitReady();
        RunResult run = Screen.state().result();
        Map<String, Integer> counts = new HashMap<>();
        run.flags().forEach(f -> counts.merge(f.subject(), f.subject().isEmpty() || !f.table().equals("Episodes") ? 0 : 1, Integer::sum));
        // one with several issues of whom there is much to tell
        String most = counts.entrySet().stream().filter(e -> e.getValue() > 2).map(Map.Entry::getKey).sorted().limit(CHILDREN)
                .max(Comparator.comparingInt(key -> ChronologyReader.read(run, key).lanes().size())).orElseThrow();
        for (Flag each : Screen.state().result().flags()) {
            flag = flag == null && each.subject().equals(most) && each.table().equals("Episodes") ? each : flag;
        }
        Screen.run(() -> {
            view = (ChildView) Screen.page().showView(ChildView.ID);
            CaseSession.current().focus().go(Focus.NONE.with(flag));
        });
        Screen.await("the child is drawn", () -> view.shown() != null && view.shown().subject().equals(most));
    }

    private static Canvas canvas() {
        return (Canvas) Display.getCurrent().getFocusControl();
    }

    private void press(int keyCode, char character) {
        Screen.run(() -> {
            Screen.page().activate(view);
            view.setFocus();
            Event event = new Event();
            event.keyCode = keyCode;
            event.character = character;
            canvas().notifyListeners(SWT.KeyDown, event);
        });
    }

    private static Focus focus() {
        return Screen.shown(() -> CaseSession.current().focus().now());
    }

    private Item chosen() {
        return Screen.shown(view::chosen);
    }

    @Test
    void theRecordThatIsLookedAtIsChosenAndEverythingWrongIsListed() {
        Screen.run(() -> CaseSession.current().focus().go(Focus.NONE.with(flag)));
        Screen.picture("30-child");
        Screen.large(view, "30-child-large");
        assertEquals(flag.reference(), chosen().row());
        int flags = 0;
        for (Flag each : Screen.state().result().flags()) {
            flags += each.subject().equals(flag.subject()) ? 1 : 0;
        }
        assertEquals(flags, Screen.shown(view::shown).issues());
    }

    @Test
    void keysGoFromRecordToRecordAndEnterShowsOneEverywhere() {
        press(SWT.HOME, '\0');
        Item first = chosen();
        press(SWT.ARROW_DOWN, '\0');
        assertNotEquals(first, chosen());
        press(SWT.CR, '\r');
        assertEquals(chosen().row(), focus().record());
        press(SWT.KEYPAD_ADD, '+');
        press(SWT.KEYPAD_ADD, '+');
        Screen.picture("31-child-zoomed");
        press('0', '0');
    }

    @Test
    void aClickChoosesARecordAndShowsItEverywhere() {
        Item target = Screen.shown(() -> view.shown().items().get(view.shown().items().size() - 1));
        Screen.run(() -> {
            Screen.page().activate(view);
            view.setFocus();
            var place = view.placeOf(target);
            Event event = new Event();
            event.x = place.x() + 3;
            event.y = place.y() + place.height() / 2;
            event.button = 1;
            canvas().notifyListeners(SWT.MouseDown, event);
        });
        assertEquals(target.row(), focus().record());
        assertEquals(flag.subject(), focus().subject());
    }

    @Test
    void thePictureIsSavedAsSvg(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("child.svg");
        Screen.run(() -> view.save(file));
        Screen.await("the file is there", () -> Files.exists(file) && Job.getJobManager().isIdle());
        String svg = Files.readString(file);
        assertTrue(svg.startsWith("<?xml") && svg.contains(flag.subject()) && svg.endsWith("</svg>\n"), svg);
    }
}
