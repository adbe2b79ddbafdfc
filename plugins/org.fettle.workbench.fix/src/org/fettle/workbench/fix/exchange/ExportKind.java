/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.workbench.fix.exchange;

/** What can be exported. */
public enum ExportKind {
    /** Changes as a workbook. */
    CHANGES("Changes to make in the case system (workbook)", "changes.xlsx", true,
            "One line a change: what stands in the files, what is to stand there and why, with a column to tick off."),
    /** Changes as CSV. */
    CHANGES_CSV("Changes to make in the case system (CSV)", "changes.csv", true, "The same list for programs."),
    /** Workbooks to answer. */
    QUESTIONS("Workbooks for social workers or teams to answer", "questions", true,
            "One workbook each, into a folder: their children's errors in words, with a column for the answer. Drop the filled-in workbooks on this window."),
    /** The return. */
    CORRECTED("The corrected return", "corrected", false,
            "The files of the return with all edits, into a folder. Files without edits are copied byte for byte; what was written is read again and compared."),
    /** The return as CSV, whatever it was read from. */
    CORRECTED_CSV("The corrected return as CSV", "corrected csv", false,
            "A CSV file a table, into a folder, whatever the return was read from. What was written is read again and compared."),
    /** The return as XML, whatever it was read from. */
    CORRECTED_XML("The corrected return as XML", "corrected xml", false,
            "One XML file, into a folder, whatever the return was read from. What was written is read again and compared; what XML cannot say is said."),
    /** The run as a page. */
    PAGE("Report of the run (web page)", "report.html", true,
            "One file that any browser shows and prints: what was checked, failures by category and rule with charts, and the records of each rule."),
    /** Failures by rule. */
    RULES("Failures by rule (workbook)", "failures by rule.xlsx", false, "One line a rule: how many issues, records and children it flags."),
    /** Children with their errors. */
    CHILDREN("Children with their errors (workbook)", "children.xlsx", true, "One line an error, child by child."),
    /** What was done, to be done again. */
    RECIPE("Recipe of the changes, for the next extract", "changes.recipe.json", false,
            "What was changed, to be made again in the next extract where it still says what it said.");

    private final String label;
    private final String fileName;
    private final boolean split;
    private final String explanation;

    ExportKind(String label, String fileName, boolean split, String explanation) {
        this.label = label;
        this.fileName = fileName;
        this.split = split;
        this.explanation = explanation;
    }

    /** What it is, for people. */
    public String label() {
        return label;
    }

    /** What it is for, in a sentence or two. */
    public String explanation() {
        return explanation;
    }

    /** What it is called unless somebody wants otherwise. */
    public String fileName() {
        return fileName;
    }

    /** Whether it goes into a folder of files. */
    public boolean isFolder() {
        return this == QUESTIONS || this == CORRECTED || this == CORRECTED_CSV || this == CORRECTED_XML;
    }

    /** Whether it can be split by social worker or team. */
    public boolean isSplit() {
        return split;
    }
}
