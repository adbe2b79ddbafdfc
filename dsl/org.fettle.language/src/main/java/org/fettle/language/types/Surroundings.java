/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.language.types;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.emf.ecore.EObject;
import org.fettle.language.fettle.Aggregate;
import org.fettle.language.fettle.Alias;
import org.fettle.language.fettle.Definition;
import org.fettle.language.fettle.Derivation;
import org.fettle.language.fettle.Distinct;
import org.fettle.language.fettle.Fix;
import org.fettle.language.fettle.Flag;
import org.fettle.language.fettle.Let;
import org.fettle.language.fettle.Named;
import org.fettle.language.fettle.Pairs;
import org.fettle.language.fettle.Quantified;
import org.fettle.language.fettle.RowSet;
import org.fettle.language.fettle.Rule;
import org.fettle.language.fettle.SpellRows;
import org.fettle.language.fettle.Spells;
import org.fettle.language.fettle.Statement;
import org.fettle.language.fettle.TableRows;
import org.fettle.language.fettle.Visit;

/**
 * What a place in a file can see: the aliases, lets and value parameters around it, and the row that a bare column belongs to.
 * Built by walking from the place outwards.
 */
public final class Surroundings {

    private final List<Named> locals = new ArrayList<>();
    private EObject rowOwner;

    private Surroundings(EObject context) {
        EObject child = context;
        for (EObject parent = context.eContainer(); parent != null; child = parent, parent = parent.eContainer()) {
            step(parent, child);
        }
    }

    /**
     * @param context an expression, a cell of a flag or fix, or anything else inside a declaration
     * @return what it can see
     */
    public static Surroundings of(EObject context) {
        return new Surroundings(context);
    }

    /**
     * What a rule's fixes and message can see.
     *
     * @param rule a rule
     * @return its lets and aliases, the last first
     */
    public static List<Named> afterStatements(Rule rule) {
        List<Named> names = new ArrayList<>();
        addStatements(rule, rule.getStatements().size(), true, names);
        return names;
    }

    /** Aliases, lets and value parameters, the innermost first. */
    public List<Named> locals() {
        return locals;
    }

    /**
     * What owns the row that a bare column belongs to: a RowSet (its {@code where}, the expression of an aggregate or a {@code satisfies}; for
     * {@link Spells} see {@link #lookedAt()}), a Visit (its {@code where}), a Definition or a Derivation.
     *
     * @return the owner, or null where there is no such row
     */
    public EObject rowOwner() {
        return rowOwner instanceof Rule ? null : rowOwner;
    }

    /**
     * The type of the row that a bare column belongs to.
     *
     * @return a row or a spell; UNKNOWN where there is none
     */
    public Type lookedAt() {
        return lookedAt;
    }

    private Type lookedAt = Type.Simple.UNKNOWN;

    private void step(EObject parent, EObject child) {
        if (parent instanceof RowSet rows) {
            stepRowSet(rows, child);
        } else if (parent instanceof Quantified quantified && child == quantified.getCondition()) {
            addAliases(quantified.getRows(), locals);
            lookAt(quantified.getRows(), Types.rowsOf(quantified.getRows()));
        } else if (parent instanceof Aggregate aggregate && child == aggregate.getValue()) {
            addAliases(aggregate.getRows(), locals);
            lookAt(aggregate.getRows(), Types.rowsOf(aggregate.getRows()));
        } else if (parent instanceof Visit visit && child == visit.getCondition()) {
            add(visit.getAlias());
            lookAt(visit, Types.visited(visit));
        } else if (parent instanceof Flag flag && child != flag.getRows()) {
            addAliases(flag.getRows(), locals);
        } else if (parent instanceof Rule rule) {
            stepRule(rule, child);
        } else if (parent instanceof Definition definition && child == definition.getValue()) {
            add(definition.getAlias());
            locals.addAll(definition.getParameters());
            lookAt(definition, Types.ofTarget(definition.getTarget(), definition.isLastYear()));
        } else if (parent instanceof Derivation derivation && child == derivation.getValue()) {
            add(derivation.getAlias());
            lookAt(derivation, Types.row(derivation.getTable(), derivation.isLastYear() ? Type.Years.LAST : Type.Years.THIS));
        }
    }

    private void stepRowSet(RowSet rows, EObject child) {
        if (rows instanceof Spells spells && child == spells.getJoined()) {
            lookAt(spells, Types.rowsOf(spells.getRows()));
        } else if (child == rows.getCondition()) {
            addAliases(rows, locals);
            if (rows.eContainer() instanceof Visit visit) {
                add(visit.getAlias());
            }
            // In `pairs of Episodes a, b where …` a bare column could be either row's.
            lookAt(rows, rows instanceof Pairs ? Type.Simple.UNKNOWN : Types.rowsOf(rows));
        }
    }

    private void stepRule(Rule rule, EObject child) {
        if (child instanceof Statement statement) {
            addStatements(rule, rule.getStatements().indexOf(statement), false, locals);
        } else if (child instanceof Fix) {
            addStatements(rule, rule.getStatements().size(), true, locals);
        }
        lookAt(rule, Type.Simple.UNKNOWN);
    }

    private static void addStatements(Rule rule, int end, boolean flagsToo, List<Named> names) {
        for (int i = end - 1; i >= 0; i--) {
            Statement statement = rule.getStatements().get(i);
            if (statement instanceof Let let) {
                names.add(let);
            } else if (statement instanceof Visit visit && visit.getAlias() != null) {
                names.add(visit.getAlias());
            } else if (flagsToo && statement instanceof Flag flag) {
                addAliases(flag.getRows(), names);
            }
        }
    }

    // Only the innermost row counts: the rows around it are reached by their aliases.
    private void lookAt(EObject owner, Type row) {
        if (rowOwner == null) {
            rowOwner = owner;
            lookedAt = row;
        }
    }

    private void add(Alias alias) {
        if (alias != null) {
            locals.add(alias);
        }
    }

    /**
     * @param rows a row set, or null
     * @return the aliases under which its rows are known outside its own {@code where}
     */
    public static List<Named> aliases(RowSet rows) {
        List<Named> names = new ArrayList<>();
        addAliases(rows, names);
        return names;
    }

    private static void addAliases(RowSet rows, List<Named> names) {
        if (rows instanceof TableRows table && table.getAlias() != null) {
            names.add(table.getAlias());
        } else if (rows instanceof Spells spells && spells.getAlias() != null) {
            names.add(spells.getAlias());
        } else if (rows instanceof SpellRows members && members.getAlias() != null) {
            names.add(members.getAlias());
        } else if (rows instanceof Pairs pairs) {
            names.add(pairs.getFirst());
            names.add(pairs.getSecond());
        } else if (rows instanceof Distinct distinct) {
            if (distinct.getAlias() != null) {
                names.add(distinct.getAlias());
            } else {
                addAliases(distinct.getRows(), names);
            }
        }
    }
}
