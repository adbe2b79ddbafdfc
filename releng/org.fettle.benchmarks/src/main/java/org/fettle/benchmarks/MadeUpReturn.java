/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.benchmarks;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

import org.fettle.data.CellFormat;
import org.fettle.data.Dictionary;
import org.fettle.data.Period;
import org.fettle.data.Return;
import org.fettle.data.ReturnAssembler;
import org.fettle.data.ReturnType;
import org.fettle.data.TableBuilder;

/**
 * A return of made-up children in memory: three episodes and two reviews a child on average, the last episode of last year carried into this
 * year, and a few of everything wrong. The same seed gives the same return.
 */
final class MadeUpReturn {
    private static final String[] STATUSES = {"C1", "C2", "E1", "V2", "C2", "C2"};
    private static final String[] PLACES = {"U1", "U2", "U3", "U4", "U5", "U6", "K2", "P2"};
    private static final String[] REASONS = {"X1", "X1", "E3", "E11", "E45"};
    private static final int WRONG_ONE_IN = 50;

    private final ReturnType type;
    private final Dictionary dictionary = new Dictionary();
    private final Random random;
    private final List<String[]> headers = new ArrayList<>();
    private final List<String[]> episodes = new ArrayList<>();
    private final List<String[]> lastEpisodes = new ArrayList<>();
    private final List<String[]> reviews = new ArrayList<>();
    private String upn = "";

    private MadeUpReturn(ReturnType type, long seed) {
        this.type = type;
        this.random = new Random(seed);
    }

    /**
     * Makes a return.
     *
     * @param type     the return of the benchmarks' pack
     * @param children how many
     * @param shuffled whether the rows of the files are in random order, instead of child after child and by date
     */
    static Return of(ReturnType type, int children, boolean shuffled) {
        MadeUpReturn made = new MadeUpReturn(type, 903);
        for (int child = 0; child < children; child++) {
            made.child(Integer.toString(100_000 + child));
        }
        ReturnAssembler assembler = new ReturnAssembler(type, made.dictionary);
        assembler.add(made.table("Header", Period.THIS, made.headers, shuffled, "CHILD", "SEX", "DOB", "UPN"));
        assembler.add(made.table("Episodes", Period.THIS, made.episodes, shuffled, "CHILD", "DECOM", "LS", "PLACE", "DEC", "REC"));
        assembler.add(made.table("Reviews", Period.THIS, made.reviews, shuffled, "CHILD", "DOB", "REVIEW"));
        assembler.add(made.table("Episodes", Period.LAST, made.lastEpisodes, shuffled, "CHILD", "DECOM", "LS", "PLACE", "DEC", "REC"));
        return assembler.build();
    }

    private boolean wrong() {
        return random.nextInt(WRONG_ONE_IN) == 0;
    }

    private String pick(String[] choice) {
        return choice[random.nextInt(choice.length)];
    }

    private void child(String key) {
        int born = 13_000 + random.nextInt(6_000);
        upn = wrong() ? upn : "A" + (10_000_000_000L + random.nextInt(1_000_000_000) * 7L) + "B";
        headers.add(new String[] {key, random.nextBoolean() ? "1" : "2", CellFormat.date(born), wrong() ? "" : upn});
        for (int i = random.nextInt(4); i > 0; i--) {
            reviews.add(new String[] {key, CellFormat.date(wrong() ? born + 1 : born), CellFormat.date(19_850 + random.nextInt(350))});
        }
        episodes(key);
    }

    private void episodes(String key) {
        int start = 19_400 + random.nextInt(400);
        int count = 1 + random.nextInt(5);
        for (int i = 0; i < count; i++) {
            boolean open = i == count - 1;
            int end = start + 1 + random.nextInt(90);
            String[] row = {key, CellFormat.date(start), wrong() ? "Z9" : pick(STATUSES), pick(PLACES), open ? "" : CellFormat.date(end),
                    open || wrong() ? "" : pick(REASONS)};
            if (i == 0 && random.nextBoolean()) {
                String[] before = row.clone();
                before[4] = "";
                before[5] = "";
                before[3] = wrong() ? "U1" : before[3];
                lastEpisodes.add(before);
            }
            episodes.add(row);
            start = wrong() ? end - 1 : end;
        }
    }

    private TableBuilder table(String name, Period period, List<String[]> rows, boolean shuffled, String... header) {
        if (shuffled) {
            Collections.shuffle(rows, random);
        }
        TableBuilder builder = new TableBuilder(type.table(name), period, dictionary, name, List.of(header));
        for (int row = 0; row < rows.size(); row++) {
            String[] cells = rows.get(row);
            for (int i = 0; i < cells.length; i++) {
                builder.cell(i, cells[i].toCharArray(), 0, cells[i].length());
            }
            builder.endRow(cells.length, row + 1);
        }
        rows.clear();
        return builder;
    }
}
