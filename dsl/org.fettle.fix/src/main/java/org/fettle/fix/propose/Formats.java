/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.fix.propose;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

import org.fettle.data.CellFormat;
import org.fettle.data.Column;
import org.fettle.data.ColumnType;
import org.fettle.engine.pack.FixKind;

/** The same value as the return wants it written: days, whole numbers, postcodes with O for 0, numbers whose leading zeros a spreadsheet ate. */
final class Formats implements Proposer {
    private static final String LOOK_ALIKE = "O0I1S5Z2B8";
    private static final int MOST_SWAPS = 4;

    private final Facts facts;
    private final ReferenceLinks links;
    private final WrittenDates dates;

    Formats(Facts facts, ReferenceLinks links) {
        this.facts = facts;
        this.links = links;
        this.dates = new WrittenDates(facts.result().options().end().getYear());
    }

    @Override
    public void propose(Target target, Consumer<Remedy> out) {
        for (Column column : target.columns()) {
            String text = column.text(target.row());
            if (text.isEmpty()) {
                continue;
            }
            ColumnType type = column.spec().type();
            if (column.isUnreadable(target.row())) {
                if (type == ColumnType.DATE) {
                    date(target, column, text, out);
                } else if (type == ColumnType.NUMBER) {
                    whole(target, column, text, out);
                }
            } else if (type == ColumnType.TEXT) {
                directory(target, column, text, out);
                zeros(target, column, text, out);
            }
        }
    }

    private void date(Target target, Column column, String text, Consumer<Remedy> out) {
        WrittenDates.Reading reading = dates.read(text);
        if (reading != null) {
            String title = switch (reading.doubt()) {
                case NONE -> "Write the date in " + column.spec().name() + " as dd/mm/yyyy";
                case MONTH_FIRST -> "Read the date in " + column.spec().name() + " with the month first";
                case NO_SUCH_DAY -> "Take the last day of the month for " + column.spec().name();
            };
            out.accept(target.write(Origin.FORMAT, reading.sure() ? FixKind.CERTAIN : FixKind.SUGGESTED, title,
                    "\"" + text + "\" is " + reading.how(), column, CellFormat.date((int) reading.day().toEpochDay())));
        }
    }

    private static void whole(Target target, Column column, String text, Consumer<Remedy> out) {
        if (text.matches("[+]?\\d{1,3}(,\\d{3})*([.]0*)?|[+]?\\d{1,9}[.]0*")) {
            String number = text.replaceAll("[.]0*$", "").replaceAll("[+,]", "").replaceAll("^0+(?=\\d)", "");
            out.accept(target.write(Origin.FORMAT, FixKind.CERTAIN, "Write " + column.spec().name() + " as a whole number",
                    "\"" + text + "\" is the same number", column, number));
        }
    }

    /** A text that should be in a reference and is, when characters that look alike stand for each other. */
    private void directory(Target target, Column column, String text, Consumer<Remedy> out) {
        ReferenceLinks.Directory directory = links.directory(target.table(), column);
        String compact = References.compact(text);
        if (directory == null || directory.contains(compact)) {
            return;
        }
        List<String> found = new ArrayList<>();
        swap(compact.toCharArray(), 0, MOST_SWAPS, directory, found);
        if (found.size() == 1) {
            out.accept(target.write(Origin.FORMAT, FixKind.CERTAIN, "Put O and 0, I and 1 right in " + column.spec().name(),
                    "\"" + text + "\" with letters and digits that look alike in each other's place is the only such entry of "
                            + directory.name(),
                    column, directory.written(found.get(0))));
        }
    }

    private static void swap(char[] text, int from, int left, ReferenceLinks.Directory directory, List<String> found) {
        if (directory.contains(new String(text)) && !found.contains(new String(text))) {
            found.add(new String(text));
        }
        for (int i = from; left > 0 && i < text.length; i++) {
            int at = LOOK_ALIKE.indexOf(text[i]);
            if (at >= 0) {
                char old = text[i];
                text[i] = LOOK_ALIKE.charAt(at ^ 1);
                swap(text, i + 1, left - 1, directory, found);
                text[i] = old;
            }
        }
    }

    private void zeros(Target target, Column column, String text, Consumer<Remedy> out) {
        ReferenceLinks.Directory directory = links.directory(target.table(), column);
        if (!text.matches("\\d{1,12}") || directory == null || directory.contains(text)) {
            return;
        }
        String padded = text;
        for (int zeros = 1; zeros <= 4; zeros++) {
            padded = "0" + padded;
            if (directory.contains(padded)) {
                out.accept(target.write(Origin.FORMAT, FixKind.CERTAIN, "Put leading zeros back in " + column.spec().name(),
                        directory.name() + " has " + padded + " and no " + text, column, directory.written(padded)));
                return;
            }
        }
    }
}
