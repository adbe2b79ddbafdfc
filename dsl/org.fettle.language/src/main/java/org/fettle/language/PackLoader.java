/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.language;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.eclipse.emf.ecore.resource.ResourceSet;
import org.eclipse.xtext.resource.IResourceFactory;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.resource.XtextResourceSet;
import org.fettle.data.Problem;
import org.fettle.language.fettle.Model;
import org.fettle.language.fettle.Pack;
import org.fettle.language.incremental.OpenPack;
import org.fettle.language.resource.Addresses;
import org.fettle.language.scoping.PackIndex;

import com.google.inject.Injector;

/**
 * Reads packs outside Eclipse: parses, links and validates all their files, after those of the pack that they extend. One set of services is shared
 * by all loads of a process; loads may run at once in several threads.
 */
public final class PackLoader {

    /** The extension of a pack's files, with its dot. */
    public static final String EXTENSION = ".fettle";

    private PackLoader() {
    }

    /** How much of the pack that another one extends is read. */
    public enum BaseDepth {
        /** All of it, checked: for editors, documents and whoever looks into its rules. */
        WHOLE,
        /**
         * Its declarations, and of its rules what stands before their brace, category, severity and impact: enough to check and compile the pack that
         * extends it, in a fraction of the time. The base is taken to be without errors.
         */
        OUTLINE
    }

    /**
     * Loads a pack from a folder, or a pack that is one file. A pack that it extends is looked for beside it.
     *
     * @param pack a folder with {@code .fettle} files (folders in it are not looked into), or one such file
     * @return the pack; what is wrong with it, unreadable files too, is among its problems
     */
    public static LoadedPack load(Path pack) {
        return load(pack, new PackFolders(List.of()), BaseDepth.WHOLE);
    }

    /**
     * Loads a pack from a folder, or a pack that is one file.
     *
     * @param pack  a folder with {@code .fettle} files (folders in it are not looked into), or one such file
     * @param bases finds the pack that it extends
     * @param depth how much of that pack is read
     * @return the pack; what is wrong with it, unreadable files too, is among its problems
     */
    public static LoadedPack load(Path pack, BasePacks bases, BaseDepth depth) {
        Map<String, String> sources = new LinkedHashMap<>();
        List<Problem> problems = new ArrayList<>();
        List<Path> files = files(pack, problems);
        for (Path file : files) {
            String text = read(file, problems);
            if (text != null) {
                sources.put(file.getFileName().toString(), text);
            }
        }
        if (files.isEmpty() && problems.isEmpty()) {
            problems.add(Problem.error("pack.empty", pack.toString(), 0, 0,
                    "Expected a folder with " + EXTENSION + " files, found none in " + pack + "."));
        }
        return load(sources, problems, new BaseLoader(pack, bases, Map.of(), List.of(), depth));
    }

    /**
     * Loads a pack from texts. It can extend a pack only whose texts are among them.
     *
     * @param sources file name (as problems shall name it) to text, in any order; files of a base have its name and a slash in front
     * @return the pack
     */
    public static LoadedPack load(Map<String, String> sources) {
        return load(sources, null, BasePacks.NONE, BaseDepth.WHOLE);
    }

    /**
     * Loads a pack from texts.
     *
     * @param sources file name (as problems shall name it) to text, in any order; files of a base have its name and a slash in front
     * @param place   the folder or file that the texts belong to, from where its base is looked for; null when there is none
     * @param bases   finds the pack that it extends, when that one is not among the texts
     * @param depth   how much of that pack is read
     * @return the pack
     */
    public static LoadedPack load(Map<String, String> sources, Path place, BasePacks bases, BaseDepth depth) {
        return load(PackTexts.of(sources), new ArrayList<>(), place, bases, depth);
    }

    private static LoadedPack load(PackTexts texts, List<Problem> problems, Path place, BasePacks bases, BaseDepth depth) {
        return load(new TreeMap<>(texts.own()), problems, new BaseLoader(place, bases, texts.carried(), List.of(), depth));
    }

    /**
     * The pack that another one extends, for those who read that one's files themselves; {@link PackIndex#extend} ties the two.
     *
     * @param header the header of the pack that extends
     * @param place  the folder or file that it belongs to, or null
     * @param bases  finds the base
     * @return the base, or why there is none
     */
    public static BaseLoader.Result base(Pack header, Path place, BasePacks bases) {
        return base(header, place, bases, Map.of());
    }

    /**
     * The same for a pack among whose texts its base may be.
     *
     * @param header  the header of the pack that extends
     * @param place   the folder or file that it belongs to, or null
     * @param bases   finds the base, when it is not among the texts
     * @param sources file name to text; files of a base have its name and a slash in front
     * @return the base, or why there is none
     */
    public static BaseLoader.Result base(Pack header, Path place, BasePacks bases, Map<String, String> sources) {
        return new BaseLoader(place, bases, PackTexts.of(sources).carried(), List.of(), BaseDepth.WHOLE).load(header);
    }

    private static LoadedPack load(Map<String, String> sources, List<Problem> problems, BaseLoader bases) {
        OpenPack<BaseLoader.Result> pack = new OpenPack<>(LanguageServices.injector());
        pack.update(sources, bases::load, "");
        pack.findings(() -> false).forEach(finding -> problems.add(finding.problem()));
        return new LoadedPack(pack.models(), Problems.inOrder(problems), sources, pack.base().pack(), false);
    }

    static List<XtextResource> parse(XtextResourceSet set, Map<String, String> sources) {
        Injector injector = LanguageServices.injector();
        IResourceFactory factory = injector.getInstance(IResourceFactory.class);
        List<XtextResource> resources = new ArrayList<>();
        sources.forEach((name, text) -> resources.add(parse(set, factory, name, text)));
        return resources;
    }

    /** The first header of the files, or null. */
    static Pack header(List<XtextResource> resources) {
        for (XtextResource resource : resources) {
            if (!resource.getContents().isEmpty() && resource.getContents().get(0) instanceof Model model && model.getHeader() != null) {
                return model.getHeader();
            }
        }
        return null;
    }

    private static XtextResource parse(ResourceSet set, IResourceFactory factory, String name, String text) {
        XtextResource resource = (XtextResource) factory.createResource(Addresses.uriOf(name));
        set.getResources().add(resource);
        try {
            resource.load(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)),
                    Map.of(XtextResource.OPTION_ENCODING, StandardCharsets.UTF_8.name()));
        } catch (IOException e) {
            throw new UncheckedIOException("reading from memory", e);
        }
        return resource;
    }

    private static List<Path> files(Path pack, List<Problem> problems) {
        try {
            return PackFolders.files(pack);
        } catch (IOException e) {
            problems.add(Problem.error("pack.unreadable", pack.toString(), 0, 0, "Cannot list the folder: " + e.getMessage()));
            return List.of();
        }
    }

    private static String read(Path file, List<Problem> problems) {
        String name = file.getFileName() == null ? file.toString() : file.getFileName().toString();
        try {
            return PackFolders.text(file);
        } catch (NoSuchFileException e) {
            problems.add(Problem.error("pack.missing", file.toString(), 0, 0,
                    "Expected a pack (a folder or a " + EXTENSION + " file), found nothing there."));
        } catch (CharacterCodingException e) {
            problems.add(Problem.error("pack.encoding", name, 0, 0, "Expected text in UTF-8, found bytes that are not; save the file as UTF-8."));
        } catch (IOException e) {
            problems.add(Problem.error("pack.unreadable", name, 0, 0, "Cannot read the file: " + e.getMessage()));
        }
        return null;
    }
}
