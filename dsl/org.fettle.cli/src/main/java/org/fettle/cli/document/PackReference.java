/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.cli.document;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import org.eclipse.emf.ecore.EObject;
import org.fettle.compiler.PackCompiler;
import org.fettle.engine.pack.PackInfo;
import org.fettle.engine.pack.Role;
import org.fettle.engine.pack.RuleInfo;
import org.fettle.engine.pack.Slot;
import org.fettle.language.LoadedPack;
import org.fettle.language.fettle.Declaration;
import org.fettle.language.fettle.Definition;
import org.fettle.language.fettle.Model;
import org.fettle.language.fettle.Rule;
import org.fettle.language.ide.FettleServices;
import org.fettle.language.ide.Token;

/** A pack as its reference shows it: the rules by subject (one file each), every rule with its versions, and who uses what. */
final class PackReference {

    /**
     * A version of a rule.
     *
     * @param source the rule as written
     * @param info   what the compiler found out about it
     */
    record Version(Rule source, RuleInfo info) {
    }

    /**
     * A rule with its versions, the oldest first.
     *
     * @param code     its code
     * @param versions at least one
     */
    record Entry(String code, List<Version> versions) {

        Version newest() {
            return versions.get(versions.size() - 1);
        }

        String anchor() {
            return "rule-" + code;
        }
    }

    /**
     * The rules of a file.
     *
     * @param name  the file's name without its ending; that of a file of a base has the base's name and a colon in front
     * @param about the remark at its head, may be empty
     * @param rules its rules in file order
     */
    record Subject(String name, String about, List<Entry> rules) {

        /** The name for people: {@code placed-for-adoption} is {@code Placed for adoption}; of a base {@code Placed for adoption (ssda903)}. */
        String title() {
            int colon = name.indexOf(':');
            String own = Html.capital(name.substring(colon + 1)).replace('-', ' ');
            return colon < 0 ? own : own + " (" + name.substring(0, colon) + ")";
        }
    }

    private final LoadedPack loaded;
    private final PackInfo info;
    private final Years years;
    private final Map<String, Sentence> sentences = new LinkedHashMap<>();
    private final Map<String, String> anchors = new LinkedHashMap<>();
    private final List<Subject> subjects = new ArrayList<>();

    /** @throws IllegalArgumentException when the pack has errors */
    PackReference(LoadedPack loaded) {
        this.loaded = loaded;
        if (loaded.hasErrors()) {
            throw new IllegalArgumentException("the pack has errors: " + loaded.problems());
        }
        info = PackCompiler.interpret(loaded).pack().info();
        years = new Years(info);
        info.returnType().tables().forEach(table -> anchors.put(table.name(), "table-" + table.name()));
        info.returnType().references().forEach(table -> anchors.put(table.name(), "table-" + table.name()));
        info.codeLists().forEach(list -> anchors.put(list.name(), "codes-" + list.name()));
        all(Definition.class).forEach(definition -> anchors.put(definition.getName(), "define-" + definition.getName()));
        FettleServices services = new FettleServices();
        loaded.allSources().forEach((file, text) -> sentences.put(file, new Sentence(text, services.tokens(text), this::anchor)));
        // What is the council's own comes first.
        for (LoadedPack pack = loaded; pack != null; pack = pack.base()) {
            pack.models().forEach(this::addSubject);
        }
    }

    private String anchor(Token.Kind kind, String text) {
        return switch (kind) {
            case TABLE, CODE_LIST, NAME -> anchors.get(text);
            default -> null;
        };
    }

