/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.language;

import java.io.IOException;
import java.lang.ref.SoftReference;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.resource.XtextResourceSet;
import org.fettle.data.Problem;
import org.fettle.language.PackLoader.BaseDepth;
import org.fettle.language.fettle.FettlePackage;
import org.fettle.language.fettle.Pack;
import org.fettle.language.incremental.Base;
import org.fettle.language.incremental.Finding;
import org.fettle.language.incremental.OpenPack;
import org.fettle.language.scoping.Nearest;
import org.fettle.language.scoping.PackIndex;
import org.fettle.language.validation.IssueCodes;

/**
 * Loads the pack that another one extends, and the one that that one extends. Bases that were loaded are kept for as long as memory lasts, so that
 * checking a small pack again does not read a big one again; nobody changes them.
 */
public final class BaseLoader {

    private static final int KEPT = 6;
    /** So many errors of a base are repeated where it is extended. */
    private static final int ERRORS = 20;
    private static final Result NONE = new Result(null, List.of());
    private static final Map<Key, SoftReference<LoadedPack>> LOADED = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, SoftReference<LoadedPack>> eldest) {
            return size() > KEPT;
        }
    };

    private final Path place;
    private final BasePacks bases;
    private final Map<String, Map<String, String>> carried;
    private final List<String> extending;
    private final BaseDepth depth;

    /**
     * A base, or what is wrong with it.
     *
     * @param pack     the base; null when the pack extends none, or when there are problems
     * @param problems why there is no base, placed where the pack names it
     */
    public record Result(LoadedPack pack, List<Problem> problems) implements Base {
        @Override
        public PackIndex index() {
            return pack == null || pack.models().isEmpty() ? null : pack.index();
        }
    }

    /** The same texts on the same base are the same pack. */
    private record Key(String name, Map<String, String> sources, LoadedPack base, BaseDepth depth, boolean checked) {
        @Override
        public boolean equals(Object other) {
            return other instanceof Key key && base == key.base && depth == key.depth && checked == key.checked && name.equals(key.name)
                    && sources.equals(key.sources);
        }

        @Override
        public int hashCode() {
            return name.hashCode();
        }
    }

    /** Where a base is, and what it is made of. */
    private record Found(Path place, PackTexts texts, boolean sound) {
    }

    BaseLoader(Path place, BasePacks bases, Map<String, Map<String, String>> carried, List<String> extending, BaseDepth depth) {
        this.place = place;
        this.bases = bases;
        this.carried = carried;
        this.extending = extending;
        this.depth = depth;
    }

    /** The base that a header names. */
    Result load(Pack header) {
        if (header == null || header.getBase() == null) {
            return NONE;
        }
        String name = header.getBase();
        List<String> chain = new ArrayList<>(extending);
        chain.add(String.valueOf(header.getName()));
        if (chain.contains(name)) {
            String circle = String.join(" extends ", chain.subList(chain.indexOf(name), chain.size()));
            return wrong(header, FettlePackage.Literals.PACK__BASE, IssueCodes.BASE_CIRCLE,
                    "Expected packs that do not extend each other, found a circle: " + circle + " extends " + name + ".");
        }
        try {
            Found found = find(name, header.getBasePath());
            return found == null ? unknown(header) : load(header, found, chain);
        } catch (IOException e) {
            return wrong(header, FettlePackage.Literals.PACK__BASE, IssueCodes.BASE_UNKNOWN,
                    "Expected a pack that can be read, found " + name + ", which cannot: " + e.getMessage() + ".");
        }
    }

    private Found find(String name, String path) throws IOException {
        if (carried.containsKey(name)) {
            return new Found(null, new PackTexts(carried.get(name), carried), false);
        }
        Path found = bases.find(name, path, place);
        return found == null ? null : new Found(found, PackTexts.of(bases.read(found)), bases.isSound(found));
    }

    private Result unknown(Pack header) {
        String name = header.getBase();
        if (header.getBasePath() != null) {
            return wrong(header, FettlePackage.Literals.PACK__BASE_PATH, IssueCodes.BASE_UNKNOWN,
                    String.format("Expected a pack at \"%s\" (a path from the folder of this pack), found nothing there.", header.getBasePath()));
        }
        List<String> names = bases.names(place);
        Optional<String> near = Nearest.name(name, names);
        String hint = near.isPresent() ? "; did you mean " + near.get() + "?"
                : names.isEmpty() ? "; say where it is: extends " + name + " from \"../folder\"."
                        : "; there are " + String.join(", ", names) + ". One that lies elsewhere is named by its place: extends " + name
                                + " from \"../folder\".";
        return wrong(header, FettlePackage.Literals.PACK__BASE, IssueCodes.BASE_UNKNOWN,
                "Expected a pack that comes with Fettle or lies beside this one, found " + name + hint);
    }

    private Result load(Pack header, Found found, List<String> chain) {
        LoadedPack pack = load(header.getBase(), found, chain);
        if (pack.hasErrors()) {
            List<Problem> errors = pack.problems().stream().filter(Problem::isError).toList();
            Optional<Problem> circle = errors.stream().filter(error -> error.code().equals(IssueCodes.BASE_CIRCLE)).findFirst();
            if (circle.isPresent()) {
                return wrong(header, FettlePackage.Literals.PACK__BASE, IssueCodes.BASE_CIRCLE, circle.get().message());
            }
            List<Problem> problems = new ArrayList<>(wrong(header, FettlePackage.Literals.PACK__BASE, IssueCodes.BASE_ERRORS,
                    String.format("Expected a pack without errors, found %d in %s; mend that pack first.", errors.size(), header.getBase()))
                    .problems());
            errors.stream().limit(ERRORS).forEach(problems::add);
            return new Result(null, problems);
        }
        Pack base = pack.header();
        if (base == null || !header.getBase().equals(base.getName())) {
            return wrong(header, FettlePackage.Literals.PACK__BASE, IssueCodes.BASE_UNKNOWN, String.format("Expected the pack %s, found %s%s.",
                    header.getBase(), base == null ? "a pack without header" : base.getName(), found.place() == null ? "" : " in " + found.place()));
        }
        if (header.getBaseVersion() != null && !isVersion(base.getVersion(), header.getBaseVersion())) {
            return wrong(header, FettlePackage.Literals.PACK__BASE_VERSION, IssueCodes.BASE_VERSION,
                    String.format("Expected version %s of %s, found %s%s.", header.getBaseVersion(), header.getBase(), base.getVersion(),
                            found.place() == null ? "" : " in " + found.place()));
        }
        return new Result(pack, List.of());
    }

    /** Version 2026 is met by 2026 and by 2026.1, not by 20261. */
    private static boolean isVersion(String version, String asked) {
        return version != null && (version.equals(asked) || version.startsWith(asked + "."));
    }

    private LoadedPack load(String name, Found found, List<String> chain) {
        Map<String, String> sources = new TreeMap<>();
        found.texts().own().forEach((file, text) -> sources.put(name + "/" + file, text));
        // Their own base is known only when they have been parsed, so that what is kept is looked for with it.
        XtextResourceSet set = LanguageServices.injector().getInstance(XtextResourceSet.class);
        List<XtextResource> heads = PackLoader.parse(set, heads(sources));
        Result base = new BaseLoader(found.place(), bases, found.texts().carried(), chain, depth).load(PackLoader.header(heads));
        synchronized (LOADED) {
            boolean checked = depth == BaseDepth.WHOLE && !found.sound();
            Key key = new Key(name, sources, base.pack(), depth, checked);
            LoadedPack known = Optional.ofNullable(LOADED.get(key)).map(SoftReference::get).orElse(null);
            if (known == null || !base.problems().isEmpty()) {
                known = load(sources, base, checked);
                LOADED.put(key, new SoftReference<>(known));
            }
            return known;
        }
    }

    /** The files in which a header may stand. */
    private static Map<String, String> heads(Map<String, String> sources) {
        Map<String, String> heads = new TreeMap<>();
        sources.forEach((file, text) -> {
            String header = PackHeaders.mayHoldHeader(text) ? PackHeaders.header(text) : "";
            if (!header.isEmpty()) {
                heads.put(file, header);
            }
        });
        return heads;
    }

    private LoadedPack load(Map<String, String> sources, Result base, boolean checked) {
        boolean outline = depth == BaseDepth.OUTLINE;
        Map<String, String> read = new TreeMap<>(sources);
        if (outline) {
            read.replaceAll((file, text) -> RuleOutline.of(text));
        }
        OpenPack<Result> pack = new OpenPack<>(LanguageServices.injector());
        pack.update(read, header -> base, "");
        List<Problem> problems = !checked ? base.problems() : pack.findings(() -> false).stream().map(Finding::problem).toList();
        // Threads share what is loaded, so nothing may be left to be linked when it is first looked at.
        EcoreUtil.resolveAll(pack.set());
        return new LoadedPack(pack.models(), Problems.inOrder(problems), sources, base.pack(), outline);
    }

    private static Result wrong(Pack header, EStructuralFeature feature, String code, String message) {
        List<INode> nodes = NodeModelUtils.findNodesForFeature(header, feature);
        int line = nodes.isEmpty() ? LoadedPack.lineOf(header) : nodes.get(0).getStartLine();
        int column = nodes.isEmpty() ? 1 : NodeModelUtils.getLineAndColumn(nodes.get(0), nodes.get(0).getOffset()).getColumn();
        return new Result(null, List.of(Problem.error(code, LoadedPack.fileOf(header), line, column, message)));
    }
}
