/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.workbench.editor.text;

import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.jface.text.source.Annotation;
import org.eclipse.swt.graphics.Image;
import org.eclipse.ui.texteditor.IAnnotationImageProvider;
import org.fettle.workbench.editor.Icons;

/** The pictures in the ruler: the kind of mistake, with a light bulb when there is a repair. */
public final class MistakeImages implements IAnnotationImageProvider {
    @Override
    public Image getManagedImage(Annotation annotation) {
        String kind = annotation.getType().substring(annotation.getType().lastIndexOf('.') + 1);
        boolean fixable = annotation instanceof Mistake mistake && mistake.isQuickFixable();
        return Icons.image(fixable ? kind + "-fix" : kind);
    }

    @Override
    public String getImageDescriptorId(Annotation annotation) {
        return null;
    }

    @Override
    public ImageDescriptor getImageDescriptor(String imageDescriptorId) {
        return null;
    }
}
