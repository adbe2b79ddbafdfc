/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.language.ide.grammar;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.xtext.AbstractElement;
import org.eclipse.xtext.AbstractRule;
import org.eclipse.xtext.Action;
import org.eclipse.xtext.Alternatives;
import org.eclipse.xtext.Assignment;
import org.eclipse.xtext.CrossReference;
import org.eclipse.xtext.EnumLiteralDeclaration;
import org.eclipse.xtext.EnumRule;
import org.eclipse.xtext.Grammar;
import org.eclipse.xtext.GrammarUtil;
import org.eclipse.xtext.Group;
import org.eclipse.xtext.Keyword;
import org.eclipse.xtext.ParserRule;
import org.eclipse.xtext.RuleCall;
import org.eclipse.xtext.TerminalRule;
import org.eclipse.xtext.UnorderedGroup;

/**
 * A grammar as a network of states: a small automaton for each rule, whose edges are tokens or other rules. States and rules are numbered
 * from 0. Immutable.
 */
final class GrammarNetwork {
    /**
     * A step from one state to another.
     *
     * @param element  the part of the grammar that the step is about: a keyword, a call of a rule, or a reference by name
     * @param terminal number of the token's kind, or -1 when the step is a whole rule
     * @param rule     number of the rule, or -1 when the step is a token
     * @param target   state after the step
     */
    record Edge(AbstractElement element, int terminal, int rule, int target) {
    }

    private final Map<AbstractRule, Integer> rules = new IdentityHashMap<>();
    private final Map<String, Integer> terminals = new HashMap<>();
    private final List<Integer> starts = new ArrayList<>();
    private final List<Integer> ends = new ArrayList<>();
    private final List<Integer> ruleOfState = new ArrayList<>();
    private final List<List<Edge>> edges = new ArrayList<>();
    private final List<List<Integer>> silent = new ArrayList<>();
    private final Edge[][] steps;
    private final boolean[] accepting;
    private final boolean[] nullable;

    GrammarNetwork(Grammar grammar) {
        List<AbstractRule> pending = new ArrayList<>();
        for (AbstractRule rule : GrammarUtil.allRules(grammar)) {
            if (rule instanceof ParserRule || rule instanceof EnumRule) {
                rules.put(rule, pending.size());
                pending.add(rule);
            }
        }
        for (int i = 0; i < pending.size(); i++) {
            starts.add(newState(i));
            ends.add(newState(i));
            build(pending.get(i).getAlternatives(), null, starts.get(i), ends.get(i));
        }
        steps = new Edge[edges.size()][];
        accepting = new boolean[edges.size()];
        for (int state = 0; state < steps.length; state++) {
            close(state);
        }
        nullable = new boolean[pending.size()];
        for (int i = 0; i < nullable.length; i++) {
            // Only Model is empty in this grammar; a rule that is empty through others is never called where that counts.
            nullable[i] = accepting[starts.get(i)];
        }
    }

    /** The number of a rule. */
    int rule(String name) {
        for (Map.Entry<AbstractRule, Integer> entry : rules.entrySet()) {
            if (entry.getKey().getName().equals(name)) {
                return entry.getValue();
            }
        }
        throw new IllegalArgumentException("the grammar has no rule " + name);
    }

    /** The number of a kind of token: a keyword's text, or the name of a terminal rule; -1 when no rule uses it. */
    int terminal(String name) {
        return terminals.getOrDefault(name, -1);
    }

    int start(int rule) {
        return starts.get(rule);
    }

    /** The rule that a state belongs to. */
    int ruleOf(int state) {
        return ruleOfState.get(state);
    }

    /** All steps that can be taken from a state. */
    Edge[] steps(int state) {
        return steps[state];
    }

    /** Whether the state's rule may end here. */
    boolean accepts(int state) {
        return accepting[state];
    }

    /** Whether a rule may stand for nothing at all. */
    boolean isNullable(int rule) {
        return nullable[rule];
    }

    private int newState(int rule) {
        ruleOfState.add(rule);
        edges.add(new ArrayList<>());
        silent.add(new ArrayList<>());
        return edges.size() - 1;
    }

    private void build(AbstractElement element, AbstractElement reference, int from, int to) {
        int rule = ruleOfState.get(from);
        if (!GrammarUtil.isOptionalCardinality(element) && !GrammarUtil.isMultipleCardinality(element)) {
            buildOnce(element, reference, from, to);
            return;
        }
        int first = newState(rule);
        int last = newState(rule);
        silent.get(from).add(first);
        silent.get(last).add(to);
        if (GrammarUtil.isOptionalCardinality(element)) {
            silent.get(from).add(to);
        }
        if (GrammarUtil.isMultipleCardinality(element)) {
            silent.get(last).add(first);
        }
        buildOnce(element, reference, first, last);
    }

    /** @param reference the reference by name whose text the element describes, or null */
    private void buildOnce(AbstractElement element, AbstractElement reference, int from, int to) {
        if (element instanceof Keyword keyword) {
            addTerminal(reference == null ? keyword : reference, keyword.getValue(), from, to);
        } else if (element instanceof RuleCall call) {
            AbstractElement about = reference == null ? call : reference;
            if (call.getRule() instanceof TerminalRule terminal) {
                addTerminal(about, terminal.getName(), from, to);
            } else {
                edges.get(from).add(new Edge(about, -1, rules.get(call.getRule()), to));
            }
        } else if (element instanceof EnumLiteralDeclaration literal) {
            build(literal.getLiteral(), reference, from, to);
        } else if (element instanceof Assignment assignment) {
            build(assignment.getTerminal(), reference, from, to);
        } else if (element instanceof CrossReference cross) {
            build(cross.getTerminal(), cross, from, to);
        } else if (element instanceof Alternatives alternatives) {
            alternatives.getElements().forEach(alternative -> build(alternative, reference, from, to));
        } else if (element instanceof UnorderedGroup unordered) {
            // any of them, any number of times: a little more than the grammar allows, which only offers a little more
            int state = newState(ruleOfState.get(from));
            silent.get(from).add(state);
            silent.get(state).add(to);
            unordered.getElements().forEach(part -> build(part, reference, state, state));
        } else if (element instanceof Group group) {
            buildSequence(group.getElements(), reference, from, to);
        } else if (element instanceof Action) {
            silent.get(from).add(to);
        } else {
            throw new IllegalArgumentException("a part of the grammar that is not known here: " + element.eClass().getName());
        }
    }

    private void buildSequence(List<AbstractElement> parts, AbstractElement reference, int from, int to) {
        int at = from;
        for (int i = 0; i < parts.size(); i++) {
            int next = i == parts.size() - 1 ? to : newState(ruleOfState.get(from));
            build(parts.get(i), reference, at, next);
            at = next;
        }
    }

    private void addTerminal(AbstractElement about, String name, int from, int to) {
        Integer known = terminals.get(name);
        if (known == null) {
            known = terminals.size();
            terminals.put(name, known);
        }
        edges.get(from).add(new Edge(about, known, -1, to));
    }

    private void close(int state) {
        List<Edge> found = new ArrayList<>();
        List<Integer> reached = new ArrayList<>(List.of(state));
        boolean[] seen = new boolean[edges.size()];
        seen[state] = true;
        for (int i = 0; i < reached.size(); i++) {
            int at = reached.get(i);
            found.addAll(edges.get(at));
            accepting[state] |= ends.get(ruleOfState.get(at)) == at;
            for (int next : silent.get(at)) {
                if (!seen[next]) {
                    seen[next] = true;
                    reached.add(next);
                }
            }
        }
        steps[state] = found.toArray(new Edge[0]);
    }
}
