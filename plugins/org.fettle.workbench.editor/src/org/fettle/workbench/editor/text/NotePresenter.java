/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.workbench.editor.text;

import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.text.DefaultInformationControl;
import org.eclipse.jface.text.IInformationControlCreator;
import org.eclipse.jface.text.TextPresentation;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyleRange;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.Drawable;
import org.eclipse.swt.widgets.Shell;

/**
 * Draws notes: the first line is the title and bold, a line of the form {@code CODE  meaning} (two blanks) shows its code in bold, a line that starts
 * with two blanks is the text of a rule, {@code # } starts a small heading. Long lines are wrapped by the control.
 */
public final class NotePresenter implements DefaultInformationControl.IInformationPresenter, DefaultInformationControl.IInformationPresenterExtension {
    private static final int LONGEST_CODE = 16;

    @Override
    public String updatePresentation(org.eclipse.swt.widgets.Display display, String note, TextPresentation presentation, int maxWidth,
            int maxHeight) {
        return updatePresentation((Drawable) null, note, presentation, maxWidth, maxHeight);
    }

    @Override
    public String updatePresentation(Drawable drawable, String note, TextPresentation presentation, int maxWidth, int maxHeight) {
        StringBuilder text = new StringBuilder();
        boolean first = true;
        for (String line : note.strip().split("\n")) {
            int start = text.length();
            boolean heading = line.startsWith("# ");
            text.append(heading ? line.substring(2) : line).append('\n');
            int bold = first || heading ? text.length() - 1 - start : codeLength(line);
            if (bold > 0) {
                presentation.addStyleRange(new StyleRange(start, bold, null, null, SWT.BOLD));
            } else if (line.startsWith("  ")) {
                StyleRange range = new StyleRange(start, line.length(), (Color) null, null);
                range.font = JFaceResources.getTextFont();
                presentation.addStyleRange(range);
            }
            first = false;
        }
        return text.toString().stripTrailing();
    }

    private static int codeLength(String line) {
        int end = line.indexOf("  ");
        return end > 0 && end <= LONGEST_CODE && line.indexOf(' ') == end ? end : 0;
    }

    /** Makes the small windows that show notes. */
    public static IInformationControlCreator control(String hint) {
        return (Shell parent) -> new DefaultInformationControl(parent, hint, new NotePresenter());
    }
}
