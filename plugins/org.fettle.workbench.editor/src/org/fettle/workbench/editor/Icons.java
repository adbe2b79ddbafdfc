/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.workbench.editor;

import java.util.Locale;

import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.jface.resource.ImageRegistry;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.ResourceLocator;
import org.eclipse.swt.graphics.Image;
import org.fettle.language.ide.Completion;

/** The pictures of the editor, each loaded once; for the user interface's thread. */
public final class Icons {
    private static final String BUNDLE = "org.fettle.workbench.editor";

    private Icons() {
    }

    /** The picture of a kind of thing. */
    public static Image of(Completion.Kind kind) {
        return image(name(kind));
    }

    private static String name(Completion.Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The picture in icons/NAME.svg. */
    public static Image image(String name) {
        ImageRegistry registry = JFaceResources.getImageRegistry();
        String key = BUNDLE + "/" + name;
        if (registry.getDescriptor(key) == null) {
            registry.put(key, descriptor(name));
        }
        return registry.get(key);
    }

    /** How to load the picture in icons/NAME.svg. */
    public static ImageDescriptor descriptor(String name) {
        return ResourceLocator.imageDescriptorFromBundle(BUNDLE, "icons/" + name + ".svg").orElseGet(ImageDescriptor::getMissingImageDescriptor);
    }
}
