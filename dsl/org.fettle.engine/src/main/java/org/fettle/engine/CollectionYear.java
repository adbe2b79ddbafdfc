/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.engine;

import java.time.LocalDate;

/**
 * A collection year of the return, from 1 April to 31 March.
 *
 * @param firstYear calendar year in which it starts: 2024 for 2024/25
 */
public record CollectionYear(int firstYear) {
    public CollectionYear {
        if (firstYear < 1900 || firstYear > 2198) {
            throw new IllegalArgumentException("collection year " + firstYear + " is not between 1900 and 2198");
        }
    }

    /**
     * Reads a collection year written {@code 2024/25}, {@code 2024-25} or {@code 2024/2025}.
     *
     * @throws IllegalArgumentException when the text is no collection year; the message says what was expected
     */
    public static CollectionYear parse(String text) {
        String trimmed = text.trim();
        int length = trimmed.length();
        boolean shaped = (length == 7 || length == 9) && (trimmed.charAt(4) == '/' || trimmed.charAt(4) == '-');
        for (int i = 0; shaped && i < length; i++) {
            shaped = i == 4 || trimmed.charAt(i) >= '0' && trimmed.charAt(i) <= '9';
        }
        if (!shaped) {
            throw new IllegalArgumentException("expected a collection year such as 2024/25, found \"" + text + "\"");
        }
        int first = Integer.parseInt(trimmed.substring(0, 4));
        int second = Integer.parseInt(trimmed.substring(5));
        if (second != (length == 7 ? (first + 1) % 100 : first + 1)) {
            throw new IllegalArgumentException("expected two years that follow each other such as 2024/25, found \"" + text + "\"");
        }
        return new CollectionYear(first);
    }

    /** First day, 1 April. */
    public LocalDate start() {
        return LocalDate.of(firstYear, 4, 1);
    }

    /** Last day, 31 March. */
    public LocalDate end() {
        return LocalDate.of(firstYear + 1, 3, 31);
    }

    /** As people write it: {@code 2024/25}. */
    @Override
    public String toString() {
        int second = (firstYear + 1) % 100;
        return firstYear + (second < 10 ? "/0" : "/") + second;
    }
}
