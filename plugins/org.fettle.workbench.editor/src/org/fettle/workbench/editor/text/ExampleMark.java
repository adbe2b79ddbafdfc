/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.workbench.editor.text;

import java.util.Locale;

import org.eclipse.jface.text.source.Annotation;
import org.fettle.language.ide.ExampleState;

/** The mark of an example in the margin: whether the rule says what it expects, and if not, what was expected and found. */
public final class ExampleMark extends Annotation {
    private static final String PREFIX = "org.fettle.workbench.editor.example-";

    private final transient ExampleState state;

    ExampleMark(ExampleState state) {
        super(PREFIX + state.outcome().name().toLowerCase(Locale.ROOT), false, text(state));
        this.state = state;
    }

    /** How the example went. */
    public ExampleState state() {
        return state;
    }

    /** Whether another state would look and read the same. */
    boolean shows(ExampleState other) {
        return state.outcome() == other.outcome() && getText().equals(text(other));
    }

    private static String text(ExampleState state) {
        String example = state.title().isEmpty() ? "The example" : "Example \"" + state.title() + '"';
        String faults = String.join("\n", state.faults());
        return switch (state.outcome()) {
            case HOLDS -> example + " holds: the rule flags just the rows that it should.";
            case FAILS -> example + " fails:\n" + faults + "\nF4 shows why.";
            case UNKNOWN -> example + " " + (faults.isEmpty() ? "has not run." : faults);
        };
    }
}
