/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.language.incremental;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

import org.eclipse.emf.ecore.resource.ResourceSet;
import org.fettle.data.Problem;
import org.fettle.language.BaseLoader;
import org.fettle.language.LoadedPack;
import org.fettle.language.fettle.Model;
import org.fettle.language.fettle.Pack;
import org.fettle.language.scoping.PackIndex;

/** The pack that an open one extends. */
final class OpenBase {
    private BaseLoader.Result found = new BaseLoader.Result(null, List.of());
    private String header;
    private Object moment;

    /** Asks for the base again where that may have another outcome; true when it has. */
    boolean update(Collection<OpenFile> files, Function<Pack, BaseLoader.Result> bases, Object now) {
        Pack pack = files.stream().map(OpenFile::model).filter(Objects::nonNull).map(Model::getHeader).filter(Objects::nonNull).findFirst()
                .orElse(null);
        String described = described(files, pack);
        if (described.equals(header) && now.equals(moment)) {
            return false;
        }
        header = described;
        moment = now;
        BaseLoader.Result before = found;
        found = bases.apply(pack);
        return before.pack() != found.pack() || !before.problems().equals(found.problems());
    }

    /** The header with its place, which problems of the base are said to be at. */
    private static String described(Collection<OpenFile> files, Pack pack) {
        for (OpenFile file : files) {
            for (Piece piece : file.pieces()) {
                if (piece.object() == pack) {
                    return file.name() + ":" + file.text().substring(0, piece.end());
                }
            }
        }
        return "";
    }

    /** Ties the files to the base; always true. */
    boolean extend(ResourceSet set) {
        PackIndex.extend(set, found.pack());
        return true;
    }

    LoadedPack pack() {
        return found.pack();
    }

    /** Why there is no base, where the pack names one. */
    List<Problem> problems() {
        return found.problems();
    }

    /** Whether names can be looked up: the base is there, or none is wanted. */
    boolean isUsable() {
        return found.problems().isEmpty();
    }
}
