/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.cases.bulk;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.fettle.cases.Figures;
import org.fettle.cases.records.RecordColumn;
import org.fettle.cases.records.RecordSet;
import org.fettle.compiler.CompileResult;
import org.fettle.compiler.PackCompiler;
import org.fettle.data.CellFormat;
import org.fettle.data.ColumnSpec;
import org.fettle.data.ColumnType;
import org.fettle.data.Problem;
import org.fettle.data.Progress;
import org.fettle.data.Values;
import org.fettle.engine.DerivationEntry;
import org.fettle.engine.Run;
import org.fettle.engine.RunOptions;
import org.fettle.engine.RunResult;
import org.fettle.engine.Status;
import org.fettle.engine.pack.DerivationInfo;
import org.fettle.engine.pack.PackInfo;
import org.fettle.language.LoadedPack;

/**
 * Works out the texts of a column by an expression of the rule language: {@code DECOM plus 1 days}, {@code upper(PL_POST)},
 * {@code (first last year Episodes by DECOM descending).PLACE}. The expression becomes a derived column in a file that is added to the pack of the case for
 * the moment; a bare column is a cell of the record that is filled.
 */
public final class Formula implements BulkTool {
    /** Name of the file that holds the expression. */
    public static final String FILE = "expression-to-fill.fettle";

    private static final String COLUMN = "EXPRESSION_TO_FILL";
    private static final String RULE = "EXPRESSIONTOFILL";

    private final String expression;
    private final ColumnType type;
    private final RunResult run;
    private final Object values;

    private Formula(String expression, ColumnType type, RunResult run, Object values) {
        this.expression = expression;
        this.type = type;
        this.run = run;
        this.values = values;
    }

    /**
     * A file of the rule language around an expression.
     *
     * @param text   the whole text
     * @param offset where in it the expression begins
     * @param length how long the expression is
     */
    public record Source(String text, int offset, int length) {
        /** The sources of a pack with this file among them. */
        public Map<String, String> in(Map<String, String> pack) {
            Map<String, String> all = new HashMap<>(pack);
            all.put(FILE, text);
            return all;
        }
    }

    /** The file for an expression that is to fill a column. */
    public static Source source(RecordSet set, RecordColumn target, String expression) {
        String last = set.table().period().yearsBack() == 0 ? "" : "last year ";
        String table = set.table().type().name();
        String before = "rule " + RULE + " \"Expression\" {\n category invalid severity query impact low\n each " + last + table
                + " row\n flag row." + COLUMN + " when row." + COLUMN + " is given\n message \"\"\n}\nderive " + last + table + "." + COLUMN + " "
                + type(target.spec()) + " =\n";
        return new Source(before + expression + "\n", before.length(), expression.length());
    }

    private static String type(ColumnSpec spec) {
        return spec.type() == ColumnType.CODE && spec.codeList() != null ? "code " + spec.codeList()
                : spec.type() == ColumnType.CODE ? "text" : spec.type().name().toLowerCase(java.util.Locale.ROOT);
    }

    /**
     * Compiles the file's derived column and works it out for all records.
     *
     * @param pack       the pack of the case with the file in it
     * @param set        the records that are filled
     * @param target     the column that is filled
     * @param expression what the file was made of
     * @param other      the run that is shown; the expression sees the same return, year and parameters
     * @return the tool
     * @throws IllegalArgumentException when the expression cannot be worked out; the message says why, for people
     */
    public static Formula of(LoadedPack pack, RecordSet set, RecordColumn target, String expression, RunResult other, Progress progress) {
        List<Problem> wrong = pack.problems().stream().filter(problem -> FILE.equals(problem.file())).filter(Problem::isError).toList();
        if (!wrong.isEmpty()) {
            throw new IllegalArgumentException(message(wrong));
        }
        CompileResult compiled = PackCompiler.compileOnly(pack, rule -> RULE.equals(rule.getName()));
        if (!compiled.isUsable()) {
            throw new IllegalArgumentException(message(compiled.problems()));
        }
        RunResult run = Run.execute(compiled.pack(), other.data(), options(other.options(), compiled.pack().info()), progress);
        for (DerivationEntry entry : run.ledger().derivations()) {
            DerivationInfo info = entry.derivation();
            if (COLUMN.equals(info.column()) && info.yearsBack() == set.table().period().yearsBack()) {
                if (entry.status() != Status.RAN) {
                    throw new IllegalArgumentException("The expression cannot be worked out: " + entry.reason() + ".");
                }
                Object values = info.type().isLong() ? run.binding().derivedLongs(info.id()) : run.binding().derivedInts(info.id());
                return new Formula(expression, info.type().columnType(), run, values);
            }
        }
        throw new IllegalArgumentException("The expression cannot be worked out: its table is not loaded.");
    }

    private static String message(List<Problem> problems) {
        List<String> texts = new ArrayList<>();
        problems.stream().filter(Problem::isError).forEach(problem -> texts.add(problem.message()));
        return texts.isEmpty() ? "The expression cannot be compiled." : String.join("\n", texts);
    }

    /** Only the one rule, so that nothing but what the expression needs is worked out. */
    private static RunOptions options(RunOptions other, PackInfo info) {
        RunOptions options = RunOptions.of(other.collectionYear()).withPeriod(other.start(), other.end()).withRules(Set.of(RULE))
                .withThreads(other.threads()).withDeriveAlways(other.deriveAlways());
        for (Map.Entry<String, String> parameter : other.parameters().entrySet()) {
            if (info.parameter(parameter.getKey()) != null) {
                options = options.withParameter(parameter.getKey(), parameter.getValue());
            }
        }
        return options;
    }

    @Override
    public String sentence() {
        String line = expression.strip().replaceAll("\\s+", " ");
        return "Fill with " + line;
    }

    @Override
    public Made make(Cell cell) {
        if (cell.row() < 0) {
            return Made.left("they are of no record");
        }
        long value = values instanceof long[] longs ? longs[cell.row()] : Values.widen(((int[]) values)[cell.row()]);
        return Values.missing(value) ? Made.left("the expression has no value for them")
                : Made.of(CellFormat.text(type, value, run.data().dictionary()));
    }

    /** For how many records the expression has a value, in a few words. */
    public String coverage() {
        int length = values instanceof long[] longs ? longs.length : ((int[]) values).length;
        int given = 0;
        for (int row = 0; row < length; row++) {
            long value = values instanceof long[] longs ? longs[row] : Values.widen(((int[]) values)[row]);
            given += Values.missing(value) ? 0 : 1;
        }
        return Figures.number(given) + " of " + Figures.count(length, "record has", "records have") + " a value.";
    }
}
