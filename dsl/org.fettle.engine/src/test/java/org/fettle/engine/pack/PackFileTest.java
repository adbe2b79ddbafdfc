/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.engine.pack;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

import org.fettle.data.ColumnSpec;
import org.fettle.data.ColumnType;
import org.fettle.data.Period;
import org.fettle.data.Progress;
import org.fettle.data.Return;
import org.fettle.data.ReturnBuilder;
import org.fettle.data.ReturnType;
import org.fettle.data.TableType;
import org.fettle.data.XmlLayout;
import org.fettle.engine.Run;
import org.fettle.engine.RunResult;
import org.fettle.engine.Samples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class PackFileTest {
    @TempDir
    Path folder;

    /** A pack in which everything that can be said is said once, and once left out where it may be. */
    static PackInfo info(String className) {
        TableType table = new TableType("Episodes", false, false, "CHILD", "episodes",
                List.of(ColumnSpec.of("CHILD", ColumnType.TEXT),
                        new ColumnSpec("LS", ColumnType.CODE, "Status", true, true, "[A-Z]\\d", "Legal status – élan", true)));
        TableType reference = new TableType("Providers", true, true, "URN", "providers", List.of(ColumnSpec.of("URN", ColumnType.TEXT)));
        RuleInfo full = new RuleInfo("501", "Title", Category.CROSS_YEAR, Severity.QUERY, Impact.MEDIUM, 2023, null, "Help",
                new MessageTemplate(List.of(new MessageTemplate.Literal("From "), new MessageTemplate.Value(1, ColumnType.DECIMAL))),
                Shape.SUBJECTS,
                List.of(new Slot("Episodes", 0, List.of("LS"), Role.FLAGGED), new Slot("Episodes", 1, List.of(), Role.BESIDE)),
                List.of(new Need("Episodes", 0, List.of("LS"), true)), List.of(new Need("Providers", 0, List.of("URN"), false)),
                List.of("Episodes.LENGTH"), List.of(new FixInfo(FixKind.CERTAIN, "Mend", "a.fettle", 300)), className, "a.fettle", 12, "not now",
                "base",
                List.of(new Tuning("mid", Severity.ERROR, Severity.QUERY, "elsewhere"), new Tuning("demo", Severity.QUERY, null, "not now")));
        DerivationInfo derivation = new DerivationInfo("Episodes.LENGTH", "Episodes", "LENGTH", 0, DerivedType.NUMBER, List.of(), List.of(),
                List.of(), className, "b.fettle", 1);
        DerivationInfo definition = new DerivationInfo("looked after", null, null, 1, DerivedType.CONDITION, List.of(), List.of(),
                List.of("x"),
                className, "b.fettle", 70_000);
        return new PackInfo("demo", "Demo pack", "2026.1", 2022, 2026,
                new ReturnType("R", "Child", "CHILD", List.of(table), List.of(reference), new XmlLayout("*/*", "CHILDID",
                        List.of(new XmlLayout.Rows("Episodes", "EPISODE", null, List.of(new XmlLayout.Value("LS", "STATUS", true)))))),
                List.of(new CodeListInfo("Status", true, null, 2025, List.of(new Code("C1", "Care order"), new Code("C2", "")))),
                List.of(new ParameterInfo("grace", ColumnType.NUMBER, null, "0", "Days"),
                        new ParameterInfo("authority", ColumnType.CODE, "Status", null, "")),
                List.of(full), List.of(derivation, definition), List.of(new BaseInfo("mid", "Mid", "3"), new BaseInfo("base", "Base", "2")));
    }

    private static byte[] classFile(Class<?> type) throws IOException {
        try (InputStream in = type.getResourceAsStream(type.getSimpleName() + ".class")) {
            return in.readAllBytes();
        }
    }

    private static CompiledPackParts parts(Class<?> kernel) throws IOException {
        return new CompiledPackParts(info(kernel.getName()), Map.of(kernel.getName(), classFile(kernel)),
                Map.of("a.fettle", "rule é", "sub/b.fettle", "derive"));
    }

    private Path written() throws IOException {
        Path file = folder.resolve("demo.fpack");
        PackFile.write(parts(KernelOfPack.class), file);
        return file;
    }

    private static PackInfo decoded(byte[] bytes) throws PackFormatException {
        return PackDecoder.decode(bytes, "demo.fpack");
    }

    @Test
    void whatIsWrittenIsRead() throws IOException {
        CompiledPack pack = PackFile.open(written());
        PackInfo expected = info(KernelOfPack.class.getName());
        assertEquals(expected.rules(), pack.info().rules());
        assertEquals(expected.bases(), pack.info().bases());
        assertEquals(expected.derivations(), pack.info().derivations());
        assertEquals(expected.codeLists(), pack.info().codeLists());
        assertEquals(expected.parameters(), pack.info().parameters());
        assertEquals("demo Demo pack 2026.1 2022 2026", String.join(" ", pack.info().name(), pack.info().title(), pack.info().version(),
                "" + pack.info().firstYear(), "" + pack.info().lastYear()));
        ReturnType type = pack.info().returnType();
        assertEquals(expected.returnType().table("Episodes").columns(), type.table("Episodes").columns());
        assertEquals(expected.returnType().xml(), type.xml());
        assertTrue(type.table("Providers").isReference() && type.table("Providers").onePerSubject());
        assertEquals("Child CHILD R", type.subjectName() + " " + type.keyColumn() + " " + type.name());
        assertEquals(Map.of("a.fettle", "rule é", "sub/b.fettle", "derive"), pack.sources());
    }

    @Test
    void theSamePackGivesTheSameBytes() throws IOException {
        Path other = folder.resolve("other.fpack");
        PackFile.write(parts(KernelOfPack.class), other);
        assertArrayEquals(Files.readAllBytes(written()), Files.readAllBytes(other));
    }

    @Test
    void aPackFromAFileRuns() throws IOException {
        PackInfo template = info(KernelOfPack.class.getName());
        RuleInfo rule = new RuleInfo("1", "First", Category.INVALID, Severity.ERROR, Impact.LOW, null, null, "",
                MessageTemplate.of("First."),
                Shape.SUBJECTS, List.of(new Slot("Episodes", 0, List.of("DEC"), Role.FLAGGED)), List.of(), List.of(), List.of(), List.of(),
                KernelOfPack.class.getName(), "a.fettle", 1);
        PackInfo info = new PackInfo("demo", template.title(), "1", 2022, 2026, Samples.TYPE, List.of(), List.of(), List.of(rule),
                List.of());
        Path file = folder.resolve("runs.fpack");
        PackFile.write(new CompiledPackParts(info, Map.of(KernelOfPack.class.getName(), classFile(KernelOfPack.class)), Map.of()), file);
        CompiledPack pack = PackFile.open(file);
        Files.delete(file);
        Return data = new ReturnBuilder(pack.info().returnType()).table("Episodes", Period.THIS, "CHILD", "DEC").row("A").row("B").row("A")
                .build();
        RunResult result = Run.execute(pack, data, Samples.options(), Progress.NONE);
        assertEquals(List.of("ran, flagged 2"), result.ledger().rules().stream().map(entry -> entry.text()).toList());
    }

    @Test
    void aTruncatedFileIsRefused() throws IOException {
        byte[] whole = Files.readAllBytes(written());
        for (int length : new int[] {0, 1, 10, whole.length / 2, whole.length - 1}) {
            Path file = Files.write(folder.resolve("cut.fpack"), java.util.Arrays.copyOf(whole, length));
            PackFormatException e = assertThrows(PackFormatException.class, () -> PackFile.open(file), "length " + length);
            assertTrue(e.getMessage().startsWith(file + " is no Fettle pack file, or is damaged ("), e.getMessage());
        }
    }

    @Test
    void aChangedByteOfAClassIsNoticed() throws IOException {
        Path file = written();
        Path changed = folder.resolve("changed.fpack");
        rewrite(file, changed, (name, bytes) -> {
            if (name.startsWith("classes/")) {
                bytes[3] ^= 1;
            }
            return bytes;
        });
        PackFormatException e = assertThrows(PackFormatException.class, () -> PackFile.open(changed));
        assertTrue(e.getMessage().contains("is no class"), e.getMessage());
    }

    @Test
    void aNewerFormatIsRefusedWithWhatToDo() throws IOException {
        byte[] bytes = PackEncoder.encode(info("X"));
        int versionAt = 5;
        assertEquals(PackFile.FORMAT, bytes[versionAt]);
        bytes[versionAt] = 9;
        PackFormatException e = assertThrows(PackFormatException.class, () -> decoded(bytes));
        assertEquals(
                "demo.fpack was written by a newer Fettle (pack format 9, this one reads up to 4); update Fettle, or export the pack again "
                        + "with this version",
                e.getMessage());
    }

    @Test
    void everyTruncatedDescriptionIsRefused() {
        byte[] bytes = PackEncoder.encode(info("X"));
        for (int length = 0; length < bytes.length; length++) {
            byte[] cut = java.util.Arrays.copyOf(bytes, length);
            assertThrows(PackFormatException.class, () -> decoded(cut), "length " + length);
        }
    }

    @Test
    void noChangedByteOfADescriptionEndsInAnythingButAClearError() {
        byte[] good = PackEncoder.encode(info("X"));
        int refused = 0;
        for (int at = 0; at < good.length; at++) {
            byte[] bad = good.clone();
            bad[at] ^= (byte) 0x81;
            try {
                decoded(bad);
            } catch (PackFormatException e) {
                refused++;
            }
        }
        assertTrue(refused > 100, refused + " of " + good.length + " refused");
    }

    @Test
    void aMissingClassIsNamed() {
        PackInfo info = info("fettle.Rule501");
        PackFormatException e = assertThrows(PackFormatException.class,
                () -> PackFile.define(new CompiledPackParts(info, Map.of(), Map.of())));
        assertEquals("pack demo is damaged: class fettle.Rule501 of rule 501 is missing; export or copy it again", e.getMessage());
    }

    @Test
    void aClassThatReachesForFilesIsRefused() throws IOException {
        CompiledPackParts parts = parts(KernelThatReadsFiles.class);
        PackFormatException e = assertThrows(PackFormatException.class, () -> PackFile.define(parts));
        assertTrue(e.getMessage().endsWith("uses java.io.File, which rules may not use"), e.getMessage());
    }

    @Test
    void aClassWithDynamicCallsIsRefused() throws IOException {
        CompiledPackParts parts = parts(KernelWithLambda.class);
        PackFormatException e = assertThrows(PackFormatException.class, () -> PackFile.define(parts));
        assertTrue(e.getMessage().contains("which rules may not use"), e.getMessage());
    }

    @Test
    void aZipThatIsNoPackSaysWhatIsMissing() throws IOException {
        Path file = folder.resolve("other.zip");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            zip.putNextEntry(new ZipEntry("readme"));
        }
        PackFormatException e = assertThrows(PackFormatException.class, () -> PackFile.open(file));
        assertEquals(file + " is no Fettle pack file: it has no pack.bin", e.getMessage());
    }

    @Test
    void aFileThatIsNotThereIsSaidToBeMissing() {
        assertThrows(NoSuchFileException.class, () -> PackFile.open(folder.resolve("none.fpack")));
    }

    @Test
    void writingReplacesTheFileAndLeavesNothingElse() throws IOException {
        written();
        written();
        try (var files = Files.list(folder)) {
            assertEquals(List.of("demo.fpack"), new ArrayList<>(files.map(file -> file.getFileName().toString()).toList()));
        }
    }

    private interface Change {
        byte[] of(String name, byte[] bytes);
    }

    private static void rewrite(Path from, Path to, Change change) throws IOException {
        try (ZipFile in = new ZipFile(from.toFile()); ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(to))) {
            for (ZipEntry entry : in.stream().toList()) {
                out.putNextEntry(new ZipEntry(entry.getName()));
                out.write(change.of(entry.getName(), in.getInputStream(entry).readAllBytes()));
            }
        }
    }
}
