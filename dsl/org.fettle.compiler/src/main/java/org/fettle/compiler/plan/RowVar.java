/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.compiler.plan;

/**
 * A variable that holds a row of a table while a rule runs. Compared by identity: two loops may use one name.
 */
public final class RowVar {

    private final String name;
    private final TableRef table;
    private final int id;
    private final int depth;

    /**
     * A variable.
     *
     * @param name the rule's own name for it, or one made from the table's
     * @param id unique within a rule
     * @param depth the number of visits around it when it is the row of a visit (the subject's own counts as the first), or -1 when it belongs to
     *     an expression's loop
     */
    public RowVar(String name, TableRef table, int id, int depth) {
        this.name = name;
        this.table = table;
        this.id = id;
        this.depth = depth;
    }

    /** Its name. */
    public String name() {
        return name;
    }

    /** The table that its rows are of. */
    public TableRef table() {
        return table;
    }

    /** Its number within the rule. */
    public int id() {
        return id;
    }

    /** The depth of the visit, or -1 for the row of an expression's loop. */
    public int depth() {
        return depth;
    }

    /** Whether a visit of the rule binds it. */
    public boolean isVisited() {
        return depth >= 0;
    }

    @Override
    public String toString() {
        return name + "#" + id;
    }
}
