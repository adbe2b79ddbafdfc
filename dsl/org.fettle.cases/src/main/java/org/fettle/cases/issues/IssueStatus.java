/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.cases.issues;

/** What became of a flag since an earlier run. The order is that of the view. */
public enum IssueStatus {
    /** It was not there in the earlier run, nor in any that is kept. */
    NEW("new", "+"),
    /** It was gone in a run in between, or before the earlier run, and is there again. */
    BACK("came back", "\u21ba"),
    /** It was there in the earlier run and is there now. */
    STILL("still there", "="),
    /** It was there in the earlier run and is not there any more. */
    FIXED("fixed", "\u2713");

    private final String label;
    private final String symbol;

    IssueStatus(String label, String symbol) {
        this.label = label;
        this.symbol = symbol;
    }

    /** The words for people. */
    public String label() {
        return label;
    }

    /** One character that says it beside the words. */
    public String symbol() {
        return symbol;
    }
}
