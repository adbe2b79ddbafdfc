/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.language.incremental;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

import org.eclipse.emf.ecore.resource.ResourceSet;
import org.fettle.data.Problem;
import org.fettle.language.fettle.Model;
import org.fettle.language.fettle.Pack;
import org.fettle.language.scoping.PackIndex;

/**
 * The pack that an open one extends.
 *
 * @param <B> what is known of it
 */
final class OpenBase<B extends Base> {
    /** Null until it has been asked for. */
    private B found;
    private String header;
    private Object moment;

    /** Asks for the base again where that may have another outcome; true when it has. */
    boolean update(Collection<OpenFile> files, Function<Pack, B> bases, Object now) {
        Pack pack = files.stream().map(OpenFile::model).filter(Objects::nonNull).map(Model::getHeader).filter(Objects::nonNull).findFirst()
                .orElse(null);
        String described = described(files, pack);
        if (described.equals(header) && now.equals(moment)) {
            return false;
        }
        header = described;
        moment = now;
        B before = found;
        found = bases.apply(pack);
        return index(before) != found.index() || !problems(before).equals(found.problems());
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
        PackIndex.extend(set, found.index());
        return true;
    }

    /** Null until it has been asked for. */
    B found() {
        return found;
    }

    private static PackIndex index(Base base) {
        return base == null ? null : base.index();
    }

    private static List<Problem> problems(Base base) {
        return base == null ? List.of() : base.problems();
    }

    /** Why there is no base, where the pack names one. */
    List<Problem> problems() {
        return problems(found);
    }

    /** Whether names can be looked up: the base is there, or none is wanted. */
    boolean isUsable() {
        return problems().isEmpty();
    }
}
