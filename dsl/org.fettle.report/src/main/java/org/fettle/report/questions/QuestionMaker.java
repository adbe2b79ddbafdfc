/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.report.questions;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.fettle.data.Column;
import org.fettle.data.Period;
import org.fettle.data.Table;
import org.fettle.engine.CellChange;
import org.fettle.engine.Flag;
import org.fettle.engine.RowRef;
import org.fettle.engine.RunResult;
import org.fettle.engine.pack.FixKind;
import org.fettle.engine.pack.Slot;
import org.fettle.fix.propose.Remedy;
import org.fettle.report.words.Words;

/** Puts one flag into words: what is wrong, which values, what to check, what may be done. */
final class QuestionMaker {
    /** Other records are told as far as a reader takes them in. */
    private static final int MOST_RELATED = 4;
    private static final int MOST_TARGETS = 12;
    private static final int MOST_OPTIONS = 5;
    private static final int MOST_CHOICES = 6;

    private final RunResult run;
    private final Words words;

    QuestionMaker(RunResult run, Words words) {
        this.run = run;
        this.words = words;
    }

    Question question(int number, Flag flag, Table table, String owner, List<Remedy> remedies) {
        int row = flag.rowIndex();
        Map<String, String> key = row < 0 ? Map.of() : words.keys().texts(table, row);
        String record = row < 0 ? flag.table() + Words.year(flag.period()) + " (no record)" : words.record(table, row);
        List<Target> targets = targets(flag, table, record, remedies);
        Target likely = likely(targets, remedies);
        return new Question(number, owner, flag.subject(), flag.rule(), flag.table(), flag.period(), flag.row(), key, record, flag.message(),
                values(flag, table), flag.rule().help(), options(remedies), targets, likely, choices(likely, remedies));
    }

    private List<String> values(Flag flag, Table table) {
        List<String> lines = new ArrayList<>();
        if (flag.rowIndex() >= 0) {
            for (String column : flag.columns()) {
                lines.add(words.column(flag.table(), column) + ": " + value(table, flag.rowIndex(), column));
            }
        }
        List<RowRef> related = flag.related();
        for (int i = 0; i < Math.min(MOST_RELATED, related.size()); i++) {
            lines.add(related(flag, related.get(i)));
        }
        if (related.size() > MOST_RELATED) {
            lines.add("and " + (related.size() - MOST_RELATED) + " more records");
        }
        return lines;
    }

    /** Another record in play, with what the rule looks at in it. */
    private String related(Flag flag, RowRef ref) {
        Table table = run.data().table(ref.table(), ref.period());
        int row = table.rowOfFileRow(ref.row());
        Set<String> columns = new LinkedHashSet<>();
        for (Slot slot : flag.rule().slots()) {
            if (slot.table().equals(ref.table()) && slot.yearsBack() == ref.period().yearsBack()) {
                columns.addAll(slot.columns());
            }
        }
        columns.removeAll(words.keys().of(table.type()));
        columns.remove(table.type().keyColumn());
        StringBuilder line = new StringBuilder("Beside it: ").append(table.type().isReference() ? ref.table() : words.record(table, row));
        columns.forEach(column -> line.append("; ").append(column).append(' ').append(value(table, row, column)));
        return line.toString();
    }

    private String value(Table table, int row, String column) {
        return words.value(table.type().name(), column, Words.text(table, row, column));
    }

    private List<String> options(List<Remedy> remedies) {
        List<String> lines = new ArrayList<>();
        Set<String> said = new HashSet<>();
        for (Remedy remedy : remedies) {
            String line = option(remedy);
            if (!line.isEmpty() && said.add(line) && lines.size() < MOST_OPTIONS) {
                lines.add(line);
            }
        }
        return lines;
    }

    private String option(Remedy remedy) {
        StringBuilder text = new StringBuilder(remedy.title());
        String separator = ": ";
        for (CellChange change : remedy.changes()) {
            if (!change.isAsked()) {
                text.append(separator).append(change.column()).append(" = ").append(words.value(change.table(), change.column(), change.text()));
                separator = ", ";
            }
        }
        for (int i = 0; i < Math.min(MOST_CHOICES, remedy.choices().size()); i++) {
            Remedy.Choice choice = remedy.choices().get(i);
            text.append(separator).append(choice.text()).append(choice.reason().isEmpty() ? "" : " (" + choice.reason() + ")");
            separator = ", ";
        }
        boolean says = !remedy.isAsked() || !remedy.choices().isEmpty() || !remedy.deletions().isEmpty();
        if (says && !remedy.source().isEmpty()) {
            text.append(" (").append(remedy.source()).append(')');
        }
        return text.append(remedy.kind() == FixKind.CERTAIN ? " – safe" : "").toString();
    }

    /** The flagged cells, then what fixes would change elsewhere. The child's number is not asked for: an answer would be another child's. */
    private List<Target> targets(Flag flag, Table table, String record, List<Remedy> remedies) {
        Map<String, Target> targets = new LinkedHashMap<>();
        if (flag.rowIndex() >= 0) {
            for (String column : flag.columns()) {
                add(targets, table, flag.rowIndex(), column, "");
            }
        }
        for (Remedy remedy : remedies) {
            for (CellChange change : remedy.changes()) {
                Table of = run.data().table(change.table(), change.period());
                int row = of.rowOfFileRow(change.row());
                boolean own = of == table && row == flag.rowIndex();
                if (row >= 0) {
                    add(targets, of, row, change.column(), own ? "" : " of " + words.record(of, row));
                }
            }
        }
        return targets.values().stream().limit(MOST_TARGETS).toList();
    }

    private void add(Map<String, Target> targets, Table table, int row, String column, String where) {
        if (column.equals(table.type().keyColumn()) || table.type().isReference()) {
            return;
        }
        Column cells = table.column(column);
        String label = words.column(table.type().name(), column) + where;
        targets.putIfAbsent(label, new Target(label, table.type().name(), table.period(), table.fileRow(row), words.keys().texts(table, row), column,
                cells == null ? "" : cells.rawText(row)));
    }

    /** The only one, or the only one that any fix changes. */
    private static Target likely(List<Target> targets, List<Remedy> remedies) {
        if (targets.size() == 1) {
            return targets.get(0);
        }
        Set<Target> changed = new HashSet<>();
        for (Remedy remedy : remedies) {
            for (CellChange change : remedy.changes()) {
                targets.stream().filter(target -> isOf(target, change)).forEach(changed::add);
            }
        }
        return changed.size() == 1 ? changed.iterator().next() : null;
    }

    private static boolean isOf(Target target, CellChange change) {
        Period period = target.period();
        return target.table().equals(change.table()) && period.equals(change.period()) && target.fileRow() == change.row()
                && target.column().equals(change.column());
    }

    private static List<Remedy.Choice> choices(Target likely, List<Remedy> remedies) {
        Map<String, Remedy.Choice> choices = new LinkedHashMap<>();
        for (Remedy remedy : remedies) {
            for (CellChange change : likely == null ? List.<CellChange>of() : remedy.changes()) {
                if (isOf(likely, change) && !change.isAsked() && !change.text().isBlank()) {
                    choices.putIfAbsent(change.text(), new Remedy.Choice(change.text(), remedy.title()));
                }
            }
            if (likely != null && !remedy.changes().isEmpty() && isOf(likely, remedy.changes().get(0))) {
                remedy.choices().forEach(choice -> choices.putIfAbsent(choice.text(), choice));
            }
        }
        return List.copyOf(choices.values());
    }
}
