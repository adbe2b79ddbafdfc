/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.cli.lsp;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

import org.eclipse.lsp4j.TextEdit;
import org.eclipse.lsp4j.WorkspaceEdit;
import org.fettle.language.ide.PackSources;

/** Changes of several files as the protocol sends them. */
final class Edits {

    private Edits() {
    }

    /**
     * @param uris the address of each file of the pack
     */
    static WorkspaceEdit of(List<org.fettle.language.ide.TextEdit> edits, PackSources sources, UnaryOperator<String> uris) {
        Map<String, Lines> lines = new HashMap<>();
        Map<String, List<TextEdit>> changes = new HashMap<>();
        for (org.fettle.language.ide.TextEdit edit : edits) {
            Lines of = lines.computeIfAbsent(edit.file(), file -> new Lines(sources.text(file)));
            changes.computeIfAbsent(uris.apply(edit.file()), uri -> new ArrayList<>())
                    .add(new TextEdit(of.range(edit.offset(), edit.length()), edit.text()));
        }
        return new WorkspaceEdit(changes);
    }
}
