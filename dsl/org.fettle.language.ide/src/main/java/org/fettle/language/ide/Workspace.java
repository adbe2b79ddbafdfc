/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.language.ide;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

import org.eclipse.xtext.resource.IResourceFactory;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.resource.XtextResourceSet;
import org.fettle.language.BaseLoader;
import org.fettle.language.BasePacks;
import org.fettle.language.PackLoader;
import org.fettle.language.incremental.OpenPack;
import org.fettle.language.resource.Addresses;
import org.fettle.language.scoping.PackIndex;

import com.google.inject.Injector;

/** The packs that are being edited. The last few stay open, so that who goes from one to another and back waits only once. */
final class Workspace {
    private static final int OPEN = 4;
    /** The name of no file: a file's name ends in {@code .fettle}. */
    private static final String DRAFT = "draft";
    /** So often it is looked whether another pack that one extends has changed meanwhile, in seconds. */
    private static final int BASES_ARE_KEPT = 5;

    private final Injector injector;
    private final BasePacks bases;
    private final IResourceFactory factory;
    /** The current one first. */
    private final List<Open> open = new ArrayList<>();
    private long stamp;
    private long draftNumber;

    /** A pack, the texts that it was last given, and when that was. */
    private static final class Open {
        private final OpenPack<BaseLoader.Result> pack;
        private final XtextResourceSet drafts;
        private PackSources sources = new PackSources(Map.of());
        private long stamp;

        Open(OpenPack<BaseLoader.Result> pack, XtextResourceSet drafts) {
            this.pack = pack;
            this.drafts = drafts;
        }

        /** The number of files that are the same. */
        long likeness(PackSources other) {
            return other.files().entrySet().stream().filter(file -> file.getValue().equals(sources.files().get(file.getKey()))).count();
        }

        /** Whether these are texts of the pack that was opened, as it was changed since. */
        boolean isMeantBy(PackSources other) {
            boolean sameNames = sources.files().keySet().equals(other.files().keySet());
            return Objects.equals(sources.place(), other.place()) && (sameNames || likeness(other) * 2 >= sources.files().size());
        }
    }

    Workspace(Injector injector, BasePacks bases) {
        this.injector = injector;
        this.bases = bases;
        factory = injector.getInstance(IResourceFactory.class);
    }

    /** Makes a pack the current one and brings it in line with its texts. */
    void update(PackSources sources) {
        Open best = find(sources);
        if (best == null) {
            best = new Open(new OpenPack<>(injector), injector.getInstance(XtextResourceSet.class));
        }
        makeCurrent(best);
        Map<String, String> carried = sources.ofBases();
        Object moment = List.of(carried, System.nanoTime() / TimeUnit.SECONDS.toNanos(BASES_ARE_KEPT));
        long before = best.pack.stamp();
        best.sources = sources;
        best.pack.update(sources.own(), header -> PackLoader.base(header, sources.place(), bases, carried), moment);
        if (best.pack.stamp() != before || best.stamp == 0) {
            best.stamp = ++stamp;
        }
    }

    /**
     * The same for who looks at one place only: a change of the rule around it is left out of account, because nothing that the rest of the pack
     * declares depends on it.
     */
    void updateAround(PackSources sources, String file, int offset) {
        Open best = find(sources);
        if (best != null && RuleEdit.isOnly(best.sources, sources, file, offset)) {
            makeCurrent(best);
        } else {
            update(sources);
        }
    }

    private Open find(PackSources sources) {
        return open.stream().filter(pack -> pack.isMeantBy(sources))
                .max((one, other) -> Long.compare(one.likeness(sources), other.likeness(sources))).orElse(null);
    }

    private void makeCurrent(Open pack) {
        open.remove(pack);
        open.add(0, pack);
        while (open.size() > OPEN) {
            open.remove(open.size() - 1);
        }
    }

    /** The current pack. */
    OpenPack<BaseLoader.Result> pack() {
        return open.get(0).pack;
    }

    /** Grows with every change of a text of any pack; that of the last change of the current one. */
    long stamp() {
        return open.get(0).stamp;
    }

    /** A file of the current pack, parsed and linked, or null when it has no such file. */
    XtextResource file(String name) {
        return pack().resource(name);
    }

    /** The current pack's files. */
    XtextResourceSet set() {
        return pack().set();
    }

    /** The names of packs that the current one could extend. */
    List<String> baseNames() {
        return bases.names(open.get(0).sources.place());
    }

    /**
     * Does something with a text that is parsed as if it were one more file of the current pack. The pack does not see it, unless it is a header:
     * that one sees the base of its pack only.
     */
    <T> T withDraft(String text, Function<XtextResource, T> work) {
        boolean header = text.stripLeading().startsWith("pack");
        XtextResourceSet drafts = header ? set() : open.get(0).drafts;
        if (!header) {
            PackIndex.beside(drafts, pack().index());
        }
        XtextResource draft = (XtextResource) factory.createResource(Addresses.uriOf(DRAFT + draftNumber++));
        drafts.getResources().add(draft);
        try {
            draft.load(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)),
                    Map.of(XtextResource.OPTION_ENCODING, StandardCharsets.UTF_8.name()));
            return work.apply(draft);
        } catch (IOException e) {
            throw new UncheckedIOException("reading from memory", e);
        } finally {
            drafts.getResources().remove(draft);
        }
    }
}
