/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.cases.issues;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Function;

import org.fettle.cases.Note;
import org.fettle.cases.focus.FlagGroup;
import org.fettle.data.Column;
import org.fettle.data.NaturalOrder;
import org.fettle.data.Problem;
import org.fettle.data.Table;
import org.fettle.engine.RunResult;
import org.fettle.engine.pack.CompiledPack;
import org.fettle.engine.pack.RuleInfo;

/**
 * All issues of the case at one moment, to be grouped, narrowed and counted in any way. Flags that are waived are no issues. Never modified; what takes
 * time is worked out when it is first asked for, so ask in the background. Any number of threads may ask.
 */
public final class IssueIndex {
    /** No issues. */
    public static final IssueIndex EMPTY = new IssueIndex(null, null, new BitSet(), false, List.of(), null, index -> null);

    private final FlagColumns columns;
    private final Mending mending;
    private final BitSet waived;
    private final boolean waivers;
    private final int[] active;
    private final List<Note> notes;
    private final Comparison comparison;
    private final Function<IssueIndex, IssueNode> waivedNode;
    private volatile Counts total;
    private volatile KeyColumn status;

    private IssueIndex(FlagColumns columns, Mending mending, BitSet waived, boolean waivers, List<Note> notes, Comparison comparison,
            Function<IssueIndex, IssueNode> waivedNode) {
        this.columns = columns;
        this.mending = mending;
        this.waived = waived;
        this.waivers = waivers;
        this.notes = List.copyOf(notes);
        this.comparison = comparison;
        this.waivedNode = waivedNode;
        int size = columns == null ? 0 : columns.size();
        active = new int[size - waived.cardinality()];
        int next = 0;
        for (int flag = waived.nextClearBit(0); flag < size; flag = waived.nextClearBit(flag + 1)) {
            active[next++] = flag;
        }
    }

    /**
     * The issues of a run, none of them waived, compared with nothing.
     *
     * @param pack  the pack that made the result
     * @param notes what must be seen beside the issues
     */
    public static IssueIndex of(CompiledPack pack, RunResult result, List<Note> notes) {
        return new IssueIndex(new FlagColumns(result), new Mending(pack, result), new BitSet(), false, notes, null, index -> null);
    }

    /**
     * The same with other flags waived.
     *
     * @param flags numbers of the waived flags
     * @param any   whether there are waivers, of flags that are there or not
     * @param place makes the place in the tree where they are listed; it may make none (null)
     */
    public IssueIndex withWaived(BitSet flags, boolean any, Function<IssueIndex, IssueNode> place) {
        return new IssueIndex(columns, mending, (BitSet) flags.clone(), any, notes, comparison, place);
    }

    /** The same compared with an earlier run; null for with none. */
    public IssueIndex comparedWith(Comparison other) {
        return new IssueIndex(columns, mending, waived, waivers, notes, other, waivedNode);
    }

    /** The run; null when there was none. */
    public RunResult result() {
        return columns == null ? null : columns.result();
    }

    FlagColumns columns() {
        return columns;
    }

    /** Counts over all issues. */
    public Counts total() {
        if (total == null) {
            total = columns == null ? Counts.NONE : new Distinct(columns).count(active, 0, active.length);
        }
        return total;
    }

    /** How many flags are waived. */
    public int waivedCount() {
        return waived.cardinality();
    }

    /** Whether a flag is waived. */
    public boolean isWaived(int flag) {
        return waived.get(flag);
    }

    /** What must be seen beside the issues: what did not run, was read as something else or left out. */
    public List<Note> notes() {
        return notes;
    }

    /** The note with this identity, or null when it is not there any more. */
    public Note note(String id) {
        return note(notes, id);
    }

