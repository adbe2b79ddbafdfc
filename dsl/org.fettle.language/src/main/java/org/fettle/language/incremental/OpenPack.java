/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.language.incremental;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.function.Function;

import org.eclipse.xtext.resource.IResourceFactory;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.resource.XtextResourceSet;
import org.fettle.data.Problem;
import org.fettle.language.fettle.Model;
import org.fettle.language.fettle.Pack;
import org.fettle.language.resource.Addresses;
import org.fettle.language.resource.FettleResource;
import org.fettle.language.scoping.PackIndex;
import org.fettle.language.validation.IssueCodes;

import com.google.inject.Injector;

/**
 * A pack whose texts change while it stays open. After a change only the changed files are parsed; only declarations that have changed, or that
 * mention a name of which something has changed that can be seen from outside, are linked and checked again. What it finds is always what it
 * would find if it had been opened just now.
 * <p>
 * Not safe for use by several threads at once.
 *
 * @param <B> what is known of the pack that it extends
 */
public final class OpenPack<B extends Base> {
    private final XtextResourceSet set;
    private final IResourceFactory factory;
    private final FileChecks checks;
    private final Map<String, OpenFile> files = new TreeMap<>();
    private final Spread spread = new Spread();
    private final OpenBase<B> base = new OpenBase<>();
    private long stamp;

    /** @param injector the services of the language */
    public OpenPack(Injector injector) {
        set = injector.getInstance(XtextResourceSet.class);
        factory = injector.getInstance(IResourceFactory.class);
        checks = new FileChecks(injector.getInstance(PieceChecks.class));
    }

    /**
     * Brings the pack in line with its texts.
     *
     * @param sources file name to text, all files of the pack itself
     * @param bases   finds the pack that it extends, given its header or null; asked when the header has changed
     * @param moment  anything; when it is not equal to that of the last call, the base is asked for again
     */
    public void update(Map<String, String> sources, Function<Pack, B> bases, Object moment) {
        Changes changes = new Changes();
        files.values().removeIf(file -> !sources.containsKey(file.name()) && remove(file, changes));
        new TreeMap<>(sources).forEach((name, text) -> {
            OpenFile file = files.get(name);
            if (file == null) {
                add(name, text, changes);
            } else if (!text.equals(file.text())) {
                changes.before(file);
                file.reparse(text);
                changes.after(file);
            }
        });
        boolean otherBase = base.update(files.values(), bases, moment) && base.extend(set);
        if (!changes.isEmpty() || otherBase) {
            stamp++;
            spread.spread(changes, files.values(), otherBase);
        }
    }

    private boolean remove(OpenFile file, Changes changes) {
        changes.before(file);
        set.getResources().remove(file.resource());
        return true;
    }

    /** Files lie in the set in the order of their names, so that of several things of one name the same is always the first. */
    private void add(String name, String text, Changes changes) {
        FettleResource resource = (FettleResource) factory.createResource(Addresses.uriOf(name));
        int position = (int) files.keySet().stream().filter(other -> other.compareTo(name) < 0).count();
        set.getResources().add(position, resource);
        OpenFile file = new OpenFile(name, resource, text);
        files.put(name, file);
        changes.after(file);
    }

    /** A number that grows with every change of a text. */
    public long stamp() {
        return stamp;
    }

    /** The pack that this one extends, as it was found last; null before the first {@link #update}. */
    public B base() {
        return base.found();
    }

    /** What the files and those of the base declare, by name. */
    public PackIndex index() {
        return PackIndex.of(set);
    }

    /** The parsed files in the order of their names. Their references may be outdated; see {@link #resource}. */
    public XtextResourceSet set() {
        return set;
    }

    /**
     * @param name a file
     * @return it, parsed and with references to what is declared now; null when the pack has no such file
     */
    public XtextResource resource(String name) {
        OpenFile file = files.get(name);
        if (file == null) {
            return null;
        }
        file.refreshLinks();
        return file.resource();
    }

    /** What was read of each file, in the order of the file names, with references to what is declared now. */
    public List<Model> models() {
        List<Model> models = new ArrayList<>();
        for (OpenFile file : files.values()) {
            file.refreshLinks();
            if (file.model() != null) {
                models.add(file.model());
            }
        }
        return models;
    }

    /**
     * What is wrong with a file.
     *
     * @param name      a file
     * @param cancelled whether nobody wants to know any more
     * @return in the order of lines; nothing when the pack has no such file
     * @throws CancellationException when cancelled; what was found until then is kept
     */
    public List<Finding> findings(String name, BooleanSupplier cancelled) {
        OpenFile file = files.get(name);
        if (file == null) {
            return List.of();
        }
        if (base.isUsable()) {
            if (spread.hasCircles()) {
                // What names mean that are defined by themselves depends on which of them is looked at first: always in the order of the files.
                files.values().forEach(each -> checks.complete(each, cancelled));
            }
            checks.complete(file, cancelled);
        }
        if (file.known() == null || file.known().stamp() != stamp) {
            file.found(new FindingsOfFile(stamp, base.isUsable() ? checks.findings(file) : checks.unlinked(file, base.problems())));
        }
        return file.known().findings();
    }

    /**
     * What is wrong with the pack.
     *
     * @param cancelled whether nobody wants to know any more
     * @return in the order of files and lines
     * @throws CancellationException when cancelled; what was found until then is kept
     */
    public List<Finding> findings(BooleanSupplier cancelled) {
        List<Finding> found = new ArrayList<>();
        base.problems().stream().filter(problem -> !files.containsKey(problem.file()))
                .forEach(problem -> found.add(new Finding(problem, 0, 0, List.of())));
        files.keySet().forEach(name -> found.addAll(findings(name, cancelled)));
        if (found.isEmpty() && !files.isEmpty() && files.values().stream().allMatch(file -> file.model() == null)) {
            String first = files.keySet().iterator().next();
            found.add(new Finding(Problem.error(IssueCodes.NO_HEADER, first, 0, 0, "Expected a pack, found nothing in its files."), 0, 0, List.of()));
        }
        return found;
    }
}
