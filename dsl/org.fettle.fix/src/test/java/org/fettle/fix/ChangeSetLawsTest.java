/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.fix;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;

import org.fettle.data.Dictionary;
import org.fettle.data.Period;
import org.fettle.data.Progress;
import org.fettle.data.Return;
import org.fettle.data.Table;
import org.fettle.data.journal.Journal;
import org.fettle.data.journal.Reason;
import org.fettle.data.journal.Replay;
import org.fettle.data.journal.Step;
import org.fettle.engine.CollectionYear;
import org.fettle.engine.Flag;
import org.fettle.engine.RowRef;
import org.fettle.engine.Run;
import org.fettle.engine.RunOptions;
import org.fettle.engine.RunResult;
import org.fettle.fix.rows.Merge;
import org.fettle.fix.rows.NewRecord;
import org.fettle.fix.rows.Records;
import org.fettle.fix.rows.Split;
import org.fettle.io.ReadOptions;
import org.fettle.io.ReturnFiles;
import org.fettle.io.ReturnForm;
import org.fettle.io.ReturnReader;
import org.fettle.io.ReturnWriter;
import org.fettle.io.Sources;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/**
 * What a preview says is what applying and a full run give; taking back leads to the same bytes, in whatever order independent steps are taken back; what was
 * taken back is repeated. For changes of cells and of whole records.
 */
class ChangeSetLawsTest {
    private static final List<String> COLUMNS = List.of("CHILD", "DECOM", "DEC", "NOTE");
    private static final EpisodePack PACK = new EpisodePack();

    /** Something to do; numbers are taken modulo what there is. */
    private record Deed(int kind, int row, int other, int column, int text, boolean last) {
        Period period() {
            return last ? Period.LAST : Period.THIS;
        }
    }

    /** The files of two years, as CSV or as XML. */
    private record Extract(List<String> rows, List<String> lastRows, boolean xml) {
    }

    @Provide
    Arbitrary<List<List<Deed>>> steps() {
        Arbitrary<Integer> small = Arbitraries.integers().between(0, 6);
        return Combinators.combine(Arbitraries.integers().between(0, 9), small, small, Arbitraries.integers().between(0, 3), small,
                Arbitraries.of(false, false, true)).as(Deed::new)
                .list()
                .ofMinSize(1).ofMaxSize(4).list().ofMinSize(1).ofMaxSize(5);
    }

    @Provide
    Arbitrary<Extract> extracts() {
        Arbitrary<String> days = Arbitraries.of("01/06/2020", "1/6/2020", "03/06/2020", "05/06/2020", "", "x");
        Arbitrary<String> rows = Combinators.combine(Arbitraries.of("1", "2", ""), days, days, Arbitraries.of("", "a,b", " c"))
                .as((child, from, to, note) -> String.join("|", child, from, to, note));
        return Combinators.combine(rows.list().ofMinSize(1).ofMaxSize(7), rows.list().ofMaxSize(4), Arbitraries.of(false, true)).as(Extract::new);
    }

    @Property(tries = 60)
    void previewApplyUndoAndRedoAgree(@ForAll("extracts") Extract extract, @ForAll("steps") List<List<Deed>> steps, @ForAll Random random)
            throws IOException {
        Path folder = Files.createTempDirectory("laws");
        try (Journal journal = Journal.open(folder.resolve("journal.jsonl"))) {
            Return original = read(folder, extract);
            Map<String, String> files = export(original, folder);
            RunResult now = run(original);
            for (List<Deed> deeds : steps) {
                ChangeSet set = set(now.data(), deeds);
                FixPreview preview = set.preview(PACK, now, Progress.NONE);
                set.apply(journal);
                Return applied = Replay.of(original, journal.steps()).data();
                RunResult full = run(applied);
                assertEquals(rows(applied), rows(set.edited()));
                assertEquals(flags(full), flags(preview.after()));
                assertEquals(touched(now.data(), applied), preview.subjects().stream().sorted().toList());
                assertEquals(missing(now.flags(), full.flags()), names(preview.flags().resolved()));
                assertEquals(missing(full.flags(), now.flags()), names(preview.flags().created()));
                now = preview.after();
            }
            Map<String, String> made = export(now.data(), folder);
            made.forEach((name, text) -> assertTrue(!name.contains(" AS_READ ") || endsAsTheFilesDo(text), () -> name + ": " + text));
            takeBack(journal, Step.standing(journal.steps()), random);
            assertEquals(List.of(), Replay.of(original, journal.steps()).problems());
            assertEquals(rows(original), rows(Replay.of(original, journal.steps()).data()));
            assertEquals(files, export(Replay.of(original, journal.steps()).data(), folder));
            while (journal.redo().isPresent()) {
                assertEquals(List.of(), Replay.of(original, journal.steps()).problems());
            }
            assertEquals(made, export(Replay.of(original, journal.steps()).data(), folder));
        } finally {
            delete(folder);
        }
    }

