/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.workbench.editor.text;

import org.eclipse.jface.text.ITextViewer;
import org.eclipse.swt.graphics.Point;
import org.fettle.language.ide.Completion;

/** Where the author goes on in a text that was put in. */
final class TabStops {
    private TabStops() {
    }

    /**
     * Lets the author go through the places of a text that was put in.
     *
     * @return what is selected: offset and length
     */
    static Point enter(ITextViewer viewer, Completion completion) {
        return new Point(completion.start() + completion.caret(), 0);
    }
}
