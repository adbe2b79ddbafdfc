/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.cases.issues;

import java.util.LinkedHashMap;
import java.util.Map;

/** Names of places in a tree of issues: {@code category:MISSING/rule:501}. */
final class Paths {
    private Paths() {
    }

    static String child(String parent, Dimension dimension, String id) {
        String part = dimension.id() + ":" + id.replace("%", "%25").replace("/", "%2F").replace(" + ", "%20+%20");
        return parent.isEmpty() ? part : parent + "/" + part;
    }

    /** What a path asks for; null when it is no path of groups. */
    static Map<Dimension, String> read(String path) {
        Map<Dimension, String> wanted = new LinkedHashMap<>();
        for (String part : path.split("/")) {
            int colon = part.indexOf(':');
            Dimension dimension = colon < 0 ? null : Dimension.parse(part.substring(0, colon));
            if (dimension == null) {
                return null;
            }
            wanted.put(dimension, part.substring(colon + 1).replace("%20+%20", " + ").replace("%2F", "/").replace("%25", "%"));
        }
        return wanted;
    }
}
