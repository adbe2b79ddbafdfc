/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.language.resource;

import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.xtext.nodemodel.ICompositeNode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;

/** How files of packs are called in memory, and where things stand in them. */
public final class Addresses {
    private static final String SCHEME = "fettle-pack";
    private static final String SLASH = "/";

    private Addresses() {
    }

    /**
     * The address of a file that is in memory.
     *
     * @param name the file's name as problems give it; a file of a base has the base's name and a slash in front
     */
    public static URI uriOf(String name) {
        String[] segments = name.split(SLASH);
        for (int i = 0; i < segments.length; i++) {
            segments[i] = URI.encodeSegment(segments[i], false);
        }
        return URI.createHierarchicalURI(SCHEME, null, null, segments, null, null);
    }

    private static String nameOf(URI uri) {
        if (uri.segmentCount() == 0) {
            return uri.toString();
        }
        if (!SCHEME.equals(uri.scheme())) {
            return URI.decode(uri.lastSegment());
        }
        return String.join(SLASH, uri.segmentsList().stream().map(URI::decode).toList());
    }

    /**
     * @param object anything in a pack
     * @return the name of its file as problems give it; that of a base has the base's name and a slash in front; empty when it is in none
     */
    public static String fileOf(EObject object) {
        Resource resource = object.eResource();
        return resource == null ? "" : nameOf(resource.getURI());
    }

    /**
     * @param object anything in a pack
     * @return the 1-based line in which it starts, 0 when it was not read from a file
     */
    public static int lineOf(EObject object) {
        ICompositeNode node = NodeModelUtils.findActualNodeFor(object);
        return node == null ? 0 : node.getStartLine();
    }
}
