/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.architecture;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import javax.xml.parsers.DocumentBuilderFactory;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

/** What the files of the workbench promise to people without a mouse or with weak eyes: a way to each command, a list of the keys, colours from one place. */
class WorkbenchFilesTest {
    private static final Map<String, String> PLACES = Map.of("org.eclipse.ui.contexts.window", "everywhere", "org.fettle.workbench.views", "in views",
            "org.fettle.workbench.issues.context", "in Issues", "org.fettle.workbench.ruleEditorScope", "in the rule editor");
    private static final List<String> HELD = List.of("Ctrl", "Shift", "Alt");
    /** Undo and Redo of the Edit menu mean these while a view of the case is active. */
    private static final List<String> OF_THE_EDIT_MENU = List.of("org.fettle.workbench.undo", "org.fettle.workbench.redo");
    /** Asks the system in high contrast, is drawn before there is a theme, and follows the system when its colours change. */
    private static final List<String> MAY_MAKE_COLOURS = List.of("Theme.java", "Splash.java", "SystemColours.java");

    private static Path root;
    private static List<Element> elements;

    @BeforeAll
    static void readThePlugins() throws Exception {
        root = Path.of("").toAbsolutePath();
        while (!Files.isDirectory(root.resolve("docs/user-guide"))) {
            root = root.getParent();
        }
        elements = new ArrayList<>();
        for (Path bundle : bundles()) {
            Path file = bundle.resolve("plugin.xml");
            if (Files.exists(file)) {
                collect(DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(file.toFile()).getDocumentElement());
            }
        }
        assertFalse(elements.isEmpty());
    }

    private static List<Path> bundles() throws IOException {
        try (Stream<Path> files = Files.list(root.resolve("plugins"))) {
            return files.filter(file -> !file.endsWith("org.fettle.workbench.tests")).sorted().toList();
        }
    }

    private static void collect(Element parent) {
        elements.add(parent);
        children(parent).forEach(WorkbenchFilesTest::collect);
    }

    private static Stream<Element> children(Element parent) {
        List<Element> children = new ArrayList<>();
        for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element) {
                children.add(element);
            }
        }
        return children.stream();
    }

    private static Stream<Element> all(String name, String parent) {
        return elements.stream().filter(element -> element.getTagName().equals(name) && element.getParentNode() instanceof Element above
                && above.getTagName().matches(parent));
    }

    /** The commands that the plug-ins define, by identifier. */
    private static Map<String, String> commands() {
        Map<String, String> names = new HashMap<>();
        all("command", "extension").forEach(command -> names.put(command.getAttribute("id"), command.getAttribute("name")));
        return names;
    }

    @Test
    void theGuideListsTheKeys() throws IOException {
        Map<String, String> names = commands();
        names.put("org.eclipse.ui.perspectives.showPerspective", "Show Perspective");
        names.put("org.eclipse.ui.views.showView", "Show View");
        TreeSet<String> rows = all("key", "extension").map(key -> row(key, names)).collect(Collectors.toCollection(TreeSet::new));
        TreeSet<String> listed = Files.readAllLines(root.resolve("docs/user-guide/keys.md")).stream()
                .filter(line -> PLACES.values().stream().anyMatch(place -> line.endsWith("| " + place + " |")))
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(String.join("\n", rows), String.join("\n", listed));
    }

    private static String row(Element key, Map<String, String> names) {
        String keys = Stream.of(key.getAttribute("sequence").replace("M1", "CTRL").replace("M2", "SHIFT").replace("M3", "ALT").replace("ARROW_", "")
                .replace("NUMPAD_DIVIDE", "NUMPAD/").replace("NUMPAD_MULTIPLY", "NUMPAD*").split("\\+"))
                .map(part -> part.length() < 2 ? part : part.charAt(0) + part.substring(1).toLowerCase(Locale.ROOT))
                .sorted(Comparator.comparingInt(part -> HELD.contains(part) ? HELD.indexOf(part) : HELD.size())).collect(Collectors.joining("+"));
        String values = children(key).map(parameter -> parameter.getAttribute("value"))
                .map(value -> " (" + value.substring(value.lastIndexOf('.') + 1) + ")").collect(Collectors.joining());
        return "| " + keys + " | " + names.get(key.getAttribute("commandId")).replace("...", "") + values + " | "
                + PLACES.get(key.getAttribute("contextId")) + " |";
    }

    @Test
    void eachCommandHasAKeyOrIsInAMenu() {
        TreeSet<String> lost = new TreeSet<>(commands().keySet());
        lost.removeAll(OF_THE_EDIT_MENU);
        all("key", "extension").forEach(key -> lost.remove(key.getAttribute("commandId")));
        all("command", "menu|menuContribution").filter(WorkbenchFilesTest::isInAMenu)
                .forEach(command -> lost.remove(command.getAttribute("commandId")));
        assertEquals("[]", lost.toString());
    }

    private static boolean isInAMenu(Element command) {
        Element at = command;
        while (!at.getTagName().equals("menuContribution")) {
            at = (Element) at.getParentNode();
        }
        return at.getAttribute("locationURI").matches("(menu|popup):.*");
    }

    @Test
    void coloursComeFromOnePlace() throws IOException {
        List<String> own = new ArrayList<>();
        for (Path bundle : bundles()) {
            try (Stream<Path> files = Files.walk(bundle.resolve("src"))) {
                for (Path file : files.filter(path -> path.toString().endsWith(".java")).toList()) {
                    String text = Files.readString(file);
                    boolean makes = Stream.of("getSystemColor(", "new RGB(", "new Color(").anyMatch(text::contains);
                    if (makes && !MAY_MAKE_COLOURS.contains(file.getFileName().toString())) {
                        own.add(root.relativize(file).toString());
                    }
                }
            }
        }
        assertEquals("", String.join("\n", own), "take a Tone from Theme");
    }

    @Test
    void bothThemesHaveTheSameRules() throws IOException {
        // so that nothing keeps the colour of the theme before
        assertEquals(selectors("light.css"), selectors("dark.css"));
    }

    private static String selectors(String sheet) throws IOException {
        String text = Files.readString(root.resolve("plugins/org.fettle.workbench/css").resolve(sheet));
        int start = text.indexOf(".FettlePaper,");
        return text.substring(start, text.indexOf('{', start));
    }
}
