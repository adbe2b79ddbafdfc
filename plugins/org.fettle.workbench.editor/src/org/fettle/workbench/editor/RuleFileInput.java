/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.workbench.editor;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

import org.eclipse.core.runtime.IPath;
import org.eclipse.core.runtime.PlatformObject;
import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.ui.IMemento;
import org.eclipse.ui.IPathEditorInput;
import org.eclipse.ui.IPersistableElement;
import org.eclipse.ui.editors.text.ILocationProvider;

/** A rule file on the disk. There are no projects in the workbench: a case is any folder. */
public final class RuleFileInput extends PlatformObject implements IPathEditorInput, ILocationProvider, IPersistableElement {
    static final String PATH = "path";

    private final Path file;

    /** @param file the file; made absolute, so that one file has one editor */
    public RuleFileInput(Path file) {
        this.file = file.toAbsolutePath().normalize();
    }

    /** The file. */
    public Path file() {
        return file;
    }

    @Override
    public boolean exists() {
        return Files.exists(file);
    }

    @Override
    public ImageDescriptor getImageDescriptor() {
        return null;
    }

    @Override
    public String getName() {
        return file.getFileName().toString();
    }

    @Override
    public IPersistableElement getPersistable() {
        return this;
    }

    @Override
    public String getToolTipText() {
        return file.toString();
    }

    @Override
    public IPath getPath() {
        return IPath.fromPath(file);
    }

    @Override
    public IPath getPath(Object element) {
        return getPath();
    }

    @Override
    public <T> T getAdapter(Class<T> adapter) {
        return adapter == ILocationProvider.class ? adapter.cast(this) : super.getAdapter(adapter);
    }

    @Override
    public void saveState(IMemento memento) {
        memento.putString(PATH, file.toString());
    }

    @Override
    public String getFactoryId() {
        return RuleFileInputFactory.ID;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof RuleFileInput input && input.file.equals(file);
    }

    @Override
    public int hashCode() {
        return Objects.hash(file);
    }
}
