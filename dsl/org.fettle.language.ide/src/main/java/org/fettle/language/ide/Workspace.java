/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.language.ide;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

import org.eclipse.emf.common.util.URI;
import org.eclipse.xtext.resource.IResourceFactory;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.resource.XtextResourceSet;

import com.google.inject.Injector;

/** The files of the pack that is being edited, parsed. Only files whose text has changed since the last time are parsed again. */
final class Workspace {
    private static final String SCHEME = "fettle-pack";
    private static final String DRAFT = "draft.fettle";

    private final Injector injector;
    private final IResourceFactory factory;
    private final Map<String, String> texts = new LinkedHashMap<>();
    private final Map<String, XtextResource> files = new LinkedHashMap<>();
    private XtextResourceSet set;
    private long stamp;

    Workspace(Injector injector) {
        this.injector = injector;
        factory = injector.getInstance(IResourceFactory.class);
        set = injector.getInstance(XtextResourceSet.class);
    }

    /** Brings the parsed files in line with the texts. */
    void update(PackSources sources) {
        if (sources.files().equals(texts)) {
            return;
        }
        stamp++;
        if (!sources.files().keySet().equals(texts.keySet())) {
            set = injector.getInstance(XtextResourceSet.class);
            files.clear();
            texts.clear();
        }
        sources.files().forEach((name, text) -> {
            XtextResource known = files.get(name);
            if (known == null) {
                files.put(name, parse(name, text));
            } else if (!text.equals(texts.get(name))) {
                reparse(known, text);
            }
            texts.put(name, text);
        });
        // names in the other files may now stand for something else
        files.values().forEach(XtextResource::relink);
    }

    /** Grows with every change of a text. */
    long stamp() {
        return stamp;
    }

    /** The parsed file, or null when the pack has no such file. */
    XtextResource file(String name) {
        return files.get(name);
    }

    /** The files' resource set. */
    XtextResourceSet set() {
        return set;
    }

    /** Does something with a text that is parsed as if it were one more file of the pack. */
    <T> T withDraft(String text, Function<XtextResource, T> work) {
        XtextResource draft = parse(DRAFT, text);
        try {
            return work.apply(draft);
        } finally {
            set.getResources().remove(draft);
        }
    }

    private XtextResource parse(String name, String text) {
        URI uri = URI.createHierarchicalURI(SCHEME, null, null, new String[] {URI.encodeSegment(name, false)}, null, null);
        XtextResource resource = (XtextResource) factory.createResource(uri);
        set.getResources().add(resource);
        try {
            resource.load(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)),
                    Map.of(XtextResource.OPTION_ENCODING, StandardCharsets.UTF_8.name()));
        } catch (IOException e) {
            throw new UncheckedIOException("reading from memory", e);
        }
        return resource;
    }

    private static void reparse(XtextResource resource, String text) {
        try {
            resource.reparse(text);
        } catch (IOException e) {
            throw new UncheckedIOException("reading from memory", e);
        }
    }
}
