/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.compiler;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.fettle.data.Period;
import org.fettle.data.Progress;
import org.fettle.data.ReturnBuilder;
import org.fettle.engine.CollectionYear;
import org.fettle.engine.Run;
import org.fettle.engine.RunOptions;
import org.fettle.engine.pack.CompiledPack;
import org.fettle.language.LoadedPack;
import org.fettle.language.PackLoader;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** A guard holds for the lines after it, however far out of the loops it may be computed. */
class GuardOrderTest {

    private static final String PACK = """
            pack guards "made up" { version 1 collections 2022/23 to 2026/27 }
            return R subject Child key CHILD {
                table Header one per Child file "header" { CHILD text  DOB date }
                table Episodes many per Child file "episodes" { CHILD text  DECOM date  DEC date }
            }
            rule 1 "Two lines" {
                category invalid severity error impact high
                each Episodes e
                flag e.DECOM when e.DECOM is given
                when any Header
                flag e.DEC when e.DEC is given
            }
            """;

    @Test
    void aFlagBeforeAGuardDoesNotDependOnIt() {
        LoadedPack loaded = PackLoader.load(Map.of("p.fettle", PACK));
        for (CompiledPack pack : List.of(PackCompiler.compile(loaded).pack(), PackCompiler.interpret(loaded).pack())) {
            assertEquals(List.of("[DECOM]", "[DECOM, DEC]"), flagged(pack));
        }
    }

    /** The cells flagged of a child without a header, and of one with a header. */
    private static List<String> flagged(CompiledPack pack) {
        ReturnBuilder builder = new ReturnBuilder(pack.info().returnType());
        builder.table("Header", Period.THIS, List.of("CHILD", "DOB"));
        builder.row(List.of("2", ""));
        builder.table("Episodes", Period.THIS, List.of("CHILD", "DECOM", "DEC"));
        builder.row(List.of("1", "01/06/2024", "02/06/2024"));
        builder.row(List.of("2", "01/06/2024", "02/06/2024"));
        List<String> columns = new ArrayList<>();
        Run.execute(pack, builder.build(), RunOptions.of(new CollectionYear(2024)), Progress.NONE).flags()
                .forEach(flag -> columns.add(flag.columns().toString()));
        return columns;
    }
}
