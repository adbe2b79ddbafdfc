/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.workbench.editor;

import java.util.List;
import java.util.function.BooleanSupplier;

import org.eclipse.core.runtime.Platform;
import org.eclipse.swt.SWT;
import org.eclipse.swt.SWTException;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.IStartup;
import org.eclipse.ui.PlatformUI;
import org.fettle.language.ide.Completion;
import org.fettle.workbench.ui.ClassesAhead;
import org.fettle.workbench.ui.Leisure;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleException;

/** Loads in advance what the first rule editor, its completion, wizards and dialogs need: classes, and pictures, which are drawn from SVG. */
public final class EditorAhead implements IStartup {
    /** Their activators look at the workbench: they run in its thread, one at a time. */
    private static final List<String> ACTIVATED = List.of("org.eclipse.ui.workbench.texteditor", "org.eclipse.ui.editors");
    private static final List<Part> PARTS = List.of(new Part("org.eclipse.jface", "org/eclipse/jface/wizard"),
            new Part("org.eclipse.jface", "org/eclipse/jface/dialogs"), new Part("org.eclipse.text", ""),
            new Part("org.eclipse.jface.text", "org/eclipse/jface/text"), new Part("org.eclipse.jface.text", "org/eclipse/jface/internal/text"),
            new Part("org.eclipse.ui.workbench.texteditor", "org/eclipse/ui/texteditor"),
            new Part("org.eclipse.ui.editors", "org/eclipse/ui/texteditor"), new Part("org.eclipse.ui.editors", "org/eclipse/ui/editors"),
            new Part("org.fettle.language.ide", ""), new Part("org.fettle.workbench.editor", ""));

    /** Classes below a folder of a bundle. */
    private record Part(String bundle, String folder) {
    }

    @Override
    public void earlyStartup() {
        Leisure.prepare(Leisure.Turn.AUTHOR, EditorAhead::load);
    }

    private static void load(BooleanSupplier ended) {
        Display display = PlatformUI.getWorkbench().getDisplay();
        try {
            ACTIVATED.forEach(bundle -> display.syncExec(() -> activate(bundle)));
            PARTS.forEach(part -> ClassesAhead.load(part.bundle(), part.folder(), ended));
            for (Completion.Kind kind : Completion.Kind.values()) {
                display.syncExec(() -> Icons.of(kind)); // each in a turn of its own
            }
        } catch (SWTException e) {
            if (e.code != SWT.ERROR_DEVICE_DISPOSED) { // else the workbench was closed meanwhile
                throw e;
            }
        }
    }

    private static void activate(String name) {
        Bundle bundle = Platform.getBundle(name);
        if (bundle != null) {
            try {
                bundle.start(Bundle.START_TRANSIENT);
            } catch (BundleException e) {
                Platform.getLog(EditorAhead.class).warn("the rule editor cannot be made ready in advance", e);
            }
        }
    }
}
