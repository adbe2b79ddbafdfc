/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.fix.propose;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.fettle.compiler.CompileResult;
import org.fettle.compiler.PackCompiler;
import org.fettle.data.Changes;
import org.fettle.data.Period;
import org.fettle.data.Progress;
import org.fettle.data.Return;
import org.fettle.data.ReturnBuilder;
import org.fettle.engine.CollectionYear;
import org.fettle.engine.Run;
import org.fettle.engine.RunOptions;
import org.fettle.engine.RunResult;
import org.fettle.engine.pack.CompiledPack;

/** A small return of children in care with a register and rules that flag what generic fixes mend; rows are written as texts with bars between cells. */
public final class SmallCare {
    private static final String BASE = """
            pack small "Small" {
                version 1
                collections 2022/23 to 2026/27
            }
            codes Status {
                C1 "interim care order"
                C2 "full care order"
                V2 "single period of accommodation"
                V3 "series of short breaks"
            }
            codes Place { K1 "secure home"  K2 "children's home"  U1 "foster placement with relative"  U6 "other foster placement" }
            codes YesNo { 0 "no"  1 "yes"  9 "not known" }
            codes Provider { PR1 "own provision"  PR4 "private provision" }
            return Small subject Child key CHILD {
                table Header one per Child file "header" { CHILD text required  DOB date  UPN text }
                table Episodes many per Child file "episodes" {
                    CHILD text required  DECOM date  LS code Status  PLACE code Place  PROVIDER code Provider  POST text  URN text
                }
                table Reviews many per Child file "reviews" { CHILD text required  DOB date  REVIEW date  SCORE number  HEARD code YesNo }
            }
            reference Register key URN file "register" { URN text  TYPES text  PROVIDERS text  POSTCODE text }
            reference Directory key CODE file "directory" { CODE text  WRITTEN text }
            """;

    private static final Map<String, CompiledPack> COMPILED = new HashMap<>();

    private final CompiledPack pack;
    private final ReturnBuilder data;
    private RunResult run;

    private SmallCare(CompiledPack pack) {
        this.pack = pack;
        this.data = new ReturnBuilder(pack.info().returnType());
    }

    /** A case whose pack has these rules. */
    public static SmallCare with(String rules) {
        CompiledPack pack = COMPILED.computeIfAbsent(rules, text -> {
            CompileResult compiled = PackCompiler.compile(Map.of("small.fettle", BASE + text));
            if (compiled.pack() == null) {
                throw new IllegalArgumentException(compiled.problems().toString());
            }
            return compiled.pack();
        });
        return new SmallCare(pack);
    }

    /** Rows CHILD|DECOM|LS|PLACE|PROVIDER|POST|URN. */
    public SmallCare episodes(String... rows) {
        return table("Episodes", Period.THIS, "CHILD|DECOM|LS|PLACE|PROVIDER|POST|URN", rows);
    }

    /** Last year's rows, as this year's. */
    public SmallCare lastEpisodes(String... rows) {
        return table("Episodes", Period.LAST, "CHILD|DECOM|LS|PLACE|PROVIDER|POST|URN", rows);
    }

    /** Rows CHILD|DOB|UPN. */
    public SmallCare header(String... rows) {
        return table("Header", Period.THIS, "CHILD|DOB|UPN", rows);
    }

    /** Last year's rows, as this year's. */
    public SmallCare lastHeader(String... rows) {
        return table("Header", Period.LAST, "CHILD|DOB|UPN", rows);
    }

    /** Rows CHILD|DOB|REVIEW|SCORE|HEARD. */
    public SmallCare reviews(String... rows) {
        return table("Reviews", Period.THIS, "CHILD|DOB|REVIEW|SCORE|HEARD", rows);
    }

    /** Rows URN|TYPES|PROVIDERS|POSTCODE. */
    public SmallCare register(String... rows) {
        return table("Register", Period.THIS, "URN|TYPES|PROVIDERS|POSTCODE", rows);
    }

    /** Rows CODE|WRITTEN. */
    public SmallCare directory(String... rows) {
        return table("Directory", Period.THIS, "CODE|WRITTEN", rows);
    }

    private SmallCare table(String name, Period period, String header, String... rows) {
        data.table(name, period, cells(header));
        for (String row : rows) {
            data.row(cells(row));
        }
        return this;
    }

    private static List<String> cells(String row) {
        return Arrays.asList(row.split("\\|", -1));
    }

    /** The pack. */
    public CompiledPack pack() {
        return pack;
    }

    /** The run over the rows, made once. */
    public RunResult run() {
        run = run == null ? run(pack, data.build()) : run;
        return run;
    }

    static RunResult run(CompiledPack pack, Return data) {
        return Run.execute(pack, data, RunOptions.of(new CollectionYear(2024)).withThreads(1), Progress.NONE);
    }

    /** The return of a run with what a remedy does. */
    static Return mended(RunResult run, Remedy remedy) {
        Changes changes = new Changes();
        Trials.add(remedy, run.data(), changes);
        return run.data().with(changes);
    }

    /** Remedies as {@code kind title: Table row column = text; source}. */
    static List<String> lines(List<Remedy> remedies) {
        return remedies.stream().map(SmallCare::line).toList();
    }

    private static String line(Remedy remedy) {
        StringBuilder line = new StringBuilder(remedy.kind().label()).append(' ').append(remedy.title()).append(':');
        remedy.changes().forEach(change -> line.append(' ').append(change.table()).append(' ').append(change.row()).append(' ')
                .append(change.column()).append('=').append(change.text()));
        remedy.deletions().forEach(row -> line.append(" delete ").append(row.table()).append(' ').append(row.row()));
        return line.append("; ").append(remedy.source()).toString();
    }
}
