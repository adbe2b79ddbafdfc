/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.cases.history;

import java.util.List;

/**
 * What a flag is called so that it is found again in the next extract, in which rows have other numbers.
 *
 * @param rule      code of the rule
 * @param table     table of the flagged row
 * @param yearsBack 0 for this year's return, 1 for last year's
 * @param subject   key of the child; empty for rows that belong to nobody
 * @param key       texts of the cells that tell the record from others of the child
 * @param record    a digest of the whole record, in hexadecimal digits, which decides between records with the same key; empty when there is no record
 */
public record FlagName(String rule, String table, int yearsBack, String subject, List<String> key, String record) {
    private static final long BASIS = 0xcbf29ce484222325L;
    private static final long PRIME = 0x100000001b3L;
    private static final int SEPARATOR = 0x1f;

    /** Keeps a copy of the key. */
    public FlagName {
        key = List.copyOf(key);
    }

    /** A number for everything but the digest of the record; two names with different numbers are different. */
    public long number() {
        long hash = start(rule, table, yearsBack);
        hash = add(hash, subject);
        for (String text : key) {
            hash = add(hash, text);
        }
        return finish(hash);
    }

    static long start(String rule, String table, int yearsBack) {
        return (add(add(BASIS, rule), table) ^ yearsBack) * PRIME;
    }

    static long add(long hash, String text) {
        long next = hash;
        for (int i = 0; i < text.length(); i++) {
            next = (next ^ text.charAt(i)) * PRIME;
        }
        return (next ^ SEPARATOR) * PRIME;
    }

    /** Spreads what FNV leaves in the lower bits. */
    static long finish(long hash) {
        long mixed = (hash ^ hash >>> 33) * 0xff51afd7ed558ccdL;
        mixed = (mixed ^ mixed >>> 33) * 0xc4ceb9fe1a85ec53L;
        return mixed ^ mixed >>> 33;
    }
}
