/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.report.changes;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

import org.fettle.data.Period;
import org.fettle.data.journal.Reason;

/**
 * One difference between the files as they were read and the return as it is now.
 *
 * @param kind    what is different
 * @param owner   worker or team; empty when nobody is named
 * @param subject key of the child as it stands in the file
 * @param table   table
 * @param period  year
 * @param fileRow 1-based data row of the file; rows that were added have numbers beyond it
 * @param key     the cells, as they stand in the file, that tell the record from others of the child; empty where a child has one record
 * @param column  column; empty unless a cell is different
 * @param before  what stands in the file; of a record that goes, all of it
 * @param after   what is to stand there; of a record that comes, all of it
 * @param reason  why, of the last step that changed it; empty texts when no step is known
 * @param author  who made that step; empty when no step is known
 * @param when    when that step was made; null when no step is known
 */
public record Change(Kind kind, String owner, String subject, String table, Period period, int fileRow, Map<String, String> key, String column,
        String before, String after, Reason reason, String author, Instant when) {

    /** What is different. */
    public enum Kind {
        /** A cell has another text. */
        CHANGE("change"),
        /** A record is not to be there any more. */
        DELETE("delete record"),
        /** A record is to be there that was not. */
        ADD("add record");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        /** What to do, in words. */
        public String label() {
            return label;
        }
    }

    /** Keeps a copy of the key, in its order. */
    public Change {
        key = Collections.unmodifiableMap(new LinkedHashMap<>(key));
    }
}
