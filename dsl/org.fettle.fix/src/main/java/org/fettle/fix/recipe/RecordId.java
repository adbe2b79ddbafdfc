/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.fix.recipe;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

import org.fettle.data.Period;

/**
 * A record of a return, wherever it stands: in this extract or the next.
 *
 * @param table   name of the table
 * @param period  year of the table, as seen from the year of the recipe
 * @param subject key of the subject, as the files have it
 * @param key     what tells the record from others of its subject, such as the start of an episode, by column; empty where a subject has one record
 * @param texts   what else the files say in it, by column, for records that the key does not tell apart; may be empty
 * @param copy    number of the record among those of its subject with the same key, from 0
 * @param alike   how many other records say in the end what this one does
 */
public record RecordId(String table, Period period, String subject, Map<String, String> key, Map<String, String> texts, int copy,
        int alike) {

    /** Checks the parts and keeps copies of the maps. */
    public RecordId {
        Objects.requireNonNull(table, "table");
        Objects.requireNonNull(period, "period");
        Objects.requireNonNull(subject, "subject");
        key = new LinkedHashMap<>(key);
        texts = new LinkedHashMap<>(texts);
    }

    /** The record for people: {@code Episodes of 1234, DECOM 01/06/2023}. */
    @Override
    public String toString() {
        String of = table + (period.yearsBack() == 0 ? "" : " (" + period.label() + " year)") + " of " + (subject.isEmpty() ? "nobody" : subject);
        return of + (key.isEmpty() ? "" : ", " + keyText());
    }

    /** The key for people: {@code DECOM 01/06/2023}; empty where a subject has one record. */
    public String keyText() {
        return key.entrySet().stream().map(part -> part.getKey() + " " + (part.getValue().isEmpty() ? "blank" : part.getValue()))
                .collect(Collectors.joining(", "));
    }
}
