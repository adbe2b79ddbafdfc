/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.cli.lsp;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.eclipse.lsp4j.CodeLens;
import org.eclipse.lsp4j.Command;
import org.fettle.language.ide.ExampleState;

/** What stands above rules and examples: running them, and how they went. */
final class Lenses {

    private Lenses() {
    }

    static List<CodeLens> of(List<ExampleState> examples, String uri, Lines lines) {
        List<CodeLens> lenses = new ArrayList<>();
        Set<Integer> rules = new HashSet<>();
        for (ExampleState example : examples) {
            Command run = new Command("Run examples", WorkspaceRequests.RUN_EXAMPLES, List.of(uri, example.rule()));
            if (rules.add(example.ruleName().offset())) {
                lenses.add(new CodeLens(lines.range(example.ruleName().offset(), example.ruleName().length()), run, null));
            }
            String title = switch (example.outcome()) {
                case HOLDS -> "✓ holds";
                case FAILS -> "✗ " + String.join("; ", example.faults());
                case UNKNOWN -> "Run example";
            };
            lenses.add(new CodeLens(lines.range(example.place().offset(), example.place().length()),
                    new Command(title, WorkspaceRequests.RUN_EXAMPLES, List.of(uri, example.rule())), null));
        }
        return lenses;
    }
}
