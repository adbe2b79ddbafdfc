/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.io;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.fettle.data.Changes;
import org.fettle.data.Period;
import org.fettle.data.Progress;
import org.fettle.data.Return;
import org.fettle.data.ReturnBuilder;
import org.fettle.data.Table;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.lifecycle.AfterProperty;
import net.jqwik.api.lifecycle.BeforeProperty;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

/** What holds for every file: how it is spelt, cut and shared among threads changes nothing, and writing gives back what was read. */
class ReadingLawsTest {

    private static final List<String> HEADER = List.of("ID", "DAY", "SUBJECT", "POINTS", "TEAM");

    private Path folder;

    /** How a table is spelt in a file. */
    record Spelling(String lineEnd, boolean quoteAll, boolean mark, boolean lastLineEnds) {
    }

    @BeforeProperty
    void makeFolder() throws IOException {
        folder = Files.createTempDirectory("fettle-laws");
    }

    @AfterProperty
    void removeFolder() throws IOException {
        try (var files = Files.walk(folder)) {
            for (Path file : files.sorted((a, b) -> b.compareTo(a)).toList()) {
                Files.delete(file);
            }
        }
    }

    @Provide
    Arbitrary<List<List<String>>> rows() {
        Arbitrary<String> id = Arbitraries.of("a", "b", "c", "d", " a", "a longer key", "");
        Arbitrary<String> day = Arbitraries.of("01/01/2020", "1/1/2020", "2020-01-01", "31/02/2020", " ", "");
        Arbitrary<String> text = Arbitraries.oneOf(
                Arbitraries.of("art", "", "x,y", "\"", "say \"hi\"", "two\nlines", "\r\n", "\r", " ", "€", "Zoë"),
                Arbitraries.strings().withChars("ab\",\n\r ").ofMaxLength(8));
        Arbitrary<String> points = Arbitraries.of("1", "007", "", "many", "-5");
        return Combinators.combine(id, day, text, points, text).as((i, d, s, p, t) -> List.of(i, d, s, p, t)).list().ofMaxSize(30);
    }

    @Provide
    Arbitrary<Spelling> spellings() {
        return Combinators.combine(Arbitraries.of("\n", "\r\n"), Arbitraries.of(true, false), Arbitraries.of(true, false),
                Arbitraries.of(true, false)).as(Spelling::new);
    }

    private static String spelt(List<List<String>> rows, Spelling spelling) {
        StringBuilder text = new StringBuilder(spelling.mark ? "\uFEFF" : "").append(line(HEADER, spelling));
        rows.forEach(row -> text.append(line(row, spelling)));
        return spelling.lastLineEnds ? text.toString() : text.substring(0, text.length() - spelling.lineEnd.length());
    }

    private static String line(List<String> cells, Spelling spelling) {
        List<String> spelt = new ArrayList<>();
        for (String cell : cells) {
            boolean quote = spelling.quoteAll || cell.chars().anyMatch(c -> ",\"\r\n".indexOf(c) >= 0);
            spelt.add(quote ? '"' + cell.replace("\"", "\"\"") + '"' : cell);
        }
        return String.join(",", spelt) + spelling.lineEnd;
    }

    private static Return inMemory(List<List<String>> rows) {
        ReturnBuilder builder = new ReturnBuilder(School.TYPE).table("Marks", Period.THIS, HEADER);
        rows.forEach(builder::row);
        return builder.build();
    }

    private Return read(ReadOptions options) {
        ReadResult result = School.read(Sources.of(folder.resolve("marks.csv")), options);
        assertFalse(result.failed(), () -> result.problems().toString());
        return result.data();
    }

    @Property(tries = 400)
    void aFileReadsAsItsRowsDo(@ForAll("rows") List<List<String>> rows, @ForAll("spellings") Spelling spelling) {
        School.file(folder, "marks.csv", spelt(rows, spelling));
        assertEquals(School.showCells(inMemory(rows)), School.showCells(read(ReadOptions.DEFAULT)));
    }

