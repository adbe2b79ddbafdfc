/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.cases.bulk;

/** Makes new texts for cells, one by one. A tool is made with all that it is told to do, and never modified. */
public interface BulkTool {

    /** What it does, as a reason for the list of edits: {@code Replace "x" with "y"}. */
    String sentence();

    /** What keeps the tool from working at all, such as a field that is empty, for people; empty when it can work. */
    default String impossible() {
        return "";
    }

    /** What it makes of a cell. */
    Made make(Cell cell);

    /** The same tool, which leaves cells alone that hold something. */
    default BulkTool onlyBlanks() {
        BulkTool all = this;
        return new BulkTool() {
            @Override
            public String sentence() {
                return all.sentence() + " (blank cells only)";
            }

            @Override
            public String impossible() {
                return all.impossible();
            }

            @Override
            public Made make(Cell cell) {
                return cell.text().isBlank() ? all.make(cell) : Made.left("they hold something already");
            }
        };
    }
}
