/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.fix.propose;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import org.fettle.data.Column;
import org.fettle.data.ColumnType;
import org.fettle.data.Table;
import org.fettle.data.Values;
import org.fettle.engine.CellChange;
import org.fettle.engine.pack.FixKind;
import org.fettle.fix.propose.ReferenceLinks.Joined;
import org.fettle.fix.propose.ReferenceLinks.Link;

/**
 * What a register says: of the entry that a record names by its number, the other columns; and the number, when exactly one open entry has what the
 * other columns say. Sure only where another column confirms the entry and none contradicts it.
 */
final class Registers implements Proposer {
    /** Of so many entries a person may choose. */
    private static final int MOST_ENTRIES = 9;

    private final Facts facts;
    private final ReferenceLinks links;

    Registers(Facts facts, ReferenceLinks links) {
        this.facts = facts;
        this.links = links;
    }

    @Override
    public void propose(Target target, Consumer<Remedy> out) {
        for (Joined joined : links.joined(target.table())) {
            ReferenceLinks.Directory directory = links.directory(target.table(), joined.key());
            int entry = joined.key().isBlank(target.row()) ? Values.NO_ROW : directory.row(References.compact(joined.key().text(target.row())));
            for (Column column : target.columns()) {
                if (column == joined.key()) {
                    number(target, joined, out);
                } else if (entry >= 0) {
                    for (Link link : joined.links()) {
                        if (link.mine() == column) {
                            value(target, joined, link, entry, out);
                        }
                    }
                }
            }
        }
    }

    /** A column of the record by the entry that its number names. */
    private void value(Target target, Joined joined, Link link, int entry, Consumer<Remedy> out) {
        int row = target.row();
        List<String> items = ReferenceLinks.items(link.theirs(), entry);
        String mine = References.compact(link.mine().text(row));
        long kind = joined.kind(row);
        boolean isKind = joined.isKind(link) || isCodeLink(link) && items.size() > 1;
        if (items.isEmpty() || items.contains(mine) || !isKind && !link.applies(kind)) {
            return;
        }
        String name = link.mine().spec().name();
        String source = Provenance.file(joined.reference()) + " row " + joined.reference().fileRow(entry) + ", "
                + joined.key().spec().name() + " " + joined.key().text(row);
        if (items.size() > 1) {
            CellChange ask = new CellChange(target.table().type().name(), target.table().period(), target.table().fileRow(row), name, null);
            List<Remedy.Choice> choices = items.stream().filter(item -> facts.isCode(link.mine().spec(), item))
                    .map(item -> new Remedy.Choice(item, facts.meaning(link.mine().spec(), item))).toList();
            out.accept(target.remedy(Origin.REGISTER, FixKind.ASK, "Choose " + name + " among those that the register has",
                    source + " has " + String.join(", ", items), List.of(ask), choices));
            return;
        }
        if (!facts.isCode(link.mine().spec(), items.get(0))) {
            return;
        }
        long kindThen = joined.isKind(link) ? facts.data().dictionary().find(items.get(0)) : kind;
        boolean certain = isOpen(joined.reference(), entry) && confirms(joined, link, entry, row, kindThen)
                && (isCodeLink(link) || link.holds(kind) && isNowhere(target.table(), link.mine(), row));
        out.accept(target.write(Origin.REGISTER, certain ? FixKind.CERTAIN : FixKind.SUGGESTED,
                "Take " + name + " from the register, by " + joined.key().spec().name(),
                source + (certain ? ", which the record's other columns confirm" : ""), link.mine(),
                written(target.table(), link.mine(), items.get(0))));
    }

    /** Whether a cell is blank or names nothing that its directory has: what names another place may be right, and the number wrong. */
    private boolean isNowhere(Table table, Column column, int row) {
        ReferenceLinks.Directory directory = links.directory(table, column);
        return column.isBlank(row) || directory != null && !directory.contains(References.compact(column.text(row)));
    }

    private static boolean isCodeLink(Link link) {
        return link.mine().spec().codeList() != null;
    }

    private String written(Table table, Column column, String item) {
        ReferenceLinks.Directory directory = links.directory(table, column);
        return directory == null ? item : directory.written(item);
    }

