/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.compiler;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import org.fettle.data.ColumnSpec;
import org.fettle.data.Period;
import org.fettle.data.ReturnBuilder;
import org.fettle.data.TableType;
import org.fettle.engine.pack.Code;
import org.fettle.engine.pack.CodeListInfo;
import org.fettle.engine.pack.PackInfo;

/** Small made-up returns in which everything happens: ties, blanks, spaces, unreadable text, foreign codes, rows without a key, missing tables. */
final class RandomReturns {

    private static final String[] DATES = {"31/03/2024", "01/04/2024", "02/04/2024", "15/09/2024", "30/03/2025", "31/03/2025", "01/04/2025",
            "29/02/2024",
            "28/02/2023", "01/01/1901", "2024-09-15", "1/4/2024", "12/05/2008", "13/05/2008", "01/04/2007", "31/03/2021"};
    private static final String[] ODD = {"", "", "", " ", "31/02/2020", "??", "ZZ/05/2021", "0", "1", "n/a"};

    private final PackInfo pack;
    private final int seed;
    private final Random random;

    RandomReturns(PackInfo pack, int seed) {
        this.pack = pack;
        this.seed = seed;
        this.random = new Random(seed);
    }

    /** A return whose text can be built many times, each with a dictionary of its own. */
    ReturnBuilder next() {
        ReturnBuilder builder = new ReturnBuilder(pack.returnType());
        for (TableType table : pack.returnType().tables()) {
            add(builder, table, Period.THIS, 0.95);
            add(builder, table, Period.LAST, 0.9);
        }
        for (TableType reference : pack.returnType().references()) {
            add(builder, reference, Period.THIS, 0.9);
        }
        return builder;
    }

    private void add(ReturnBuilder builder, TableType table, Period period, double loaded) {
        if (random.nextDouble() > loaded) {
            return;
        }
        List<ColumnSpec> columns = table.columns().stream().filter(c -> c.declared() || random.nextInt(4) == 0).toList();
        builder.table(table.name(), period, columns.stream().map(ColumnSpec::name).toList());
        int rows = table.onePerSubject() ? random.nextInt(8) : random.nextInt(40);
        for (int i = 0; i < rows; i++) {
            List<String> cells = new ArrayList<>();
            columns.forEach(c -> cells.add(cell(table, c)));
            builder.row(cells);
        }
    }

    private String cell(TableType table, ColumnSpec column) {
        if (column.name().equals(table.keyColumn())) {
            return random.nextInt(20) == 0 ? "" : "C" + random.nextInt(5);
        }
        if (random.nextInt(5) == 0) {
            return ODD[random.nextInt(ODD.length)];
        }
        return switch (column.type()) {
            case CODE -> code(column.codeList());
            case DATE -> date();
            case NUMBER -> String.valueOf(random.nextInt(50));
            case DECIMAL -> random.nextInt(1200) + "." + random.nextInt(10);
            case FLAG -> String.valueOf(random.nextInt(2));
            case TEXT -> random.nextBoolean() ? DATES[random.nextInt(DATES.length)] : "T" + random.nextInt(4);
        };
    }

    private String date() {
        return DATES[random.nextInt(3) == 0 ? random.nextInt(DATES.length) : (seed + random.nextInt(4)) % DATES.length];
    }

    private String code(String list) {
        List<CodeListInfo> versions = pack.codeLists().stream().filter(l -> l.name().equals(list)).toList();
        List<Code> codes = versions.get(seed / 5 % versions.size()).codes();
        // Mostly a few neighbouring codes, others in each return, so that rows agree often enough for rules to notice.
        int favourite = Math.floorMod(list.hashCode() * 31 + seed, codes.size());
        int any = random.nextInt(codes.size());
        String code = codes.get(random.nextInt(5) == 0 ? any : (favourite + random.nextInt(3)) % codes.size()).value();
        return random.nextInt(10) == 0 ? code.toLowerCase(java.util.Locale.ROOT) : code;
    }
}
