/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.workbench.editor;

import java.nio.file.Files;
import java.nio.file.Path;

import org.eclipse.core.runtime.IAdaptable;
import org.eclipse.ui.IElementFactory;
import org.eclipse.ui.IMemento;

/** Brings the editors back that were open when the workbench was closed. */
public final class RuleFileInputFactory implements IElementFactory {
    /** The factory's identifier in plugin.xml. */
    static final String ID = "org.fettle.workbench.ruleFileInput";

    @Override
    public IAdaptable createElement(IMemento memento) {
        String path = memento.getString(RuleFileInput.PATH);
        return path == null || !Files.isRegularFile(Path.of(path)) ? null : new RuleFileInput(Path.of(path));
    }
}
