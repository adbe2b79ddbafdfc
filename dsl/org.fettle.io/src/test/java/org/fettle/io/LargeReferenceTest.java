/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.io;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

import org.fettle.data.ColumnSpec;
import org.fettle.data.ColumnType;
import org.fettle.data.Dictionary;
import org.fettle.data.Progress;
import org.fettle.data.ReturnType;
import org.fettle.data.Table;
import org.fettle.data.TableType;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Published lists of postcodes and authorities, whose columns have many names, and what is kept of them. Everything in them is made up. */
class LargeReferenceTest {

    private static final ReturnType TYPE = type();

    @TempDir
    private Path folder;
    private Path now;
    private Path cache;

    private static ReturnType type() {
        TableType header = new TableType("Header", true, false, "CHILD", "header", List.of(text("CHILD"), text("SEX")));
        TableType postcodes = new TableType("Postcodes", false, true, "PCD_ABBR", "postcodes",
                List.of(text("PCD_ABBR"), text("PCD"), text("LAUA"), ColumnSpec.of("OSEAST1M", ColumnType.NUMBER),
                        ColumnSpec.of("OSNRTH1M", ColumnType.NUMBER)));
        TableType authorities = new TableType("Authorities", false, true, "LTLA21CD", "authorities",
                List.of(text("LTLA21CD"), text("LTLA21NM"), text("UTLA21CD"), text("UTLA21NM")));
        return new ReturnType("R", "Child", "CHILD", List.of(header), List.of(postcodes, authorities));
    }

    private static ColumnSpec text(String name) {
        return new ColumnSpec(name, ColumnType.TEXT, null, true, false, null, "", true);
    }

    @BeforeEach
    void writeReturn() {
        now = School.file(folder.resolve("this"), "header.csv", "CHILD,SEX\n1,F\n");
        cache = folder.resolve("cache");
    }

    private ReadResult read(String reference, Path file) {
        return ReturnReader.read(TYPE, Sources.of(now).withReference(reference, file), new Dictionary(), ReadOptions.DEFAULT.withCache(cache),
                Progress.NONE);
    }

    private String show(String reference, Path file) {
        ReadResult result = read(reference, file);
        assertEquals(List.of(), result.problems());
        Table table = result.data().reference(reference);
        StringBuilder text = new StringBuilder();
        for (int row = 0; row < Math.min(table.rowCount(), 3); row++) {
            for (ColumnSpec column : table.type().columns()) {
                text.append(table.column(column.name()) == null ? "-" : table.column(column.name()).rawText(row)).append('|');
            }
            text.append(table.line(row)).append('\n');
        }
        return text.toString();
    }

    @ParameterizedTest
    @ValueSource(strings = {"pcd,pcd2,pcds,dointr,oslaua,oseast1m,osnrth1m,lat\nZZ1 1AA,ZZ1  1AA,ZZ1 1AA,1996,E1,10,20,5\n",
            "X,LAUA,PCD,OSNRTH1M,OSEAST1M\n?,E1,ZZ1 1AA,20,10\n", "pcds,lad24cd,east1m,north1m\n\"ZZ1 1AA\",E1,10,20\n",
            "PCD_ABBR,PCD,LAUA,OSEAST1M,OSNRTH1M\nZZ11AA,ZZ1 1AA,E1,10,20\n", "Pcd7, laua ,oseast1m,osnrth1m,pcd_abbr\nZZ1 1AA,E1,10,20,ZZ11AA\n"})
    void theDirectoryHasManyEditions(String text) {
        assertEquals("ZZ11AA|ZZ1 1AA|E1|10|20|2\n", show("Postcodes", School.file(folder, "onspd.csv", text)));
    }

    @Test
    void rowsThatAreShortOrSmallAreMadeOfTheSame() {
        Path file = School.file(folder, "d.csv", "laua,oseast1m,osnrth1m,pcds,more\nE1,1,2,zz1 1aa,x\nE2,3,4,,y\nE3,5,6\n");
        ReadResult result = read("Postcodes", file);
        Table table = result.data().reference("Postcodes");
        assertEquals(List.of("csv.row.short"), result.problems().stream().map(problem -> problem.code()).toList());
        assertEquals("ZZ11AA", table.column("PCD_ABBR").text(0));
        assertTrue(table.column("PCD_ABBR").isBlank(1));
        assertTrue(table.column("PCD_ABBR").isBlank(2));
        assertEquals(4, table.columns().size() - 1, "columns that no rule can see are left out");
    }

