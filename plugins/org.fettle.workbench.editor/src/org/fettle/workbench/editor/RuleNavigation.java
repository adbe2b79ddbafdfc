/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.workbench.editor;

import java.util.List;

import org.eclipse.jface.text.IDocument;
import org.fettle.language.ide.Location;
import org.fettle.language.ide.Occurrence;
import org.fettle.language.ide.PackSources;
import org.fettle.workbench.editor.live.Background;
import org.fettle.workbench.editor.live.Language;
import org.fettle.workbench.editor.live.RulePlace;

/** Going from a name to where it is declared and used. The way is found in the background; the status line says when there is none. */
final class RuleNavigation {
    private RuleNavigation() {
    }

    /** The text of an editor and of its pack as they stand. */
    static PackSources sources(RuleEditor editor) {
        IDocument document = editor.viewer().getDocument();
        return Language.sources(editor.place(), document.get());
    }

    static void openDeclaration(RuleEditor editor, int offset) {
        RulePlace place = editor.place();
        PackSources sources = sources(editor);
        Background.ask("Looking for the declaration", true, monitor -> find(sources, place, offset), found -> {
            if (found.isEmpty()) {
                editor.say("There is no declaration to go to here: put the caret on a name, such as a column, a code or a definition.");
                return;
            }
            editor.say("");
            Location to = found.get(0);
            RuleEditors.reveal(editor.getSite().getPage(), place.file(to.file()), to.offset(), to.length());
        });
    }

    private static List<Location> find(PackSources sources, RulePlace place, int offset) {
        Location found = Language.services().declaration(sources, place.name(), offset);
        return found == null ? List.of() : List.of(found);
    }

    static void findReferences(RuleEditor editor) {
        RulePlace place = editor.place();
        PackSources sources = sources(editor);
        int offset = editor.viewer().getSelectedRange().x;
        Background.ask("Looking for references", false, monitor -> Language.services().references(sources, place.name(), offset), found -> {
            if (found.isEmpty()) {
                editor.say("There is no name at the caret to look for.");
                return;
            }
            editor.say("");
            ReferencesView.show(editor.getSite().getPage(), place, sources, name(sources, found.get(0)), found);
        });
    }

    private static String name(PackSources sources, Occurrence occurrence) {
        Location location = occurrence.location();
        return sources.text(location.file()).substring(location.offset(), location.offset() + location.length());
    }
}
