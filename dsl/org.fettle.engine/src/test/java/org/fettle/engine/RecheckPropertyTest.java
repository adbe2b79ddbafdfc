/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.engine;

import java.util.List;
import java.util.Map;
import java.util.Random;

import org.fettle.data.Changes;
import org.fettle.data.Period;
import org.fettle.data.Progress;
import org.fettle.data.Return;
import org.fettle.data.Table;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** A re-check after any edits says what a full run says. */
class RecheckPropertyTest {
    private static final List<String> TABLES = List.of("Header", "Episodes");

    private final HandPack pack = Samples.pack();

    @Property(tries = 300)
    void cellEditsGiveWhatAFullRunGives(@ForAll long seed, @ForAll @IntRange(min = 0, max = 60) int rows) {
        Random random = new Random(seed);
        check(seed, rows, data -> cellEdits(random, data));
    }

    @Property(tries = 300)
    void anyEditsGiveWhatAFullRunGives(@ForAll long seed, @ForAll @IntRange(min = 0, max = 60) int rows) {
        Random random = new Random(seed);
        check(seed, rows, data -> anyEdits(random, data));
    }

    private interface Edit {
        Changes of(Return data);
    }

    private void check(long seed, int rows, Edit edit) {
        Return data = Samples.random(seed, rows);
        RunResult result = Run.execute(pack, data, Samples.options(), Progress.NONE);
        for (int step = 0; step < 3; step++) {
            data = data.with(edit.of(data));
            result = Recheck.run(pack, result, data, Progress.NONE);
            RunResult full = Run.execute(pack, data, Samples.options(), Progress.NONE);
            assertEquals(Samples.describe(full), Samples.describe(result));
        }
    }

    private static Changes cellEdits(Random random, Return data) {
        Changes changes = new Changes();
        for (int i = random.nextInt(4); i > 0; i--) {
            Table table = anyTable(random, data);
            if (table.rowCount() > 0) {
                editCell(random, changes, table, 1);
            }
        }
        return changes;
    }

    private static Changes anyEdits(Random random, Return data) {
        Changes changes = new Changes();
        for (int i = random.nextInt(4); i > 0; i--) {
            Table table = anyTable(random, data);
            int kind = random.nextInt(3);
            if (kind == 0 || table.rowCount() == 0) {
                changes.add(table.type().name(), table.period(), table.type().name().equals("Header")
                        ? Map.of("CHILD", Samples.child(random), "UPN", "U1")
                        : Map.of("CHILD", "N" + random.nextInt(3), "DECOM", Samples.date(random), "LS", "C1"));
            } else if (kind == 1) {
                changes.delete(table.type().name(), table.period(), random.nextInt(table.rowCount()));
            } else {
                editCell(random, changes, table, 0);
            }
        }
        return changes;
    }

    private static Table anyTable(Random random, Return data) {
        String name = TABLES.get(random.nextInt(TABLES.size()));
        boolean last = name.equals("Episodes") && random.nextInt(3) == 0;
        return data.table(name, last ? Period.LAST : Period.THIS);
    }

    private static void editCell(Random random, Changes changes, Table table, int firstColumn) {
        int column = firstColumn + random.nextInt(table.columns().size() - firstColumn);
        String name = table.columns().get(column).spec().name();
        String text = switch (name) {
            case "CHILD" -> Samples.child(random);
            case "UPN" -> "U" + random.nextInt(6);
            case "LS" -> Samples.legalStatus(random);
            default -> Samples.date(random);
        };
        changes.set(table.type().name(), table.period(), random.nextInt(table.rowCount()), name, text);
    }
}
