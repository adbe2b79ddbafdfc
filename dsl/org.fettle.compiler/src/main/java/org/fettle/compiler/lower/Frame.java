/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.compiler.lower;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.emf.ecore.EObject;
import org.fettle.compiler.plan.LetVar;
import org.fettle.compiler.plan.Node;
import org.fettle.compiler.plan.RowExpr;
import org.fettle.compiler.plan.RowVar;
import org.fettle.compiler.plan.SpellPlan;
import org.fettle.compiler.plan.TableRef;
import org.fettle.compiler.plan.Variables;

/** What is known at a point of a rule or definition while it is lowered: the rows and values that names stand for, and the loops around it. */
final class Frame {

    /** A row or spell that bare columns belong to. */
    record LookedAt(RowExpr row, SpellPlan spells) {
    }

    private final PackContext pack;
    private final Needs needs = new Needs();
    private final Tracer tracer = new Tracer();
    private final boolean subjects;
    private final List<LetVar> lets = new ArrayList<>();
    private final Map<EObject, Node> names = new HashMap<>();
    private final Map<EObject, SpellPlan> spells = new HashMap<>();
    private final Deque<LookedAt> lookedAt = new ArrayDeque<>();
    private final List<RowVar> visited = new ArrayList<>();
    private RowVar nextRow;
    private int nextId;
    private int depth;

    Frame(PackContext pack, boolean subjects) {
        this.pack = pack;
        this.subjects = subjects;
        this.depth = subjects ? 1 : 0;
    }

    PackContext pack() {
        return pack;
    }

    Needs needs() {
        return needs;
    }

    /** Notes which text became what. */
    Tracer tracer() {
        return tracer;
    }

    /** Whether there is a subject at hand. */
    boolean subjects() {
        return subjects;
    }

    /** Number of loops around the point. */
    int depth() {
        return depth;
    }

    /** A visit begins. */
    void enter(RowVar row) {
        depth++;
        if (row != null) {
            visited.add(row);
        }
    }

    int id() {
        return nextId++;
    }

    List<LetVar> lets() {
        return lets;
    }

    /** What a name stands for, or null. */
    Node named(EObject name) {
        return names.get(name);
    }

    void name(EObject name, Node node) {
        names.put(name, node);
    }

    /** Ends the life of a name. */
    void forget(EObject name) {
        names.remove(name);
    }

    SpellPlan spells(EObject name) {
        return spells.get(name);
    }

    void spells(EObject name, SpellPlan plan) {
        spells.put(name, plan);
    }

    void lookAt(RowExpr row, SpellPlan plan) {
        lookedAt.push(new LookedAt(row, plan));
    }

    void lookAway() {
        lookedAt.pop();
    }

    /** The row that bare columns belong to, or null. */
    LookedAt lookedAt() {
        return lookedAt.peek();
    }

    RowVar nextRow() {
        return nextRow;
    }

    void nextRow(RowVar row) {
        nextRow = row;
    }

    /** The innermost visited row of a table, or null. */
    RowVar visited(TableRef table) {
        for (int i = visited.size() - 1; i >= 0; i--) {
            TableRef other = visited.get(i).table();
            if (other.equals(table)) {
                return visited.get(i);
            }
        }
        return null;
    }

    /** A new let at the outermost depth where its value can be computed. */
    LetVar let(String name, Node value, int line) {
        int wanted = Math.min(Variables.of(value).depth(), depth);
        LetVar let = new LetVar(name, value, id(), wanted, line);
        lets.add(let);
        return let;
    }

    /** Whether a value that loops over rows does not depend on the loops at hand, and so can be computed outside of them. */
    boolean canMoveOut(Node value) {
        return Variables.of(value).depth() < depth;
    }
}
