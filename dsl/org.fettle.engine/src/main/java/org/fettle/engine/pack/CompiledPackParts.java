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

    /** These parts and those of the pack that this one extends: a pack that needs no other. */
    public CompiledPackParts on(CompiledPackParts base) {
        SortedMap<String, byte[]> allClasses = new TreeMap<>(base.classes);
        allClasses.putAll(classes);
        SortedMap<String, String> allSources = new TreeMap<>(sources);
        base.sources.forEach((file, text) -> allSources.put(PackInfo.fileInBase(base.info.name(), file), text));
        return new CompiledPackParts(info, allClasses, allSources);
    }

    /** The parts that are the pack's own and not of a pack that it builds on. */
    public CompiledPackParts own(CompiledPackParts base) {
        SortedMap<String, byte[]> ownClasses = new TreeMap<>(classes);
        ownClasses.keySet().removeAll(base.classes.keySet());
        SortedMap<String, String> ownSources = new TreeMap<>(sources);
        ownSources.keySet().removeIf(file -> file.indexOf('/') >= 0);
        return new CompiledPackParts(info, ownClasses, ownSources);
    }
}
