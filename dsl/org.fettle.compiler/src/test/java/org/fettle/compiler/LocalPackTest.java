/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.compiler;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

import org.fettle.compiler.examples.ExampleResult;
import org.fettle.compiler.examples.ExampleRunner;
import org.fettle.data.ColumnSpec;
import org.fettle.data.Progress;
import org.fettle.engine.CollectionYear;
import org.fettle.engine.Flag;
import org.fettle.engine.LedgerEntry;
import org.fettle.engine.Run;
import org.fettle.engine.RunOptions;
import org.fettle.engine.RunResult;
import org.fettle.engine.Status;
import org.fettle.engine.pack.CompiledPack;
import org.fettle.engine.pack.PackFile;
import org.fettle.engine.pack.PackInfo;
import org.fettle.engine.pack.RuleInfo;
import org.fettle.engine.pack.Severity;
import org.fettle.language.LoadedPack;
import org.fettle.language.PackLoader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Packs that extend another: what they change of it, and that they change nothing else. */
class LocalPackTest {

    private static final String OWN = """
            codes Own { X Y }
            columns of Episodes { W code Own "Worker" }
            derive Episodes.TWICE number = NUM * 2
            define wide for Episodes = TWICE > limit and busy
            rule L1 "Own" {
                category missing  severity query  impact low
                each Episodes e
                flag e.W, e.NUM when e.W = X and wide(e)
                message "Twice {e.TWICE}."
                fix ask "Enter" { enter e.W }
                fix suggested "Set" { set e.NUM to 0 }
                example {
                    Episodes | CHILD | NUM | W |
                             | 1     | 6   | X | flagged
                             | 1     | 5   | X |
                             | 1     | 5   | X |
                             | 1     | 5   | X |
                }
                example {
                    Episodes | CHILD | NUM | W |
                             | 1     | 6   | Y | passes
                             | 2     | 6   | X | passes
                }
            }
            """;

    private static final CompileResult BASE = standalone(base());
    private static final CompileResult NOTHING = compile(base(), "", "");
    private static final CompileResult OFF = compile(base(), "rule 3 off because \"x\"", "");
    private static final CompileResult QUERY = compile(base(), "rule 2 severity query because \"x\"", "");

    @TempDir
    private Path folder;

    private static Map<String, String> base() {
        Map<String, String> files = new LinkedHashMap<>();
        files.put("base/schema.fettle", RandomRules.SCHEMA.replaceFirst("pack \\w+", "pack base"));
        StringBuilder rules = new StringBuilder();
        for (int i = 0; i < 6; i++) {
            rules.append(new RandomRules(7000L + i).rule("" + (i + 1)));
        }
        files.put("base/rules.fettle", rules.toString());
        return files;
    }

    private static CompileResult compile(Map<String, String> files, String header, String declarations) {
        Map<String, String> all = new LinkedHashMap<>(files);
        all.put("local.fettle", "pack local extends base { version 1 " + header + " }\n" + declarations);
        LoadedPack loaded = PackLoader.load(all);
        CompileResult result = PackCompiler.compile(loaded, BASE);
        assertTrue(result.isUsable(), () -> result.problems().toString());
        return result;
    }

    private static CompileResult standalone(Map<String, String> files) {
        Map<String, String> own = new LinkedHashMap<>();
        files.forEach((name, text) -> own.put(name.substring("base/".length()), text));
        return PackCompiler.compile(own);
    }

    private static RunResult run(CompiledPack pack, PackInfo of, int seed, Set<String> rules) {
        return Run.execute(pack, new RandomReturns(of, seed).next().build(),
                RunOptions.of(new CollectionYear(2024)).withThreads(1).withRules(rules), Progress.NONE);
    }

    private static RunResult run(CompiledPack pack, int seed) {
        return run(pack, pack.info(), seed, Set.of());
    }

    private static List<String> flags(RunResult result, boolean severity) {
        List<String> flags = new ArrayList<>();
        for (Flag flag : result.flags()) {
            flags.add(flag.rule().code() + " " + flag.subject() + " " + flag.table() + " " + flag.period() + " " + flag.row() + " " + flag.columns()
                    + " "
                    + flag.message() + (severity ? " " + flag.rule().severity() : ""));
        }
        return flags;
    }

    @Property(tries = 25)
    void aPackThatAddsNothingFlagsWhatItsBaseFlags(@ForAll @IntRange(min = 0, max = 100_000) int seed) {
        assertEquals(flags(run(BASE.pack(), seed), true), flags(run(NOTHING.pack(), BASE.pack().info(), seed, Set.of()), true));
    }

