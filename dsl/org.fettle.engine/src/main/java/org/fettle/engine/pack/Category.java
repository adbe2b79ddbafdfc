/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.engine.pack;

/** What kind of trouble a rule finds. Each rule has exactly one category; the order is the order of reports. */
public enum Category {
    /** A value that has to be there is not. */
    MISSING("missing"),
    /** A value that is no value of its type, code list or pattern. */
    INVALID("invalid"),
    /** Values of one return that contradict each other. */
    INCONSISTENT("inconsistent"),
    /** This year's return contradicts an earlier one. */
    CROSS_YEAR("cross-year");

    private final String label;

    Category(String label) {
        this.label = label;
    }

    /** The word that the language and all reports use. */
    public String label() {
        return label;
    }

    /**
     * Finds a category by its label.
     *
     * @return the category, or null when no category has that label
     */
    public static Category of(String label) {
        for (Category category : values()) {
            if (category.label.equals(label)) {
                return category;
            }
        }
        return null;
    }
}
