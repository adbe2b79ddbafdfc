/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.fix.recipe;

/** What came of an entry of a recipe. */
public enum Outcome {
    /** It was done. */
    APPLIED("applied"),
    /** The source says what the entry wants already. */
    ALREADY("already put right in the source"),
    /** The source says neither what it said nor what the entry wants. Nothing was done. */
    CHANGED("the source changed to something else"),
    /** The record, or its subject, is not there any more. Nothing was done. */
    GONE("record gone");

    private final String words;

    Outcome(String words) {
        this.words = words;
    }

    /** The outcome for people. */
    public String words() {
        return words;
    }
}