    @Property(tries = 400)
    void cuttingAndThreadsChangeNothing(@ForAll("rows") List<List<String>> rows, @ForAll("spellings") Spelling spelling,
            @ForAll @IntRange(min = 1, max = 90) int partBytes, @ForAll @IntRange(min = 1, max = 3) int threads) {
        School.file(folder, "marks.csv", spelt(rows, spelling));
        assertEquals(School.show(read(new ReadOptions(1, 20, 1 << 20))), School.show(read(new ReadOptions(threads, 20, partBytes))));
    }

    @Property(tries = 400)
    void writingWhatWasReadGivesTheSameBytes(@ForAll("rows") List<List<String>> rows, @ForAll("spellings") Spelling spelling) {
        Path file = School.file(folder, "marks.csv", spelt(rows, spelling));
        Path out = folder.resolve("out");
        assertEquals(List.of(), ReturnWriter.write(read(ReadOptions.DEFAULT), Period.THIS, out, Progress.NONE));
        assertEquals(string(file), string(out.resolve("marks.csv")));
    }

    @Property(tries = 400)
    void anEditAndItsOppositeGiveTheSameBytes(@ForAll("rows") List<List<String>> rows, @ForAll("spellings") Spelling spelling,
            @ForAll @IntRange(max = 29) int fileRow, @ForAll @IntRange(max = 4) int column) {
        Path file = School.file(folder, "marks.csv", spelt(rows, spelling));
        Return data = read(ReadOptions.DEFAULT);
        int row = data.table("Marks", Period.THIS).rowOfFileRow(fileRow);
        if (row < 0) {
            return;
        }
        Return edited = data.with(new Changes().set("Marks", Period.THIS, row, HEADER.get(column), "something else"));
        int now = edited.table("Marks", Period.THIS).rowOfFileRow(fileRow);
        Return back = edited.with(new Changes().set("Marks", Period.THIS, now, HEADER.get(column), rows.get(fileRow - 1).get(column)));
        Path out = folder.resolve("out");
        assertEquals(List.of(), ReturnWriter.write(back, Period.THIS, out, Progress.NONE));
        assertEquals(string(file), string(out.resolve("marks.csv")));
    }

    @Property(tries = 400)
    void anEditedReturnReadsBackAsItIs(@ForAll("rows") List<List<String>> rows, @ForAll("rows") List<List<String>> others,
            @ForAll("spellings") Spelling spelling) {
        School.file(folder, "marks.csv", spelt(rows, spelling));
        Return data = read(ReadOptions.DEFAULT);
        Table marks = data.table("Marks", Period.THIS);
        Changes changes = new Changes();
        for (int i = 0; i < others.size(); i++) {
            List<String> cells = others.get(i);
            if (i < rows.size() && i % 3 == 0) {
                changes.delete("Marks", Period.THIS, marks.rowOfFileRow(i + 1));
            } else if (i < rows.size()) {
                changes.set("Marks", Period.THIS, marks.rowOfFileRow(i + 1), HEADER.get(i % 5), cells.get(i % 5));
            } else {
                changes.add("Marks", Period.THIS, Map.of("ID", cells.get(0), "SUBJECT", cells.get(2), "TEAM", cells.get(4)));
            }
        }
        Return edited = data.with(changes);
        Path out = folder.resolve("out");
        assertEquals(List.of(), ReturnWriter.write(edited, Period.THIS, out, Progress.NONE));
        ReadResult again = School.read(out.resolve("marks.csv"));
        assertEquals(withoutNumbers(School.show(edited)), withoutNumbers(School.show(again.data())));
    }

    /** Deleted rows leave gaps in the numbers, which a new file does not have. */
    private static String withoutNumbers(String shown) {
        return shown.replaceAll("(?m)^\\d+ line \\d+ ", "");
    }

    private static String string(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
