/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.engine.pack;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a pack file is made of.
 *
 * @param info    what the pack says about itself
 * @param classes class files by binary name ({@code fettle.pack.Rule501}), all that the kernels and derivations need
 * @param sources sources by file name within the pack
 */
public record CompiledPackParts(PackInfo info, SortedMap<String, byte[]> classes, SortedMap<String, String> sources) {
    public CompiledPackParts(PackInfo info, Map<String, byte[]> classes, Map<String, String> sources) {
        this(info, new TreeMap<>(classes), new TreeMap<>(sources));
    }
}
