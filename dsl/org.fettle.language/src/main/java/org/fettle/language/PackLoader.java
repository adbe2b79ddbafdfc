/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.language;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.resource.ResourceSet;
import org.eclipse.xtext.resource.IResourceFactory;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.resource.XtextResourceSet;
import org.eclipse.xtext.util.CancelIndicator;
import org.eclipse.xtext.validation.CheckMode;
import org.eclipse.xtext.validation.IResourceValidator;
import org.eclipse.xtext.validation.Issue;
import org.fettle.data.Problem;
import org.fettle.language.fettle.Model;
import org.fettle.language.validation.IssueCodes;

import com.google.inject.Injector;

/**
 * Reads packs outside Eclipse: parses, links and validates all their files. One set of services is shared by all loads of a process; loads may
 * run at once in several threads.
 */
public final class PackLoader {

    /** The extension of a pack's files, with its dot. */
    public static final String EXTENSION = ".fettle";

    private static final String BYTE_ORDER_MARK = "\ufeff";
    private static final String SCHEME = "fettle-pack";

    private PackLoader() {
    }

    /**
     * Loads a pack from a folder, or a pack that is one file.
     *
     * @param pack a folder with {@code .fettle} files (folders in it are not looked into), or one such file
     * @return the pack; what is wrong with it, unreadable files too, is among its problems
     */
    public static LoadedPack load(Path pack) {
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
        return load(sources, problems);
    }

    /**
     * Loads a pack from texts.
     *
     * @param sources file name (as problems shall name it) to text, in any order
     * @return the pack
     */
    public static LoadedPack load(Map<String, String> sources) {
        return load(new TreeMap<>(sources), new ArrayList<>());
    }

    private static LoadedPack load(Map<String, String> sources, List<Problem> problems) {
        Injector injector = LanguageServices.injector();
        XtextResourceSet set = injector.getInstance(XtextResourceSet.class);
        IResourceFactory factory = injector.getInstance(IResourceFactory.class);
        List<XtextResource> resources = new ArrayList<>();
        sources.forEach((name, text) -> resources.add(parse(set, factory, name, text)));
        IResourceValidator validator = injector.getInstance(IResourceValidator.class);
        List<Model> models = new ArrayList<>();
        for (XtextResource resource : resources) {
            for (Issue issue : validator.validate(resource, CheckMode.ALL, CancelIndicator.NullImpl)) {
                problems.add(problem(resource, issue));
            }
            if (!resource.getContents().isEmpty() && resource.getContents().get(0) instanceof Model model) {
                models.add(model);
            }
        }
        if (models.isEmpty() && !sources.isEmpty() && problems.isEmpty()) {
            problems.add(
                    Problem.error(IssueCodes.NO_HEADER, sources.keySet().iterator().next(), 0, 0, "Expected a pack, found nothing in its files."));
        }
        return new LoadedPack(models, Problems.inOrder(problems), sources);
    }

    private static XtextResource parse(ResourceSet set, IResourceFactory factory, String name, String text) {
        XtextResource resource = (XtextResource) factory.createResource(uriOf(name));
        set.getResources().add(resource);
        try {
            resource.load(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)),
                    Map.of(XtextResource.OPTION_ENCODING, StandardCharsets.UTF_8.name()));
        } catch (IOException e) {
            throw new UncheckedIOException("reading from memory", e);
        }
        return resource;
    }

    /** The address of a file that is in memory. */
    static URI uriOf(String name) {
        return URI.createHierarchicalURI(SCHEME, null, null, new String[] {URI.encodeSegment(name, false)}, null, null);
    }

    /** The name of a file as problems give it. */
    static String nameOf(URI uri) {
        return uri.lastSegment() == null ? uri.toString() : URI.decode(uri.lastSegment());
    }

    private static Problem problem(XtextResource resource, Issue issue) {
        Problem.Severity severity = switch (issue.getSeverity()) {
            case ERROR -> Problem.Severity.ERROR;
            case WARNING -> Problem.Severity.WARNING;
            default -> Problem.Severity.INFO;
        };
        return new Problem(severity, issue.getCode() == null ? "" : issue.getCode(), nameOf(resource.getURI()),
                issue.getLineNumber() == null ? 0 : issue.getLineNumber(), issue.getColumn() == null ? 0 : issue.getColumn(), issue.getMessage());
    }

    private static List<Path> files(Path pack, List<Problem> problems) {
        if (!Files.isDirectory(pack)) {
            return List.of(pack);
        }
        try (Stream<Path> entries = Files.list(pack)) {
            return entries.filter(path -> path.getFileName().toString().endsWith(EXTENSION) && Files.isRegularFile(path))
                    .sorted((a, b) -> a.getFileName().toString().compareTo(b.getFileName().toString())).toList();
        } catch (IOException e) {
            problems.add(Problem.error("pack.unreadable", pack.toString(), 0, 0, "Cannot list the folder: " + e.getMessage()));
            return List.of();
        }
    }

    private static String read(Path file, List<Problem> problems) {
        String name = file.getFileName() == null ? file.toString() : file.getFileName().toString();
        try {
            String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(Files.readAllBytes(file))).toString();
            return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
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