    /** Whether another column says what the entry says, and none that should, in a record of this kind, does not. */
    private static boolean confirms(Joined joined, Link without, int entry, int row, long kind) {
        int agree = 0;
        for (Link link : joined.links()) {
            if (link == without || link.mine().isBlank(row) || link.theirs().isBlank(entry)) {
                continue;
            }
            boolean same = ReferenceLinks.items(link.theirs(), entry).contains(References.compact(link.mine().text(row)));
            boolean counts = isCodeLink(link) || link.holds(kind);
            if (!same && counts) {
                return false;
            }
            agree += same && counts ? 1 : 0;
        }
        return agree > 0;
    }

    private static boolean isOpen(Table reference, int entry) {
        for (Column column : reference.columns()) {
            if (column.spec().type() == ColumnType.DATE && !column.isBlank(entry)) {
                return false;
            }
        }
        return true;
    }

    /** The number of the only open entry that has what the record says in a column that few entries share. */
    private void number(Target target, Joined joined, Consumer<Remedy> out) {
        int row = target.row();
        long kind = joined.kind(row);
        for (Link link : joined.links()) {
            if (isCodeLink(link) || link.mine().isBlank(row)) {
                continue;
            }
            List<Integer> entries = entries(joined.reference(), link.theirs()).getOrDefault(References.compact(link.mine().text(row)), List.of());
            List<Integer> open = entries.stream().filter(entry -> isOpen(joined.reference(), entry)).toList();
            List<Integer> fitting = open.stream().filter(entry -> confirms(joined, link, entry, row, kind)).toList();
            if (fitting.size() > 1 && fitting.size() <= MOST_ENTRIES) {
                choose(target, joined, link, fitting, out);
            }
            if (fitting.size() != 1) {
                continue;
            }
            int entry = fitting.get(0);
            Column number = joined.reference().column(joined.reference().type().keyColumn());
            if (number.text(entry).equals(joined.key().text(row))) {
                continue;
            }
            boolean certain = entries.size() == 1 && link.holds(kind);
            String source = Provenance.file(joined.reference()) + " row " + joined.reference().fileRow(entry) + ", found by "
                    + link.mine().spec().name() + " " + link.mine().text(row)
                    + (entries.size() == 1 ? ", which no other entry has" : ", the only one there that fits");
            out.accept(target.write(Origin.REGISTER, certain ? FixKind.CERTAIN : FixKind.SUGGESTED,
                    "Take " + joined.key().spec().name() + " from the register, by " + link.mine().spec().name(), source, joined.key(),
                    number.text(entry)));
        }
    }

    /** Several entries have what the record says: which of them is meant, a person knows. */
    private void choose(Target target, Joined joined, Link link, List<Integer> fitting, Consumer<Remedy> out) {
        String name = joined.key().spec().name();
        Column number = joined.reference().column(joined.reference().type().keyColumn());
        if (fitting.stream().anyMatch(entry -> number.text(entry).equals(joined.key().text(target.row())))) {
            return;
        }
        CellChange ask = new CellChange(target.table().type().name(), target.table().period(), target.table().fileRow(target.row()), name, null);
        List<Remedy.Choice> choices = fitting.stream()
                .map(entry -> new Remedy.Choice(number.text(entry), Provenance.file(joined.reference()) + " row "
                        + joined.reference().fileRow(entry)))
                .toList();
        out.accept(target.remedy(Origin.REGISTER, FixKind.ASK, "Choose " + name + " among those that the register has there",
                fitting.size() + " open entries of " + Provenance.file(joined.reference()) + " have " + link.mine().spec().name() + " "
                        + link.mine().text(target.row()),
                List.of(ask), choices));
    }

    private Map<String, List<Integer>> entries(Table reference, Column column) {
        return facts.once(List.of(Registers.class, column), () -> {
            Map<String, List<Integer>> entries = new HashMap<>();
            for (int row = 0; row < reference.rowCount(); row++) {
                for (String item : ReferenceLinks.items(column, row)) {
                    entries.computeIfAbsent(item, i -> new ArrayList<>(1)).add(row);
                }
            }
            return entries;
        });
    }
}
