/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.workbench.editor.text;

import java.util.List;

import org.eclipse.jface.text.quickassist.IQuickFixableAnnotation;
import org.eclipse.jface.text.source.Annotation;
import org.fettle.language.ide.Diagnostic;
import org.fettle.language.ide.QuickFix;

/** The mark of something wrong, with its repairs as soon as they are known. */
public final class Mistake extends Annotation implements IQuickFixableAnnotation {
    private static final String PREFIX = "org.fettle.workbench.editor.";

    private final transient Diagnostic diagnostic;
    private transient List<QuickFix> fixes;

    Mistake(Diagnostic diagnostic) {
        super(PREFIX + diagnostic.problem().severity().name().toLowerCase(java.util.Locale.ROOT), false, diagnostic.problem().message());
        this.diagnostic = diagnostic;
    }

    /** What is wrong. */
    public Diagnostic diagnostic() {
        return diagnostic;
    }

    /** Its repairs; null as long as they are not known. */
    public List<QuickFix> fixes() {
        return fixes;
    }

    void setFixes(List<QuickFix> found) {
        fixes = List.copyOf(found);
    }

    @Override
    public void setQuickFixable(boolean state) {
        // the repairs say it
    }

    @Override
    public boolean isQuickFixableStateSet() {
        return fixes != null;
    }

    @Override
    public boolean isQuickFixable() {
        return fixes != null && !fixes.isEmpty();
    }
}
