/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.workbench.app;

import java.io.IOException;
import java.net.URL;

import org.eclipse.core.runtime.FileLocator;
import org.eclipse.core.runtime.Platform;
import org.osgi.framework.FrameworkUtil;

/**
 * A sheet for GTK itself, css/gtk.css: what the style sheets of the workbench cannot say, since they do not know when a control can be used and when not.
 * Windows draws what cannot be used in a grey of its own.
 */
final class GtkSheet {
    /** Where SWT looks for a sheet that it adds to its own, as the display is made. */
    private static final String SWT_KEY = "org.eclipse.swt.internal.gtk.cssFile";

    private GtkSheet() {
    }

    /** Tells SWT of the sheet, unless somebody gave it another one. To be called before the display is made; without effect where there is no GTK. */
    static void use() {
        URL sheet = FrameworkUtil.getBundle(GtkSheet.class).getEntry("css/gtk.css");
        if (Platform.WS_GTK.equals(Platform.getWS()) && System.getProperty(SWT_KEY) == null && sheet != null) {
            try {
                System.setProperty(SWT_KEY, FileLocator.toFileURL(sheet).getPath());
            } catch (IOException e) {
                Platform.getLog(GtkSheet.class).warn("the sheet for GTK cannot be unpacked; some greys are other ones", e);
            }
        }
    }
}