    private static Note note(List<Note> notes, String id) {
        for (Note note : notes) {
            Note found = note.id().equals(id) ? note : note(note.children(), id);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    /** What the run is compared with; null when with nothing. */
    public Comparison comparison() {
        return comparison;
    }

    /** Whether there is nothing to list: no issue, no waived flag, nothing gone and no note. */
    public boolean isEmpty() {
        return active.length == 0 && waived.isEmpty() && notes.isEmpty();
    }

    /** Whether there are waivers, of flags that are there or not. */
    public boolean hasWaivers() {
        return waivers;
    }

    /** What can be done about the flags of the run, waived or not; null when there was no run. */
    public Mending mending() {
        return mending;
    }

    /** Whether it is known which flags have a fix. */
    public boolean fixesKnown() {
        return mending == null || mending.known() != null;
    }

    /** Rules that crashed when they were asked for their fixes. */
    public List<Problem> fixProblems() {
        return mending == null ? List.of() : mending.problems();
    }

    /** Which flags have a fix; null as long as that is not known. */
    Mending.Known fixable() {
        return mending == null ? null : mending.known();
    }

    /** Whether it is known, or known at once, what became of each flag since the earlier run; so it is when there is none. */
    public boolean statusKnown() {
        return comparison == null || comparison.isReady();
    }

    /** Works out what became of each flag since the earlier run. Takes its time. */
    public void workOutStatus() {
        if (comparison != null && active.length > 0) {
            comparison.status(0);
        } else if (comparison != null) {
            comparison.gone();
        }
    }

    /** Whether trees show what became of flags: not before that is known, since the counts are not to wait for it. */
    boolean isCompared() {
        return comparison != null && comparison.isReady();
    }

    /** Whether a flag is new or came back; only when something is compared. */
    boolean isFresh(int flag) {
        IssueStatus now = comparison.status(flag);
        return now == IssueStatus.NEW || now == IssueStatus.BACK;
    }

    KeyColumn column(Dimension dimension) {
        return dimension.equals(Dimension.STATUS) ? status() : columns.column(dimension);
    }

    private KeyColumn status() {
        if (status == null) {
            int[] keys = new int[columns.size()];
            for (int flag = 0; flag < keys.length; flag++) {
                keys[flag] = comparison == null ? IssueStatus.values().length : comparison.status(flag).ordinal();
            }
            status = new KeyColumn(keys, IssueStatus.values().length + 1, true, key -> key < IssueStatus.values().length
                    ? IssueStatus.values()[key].name()
                    : "NONE", IssueIndex::statusLabel);
        }
        return status;
    }

    private static String statusLabel(int key) {
        return key == IssueStatus.values().length ? "(nothing to compare with)"
                : IssueStatus.values()[key].symbol() + " " + FlagColumns.capital(IssueStatus.values()[key].label());
    }

    /** The columns of the files that the return does not name, such as the social worker, in the order of the files. */
    public List<Dimension> extraFields() {
        Map<String, Dimension> fields = new LinkedHashMap<>();
        forEachColumn((table, column) -> {
            if (!column.spec().declared()) {
                fields.putIfAbsent(column.spec().name().toUpperCase(Locale.ROOT), Dimension.field(column.spec().name()));
            }
        });
        return List.copyOf(fields.values());
    }

    /** All columns of the tables of the return, extra ones left out, by name. */
    public List<Dimension> namedFields() {
        Set<Dimension> fields = new LinkedHashSet<>();
        forEachColumn((table, column) -> {
            if (column.spec().declared() && !column.spec().name().equalsIgnoreCase(table.type().keyColumn())) {
                fields.add(Dimension.field(column.spec().name()));
            }
        });
        fields.removeAll(extraFields());
        List<Dimension> sorted = new ArrayList<>(fields);
        sorted.sort((one, other) -> NaturalOrder.compare(one.column(), other.column()));
        return sorted;
    }

    /** Is told of a column. */
    private interface ColumnVisitor {
        void visit(Table table, Column column);
    }

    private void forEachColumn(ColumnVisitor visitor) {
        if (columns != null) {
            for (Table table : columns.flags().data().loadedTables()) {
                if (!table.type().isReference()) {
                    table.columns().forEach(column -> visitor.visit(table, column));
                }
            }
        }
    }

    /**
     * The issues as a tree.
     *
     * @param cancelled whether nobody wants the answer any more
     * @throws org.fettle.data.CancelledException when that was so
     */
    public IssueTree tree(IssueQuery query, BooleanSupplier cancelled) {
        if (columns == null) {
            return new IssueTree(this, query, new IssueFilter.Found(new int[0], List.of()), null);
        }
        List<Dimension> fields = extraFields();
        List<Dimension> facets = new ArrayList<>(List.of(Dimension.SEVERITY, Dimension.CATEGORY, Dimension.IMPACT, Dimension.TABLE));
        if (isCompared()) {
            facets.add(Dimension.STATUS);
        }
        facets.addAll(fields);
        query.narrowed().keySet().stream().filter(dimension -> !facets.contains(dimension)).forEach(facets::add);
        IssueFilter.Found found = new IssueFilter(columns, this::column, cancelled).apply(active, query, facets, fields);
        return new IssueTree(this, query, found, waivedNode.apply(this));
    }

    /** One more facet under a query, one that the tree does not have. */
    public Facet facet(IssueQuery query, Dimension dimension) {
        return columns == null ? new Facet(dimension, List.of())
                : new IssueFilter(columns, this::column, () -> false).apply(active, query, List.of(dimension), extraFields()).facets().get(0);
    }

    /**
     * The group that a path of a tree names, whatever the tree that is shown now is grouped by; narrowing is not in the path.
     *
     * @return the group, without flags when all are gone; null when the path is none of a group of flags
     */
    public FlagGroup group(String path) {
        Note note = note(path);
        if (note != null) {
            return group(note);
        }
        Map<Dimension, String> wanted = Paths.read(path);
        if (wanted == null || columns == null) {
            return null;
        }
        IssueQuery query = IssueQuery.DEFAULT;
        for (Map.Entry<Dimension, String> part : wanted.entrySet()) {
            query = query.narrow(part.getKey(), Set.of(part.getValue()));
        }
        int[] flags = new IssueFilter(columns, this::column, () -> false).apply(active, query, List.of(), List.of()).flags();
        return group(path, label(wanted), flags);
    }

    private String label(Map<Dimension, String> wanted) {
        List<String> labels = new ArrayList<>();
        wanted.forEach((dimension, id) -> {
            KeyColumn column = column(dimension);
            String label = id;
            for (int key = 0; key < column.size(); key++) {
                if (column.id(key).equals(id)) {
                    label = column.label(key);
                    break;
                }
            }
            labels.add(label);
        });
        return labels.get(labels.size() - 1);
    }

    /** What is looked at when a place of a tree of these issues is chosen; null when there is nothing to look at. */
    public FlagGroup group(IssueNode place) {
        if (place instanceof Note note) {
            return new FlagGroup(note.id(), note.label(), result(), new int[0], note.rule() == null ? List.of() : List.of(note.rule()), note);
        }
        int[] flags = place.flags();
        return flags.length == 0 ? null : group(place.id(), place.label(), flags);
    }

    /** A group of flags of this run. */
    FlagGroup group(String id, String label, int[] flags) {
        List<RuleInfo> rules = new ArrayList<>();
        int last = -1;
        for (int flag : flags) {
            if (columns.ruleNumber(flag) != last) {
                last = columns.ruleNumber(flag);
                rules.add(columns.rule(flag));
            }
        }
        return new FlagGroup(id, label, result(), flags, rules, null);
    }

    /** Several places together; null when there is nothing to look at. A note is shown alone, when it is the first of them. */
    public FlagGroup together(List<? extends IssueNode> places) {
        List<FlagGroup> groups = places.stream().map(this::group).filter(Objects::nonNull).toList();
        if (groups.isEmpty()) {
            return null;
        }
        if (groups.size() == 1 || groups.get(0).note() != null) {
            return groups.get(0);
        }
        BitSet all = new BitSet();
        List<String> ids = new ArrayList<>();
        for (FlagGroup group : groups) {
            ids.add(group.id());
            for (int flag : group.flags()) {
                all.set(flag);
            }
        }
        return group(String.join(" + ", ids), groups.size() + " groups", all.stream().toArray());
    }
}