    private void addSubject(Model model) {
        Map<String, List<Version>> rules = new LinkedHashMap<>();
        for (Declaration declaration : model.getDeclarations()) {
            if (declaration instanceof Rule rule) {
                RuleInfo found = info.rules().stream().filter(r -> r.code().equals(rule.getName()) && Objects.equals(r.since(), rule.getSince()))
                        .findFirst().orElseThrow(() -> new IllegalStateException("the compiler left out rule " + rule.getName()));
                rules.computeIfAbsent(rule.getName(), code -> new ArrayList<>()).add(new Version(rule, found));
            }
        }
        if (rules.isEmpty()) {
            return;
        }
        List<Entry> entries = new ArrayList<>();
        rules.forEach((code, versions) -> {
            versions.sort(Comparator.comparing(version -> version.info().since() == null ? Integer.MIN_VALUE : version.info().since()));
            entries.add(new Entry(code, List.copyOf(versions)));
        });
        String file = LoadedPack.fileOf(model);
        subjects.add(new Subject(file.replaceFirst("\\.fettle$", "").replace('/', ':'), head(loaded.allSources().get(file)), List.copyOf(entries)));
    }

    /** The first block of line remarks of a file. */
    private static String head(String text) {
        StringBuilder out = new StringBuilder();
        for (String line : text.split("\n")) {
            if (line.startsWith("//")) {
                out.append(out.isEmpty() ? "" : " ").append(line.substring(2).strip());
            } else if (!out.isEmpty() || !line.isBlank() && !line.startsWith("/*")) {
                break;
            }
        }
        return out.toString();
    }

    PackInfo info() {
        return info;
    }

    Years years() {
        return years;
    }

    List<Subject> subjects() {
        return subjects;
    }

    /** All rules, in the order of the page. */
    List<Entry> rules() {
        return subjects.stream().flatMap(subject -> subject.rules().stream()).toList();
    }

    /** The file of a part of the pack, to show its words. */
    Sentence sentence(EObject part) {
        return sentences.get(LoadedPack.fileOf(part));
    }

    /** All declarations of a kind, in the order of the files. */
    <T extends Declaration> List<T> all(Class<T> kind) {
        return loaded.chain().stream().flatMap(pack -> pack.models().stream()).flatMap(model -> model.getDeclarations().stream())
                .filter(kind::isInstance).map(kind::cast).toList();
    }

    /** The tables that a version reads or flags, last year's as {@code last year Episodes}: the columns, and which of them it flags. */
    static Map<String, Map<String, Boolean>> columns(RuleInfo rule) {
        Map<String, Map<String, Boolean>> out = new TreeMap<>(
                Comparator.comparing((String table) -> table.startsWith("last year ")).thenComparing(t -> t));
        rule.needs().forEach(need -> {
            Map<String, Boolean> columns = out.computeIfAbsent(table(need.table(), need.yearsBack()), t -> new TreeMap<>());
            need.columns().forEach(column -> columns.putIfAbsent(column, false));
        });
        for (Slot slot : rule.slots()) {
            if (slot.role() == Role.FLAGGED) {
                Map<String, Boolean> columns = out.computeIfAbsent(table(slot.table(), slot.yearsBack()), t -> new TreeMap<>());
                slot.columns().forEach(column -> columns.put(column, true));
            }
        }
        return out;
    }

    /** Tables that a rule reads or flags in any version, of either year. */
    static Set<String> tables(Entry entry) {
        Set<String> out = new TreeSet<>();
        entry.versions().forEach(version -> {
            version.info().needs().forEach(need -> out.add(need.table()));
            version.info().slots().forEach(slot -> out.add(slot.table()));
        });
        return out;
    }

    /** For each column, as {@code Episodes.DEC} or {@code last year Episodes.DEC}: the rules that flag it. */
    Map<String, List<Entry>> flaggedBy() {
        Map<String, List<Entry>> out = new TreeMap<>();
        for (Entry entry : rules()) {
            Set<String> seen = new HashSet<>();
            for (Version version : entry.versions()) {
                columns(version.info()).forEach((table, columns) -> columns.forEach((column, flagged) -> {
                    if (flagged && seen.add(table + '.' + column)) {
                        out.computeIfAbsent(table + '.' + column, c -> new ArrayList<>()).add(entry);
                    }
                }));
            }
        }
        return out;
    }

    /** The years of the pack in which a version is in force. */
    List<Integer> inForce(Version version) {
        return years.between(version.info().since(), version.info().until());
    }

    private static String table(String name, int yearsBack) {
        return yearsBack == 0 ? name : "last year " + name;
    }
}
