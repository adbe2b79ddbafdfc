/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.cases.history;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.fettle.cases.Figures;
import org.fettle.cases.issues.Counts;
import org.fettle.cases.issues.IssueNode;
import org.fettle.engine.LedgerEntry;
import org.fettle.engine.RunResult;

/** The flags of an earlier run that are there no more, by rule. */
final class GoneNode implements IssueNode {
    private final String id;
    private final String label;
    private final String advice;
    private final List<? extends IssueNode> children;

    GoneNode(String when, RunResult now, List<FlagName> gone, List<FlagName> unchecked) {
        this("gone",
                (gone.isEmpty() ? "Not checked again" : "\u2713 Fixed since " + when) + " (" + Figures.number(gone.size() + unchecked.size()) + ")",
                "Flagged on " + when + " and not any more.", places(now, gone, unchecked));
    }

    private GoneNode(String id, String label, String advice, List<? extends IssueNode> children) {
        this.id = id;
        this.label = label;
        this.advice = advice;
        this.children = children;
    }

    private static List<IssueNode> places(RunResult now, List<FlagName> gone, List<FlagName> unchecked) {
        FlagNames names = new FlagNames(now);
        List<IssueNode> places = new ArrayList<>(rules("gone", now, names, gone));
        if (!unchecked.isEmpty()) {
            places.add(new GoneNode("gone/unchecked", "Not checked again (" + Figures.number(unchecked.size()) + ")",
                    "The rules that flagged these did not run this time, so that nobody knows whether they are put right.",
                    rules("gone/unchecked", now, names, unchecked)));
        }
        return places;
    }

    private static List<GoneNode> rules(String parent, RunResult now, FlagNames names, List<FlagName> flags) {
        Map<String, List<FlagName>> byRule = new LinkedHashMap<>();
        flags.forEach(flag -> byRule.computeIfAbsent(flag.rule(), rule -> new ArrayList<>()).add(flag));
        List<GoneNode> rules = new ArrayList<>();
        byRule.forEach((rule, own) -> {
            LedgerEntry entry = now.ledger().rule(rule);
            String title = rule + (entry == null ? "" : "  " + entry.rule().title());
            List<GoneNode> leaves = new ArrayList<>();
            for (int i = 0; i < own.size(); i++) {
                leaves.add(new GoneNode(parent + "/" + rule + "/" + i, text(own.get(i), names), "", List.of()));
            }
            rules.add(new GoneNode(parent + "/" + rule, title + " (" + Figures.number(own.size()) + ")", title, leaves));
        });
        rules.sort((one, other) -> Integer.compare(other.children.size(), one.children.size()));
        return rules;
    }

    /** {@code 1234  Episodes, DECOM 01/04/2024}. */
    static String text(FlagName name, FlagNames names) {
        StringBuilder text = new StringBuilder(name.subject()).append(name.subject().isEmpty() ? "" : "  ").append(name.table());
        if (name.yearsBack() > 0) {
            text.append(", last year");
        }
        List<String> columns = names.keyColumns(name.table());
        for (int i = 0; i < Math.min(columns.size(), name.key().size()); i++) {
            text.append(", ").append(columns.get(i)).append(' ').append(name.key().get(i).isEmpty() ? "(blank)" : name.key().get(i));
        }
        return text.toString();
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public String label() {
        return label;
    }

    @Override
    public String advice() {
        return advice.isEmpty() ? label : advice;
    }

    @Override
    public Counts counts() {
        return Counts.NONE;
    }

    @Override
    public boolean isAside() {
        return true;
    }

    @Override
    public List<? extends IssueNode> children() {
        return children;
    }

    @Override
    public boolean isLeaf() {
        return children.isEmpty();
    }
}
