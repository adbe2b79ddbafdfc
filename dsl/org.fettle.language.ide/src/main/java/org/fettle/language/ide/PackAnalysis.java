/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.language.ide;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;

import org.eclipse.xtext.resource.XtextResource;
import org.fettle.data.Problem;
import org.fettle.language.scoping.PackIndex;
import org.fettle.language.validation.IssueCodes;

/** The analysis of the pack that a workspace holds. */
final class PackAnalysis implements Analysis {
    private final PackSources sources;
    private final Workspace workspace;
    private final Validation validation;
    private final BooleanSupplier cancelled;

    PackAnalysis(PackSources sources, Workspace workspace, Validation validation, BooleanSupplier cancelled) {
        this.sources = sources;
        this.workspace = workspace;
        this.validation = validation;
        this.cancelled = cancelled;
    }

    @Override
    public PackSources sources() {
        return sources;
    }

    @Override
    public long stamp() {
        return workspace.stamp();
    }

    @Override
    public XtextResource resource(String file) {
        return workspace.file(file);
    }

    @Override
    public PackIndex index() {
        return PackIndex.of(workspace.set());
    }

    @Override
    public List<Diagnostic> diagnostics(String file) {
        checkCancelled();
        XtextResource resource = resource(file);
        return resource == null ? List.of() : validation.of(resource, file, sources.text(file));
    }

    @Override
    public List<Diagnostic> diagnostics() {
        List<Diagnostic> diagnostics = new ArrayList<>();
        sources.files().keySet().forEach(file -> diagnostics.addAll(diagnostics(file)));
        boolean empty = sources.files().keySet().stream().allMatch(file -> model(file) == null);
        if (empty && diagnostics.isEmpty() && !sources.files().isEmpty()) {
            String first = sources.files().keySet().iterator().next();
            diagnostics.add(new Diagnostic(Problem.error(IssueCodes.NO_HEADER, first, 0, 0, "Expected a pack, found nothing in its files."), 0, 0,
                    List.of()));
        }
        return diagnostics;
    }

    @Override
    public void checkCancelled() {
        if (cancelled.getAsBoolean()) {
            throw new CancellationException();
        }
    }
}