    @Test
    void authoritiesOfOtherYears() {
        assertEquals("E1|Mock|E2|Mockshire|2\n", show("Authorities",
                School.file(folder, "a.csv", "FID,LTLA23CD,LTLA23NM,UTLA23CD,UTLA23NM\n1,E1,Mock,E2,Mockshire\n")));
    }

    private Path large(String first) throws IOException {
        StringBuilder text = new StringBuilder("pcds,laua,oseast1m,osnrth1m,about\r\n").append(first).append(",E06000001,-5,7000000000,\r\n");
        String about = "x".repeat(60);
        for (int i = 0; text.length() < ReferenceCache.SMALLEST; i++) {
            text.append("ZZ").append(i % 100).append(' ').append(i).append("A,").append(i % 9 == 0 ? "" : "E0600000" + i % 300 + " OF SOME LENGTH")
                    .append(',').append(i % 7 == 0 ? "" : i).append(",,").append(about).append("\r\n");
        }
        return School.file(folder, "large.csv", text.toString());
    }

    private Path image() throws IOException {
        try (Stream<Path> files = Files.list(cache)) {
            List<Path> all = files.toList();
            assertEquals(1, all.size(), all::toString);
            return all.get(0);
        }
    }

    @Test
    void aLargeOneIsKept() throws IOException {
        Path file = large("AA1 1AA");
        String before = School.show(read("Postcodes", file).data());
        FileTime made = Files.getLastModifiedTime(image());
        assertEquals(before, School.show(read("Postcodes", file).data()));
        assertEquals(made, Files.getLastModifiedTime(image()), "it is not made again");
    }

    @Test
    void oneThatCannotBeReadInPlacesIsNot() throws IOException {
        Path file = large("AA1 1AA");
        Files.writeString(file, Files.readString(file).replace(",-5,", ",five,"));
        assertFalse(read("Postcodes", file).failed());
        assertFalse(Files.exists(cache));
    }

    @Test
    void aSmallOneIsNot() {
        show("Postcodes", School.file(folder, "small.csv", "pcds,laua,oseast1m,osnrth1m\nZZ1 1AA,E1,1,2\n"));
        assertFalse(Files.exists(cache));
    }

    @Test
    void aStaleImageIsMadeAgain() throws IOException {
        show("Postcodes", large("AA1 1AA"));
        byte[] old = Files.readAllBytes(image());
        Path file = large("BB2 2BB");
        Files.setLastModifiedTime(file, FileTime.fromMillis(1_700_000_000_000L));
        assertTrue(show("Postcodes", file).startsWith("BB22BB|BB2 2BB|E06000001|-5|7000000000|2\n"));
        assertNotEquals(old.length + new String(old), Files.size(image()) + new String(Files.readAllBytes(image())));
    }

    @Test
    void aDamagedImageIsAsGoodAsNone() throws IOException {
        Path file = large("AA1 1AA");
        String good = show("Postcodes", file);
        byte[] bytes = Files.readAllBytes(image());
        Random random = new Random(903);
        for (int i = 0; i < 30; i++) {
            byte[] damaged = i % 5 == 0 ? Arrays.copyOf(bytes, random.nextInt(bytes.length)) : bytes.clone();
            if (damaged.length > 0) {
                damaged[i % 3 == 0 ? random.nextInt(Math.min(200, damaged.length)) : random.nextInt(damaged.length)] ^= 1 << random.nextInt(8);
            }
            Files.write(image(), damaged);
            assertEquals(good, show("Postcodes", file));
        }
    }

    @Test
    void withoutAPlaceItIsReadAllTheSame() throws IOException {
        Files.writeString(cache, "a file where the folder should be");
        ReadResult result = read("Postcodes", large("AA1 1AA"));
        assertFalse(result.failed());
        assertEquals(List.of("io.cache"), result.problems().stream().map(problem -> problem.code()).toList());
    }
}
