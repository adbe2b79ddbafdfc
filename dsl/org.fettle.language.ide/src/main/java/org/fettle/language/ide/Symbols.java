/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.language.ide;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.fettle.language.LoadedPack;
import org.fettle.language.fettle.Model;

/** Finds declarations of a pack and of those that it extends by parts of their names or titles. */
final class Symbols {
    private record Ranked(Symbol symbol, int rank) {
    }

    private final String query;
    private final List<Ranked> found = new ArrayList<>();

    private Symbols(String query) {
        this.query = query.strip();
    }

    static List<Symbol> of(Analysis pack, String query) {
        Symbols symbols = new Symbols(query);
        for (String file : pack.sources().own().keySet()) {
            if (pack.model(file) != null) {
                symbols.add(file, pack.model(file));
            }
        }
        // what fits as well in a base comes behind what is one's own
        for (LoadedPack base = pack.loaded().base(); base != null; base = base.base()) {
            base.models().forEach(model -> symbols.add(LoadedPack.fileOf(model), model));
        }
        return symbols.found.stream().sorted(Comparator.comparingInt(Ranked::rank)).map(Ranked::symbol).toList();
    }

    private void add(String file, Model model) {
        new Outlines(file).of(model).forEach(item -> add(item, ""));
    }

    private void add(OutlineItem item, String container) {
        // Examples are found by their rules.
        boolean named = item.kind() != Completion.Kind.SNIPPET || container.isEmpty();
        int rank = Matching.rank(item.label(), query);
        if (named && rank != Matching.NONE) {
            found.add(new Ranked(new Symbol(item.label(), item.kind(), container, item.name()), rank));
        }
        item.children().forEach(child -> add(child, item.label()));
    }
}
