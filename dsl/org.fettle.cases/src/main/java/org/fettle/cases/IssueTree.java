/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.cases;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import org.fettle.engine.FlagTable;
import org.fettle.engine.pack.Category;
import org.fettle.engine.pack.RuleInfo;

/** The flags of a run as categories and rules with counts, and what must be seen beside them. Rules that flag nothing are left out. */
public final class IssueTree {
    /** A tree without issues. */
    public static final IssueTree EMPTY = new IssueTree(List.of(), Counts.NONE, List.of());

    private final List<CategoryNode> categories;
    private final Counts total;
    private final List<Note> notes;

    private IssueTree(List<CategoryNode> categories, Counts total, List<Note> notes) {
        this.categories = categories;
        this.total = total;
        this.notes = notes;
    }

    /** A place in the tree. */
    public sealed interface Node permits CategoryNode, RuleNode, Note {
        /** What to call it. */
        String label();

        /** How much there is to do. */
        Counts counts();

        /** Stays the same over runs. */
        String id();

        /** The rules at or below this place. */
        List<RuleNode> ruleNodes();

        /** For how many findings at or below this place a certain fix is offered. */
        default int fixable() {
            return ruleNodes().stream().mapToInt(RuleNode::fixable).sum();
        }
    }

    /**
     * A kind of trouble.
     *
     * @param category the kind
     * @param counts   over all of its rules; a row that two rules flag counts once among the rows
     * @param rules    most issues first
     */
    public record CategoryNode(Category category, Counts counts, List<RuleNode> rules) implements Node {
        @Override
        public String label() {
            String label = category.label();
            return Character.toUpperCase(label.charAt(0)) + label.substring(1);
        }

        @Override
        public String id() {
            return category.name();
        }

        @Override
        public List<RuleNode> ruleNodes() {
            return rules;
        }
    }

    /**
     * A rule.
     *
     * @param rule    the rule
     * @param counts  its issues
     * @param first   number of its first flag in the flag table
     * @param last    number after its last flag
     * @param fixable for how many of its findings a certain fix is offered, one that may be applied unseen
     */
    public record RuleNode(RuleInfo rule, Counts counts, int first, int last, int fixable) implements Node {
        @Override
        public String label() {
            return rule.code() + "  " + rule.title();
        }

        @Override
        public String id() {
            return rule.category().name() + "/" + rule.code();
        }

        @Override
        public List<RuleNode> ruleNodes() {
            return List.of(this);
        }
    }

    /** Says of a rule for how many of its findings a certain fix is offered. */
    @FunctionalInterface
    public interface Fixable {
        /** The number, 0 or more. */
        int count(RuleInfo rule);
    }

    /** Groups the flags of a run; only rules that flag something are asked about. */
    public static IssueTree of(FlagTable flags, Fixable fixable) {
        Map<Category, List<RuleNode>> rules = new EnumMap<>(Category.class);
        Map<Category, Tally> tallies = new EnumMap<>(Category.class);
        Tally all = new Tally(flags);
        for (int i = 0; i < flags.rules().size(); i++) {
            int first = flags.start(i);
            int last = flags.start(i + 1);
            if (first == last) {
                continue;
            }
            RuleInfo rule = flags.rules().get(i);
            Tally own = new Tally(flags);
            Tally category = tallies.computeIfAbsent(rule.category(), c -> new Tally(flags));
            for (int flag = first; flag < last; flag++) {
                own.add(flags, flag);
                category.add(flags, flag);
                all.add(flags, flag);
            }
            rules.computeIfAbsent(rule.category(), c -> new ArrayList<>()).add(new RuleNode(rule, own.counts(), first, last, fixable.count(rule)));
        }
        List<CategoryNode> categories = new ArrayList<>();
        rules.forEach((category, nodes) -> {
            nodes.sort(Comparator.comparingInt((RuleNode node) -> -node.counts().issues()));
            categories.add(new CategoryNode(category, tallies.get(category).counts(), List.copyOf(nodes)));
        });
        return new IssueTree(List.copyOf(categories), all.counts(), List.of());
    }

    /** The same with what must be seen beside the issues. */
    IssueTree with(List<Note> more) {
        return new IssueTree(categories, total, List.copyOf(more));
    }

    /** The categories that have issues, in the language's order. */
    public List<CategoryNode> categories() {
        return categories;
    }

    /** For how many findings of these rules a certain fix is offered. */
    public int fixable(Collection<RuleInfo> rules) {
        return categories.stream().flatMap(category -> category.rules().stream()).filter(node -> rules.contains(node.rule()))
                .mapToInt(RuleNode::fixable).sum();
    }

    /** Counts over everything. */
    public Counts total() {
        return total;
    }

    /** What must be seen beside the issues: what did not run, was read as something else or left out. */
    public List<Note> notes() {
        return notes;
    }

    /** Whether there is neither an issue nor a note. */
    public boolean isEmpty() {
        return categories.isEmpty() && notes.isEmpty();
    }

    /** The place with this id, or null when it is not there any more. */
    public Node find(String id) {
        for (CategoryNode category : categories) {
            if (category.id().equals(id)) {
                return category;
            }
            for (RuleNode rule : category.rules()) {
                if (rule.id().equals(id)) {
                    return rule;
                }
            }
        }
        return find(notes, id);
    }

    private static Note find(List<Note> notes, String id) {
        for (Note note : notes) {
            Note found = note.id().equals(id) ? note : find(note.children(), id);
            if (found != null) {
                return found;
            }
        }
        return null;
    }
}