    @Property(tries = 40)
    void whatIsTakenBackInAnyOrderLeavesTheSame(@ForAll("extracts") Extract extract, @ForAll("steps") List<List<Deed>> steps, @ForAll Random random)
            throws IOException {
        Path folder = Files.createTempDirectory("laws");
        try (Journal one = Journal.open(folder.resolve("one.jsonl")); Journal other = Journal.open(folder.resolve("other.jsonl"))) {
            Return original = read(folder, extract);
            for (List<Deed> deeds : steps) {
                Return now = Replay.of(original, one.steps()).data();
                set(now, deeds).apply(one);
                set(now, deeds).apply(other);
            }
            List<Step> chosen = Step.standing(one.steps()).stream().filter(step -> random.nextBoolean()).toList();
            takeBack(one, chosen, random);
            takeBack(other, chosen, random);
            Return left = Replay.of(original, one.steps()).data();
            assertEquals(rows(left), rows(Replay.of(original, other.steps()).data()));
            assertEquals(export(left, folder), export(Replay.of(original, other.steps()).data(), folder));
        } finally {
            delete(folder);
        }
    }

    /** Those of the steps that may be taken back, in any order that the journal allows; which they are does not depend on the order. */
    private static void takeBack(Journal journal, List<Step> steps, Random random) throws IOException {
        List<Step> standing = new ArrayList<>(steps);
        boolean more = true;
        while (more) {
            Collections.shuffle(standing, random);
            Step free = standing.stream().filter(step -> emptyBlocking(journal, step)).findFirst().orElse(null);
            more = free != null;
            if (more) {
                journal.undo(free.id());
                standing.remove(free);
            }
        }
    }

    /** The children whose records are not what they were, by comparing all of them. */
    private static List<String> touched(Return before, Return after) {
        List<String> old = rows(before);
        List<String> now = rows(after);
        return Stream.concat(old.stream().filter(row -> !now.contains(row)), now.stream().filter(row -> !old.contains(row)))
                .map(row -> row.concat("|").split("[|]", -1)[1]).distinct().sorted().toList();
    }

    /** Whether all lines, those of changed and new records too, end as in the files that were read. */
    private static boolean endsAsTheFilesDo(String text) {
        return text.replaceAll("[^\\r\\n]", "").replace("\r\n", "").isEmpty();
    }

    /** The flags of one run that another one does not have, by looking for each of them. */
    private static List<String> missing(Iterable<Flag> some, Iterable<Flag> others) {
        List<String> left = names(some);
        names(others).forEach(left::remove);
        return left;
    }

    /** What flags are, but for their messages; sorted. */
    private static List<String> names(Iterable<Flag> flags) {
        List<String> names = new ArrayList<>();
        flags.forEach(flag -> names.add(flag.rule().code() + " " + flag.reference() + (flag.row() == 0 ? " " + flag.subject() : "")));
        Collections.sort(names);
        return names;
    }

    private static List<String> rows(Return data) {
        return Stream.of(Period.THIS, Period.LAST).flatMap(period -> EpisodePack.rows(data, period).stream().map(row -> period + " " + row)).toList();
    }

    private static boolean emptyBlocking(Journal journal, Step step) {
        return journal.blocking(step.id()).isEmpty();
    }

