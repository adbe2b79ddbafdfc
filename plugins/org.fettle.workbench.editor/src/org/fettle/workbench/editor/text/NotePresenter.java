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
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;

/**
 * Draws notes: the first line is the title and bold, a line of the form {@code CODE  meaning} (two blanks) shows its code in bold, a line that starts
 * with two blanks is the text of a rule, {@code # } starts a small heading. Long lines are broken at blanks.
 */
public final class NotePresenter
        implements DefaultInformationControl.IInformationPresenter, DefaultInformationControl.IInformationPresenterExtension {
    private static final int LONGEST_CODE = 16;
    private static final double BOLD_IS_WIDER = 0.9;

    @Override
    public String updatePresentation(Display display, String note, TextPresentation presentation, int maxWidth, int maxHeight) {
        return updatePresentation((Drawable) null, note, presentation, maxWidth, maxHeight);
    }

    @Override
    public String updatePresentation(Drawable drawable, String note, TextPresentation presentation, int maxWidth, int maxHeight) {
        StringBuilder text = new StringBuilder();
        GC gc = drawable == null ? null : new GC(drawable);
        try {
            boolean first = true;
            for (String line : note.strip().split("\n")) {
                boolean heading = line.startsWith("# ");
                add(text, heading ? line.substring(2) : line, first || heading, gc, maxWidth, presentation);
                first = false;
            }
        } finally {
            if (gc != null) {
                gc.dispose();
            }
        }
        return text.toString().stripTrailing();
    }

    private static void add(StringBuilder text, String line, boolean title, GC gc, int maxWidth, TextPresentation presentation) {
        int start = text.length();
        text.append(gc == null ? line : wrapped(line, gc, (int) (maxWidth * BOLD_IS_WIDER))).append('\n');
        int bold = title ? text.length() - 1 - start : codeLength(line);
        if (bold > 0) {
            presentation.addStyleRange(new StyleRange(start, bold, null, null, SWT.BOLD));
        } else if (line.startsWith("  ")) {
            StyleRange range = new StyleRange(start, text.length() - 1 - start, (Color) null, null);
            range.font = JFaceResources.getTextFont();
            presentation.addStyleRange(range);
        }
    }

    /** A line broken at blanks so that no part is wider than there is room. */
    private static String wrapped(String line, GC gc, int width) {
        StringBuilder all = new StringBuilder();
        String rest = line;
        while (gc.textExtent(rest).x > width) {
            int end = rest.lastIndexOf(' ');
            while (end > 0 && gc.textExtent(rest.substring(0, end)).x > width) {
                end = rest.lastIndexOf(' ', end - 1);
            }
            if (end <= 0 || rest.substring(0, end).isBlank()) {
                break; // one long word
            }
            all.append(rest, 0, end).append('\n');
            rest = rest.substring(end + 1);
        }
        return all + rest;
    }

    /** The length of the code that a line begins with; 0 when it is another line. */
    static int codeLength(String line) {
        int end = line.indexOf("  ");
        return end > 0 && end <= LONGEST_CODE && line.indexOf(' ') == end ? end : 0;
    }

    /** Makes the small windows that show notes. */
    public static IInformationControlCreator control(String hint) {
        return (Shell parent) -> new DefaultInformationControl(parent, hint, new NotePresenter());
    }
}
