/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.language;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.emf.ecore.EObject;
import org.fettle.data.Problem;
import org.fettle.language.fettle.Model;
import org.fettle.language.fettle.Pack;
import org.fettle.language.resource.Addresses;
import org.fettle.language.scoping.PackIndex;

/**
 * A pack as it was read: its files, linked and checked. Everything in it stays as it is.
 *
 * @param models   one model a file, in the order of the file names
 * @param problems everything found wrong in the order of files and lines
 * @param sources  the text of each file by its name
 * @param base     the pack that it extends, or null when it extends none
 * @param outline  whether of its rules only what stands before their brace was read, and nothing was checked
 */
public record LoadedPack(List<Model> models, List<Problem> problems, Map<String, String> sources, LoadedPack base, boolean outline) {

    /** Makes the collections unmodifiable. */
    public LoadedPack {
        models = List.copyOf(models);
        problems = List.copyOf(problems);
        sources = Collections.unmodifiableMap(new LinkedHashMap<>(sources));
    }

    /** The pack and all that it builds on: the outermost base first, this one last. */
    public List<LoadedPack> chain() {
        List<LoadedPack> chain = new ArrayList<>();
        for (LoadedPack pack = this; pack != null; pack = pack.base) {
            chain.add(0, pack);
        }
        return chain;
    }

    /** The texts of the pack's own files, and those of its bases with the base's name and a slash in front; {@link PackLoader} reads them again. */
    public Map<String, String> allSources() {
        Map<String, String> all = new LinkedHashMap<>(sources);
        for (LoadedPack pack = base; pack != null; pack = pack.base) {
            all.putAll(pack.sources);
        }
        return all;
    }

    /** Whether something is so wrong that the pack cannot be compiled. */
    public boolean hasErrors() {
        return problems.stream().anyMatch(Problem::isError);
    }

    /** The pack's header, or null when no file has one (which is among the problems). */
    public Pack header() {
        return models.stream().map(Model::getHeader).filter(header -> header != null).findFirst().orElse(null);
    }

    /**
     * What the files and those of the base declare, by name.
     *
     * @throws IllegalStateException when no file has a declaration, which is an error among the problems
     */
    public PackIndex index() {
        if (models.isEmpty()) {
            throw new IllegalStateException("the pack is empty");
        }
        return PackIndex.of(models.get(0));
    }

    /**
     * @param object anything in the pack
     * @return the name of its file as it appears in problems and in {@link #sources()}; that of a base has the base's name and a slash in front
     */
    public static String fileOf(EObject object) {
        return Addresses.fileOf(object);
    }

    /**
     * @param object anything in the pack
     * @return the 1-based line in which it starts, 0 when it was not read from a file
     */
    public static int lineOf(EObject object) {
        return Addresses.lineOf(object);
    }
}