    @Property(tries = 25)
    void offTakesTheFlagsOfThatRuleAndNoOthers(@ForAll @IntRange(min = 0, max = 100_000) int seed) {
        List<String> expected = flags(run(BASE.pack(), seed), true);
        expected.removeIf(flag -> flag.startsWith("3 "));
        assertEquals(expected, flags(run(OFF.pack(), BASE.pack().info(), seed, Set.of()), true));
    }

    @Property(tries = 25)
    void severityChangesNothingButSeverity(@ForAll @IntRange(min = 0, max = 100_000) int seed) {
        assertEquals(flags(run(BASE.pack(), seed), false), flags(run(QUERY.pack(), BASE.pack().info(), seed, Set.of()), false));
        for (RuleInfo rule : QUERY.pack().info().rules()) {
            assertEquals(rule.code().equals("2") ? Severity.QUERY : Severity.ERROR, rule.severity());
        }
    }

    @Test
    void theRulesOfTheseLawsFlagSomething() {
        for (String code : List.of("2", "3")) {
            assertTrue(IntStream.range(0, 60).anyMatch(seed -> !flags(run(BASE.pack(), BASE.pack().info(), seed, Set.of(code)), true).isEmpty()),
                    code);
        }
    }

    @Test
    void theLedgerSaysWhoSwitchedARuleOffAndWhy() {
        CompileResult local = compile(base(), "rule 3 off because \"agreed\"", "");
        LedgerEntry entry = run(local.pack(), 1).ledger().rule("3");
        assertEquals("SKIPPED because local has switched it off: agreed", entry.status() + " " + entry.reason());
        assertEquals(Status.RAN, run(local.pack(), local.pack().info(), 1, Set.of("3")).ledger().rule("3").status());
    }

    @Test
    void whatAPackSaysOfItselfAndItsBase() {
        Map<String, String> files = base();
        CompileResult local = compile(files, "rule 2 severity query because \"x\" parameter limit : number = 10", OWN);
        PackInfo info = local.pack().info();
        assertEquals("local 1 base", info.name() + " " + info.version() + " " + info.bases().get(0).name());
        RuleInfo first = info.rules().get(0);
        assertEquals("base base/rules.fettle", first.origin() + " " + first.file());
        assertTrue(local.pack().sources().containsKey(first.file()) || local.parts().sources().containsKey(first.file()));
        RuleInfo own = info.rules().get(info.rules().size() - 1);
        assertEquals("L1 local local.fettle", own.code() + " " + own.origin() + " " + own.file());
        List<ColumnSpec> columns = info.returnType().table("Episodes").columns();
        List<ColumnSpec> before = BASE.pack().info().returnType().table("Episodes").columns();
        assertEquals(before, columns.subList(0, before.size()));
        assertEquals(List.of("W", "TWICE"), columns.subList(before.size(), columns.size()).stream().map(ColumnSpec::name).toList());
        assertEquals(Set.copyOf(PackLoader.load(all(files)).allSources().keySet()), local.parts().sources().keySet());
    }

    private static Map<String, String> all(Map<String, String> files) {
        Map<String, String> all = new LinkedHashMap<>(files);
        all.put("local.fettle", "pack local extends base { version 1 }");
        return all;
    }

    @Test
    void ownExamplesHoldOnBothPathsAndSoDoOwnRulesOnRandomReturns() {
        Map<String, String> files = base();
        files.put("local.fettle", "pack local extends base { version 1 parameter limit : number = 10 }\n" + OWN);
        LoadedPack loaded = PackLoader.load(files);
        List<ExampleResult> results = ExampleRunner.run(loaded, Progress.NONE);
        assertEquals(2, results.size());
        results.forEach(result -> assertEquals(List.of(), result.faults()));
        CompileResult fast = PackCompiler.compile(loaded);
        CompileResult slow = PackCompiler.interpret(loaded);
        for (int seed = 0; seed < 10; seed++) {
            assertEquals(flags(run(slow.pack(), seed), true), flags(run(fast.pack(), seed), true));
        }
    }

    @Test
    void aPackFileNeedsNoOther() throws IOException {
        CompileResult local = compile(base(), "rule 3 off because \"x\" parameter limit : number = 10", OWN);
        Path file = folder.resolve("local.fettlepack");
        PackFile.write(local.parts(), file);
        CompiledPack opened = PackFile.open(file);
        assertEquals(local.pack().info().rules(), opened.info().rules());
        assertEquals(flags(run(local.pack(), 7), true), flags(run(opened, 7), true));
        LoadedPack again = PackLoader.load(opened.sources());
        assertEquals(List.of(), again.problems().stream().filter(problem -> problem.isError()).toList());
        assertEquals("base", again.base().header().getName());
    }

