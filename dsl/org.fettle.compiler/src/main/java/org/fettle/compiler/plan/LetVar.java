/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.compiler.plan;

/**
 * A named value of a rule, computed once per turn of the outermost loop that it depends on. Compared by identity.
 */
public final class LetVar {

    private final String name;
    private final Node value;
    private final int id;
    private final int depth;
    private final int line;

    /**
     * A value.
     *
     * @param value an {@link Expr}, a {@link Cond} or a {@link RowExpr}
     * @param id unique within a rule
     * @param depth the number of visits that it depends on
     * @param line line in the rule's file, from 1
     */
    public LetVar(String name, Node value, int id, int depth, int line) {
        this.name = name;
        this.value = value;
        this.id = id;
        this.depth = depth;
        this.line = line;
    }

    /** Its name. */
    public String name() {
        return name;
    }

    /** What it stands for. */
    public Node value() {
        return value;
    }

    /** Its number within the rule. */
    public int id() {
        return id;
    }

    /** How many visits it depends on. */
    public int depth() {
        return depth;
    }

    /** Line in the rule's file. */
    public int line() {
        return line;
    }

    @Override
    public String toString() {
        return name + "#" + id;
    }
}
