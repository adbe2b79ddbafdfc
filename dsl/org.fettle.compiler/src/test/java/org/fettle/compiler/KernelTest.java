/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.compiler;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import org.fettle.data.Period;
import org.fettle.data.Progress;
import org.fettle.data.Return;
import org.fettle.data.ReturnBuilder;
import org.fettle.engine.Binding;
import org.fettle.engine.CollectionYear;
import org.fettle.engine.Flag;
import org.fettle.engine.Kernel;
import org.fettle.engine.Run;
import org.fettle.engine.RunOptions;
import org.fettle.engine.pack.CompiledPack;
import org.fettle.language.PackLoader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What generated kernels are like: how they read, how they name their source, how they grow with the data. */
class KernelTest {

    private static final String SCHEMA = """
            pack p "made up" { version 1 collections 2022/23 to 2026/27 }
            codes Kind { A B C }
            return R subject Child key CHILD {
                table Header one per Child file "header" { CHILD text  UPN text  DOB date }
                table Episodes many per Child file "episodes" { CHILD text  DECOM date  DEC date  KIND code Kind }
            }
            """;
    private static final RunOptions OPTIONS = RunOptions.of(new CollectionYear(2024)).withThreads(1);

    private static CompiledPack pack(String rules) {
        CompileResult result = PackCompiler.compile(Map.of("schema.fettle", SCHEMA, "rules.fettle", rules));
        assertTrue(result.isUsable(), () -> result.problems().toString());
        return result.pack();
    }

    private static String rule(String body) {
        return "rule R1 \"made up\" { category inconsistent\n" + body + "\nmessage \"m\" }";
    }

    private static List<String> flagged(CompiledPack pack, Return data) {
        List<String> out = new ArrayList<>();
        for (Flag flag : Run.execute(pack, data, OPTIONS, Progress.NONE).flags()) {
            out.add(flag.table() + flag.row());
        }
        return out;
    }

    @Test
    void readsLikeALoopSomebodyWrote() {
        String java = PackCompiler.javaSources(PackLoader.load(Map.of("schema.fettle", SCHEMA, "rules.fettle",
                rule("each Episodes e\nlet before = previous Episodes by DECOM\nflag e.DECOM beside before.DEC when e.DECOM < before.DEC"))))
                .get("RuleR1");
        assertTrue(java.contains("""
                        for (int e = Episodes_offsets[from], end_e = Episodes_offsets[to]; e < end_e; e++) {
                            int before = previous_Episodes_by_DECOM[e];
                            if (Episodes_DECOM[e] > Values.UNREADABLE && Episodes_DECOM[e] < Cells.at(Episodes_DEC, before)) {
                                flag(e, before, out);
                            }
                        }
                """), java);
    }

    @Test
    void stackTracesNameTheRulesFileAndLine() {
        CompiledPack pack = pack("\n\n" + rule("each Episodes e\n\nflag e.DECOM when e.DECOM > e.DEC"));
        Return data = new ReturnBuilder(pack.info().returnType()).table("Episodes", Period.THIS, "CHILD", "DECOM", "DEC", "KIND").build();
        Kernel kernel = pack.kernel(pack.info().rules().get(0), new Binding(pack.info(), data, OPTIONS));
        StackTraceElement top = assertThrows(ArrayIndexOutOfBoundsException.class, () -> kernel.run(0, 99, null)).getStackTrace()[0];
        assertEquals("rules.fettle", top.getFileName());
        assertEquals(3, top.getLineNumber());
    }

    @Test
    @Timeout(value = 60, unit = TimeUnit.SECONDS)
    void aValueThatEverybodySharesCostsNoMoreThanOthers() {
        CompiledPack pack = pack(rule("each Header h\nflag h.UPN when any all Header where UPN = h.UPN and CHILD <> h.CHILD")
                + "\nrule R2 \"made up\" { category invalid each Header h flag h.UPN when any all other Header where UPN = h.UPN message \"m\" }"
                + "\nrule R3 \"made up\" { category invalid each Header h flag h.UPN when (count all Header where UPN = h.UPN) > 1 message \"m\" }"
                + "\nrule R4 \"made up\" { category invalid each Header h flag h.UPN when any all Header where DOB < h.DOB message \"m\" }");
        ReturnBuilder builder = new ReturnBuilder(pack.info().returnType()).table("Header", Period.THIS, "CHILD", "UPN", "DOB");
        int rows = 200_000;
        for (int i = 0; i < rows; i++) {
            builder.row("C" + i, "A123", i == 0 ? "01/01/2001" : "01/01/2010");
        }
        assertEquals(rows * 4 - 1, flagged(pack, builder.build()).size());
    }

    @Test
    @Timeout(value = 60, unit = TimeUnit.SECONDS)
    void oneChildWithAllTheEpisodesIsNoTrouble() {
        CompiledPack pack = pack(rule(
                "each Episodes e\nlet opening = first Episodes where KIND = A by DECOM\nlet before = previous Episodes by DECOM\n"
                        + "flag e.DECOM beside opening.DECOM when e.DECOM < opening.DECOM or e.DECOM < before.DEC or (count Episodes where KIND = B) = 3")
                + "\nrule R2 \"made up\" { category invalid each Episodes e flag e.DECOM when any other Episodes where DECOM = e.DECOM and KIND = e.KIND message \"m\" }");
        ReturnBuilder builder = new ReturnBuilder(pack.info().returnType()).table("Episodes", Period.THIS, "CHILD", "DECOM", "DEC", "KIND");
        for (int i = 0; i < 50_000; i++) {
            String day = java.time.LocalDate.of(1950, 1, 1).plusDays(i).toString();
            builder.row("C1", day, day, i == 10 ? "A" : "C");
        }
        assertEquals(10, flagged(pack, builder.build()).size());
    }

    @Test
    void aRowWithoutAKeyBelongsToNoSubjectButIsVisited() {
        CompiledPack pack = pack(rule("each Episodes e\nflag e.DECOM when any other Episodes")
                + "\nrule R2 \"made up\" { category invalid each Child let e = first Episodes flag e.DECOM when e exists message \"m\" }");
        Return data = new ReturnBuilder(pack.info().returnType()).table("Episodes", Period.THIS, "CHILD", "DECOM").row("", "01/01/2020")
                .row(" ", "01/01/2021")
                .row("C1", "01/01/2022").build();
        assertEquals(List.of("Episodes1", "Episodes2", "Episodes3"), flagged(pack, data));
    }

    @Test
    void aPackWithErrorsGivesProblemsAndNoPack() {
        CompileResult result = PackCompiler.compile(Map.of("schema.fettle", SCHEMA, "rules.fettle", rule("each Episodes e\nflag e.DECOMM")));
        assertFalse(result.isUsable());
        assertTrue(result.problems().stream().anyMatch(p -> p.isError() && p.file().equals("rules.fettle") && p.line() == 3),
                result.problems()::toString);
    }
}
