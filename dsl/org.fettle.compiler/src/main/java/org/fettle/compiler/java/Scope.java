/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.compiler.java;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.fettle.compiler.plan.Cond;
import org.fettle.compiler.plan.Expr;
import org.fettle.compiler.plan.LetVar;
import org.fettle.compiler.plan.RowVar;
import org.fettle.compiler.plan.SpellPlan;
import org.fettle.compiler.plan.Variables;

/** What the parts of one generated class share: its fields, its helper methods, and the Java names of the rule's variables. */
final class Scope {

    /** The Java name of the subject at hand. */
    static final String SUBJECT = "s";

    private final Names names = new Names();
    private final Fields fields = new Fields(names);
    private final List<JavaText> helpers = new ArrayList<>();
    private final Map<RowVar, String> rows = new IdentityHashMap<>();
    private final Map<LetVar, String> lets = new IdentityHashMap<>();
    private final Map<LetVar, String> falseLets = new IdentityHashMap<>();
    private final Map<Object, String> known = new IdentityHashMap<>();
    private final Map<SpellPlan, String> spells = new IdentityHashMap<>();
    private final Set<SpellPlan> spellOrder = new LinkedHashSet<>();
    private final Map<Object, Map<String, Object>> uses = new IdentityHashMap<>();
    private int line;

    Names names() {
        return names;
    }

    Fields fields() {
        return fields;
    }

    List<JavaText> helpers() {
        return helpers;
    }

    /** The line of the rule's file for which code is written. */
    int line() {
        return line;
    }

    void line(int value) {
        line = value;
    }

    String row(RowVar variable) {
        return rows.computeIfAbsent(variable, v -> names.unique(v.name()));
    }

    /** The local that tells whether a condition is true, or holds a value or row. */
    String let(LetVar let) {
        return lets.computeIfAbsent(let, l -> names.unique(l.name()));
    }

    /** The local that tells whether a condition is false. */
    String falseLet(LetVar let) {
        return falseLets.computeIfAbsent(let, l -> names.unique("not_" + l.name()));
    }

    boolean usesLet(LetVar let) {
        return lets.containsKey(let);
    }

    boolean usesFalseLet(LetVar let) {
        return falseLets.containsKey(let);
    }

    /** Whether code that was written asks for a let. */
    boolean used(LetVar let) {
        return usesLet(let) || usesFalseLet(let);
    }

    String spells(SpellPlan plan) {
        spellOrder.add(plan);
        return spells.computeIfAbsent(plan, p -> names.unique("spells"));
    }

    /** All spells that the class looks through. */
    Set<SpellPlan> allSpells() {
        return spellOrder;
    }

    /** The identity of one use of a node. */
    Object key(Object node, String use) {
        return uses.computeIfAbsent(node, n -> new HashMap<>()).computeIfAbsent(use, u -> new Object());
    }

    /** A name made once for an object (a helper method for a set of rows, say), or null before that. */
    String known(Object node) {
        return known.get(node);
    }

    void know(Object node, String name) {
        known.put(node, name);
    }

    /** The declarations of the parameters of a helper that uses these variables. */
    List<String> parameters(Variables used) {
        List<String> out = new ArrayList<>();
        if (used.usesSubject()) {
            out.add("int " + SUBJECT);
        }
        used.rows().forEach(r -> out.add("int " + row(r)));
        for (LetVar let : used.lets()) {
            if (let.value() instanceof Cond) {
                out.add("boolean " + let(let));
                out.add("boolean " + falseLet(let));
            } else {
                out.add(javaType(let) + " " + let(let));
            }
        }
        used.spells().forEach(p -> out.add("Spells " + spells(p)));
        return out;
    }

    /** The arguments of a call of such a helper. */
    List<String> arguments(Variables used) {
        return parameters(used).stream().map(p -> p.substring(p.indexOf(' ') + 1)).toList();
    }

    /** The Java type that holds a let. */
    static String javaType(LetVar let) {
        if (let.value() instanceof Expr expr) {
            return Expr.wide(expr.type()) ? "long" : "int";
        }
        return let.value() instanceof Cond ? "boolean" : "int";
    }
}
