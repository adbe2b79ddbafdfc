/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.workbench.tests;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.eclipse.core.commands.ParameterizedCommand;
import org.eclipse.core.commands.common.CommandException;
import org.eclipse.jface.preference.IPreferenceNode;
import org.eclipse.jface.preference.PreferenceManager;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Listener;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.TreeItem;
import org.eclipse.swt.widgets.Widget;
import org.eclipse.ui.IViewReference;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.dialogs.PreferencesUtil;
import org.eclipse.ui.handlers.IHandlerService;
import org.fettle.cases.CaseState;
import org.fettle.engine.Flag;
import org.fettle.workbench.editor.RuleEditors;
import org.fettle.workbench.issues.IssuesView;
import org.fettle.workbench.ui.CaseSession;
import org.fettle.workbench.ui.TextGrid;
import org.fettle.workbench.ui.Theme;
import org.fettle.workbench.ui.Views;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Whoever cannot see well, or at all: each control of each view and window has a name, and each text stands out, also when the colours become dark. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class AccessTest {
    private static final String DARK = "org.fettle.workbench.darkTheme";
    private static final String RULE = """
            /* SPDX-License-Identifier: EPL-2.0 */

            // A remark about the rule
            rule L1 "Ends when it starts" {
                category inconsistent  severity query  impact low
                each Episodes e
                let begun = e.DECOM
                flag e.DEC beside e.DECOM when e.DEC < begun and e.PLACE in { U1, P1 } and e.DEC > 31/03/2020
                message "The episode began {e.DECOM} and ended {e.DEC}."
                example "ended before it began" {
                    Episodes | CHILD | DECOM      | DEC        |
                             | 1     | 02/06/2024 | 01/06/2024 | flagged
                }
                example "on one day" {
                    Episodes | CHILD | DECOM      | DEC        |
                             | 1     | 02/06/2024 | 02/06/2024 | passes
                }
            }

            rule L2 "Wrong" {
                category inconsistent  severity query  impact low
                each Episodes e
                flag e.DECM when e.DEC = nonsense
                message "x"
            }
            """;
    private static final List<String> COMMANDS = List.of("org.fettle.workbench.newCase", "org.fettle.workbench.settings",
            "org.fettle.workbench.applyFix",
            "org.fettle.workbench.waive", bulk("set"), bulk("replace"), bulk("map"), bulk("normalise"), bulk("shift"), bulk("lastYear"),
            bulk("register"),
            bulk("expression"), export("changes"), export("questions"), export("corrected"), export("page"), export("recipe"),
            "org.fettle.workbench.editor.newRule", "org.fettle.workbench.editor.newPack",
            "org.eclipse.ui.help.aboutAction");

    private final Set<String> faults = new LinkedHashSet<>();
    private LocalPack pack;

    private static String bulk(String tool) {
        return "org.fettle.workbench.fix.bulk(org.fettle.workbench.fix.tool=" + tool + ")";
    }

    private static String export(String what) {
        return "org.fettle.workbench.fix.export(org.fettle.workbench.fix.what=" + what + ")";
    }

    @BeforeAll
    void somethingIsInEachView() throws IOException {
        Screen.awaitReady();
        CaseSession.current().openSample();
        Screen.await("the sample is open", () -> Screen.state().phase() == CaseState.Phase.READY && Screen.state().folder().name().equals("sample"));
        Screen.awaitReady();
        pack = LocalPack.make("access", RULE);
        Screen.activate();
    }

    @AfterAll
    void asItWas() throws IOException {
        light();
        pack.remove();
        Screen.activate();
    }

    static void light() {
        if (Screen.shown(Theme::isDark)) {
            Screen.execute(DARK);
            Screen.await("it is light", () -> !Theme.isDark());
            Screen.settle();
        }
    }

    static void dark() {
        if (!Screen.shown(Theme::isDark)) {
            Screen.execute(DARK);
            Screen.await("it is dark", Theme::isDark);
            Screen.settle();
        }
    }

    private static void choose() {
        IssuesView issues = Screen.view(IssuesView.ID);
        Flag flag = Screen.state().result().flags().flag(Screen.state().issues().group("rule:501").flags()[0]);
        Screen.run(() -> {
            Screen.page().activate(issues);
            issues.selectPlace("category:" + flag.rule().category() + "/rule:501");
            CaseSession.current().focus().go(CaseSession.current().focus().now().with(flag));
        });
        Screen.settle();
    }

    @BeforeEach
    void noFaults() {
        faults.clear();
    }

    private void look(String where) {
        Screen.run(() -> {
            for (Shell shell : Display.getCurrent().getShells()) {
                if (shell.isVisible()) {
                    AccessWalk.faults(shell).forEach(fault -> faults.add(where + ": " + fault));
                }
            }
        });
    }

    private void clean(String colours) {
        Screen.run(() -> PlatformUI.getWorkbench().showPerspective(Views.CLEAN, Screen.window()));
        choose();
        for (String view : List.of(Views.WHY, Views.CHILD, Views.WELCOME, Views.EDITS, Views.PROBLEMS)) {
            show(view, colours);
        }
    }

    private void author(String colours) {
        Screen.run(() -> {
            PlatformUI.getWorkbench().showPerspective(Views.AUTHOR, Screen.window());
            RuleEditors.open(Screen.page(), pack.rules(), 8);
        });
        EditorScreen.awaitAnalysis();
        EditorScreen.caretAt("begun and e.PLACE");
        List<String> ids = Screen.shown(() -> Arrays.stream(Screen.page().getViewReferences()).map(IViewReference::getId).toList());
        ids.forEach(view -> show(view, colours));
    }

    private void show(String view, String colours) {
        Screen.run(() -> Screen.page().showView(view));
        Screen.settle();
        Screen.picture(colours + "-" + view.substring(view.lastIndexOf('.') + 1));
        look(colours + " " + view);
    }

    @Test
    @Order(1)
    void inTheLight() {
        light();
        clean("light");
        author("light");
        assertEquals("", String.join("\n", faults));
    }

    @Test
    @Order(2)
    void inTheDark() {
        dark();
        author("dark");
        clean("dark");
        assertEquals("", String.join("\n", faults));
    }

    @Test
    @Order(3)
    void inEachWindow() {
        dark();
        Screen.run(() -> PlatformUI.getWorkbench().showPerspective(Views.CLEAN, Screen.window()));
        choose();
        for (String command : COMMANDS) {
            if (command.contains("bulk")) {
                Screen.run(() -> Screen.page().showView(Views.RECORDS));
            } else if (command.endsWith("waive")) {
                choose();
            }
            window(command.replaceAll("org[.]|fettle[.]|workbench[.]|[^A-Za-z]", "-").replaceAll("-+", "-").substring(1), () -> execute(command));
        }
        assertEquals("", String.join("\n", faults));
    }

    @Test
    @Order(4)
    void inThePreferences() {
        dark();
        List<String> pages = Screen.shown(() -> PlatformUI.getWorkbench().getPreferenceManager().getElements(PreferenceManager.PRE_ORDER).stream()
                .map(IPreferenceNode::getId).toList());
        assertFalse(pages.stream().anyMatch(page -> page.startsWith("org.eclipse.team")), pages.toString());
        for (String page : pages) {
            if (page.startsWith("org.fettle")) {
                window("preferences-" + page.substring(page.lastIndexOf('.') + 1),
                        () -> PreferencesUtil.createPreferenceDialogOn(Screen.window().getShell(), page, null, null).open());
            }
        }
        faults.removeIf(fault -> fault.contains("PreferenceFilteredTree")); // the platform's list of pages
        assertEquals("", String.join("\n", faults));
    }

    /** The style engine must not learn of rows: it would keep some that are gone already, and the process ends when it touches one. */
    @Test
    @Order(5)
    void rowsAreNotStyledOneByOne() {
        Set<Widget> styled = new HashSet<>();
        Listener listener = event -> styled.add(event.widget);
        Screen.run(() -> Display.getCurrent().addListener(SWT.Skin, listener));
        Table table = Screen.shown(() -> {
            Shell shell = new Shell(Screen.window().getShell());
            shell.setLayout(new FillLayout());
            Table made = TextGrid.create(shell, List.of("A", "B"), Collections.nCopies(2_000, List.of("a", "b")));
            shell.setSize(400, 500);
            shell.open();
            return made;
        });
        Screen.settle();
        Screen.run(() -> table.setTopIndex(1_900));
        Screen.settle();
        Screen.run(() -> TextGrid.show(table, List.of("A", "B", "C", "D", "E", "F"), List.of(List.of("a", "b", "c", "d", "e", "f"))));
        Screen.settle();
        light();
        dark();
        Screen.run(() -> {
            table.getShell().close();
            Display.getCurrent().removeListener(SWT.Skin, listener);
        });
        assertTrue(styled.contains(table), "tables are styled");
        assertEquals(List.of(), styled.stream().filter(widget -> widget instanceof TableItem || widget instanceof TreeItem).toList());
    }

    /** Opens a window, looks at it and closes it. */
    private void window(String name, Runnable open) {
        Set<Shell> before = Screen.shown(AccessTest::shells);
        PlatformUI.getWorkbench().getDisplay().asyncExec(open);
        Screen.await("a window is open for " + name, () -> shells().size() > before.size());
        Screen.settle(5);
        Screen.picture("dark-" + name);
        look(name);
        Screen.run(() -> {
            List<Shell> opened = new ArrayList<>(shells());
            opened.removeAll(before);
            opened.forEach(shell -> {
                if (!shell.isDisposed()) {
                    shell.close();
                }
            });
        });
        Screen.await("it is closed", () -> shells().size() == before.size());
    }

    private static Set<Shell> shells() {
        Set<Shell> visible = new LinkedHashSet<>();
        for (Shell shell : Display.getCurrent().getShells()) {
            if (shell.isVisible()) {
                visible.add(shell);
            }
        }
        return visible;
    }

    private static void execute(String command) {
        try {
            ParameterizedCommand found = PlatformUI.getWorkbench().getService(ICommandService.class).deserialize(command);
            Screen.window().getService(IHandlerService.class).executeCommand(found, null);
        } catch (CommandException e) {
            throw new IllegalStateException(command, e);
        }
    }
}
