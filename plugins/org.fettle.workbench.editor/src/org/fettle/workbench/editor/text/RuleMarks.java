/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.workbench.editor.text;

import org.eclipse.jface.text.source.projection.ProjectionViewer;
import org.fettle.workbench.editor.live.LiveFile;

/** The marks of a rule file: mistakes, occurrences of what is at the caret, and what can be folded. */
public final class RuleMarks {
    private final Occurrences occurrences;

    /** Marks the viewer's text whenever the file has been looked at. */
    public RuleMarks(ProjectionViewer viewer, LiveFile file) {
        occurrences = new Occurrences(viewer, file);
        file.addListener(new Mistakes(viewer, file));
        file.addListener(new Folds(viewer));
    }

    /** Tells where the caret is. */
    public void caretAt(int offset) {
        occurrences.caretAt(offset);
    }
}
