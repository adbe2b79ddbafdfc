/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.cases.issues;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;

import org.fettle.data.NaturalOrder;
import org.fettle.data.Table;
import org.fettle.engine.Flag;
import org.fettle.engine.pack.FixKind;
import org.fettle.engine.pack.RuleInfo;

/** Makes groups of flags within groups, and the single flags at their ends. */
final class FlagNodes {
    private final IssueIndex index;
    private final IssueQuery query;
    private final Distinct distinct;

    FlagNodes(IssueIndex index, IssueQuery query, Distinct distinct) {
        this.index = index;
        this.query = query;
        this.distinct = distinct;
    }

    List<IssueNode> roots(int[] flags) {
        return level("", 0, flags, 0, flags.length);
    }

    private List<IssueNode> level(String parent, int depth, int[] flags, int from, int to) {
        if (depth == query.chain().size()) {
            return leaves(parent, flags, from, to);
        }
        Dimension dimension = query.chain().get(depth);
        KeyColumn column = index.column(dimension);
        int[] sorted = column.sorted(flags, from, to);
        List<IssueNode> nodes = new ArrayList<>();
        int start = 0;
        while (start < sorted.length) {
            int key = column.key(sorted[start]);
            int end = start + 1;
            while (end < sorted.length && column.key(sorted[end]) == key) {
                end++;
            }
            nodes.add(new Group(parent, depth, dimension, key, sorted, start, end));
            start = end;
        }
        Comparator<IssueNode> order = order(column.isOrdered());
        if (order != null) {
            nodes.sort(order);
        }
        return nodes;
    }

    private Comparator<IssueNode> order(boolean ordered) {
        Comparator<IssueNode> byName = (one, other) -> NaturalOrder.compare(one.label(), other.label());
        Comparator<IssueNode> order = switch (query.sort().by()) {
            case USUAL -> ordered ? null : Comparator.comparingInt((IssueNode node) -> -((Group) node).size()).thenComparing(byName);
            case NAME -> byName;
            case ISSUES -> Comparator.comparingInt(node -> ((Group) node).size());
            case ROWS -> Comparator.comparingInt(node -> node.counts().rows());
            case CHILDREN -> Comparator.comparingInt(node -> node.counts().children());
            case FIXABLE -> Comparator.comparingInt(IssueNode::certain);
            case SUGGESTED -> Comparator.comparingInt(IssueNode::suggested);
            case FRESH -> Comparator.comparingInt(IssueNode::fresh);
        };
        return order == null || !query.sort().descending() ? order : order.reversed();
    }

    /** Single flags: in the order of the files, or by name when that was asked for. */
    private List<IssueNode> leaves(String parent, int[] flags, int from, int to) {
        List<IssueNode> leaves = new ArrayList<>(to - from);
        for (int i = from; i < to; i++) {
            leaves.add(new Leaf(parent, flags[i]));
        }
        if (query.sort().by() == IssueQuery.Measure.NAME) {
            List<String> labels = leaves.stream().map(IssueNode::label).toList();
            Integer[] positions = new Integer[leaves.size()];
            Arrays.setAll(positions, i -> i);
            Comparator<Integer> byName = (one, other) -> NaturalOrder.compare(labels.get(one), labels.get(other));
            Arrays.sort(positions, query.sort().descending() ? byName.reversed() : byName);
            return Arrays.stream(positions).map(leaves::get).toList();
        }
        return leaves;
    }

    /** Flags that have something in common. */
    final class Group implements IssueNode {
        private final String parent;
        private final int depth;
        private final Dimension dimension;
        private final int key;
        private final int[] flags;
        private final int from;
        private final int to;
        private Counts counts;
        private List<IssueNode> children;

        Group(String parent, int depth, Dimension dimension, int key, int[] flags, int from, int to) {
            this.parent = parent;
            this.depth = depth;
            this.dimension = dimension;
            this.key = key;
            this.flags = flags;
            this.from = from;
            this.to = to;
        }

        int size() {
            return to - from;
        }

        @Override
        public String id() {
            return Paths.child(parent, dimension, index.column(dimension).id(key));
        }

        @Override
        public String label() {
            return index.column(dimension).label(key);
        }

        @Override
        public Counts counts() {
            if (counts == null) {
                counts = distinct.count(flags, from, to);
            }
            return counts;
        }