    @Test
    void theLibraryCompilesTheBaseOnceAndKeepsItBesideTheLocalPart() throws IOException {
        base().forEach((name, text) -> write("packs/" + name, text));
        write("case/local/pack.fettle", "pack local extends base { version 1 parameter limit : number = 10 }\n" + OWN);
        Path local = folder.resolve("case/local");
        PackCache cache = new PackCache(folder.resolve("cache"), "1");
        PackLibrary library = new PackLibrary(List.of(folder.resolve("packs")), cache);
        CompileResult first = library.open(local);
        assertTrue(first.isUsable(), () -> first.problems().toString());
        assertSame(first, library.open(local));
        CompileResult kept = new PackLibrary(List.of(folder.resolve("packs")), cache).open(local);
        assertEquals(first.pack().info().rules(), kept.pack().info().rules());
        assertEquals(first.parts().classes().keySet(), kept.parts().classes().keySet());
        assertEquals(first.parts().sources(), kept.parts().sources());
        assertEquals(flags(run(first.pack(), 3), true), flags(run(kept.pack(), 3), true));
        CompileResult base = library.open(folder.resolve("packs/base"));
        write("case/local/pack.fettle", "pack local extends base { version 1 rule 1 off because \"x\" }");
        assertEquals(1, library.open(local).pack().info().rules().stream().filter(rule -> rule.switchedOff() != null).count());
        assertSame(base, library.open(folder.resolve("packs/base")));
        write("packs/base/rules.fettle", "");
        assertFalse(library.open(local).isUsable());
        assertEquals(List.of("base", "base"), List.of(library.names().get(0), library.find("base").getFileName().toString()));
    }

    @Test
    void whatCameCompiledWithTheProgramIsNotCompiledAgainUnlessItIsAnother() throws IOException {
        base().forEach((name, text) -> write("packs/" + name, text));
        write("packs/local/pack.fettle", "pack local extends base { version 1 parameter limit : number = 10 }\n" + OWN);
        ShippedPacks.main(new String[] {folder.resolve("packs").toString(), folder.resolve("compiled").toString()});
        CompileResult compiled = new PackLibrary(List.of(folder.resolve("packs")), null).open(folder.resolve("packs/local"));
        base().forEach((name, text) -> write("case/packs/" + name, text));
        write("case/packs/local/pack.fettle", Files.readString(folder.resolve("packs/local/pack.fettle")));
        Path own = folder.resolve("cache");
        PackLibrary library = new PackLibrary(List.of(), new PackCache(own, "1", folder.resolve("compiled")));
        CompileResult copy = library.open(folder.resolve("case/packs/local"));
        assertFalse(Files.exists(own), "it was compiled");
        assertEquals(compiled.parts().classes().keySet(), copy.parts().classes().keySet());
        compiled.parts().classes().forEach((name, bytes) -> assertArrayEquals(bytes, copy.parts().classes().get(name), name));
        assertEquals(compiled.parts().sources(), copy.parts().sources());
        assertEquals(flags(run(compiled.pack(), 3), true), flags(run(copy.pack(), 3), true));
        write("case/packs/local/pack.fettle", "pack local extends base { version 1 rule 1 off because \"x\" }");
        assertEquals(1, library.open(folder.resolve("case/packs/local")).pack().info().rules().stream().filter(r -> r.switchedOff() != null).count());
        assertTrue(Files.exists(own), "it is another pack, and was not compiled");
    }

    @Test
    void aPackFileCanBeExtended() throws IOException {
        PackFile.write(standalone(base()).parts(), folder.resolve("base-1.0.fettlepack"));
        write("local/pack.fettle", "pack local extends base { version 1 rule 3 off because \"x\" parameter limit : number = 10 }\n" + OWN);
        CompileResult local = new PackLibrary(List.of(), null).open(folder.resolve("local"));
        assertTrue(local.isUsable(), () -> local.problems().toString());
        assertEquals(flags(run(compile(base(), "rule 3 off because \"x\" parameter limit : number = 10", OWN).pack(), 5), true),
                flags(run(local.pack(), 5), true));
    }

    private void write(String file, String text) {
        try {
            Path path = folder.resolve(file);
            Files.createDirectories(path.getParent());
            Files.writeString(path, text);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