    private static ChangeSet set(Return now, List<Deed> deeds) {
        List<Change> changes = new ArrayList<>();
        for (Deed deed : deeds) {
            Table table = now.table("Episodes", deed.period());
            if (table.rowCount() == 0 || deed.kind() == 9) {
                changes.add(NewRecord.of(now, "Episodes", deed.period(), Integer.toString(deed.other()))
                        .with("DECOM", "0" + (deed.text() + 1) + "/06/2020").change());
                continue;
            }
            int row = deed.row() % table.rowCount();
            int other = deed.other() % table.rowCount();
            RowRef ref = new RowRef("Episodes", deed.period(), table.fileRow(row));
            if (deed.kind() == 8) {
                changes.add(Records.delete(now, ref, Reason.byHand("gone")));
            } else if (deed.kind() == 7 && row != other && table.subject(row) == table.subject(other)) {
                changes.add(Merge.of(now, ref, List.of(new RowRef("Episodes", deed.period(), table.fileRow(other)))).change());
            } else if (deed.kind() == 6 && "01/06/2020".equals(table.column("DECOM").rawText(row))
                    && "05/06/2020".equals(table.column("DEC").rawText(row))) {
                changes.add(Split.of(now, ref, "03/06/2020").change());
            } else {
                List<String> texts = deed.column() == 0 ? List.of("1", "2", "3", "")
                        : List.of("01/06/2020", "05/06/2020", "2/6/2020", "y", "", "a\"b");
                changes.add(Change.cell(now, ref, COLUMNS.get(deed.column()), texts.get(deed.text() % texts.size()), Reason.byHand("typed")));
            }
        }
        return ChangeSet.of(now, changes);
    }

    private static Return read(Path folder, Extract extract) throws IOException {
        Path now = write(folder.resolve("data"), extract.rows(), extract.xml());
        Path last = write(folder.resolve("before"), extract.lastRows(), extract.xml());
        return ReturnReader.read(PACK.info().returnType(), Sources.of(now).withLastYear(last), new Dictionary(), ReadOptions.DEFAULT, Progress.NONE)
                .data();
    }

    private static Path write(Path folder, List<String> rows, boolean xml) throws IOException {
        StringBuilder text = new StringBuilder(xml ? "<Care>\r\n" : "CHILD,DECOM,DEC,NOTE\r\n");
        for (String row : rows) {
            String[] cells = row.split("[|]", -1);
            text.append(xml ? "  <Child><CHILDID>" + cells[0] + "</CHILDID><EPISODE><DECOM>" + cells[1] + "</DECOM><DEC>" + cells[2] + "</DEC>"
                    + (cells[3].isEmpty() ? "" : "<NOTE>" + cells[3] + "</NOTE>") + "</EPISODE></Child>\r\n"
                    : "\"" + String.join("\",\"", cells) + "\"\r\n");
        }
        Files.createDirectories(folder);
        Files.writeString(folder.resolve(xml ? "care.xml" : "episodes.csv"), text.append(xml ? "</Care>\r\n" : ""));
        return folder;
    }

    private static RunResult run(Return data) {
        return Run.execute(PACK, data, RunOptions.of(new CollectionYear(2024)), Progress.NONE);
    }

    private static List<String> flags(RunResult run) {
        List<String> flags = new ArrayList<>();
        for (Flag flag : run.flags()) {
            flags.add(flag + " of " + flag.subject());
        }
        return flags;
    }

    /** The bytes of both years' files as they were read, and as CSV and XML. */
    private static Map<String, String> export(Return data, Path folder) throws IOException {
        Map<String, String> files = new LinkedHashMap<>();
        for (Period period : List.of(Period.THIS, Period.LAST)) {
            for (ReturnForm form : ReturnForm.values()) {
                Path out = Files.createTempDirectory(folder, "export");
                ReturnWriter.write(ReturnFiles.of(data, period, form, Progress.NONE), out, Progress.NONE)
                        .forEach(problem -> files.put(period + " " + form, problem.toString()));
                try (Stream<Path> written = Files.list(out)) {
                    for (Path file : written.sorted().toList()) {
                        files.put(period + " " + form + " " + file.getFileName(), Files.readString(file));
                    }
                }
            }
        }
        return files;
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
