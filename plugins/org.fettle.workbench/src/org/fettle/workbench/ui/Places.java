/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.workbench.ui;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Path;

import org.eclipse.core.runtime.Platform;
import org.eclipse.core.runtime.URIUtil;
import org.eclipse.osgi.service.datalocation.Location;

/** Where things lie on this machine. */
final class Places {
    private static final String HOME = "fettle.home";

    private Places() {
    }

    /** The packs that came with the program: below the folder that the property {@code fettle.home} names, or else below the installation. */
    static Path packs() throws IOException {
        String home = System.getProperty(HOME);
        return (home == null ? folder(Platform.getInstallLocation(), "installation") : Path.of(home)).resolve("packs");
    }

    /** The sample case, among the user's own files. */
    static Path sampleCase() throws IOException {
        return folder(Platform.getInstanceLocation(), "settings").resolve("cases").resolve("sample");
    }

    private static Path folder(Location location, String what) throws IOException {
        if (location == null || location.getURL() == null) {
            throw new IOException("the folder of the " + what + " is not known; start Fettle with its own start script");
        }
        try {
            return Path.of(URIUtil.toURI(location.getURL()));
        } catch (URISyntaxException e) {
            throw new IOException("the folder of the " + what + " cannot be used: " + location.getURL(), e);
        }
    }
}
