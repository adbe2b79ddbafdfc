/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.cases.issues;

/** Counts different rows and children among flags, one group after the other; as large as the tables, so that a group costs as much as it has flags. */
final class Distinct {
    private final FlagColumns columns;
    private final int[] rows;
    private final int[] subjects;
    private final int keyless;
    private int round;

    Distinct(FlagColumns columns) {
        this.columns = columns;
        rows = new int[columns.rowCount()];
        subjects = new int[columns.subjectCount()];
        keyless = columns.flags().data().subjects().keyless();
    }

    /** Counts the flags from one position until another. */
    synchronized Counts count(int[] flags, int from, int to) {
        round++;
        int differentRows = 0;
        int differentSubjects = 0;
        for (int i = from; i < to; i++) {
            int row = columns.row(flags[i]);
            if (rows[row] != round) {
                rows[row] = round;
                differentRows++;
            }
            int subject = columns.subject(flags[i]);
            if (subject != keyless && subjects[subject] != round) {
                subjects[subject] = round;
                differentSubjects++;
            }
        }
        return new Counts(to - from, differentRows, differentSubjects);
    }
}
