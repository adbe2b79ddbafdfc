/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.language.ide;

import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;

import org.eclipse.xtext.resource.XtextResource;
import org.fettle.language.BaseLoader;
import org.fettle.language.LoadedPack;
import org.fettle.language.incremental.Finding;
import org.fettle.language.incremental.OpenPack;
import org.fettle.language.scoping.PackIndex;

/** The analysis of the pack that a workspace has made the current one. */
final class PackAnalysis implements Analysis {
    private final PackSources sources;
    private final OpenPack<BaseLoader.Result> pack;
    private final long stamp;
    private final BooleanSupplier cancelled;

    PackAnalysis(PackSources sources, Workspace workspace, BooleanSupplier cancelled) {
        this.sources = sources;
        this.pack = workspace.pack();
        this.stamp = workspace.stamp();
        this.cancelled = cancelled;
    }

    @Override
    public PackSources sources() {
        return sources;
    }

    @Override
    public long stamp() {
        return stamp;
    }

    @Override
    public XtextResource resource(String file) {
        return pack.resource(file);
    }

    @Override
    public LoadedPack loaded() {
        return new LoadedPack(pack.models(), List.of(), sources.own(), pack.base().pack(), false);
    }

    @Override
    public PackIndex index() {
        // Whoever walks from here into a file must not come upon what other files declared before.
        pack.models();
        return pack.index();
    }

    @Override
    public List<Diagnostic> diagnostics(String file) {
        return pack.findings(file, cancelled).stream().map(PackAnalysis::diagnostic).toList();
    }

    @Override
    public List<Diagnostic> diagnostics() {
        return pack.findings(cancelled).stream().map(PackAnalysis::diagnostic).toList();
    }

    private static Diagnostic diagnostic(Finding finding) {
        return new Diagnostic(finding.problem(), finding.offset(), finding.length(), finding.data());
    }

    @Override
    public void checkCancelled() {
        if (cancelled.getAsBoolean()) {
            throw new CancellationException();
        }
    }
}
