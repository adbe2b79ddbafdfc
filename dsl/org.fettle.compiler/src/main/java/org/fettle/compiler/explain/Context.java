/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.compiler.explain;

import java.util.Map;

import org.fettle.compiler.interpret.Evaluator;
import org.fettle.compiler.interpret.State;
import org.fettle.compiler.plan.DefinitionPlan;
import org.fettle.compiler.plan.Span;
import org.fettle.data.Progress;
import org.fettle.engine.Binding;
import org.fettle.engine.DerivationEntry;
import org.fettle.engine.RunResult;

/** What one explanation is made from: a run, the definitions and texts of its pack, and how much may still be said. */
final class Context {

    private static final int MOST_PARTS = 3_000;

    private final RunResult result;
    private final Map<String, DefinitionPlan> definitions;
    private final Map<String, String> sources;
    private final Progress progress;
    private int parts;

    Context(RunResult result, Map<String, DefinitionPlan> definitions, Map<String, String> sources, Progress progress) {
        this.result = result;
        this.definitions = definitions;
        this.sources = sources;
        this.progress = progress;
    }

    RunResult result() {
        return result;
    }

    Binding binding() {
        return result.binding();
    }

    State state() {
        return new State(progress);
    }

    Evaluator evaluator(State state) {
        return new Evaluator(binding(), state);
    }

    /** What a definition or derived column says, or null when the file brought its values. */
    DefinitionPlan definition(String id) {
        for (DerivationEntry entry : result.ledger().derivations()) {
            if (entry.derivation().id().equals(id)) {
                return entry.fromFile() ? null : definitions.get(id);
            }
        }
        return null;
    }

    /** Counts a part; false when an explanation has grown so long that nobody reads on. */
    boolean roomForAnother() {
        return ++parts < MOST_PARTS;
    }

    /** A piece of the pack's text, on one line. */
    String line(Span span) {
        return text(span).strip().replaceAll("\\s+", " ");
    }

    /** A piece of the pack's text. */
    String text(Span span) {
        String all = sources.getOrDefault(span.file(), "");
        return all.substring(Math.min(span.offset(), all.length()), Math.min(span.end(), all.length()));
    }
}
