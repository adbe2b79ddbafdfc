/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.language;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The texts of a pack and of the packs that it carries.
 *
 * @param own     text by file name
 * @param carried the texts of the pack that it extends, and of those that that one extends, by name of pack and of file
 */
record PackTexts(Map<String, String> own, Map<String, Map<String, String>> carried) {

    /** Sorts texts by what stands in front of the slash of their names. */
    static PackTexts of(Map<String, String> sources) {
        Map<String, String> own = new LinkedHashMap<>();
        Map<String, Map<String, String>> carried = new LinkedHashMap<>();
        sources.forEach((name, text) -> {
            int slash = name.indexOf('/');
            if (slash < 0) {
                own.put(name, text);
            } else {
                carried.computeIfAbsent(name.substring(0, slash), pack -> new LinkedHashMap<>()).put(name.substring(slash + 1), text);
            }
        });
        return new PackTexts(own, carried);
    }
}