        @Override
        public int certain() {
            return index.fixable() == null ? -1 : count(index.fixable().certain());
        }

        @Override
        public int suggested() {
            return index.fixable() == null ? -1 : count(index.fixable().suggested());
        }

        private int count(BitSet some) {
            int count = 0;
            for (int i = from; i < to; i++) {
                count += some.get(flags[i]) ? 1 : 0;
            }
            return count;
        }

        @Override
        public int fresh() {
            if (!index.isCompared()) {
                return -1;
            }
            int count = 0;
            for (int i = from; i < to; i++) {
                count += index.isFresh(flags[i]) ? 1 : 0;
            }
            return count;
        }

        @Override
        public List<IssueNode> children() {
            if (children == null) {
                children = level(id(), depth + 1, flags, from, to);
            }
            return children;
        }

        @Override
        public boolean isLeaf() {
            return false;
        }

        @Override
        public RuleInfo rule() {
            RuleInfo rule = index.columns().rule(flags[from]);
            return index.columns().rule(flags[to - 1]) == rule ? rule : null;
        }

        @Override
        public Dimension dimension() {
            return dimension;
        }

        @Override
        public String advice() {
            return dimension.equals(Dimension.RULE) ? advice(index.columns().rule(flags[from])) : label();
        }

        private static String advice(RuleInfo rule) {
            StringBuilder text = new StringBuilder(rule.code()).append("  ").append(rule.title()).append('\n')
                    .append(FlagColumns.capital(rule.severity().label())).append(", ").append(rule.impact().label()).append(" impact, ")
                    .append(rule.category().label());
            if (!rule.help().isEmpty()) {
                text.append("\n\n").append(rule.help());
            }
            rule.fixes().stream().filter(fix -> fix.kind() == FixKind.CERTAIN).forEach(fix -> text.append("\n\nCertain fix: ").append(fix.title()));
            return text.toString();
        }

        @Override
        public int[] flags() {
            return Arrays.copyOfRange(flags, from, to);
        }
    }

    /** A single flag. */
    final class Leaf implements IssueNode {
        private final String parent;
        private final int number;

        Leaf(String parent, int number) {
            this.parent = parent;
            this.number = number;
        }

        @Override
        public String id() {
            Flag flag = flag();
            String own = "flag:" + flag.rule().code() + " " + flag.table() + " " + flag.period().yearsBack() + " "
                    + (flag.row() == 0 ? "of " + flag.subject().replace('/', ' ') : String.valueOf(flag.row()));
            return parent.isEmpty() ? own : parent + "/" + own;
        }

        @Override
        public Flag flag() {
            return index.columns().flags().flag(number);
        }

        @Override
        public RuleInfo rule() {
            return index.columns().rule(number);
        }

        @Override
        public String label() {
            Flag flag = flag();
            StringBuilder text = new StringBuilder();
            if (!query.chain().contains(Dimension.SUBJECT) && !flag.subject().isEmpty()) {
                text.append(flag.subject()).append("  ");
            }
            if (!query.chain().contains(Dimension.RULE)) {
                text.append(flag.rule().code()).append("  ");
            }
            return text.append(flag.message()).toString();
        }

        @Override
        public String advice() {
            Flag flag = flag();
            Table table = index.columns().flags().tableOf(number);
            String place = flag.row() == 0 ? "" : "\n" + FlagColumns.tableLabel(table) + ", row " + flag.row();
            String columns = flag.columns().isEmpty() ? "" : ": " + String.join(", ", flag.columns());
            return flag.rule().code() + "  " + flag.rule().title() + "\n" + flag.message() + place + columns;
        }

        @Override
        public Counts counts() {
            return distinct.count(new int[] {number}, 0, 1);
        }

        @Override
        public int certain() {
            return index.fixable() == null ? -1 : index.fixable().certain().get(number) ? 1 : 0;
        }

        @Override
        public int suggested() {
            return index.fixable() == null ? -1 : index.fixable().suggested().get(number) ? 1 : 0;
        }

        @Override
        public int fresh() {
            return !index.isCompared() ? -1 : index.isFresh(number) ? 1 : 0;
        }

        @Override
        public List<IssueNode> children() {
            return List.of();
        }

        @Override
        public boolean isLeaf() {
            return true;
        }

        @Override
        public int[] flags() {
            return new int[] {number};
        }
    }
}
