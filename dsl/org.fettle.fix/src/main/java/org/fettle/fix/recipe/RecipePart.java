/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.fix.recipe;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/** One thing that is done to one record. */
public sealed interface RecipePart permits RecipePart.SetCell, RecipePart.DeleteRecord, RecipePart.InsertRecord {

    /** The record, as the files had it; of a record that is inserted, the key that it gets. */
    RecordId record();

    /**
     * A new text for a cell.
     *
     * @param record  the record
     * @param column  the column
     * @param oldText what the files said: nothing is done where they say something else
     * @param newText what it says now, empty when it was cleared
     */
    record SetCell(RecordId record, String column, String oldText, String newText) implements RecipePart {
        /** Checks the parts. */
        public SetCell {
            Objects.requireNonNull(record, "record");
            Objects.requireNonNull(column, "column");
            Objects.requireNonNull(oldText, "oldText");
            Objects.requireNonNull(newText, "newText");
        }
    }

    /**
     * A record goes.
     *
     * @param record the record, with all of its texts: nothing is done to another
     * @param keep   how many records with its key the subject is left with
     */
    record DeleteRecord(RecordId record, int keep) implements RecipePart {
        /** Checks the parts. */
        public DeleteRecord {
            Objects.requireNonNull(record, "record");
        }
    }

    /**
     * A record comes.
     *
     * @param record     the record, without texts
     * @param cells      what it says, by column
     * @param beside     how many records with its key the subject has without it
     * @param newSubject whether the files did not have the subject at all
     */
    record InsertRecord(RecordId record, Map<String, String> cells, int beside, boolean newSubject) implements RecipePart {
        /** Checks the parts and keeps a copy of the cells. */
        public InsertRecord {
            Objects.requireNonNull(record, "record");
            cells = new LinkedHashMap<>(cells);
        }
    }
}
