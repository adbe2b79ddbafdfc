/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.language.ide;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.nodemodel.ICompositeNode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.fettle.compiler.examples.ExampleResult;
import org.fettle.compiler.examples.ExampleRunner;
import org.fettle.data.Progress;
import org.fettle.language.LoadedPack;
import org.fettle.language.fettle.Declaration;
import org.fettle.language.fettle.Example;
import org.fettle.language.fettle.Model;
import org.fettle.language.fettle.Rule;

/** Lists the examples of a file and runs them. Remembers how they went for as long as neither their rule nor what rules use is changed. */
final class Examples {
    private static final int REMEMBERED = 4_000;

    /** What the outcome of an example depends on. */
    private record Key(String rule, int example, int declarations) {
    }

    private record Outcome(ExampleState.Outcome outcome, List<String> faults) {
        private static final Outcome UNKNOWN = new Outcome(ExampleState.Outcome.UNKNOWN, List.of());
    }

    private final Map<Key, Outcome> outcomes = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, Outcome> eldest) {
            return size() > REMEMBERED;
        }
    };

    /** The examples of a file with what is remembered of them. */
    List<ExampleState> of(Analysis pack, String file) {
        List<ExampleState> states = new ArrayList<>();
        int declarations = declarations(pack);
        for (Rule rule : Obstacles.rules(pack, file)) {
            for (int i = 0; i < rule.getExamples().size(); i++) {
                states.add(state(rule, i, file, outcomes.getOrDefault(new Key(text(rule), i, declarations), Outcome.UNKNOWN)));
            }
        }
        return states;
    }

    /**
     * Runs examples.
     *
     * @param code the rule whose examples are run, in all its versions; null for all of the file
     */
    List<ExampleState> run(Analysis pack, String file, String code, Progress progress) {
        int declarations = declarations(pack);
        List<Rule> rules = Obstacles.rules(pack, file).stream().filter(rule -> code == null || code.equals(rule.getName())).toList();
        List<Rule> sound = new ArrayList<>(rules);
        List<ExampleState> states = new ArrayList<>();
        List<Diagnostic> errors = pack.diagnostics().stream().filter(found -> found.problem().isError()).toList();
        String common = errors.stream().filter(error -> !Obstacles.isInRule(pack, error)).findFirst().map(Examples::reason).orElse(null);
        sound.removeIf(rule -> common != null || errors.stream().anyMatch(error -> Obstacles.isIn(error, rule)));
        Map<String, ExampleResult> results = new LinkedHashMap<>();
        String failure = common;
        if (!sound.isEmpty()) {
            try {
                Predicate<Rule> wanted = sound::contains;
                ExampleRunner.run(pack.loaded(), wanted, progress).forEach(result -> results.put(result.file() + ":" + result.line(), result));
            } catch (IllegalArgumentException e) {
                // The compiler cannot do what the language allows: it says what.
                failure = e.getMessage();
            }
        }
        for (Rule rule : rules) {
            String why = sound.contains(rule) ? failure
                    : common != null ? common
                            : errors.stream().filter(error -> Obstacles.isIn(error, rule)).findFirst().map(Examples::reason).orElse(common);
            for (int i = 0; i < rule.getExamples().size(); i++) {
                Example example = rule.getExamples().get(i);
                Outcome outcome = outcome(results.get(file + ":" + LoadedPack.lineOf(example)), why);
                if (outcome.outcome() != ExampleState.Outcome.UNKNOWN) {
                    outcomes.put(new Key(text(rule), i, declarations), outcome);
                }
                states.add(state(rule, i, file, outcome));
            }
        }
        return states;
    }

    private static Outcome outcome(ExampleResult result, String why) {
        if (result == null) {
            return why == null ? Outcome.UNKNOWN : new Outcome(ExampleState.Outcome.UNKNOWN, List.of(why));
        }
        List<String> faults = result.faults().stream().map(fault -> fault.replaceFirst("^interpreted: ", "")).toList();
        return new Outcome(result.holds() ? ExampleState.Outcome.HOLDS : ExampleState.Outcome.FAILS, faults);
    }

    private static String reason(Diagnostic error) {
        return "cannot run: " + error.problem();
    }

    private static ExampleState state(Rule rule, int number, String file, Outcome outcome) {
        Example example = rule.getExamples().get(number);
        ICompositeNode node = NodeModelUtils.findActualNodeFor(example);
        Location place = new Location(file, node.getOffset(), Math.min(node.getLength(), "example".length()));
        ICompositeNode whole = NodeModelUtils.findActualNodeFor(rule);
        Location ruleName = Outlines.nameOf(rule, file, new Location(file, whole.getOffset(), whole.getLength()));
        return new ExampleState(Objects.requireNonNullElse(rule.getName(), ""), Objects.requireNonNullElse(example.getTitle(), ""), ruleName, place,
                outcome.outcome(), outcome.faults());
    }

    private static String text(EObject object) {
        ICompositeNode node = NodeModelUtils.findActualNodeFor(object);
        return node == null ? "" : NodeModelUtils.getTokenText(node);
    }

    /** A number that changes with everything that rules may use: all that a pack declares but its rules. */
    private static int declarations(Analysis pack) {
        int hash = pack.index().base() == null ? 17 : System.identityHashCode(pack.index().base());
        for (String file : pack.sources().own().keySet()) {
            Model model = pack.model(file);
            if (model == null) {
                continue;
            }
            hash = 31 * hash + (model.getHeader() == null ? 0 : text(model.getHeader()).hashCode());
            for (Declaration declaration : model.getDeclarations()) {
                hash = declaration instanceof Rule ? hash : 31 * hash + text(declaration).hashCode();
            }
        }
        return hash;
    }
}
