/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.cli.lsp;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ScheduledFuture;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.stream.Collectors;

import org.eclipse.lsp4j.PublishDiagnosticsParams;
import org.eclipse.lsp4j.services.LanguageClient;
import org.fettle.language.ide.Diagnostic;
import org.fettle.language.ide.FettleServices;
import org.fettle.language.ide.PackSources;

/**
 * Tells the editor what is wrong with its packs: a short while after the last change, standing back for questions of the editor, and only what
 * is new.
 */
final class Diagnosing {
    /** Pause in typing after which a pack is checked, in milliseconds. */
    private static final long PAUSE_MILLIS = 120;
    /** Pause after standing back, in milliseconds. */
    private static final long STAND_BACK_MILLIS = 30;

    private final FettleServices services;
    private final Packs packs;
    private final Documents documents;
    private final Worker worker;
    private final Consumer<String> log;
    private final Map<Object, ScheduledFuture<?>> due = new HashMap<>();
    /** By pack and address: what was said last. Only the worker's thread uses it. */
    private final Map<Object, Map<String, List<org.eclipse.lsp4j.Diagnostic>>> said = new HashMap<>();
    private LanguageClient client;

    Diagnosing(FettleServices services, Packs packs, Documents documents, Worker worker, Consumer<String> log) {
        this.services = services;
        this.packs = packs;
        this.documents = documents;
        this.worker = worker;
        this.log = log;
    }

    void connect(LanguageClient remote) {
        client = remote;
    }

    /** A file of a pack was opened: nobody types yet. */
    void opened(PackPlace place, String uri) {
        repeat(place, uri);
        schedule(place, 0);
    }

    /** A pack has changed. */
    void changed(PackPlace place) {
        schedule(place, PAUSE_MILLIS);
    }

    private synchronized void schedule(PackPlace place, long millis) {
        ScheduledFuture<?> before = due.remove(place.pack());
        if (before != null) {
            before.cancel(false);
        }
        due.put(place.pack(), worker.later(millis, () -> check(place)));
    }

    private synchronized boolean isDue(PackPlace place) {
        return due.containsKey(place.pack());
    }

    /** Whether somebody looks at a file of another pack that is to be checked: that one comes first. */
    private synchronized boolean isToWait(PackPlace place) {
        Set<Object> open = documents.all().keySet().stream().map(uri -> PackPlace.of(uri).pack()).collect(Collectors.toSet());
        return !open.contains(place.pack()) && due.keySet().stream().anyMatch(open::contains);
    }

    private void check(PackPlace place) {
        if (isToWait(place)) {
            schedule(place, STAND_BACK_MILLIS);
            return;
        }
        synchronized (this) {
            due.remove(place.pack());
        }
        Map<String, Integer> versions = new HashMap<>();
        documents.all().forEach((uri, document) -> versions.put(uri, document.version()));
        try {
            PackSources sources = packs.sources(place);
            BooleanSupplier cancelled = () -> worker.isAsked() || isDue(place) || isToWait(place);
            List<Diagnostic> found = services.analyse(sources, cancelled, pack -> {
                // What somebody looks at comes first: the rest of a large pack takes longer.
                sources.own().keySet().stream().filter(file -> versions.containsKey(packs.uri(place, file)))
                        .forEach(file -> publish(place, packs.uri(place, file), diagnostics(file, sources.text(file), pack.diagnostics(file)),
                                versions));
                return pack.diagnostics();
            });
            publish(place, sources, found, versions);
        } catch (CancellationException e) {
            if (!isDue(place)) {
                schedule(place, STAND_BACK_MILLIS);
            }
        } catch (IOException e) {
            log.accept("Cannot read the pack " + place.folder() + ": " + e.getMessage());
        }
    }

    private static List<org.eclipse.lsp4j.Diagnostic> diagnostics(String file, String text, List<Diagnostic> found) {
        Lines lines = new Lines(text);
        return found.stream().filter(diagnostic -> diagnostic.problem().file().equals(file)).map(diagnostic -> Wire.diagnostic(diagnostic, lines))
                .toList();
    }

    private void publish(PackPlace place, String uri, List<org.eclipse.lsp4j.Diagnostic> diagnostics, Map<String, Integer> versions) {
        if (!diagnostics.equals(said.computeIfAbsent(place.pack(), pack -> new HashMap<>()).put(uri, diagnostics))) {
            client.publishDiagnostics(new PublishDiagnosticsParams(uri, diagnostics, versions.get(uri)));
        }
    }

    private void publish(PackPlace place, PackSources sources, List<Diagnostic> found, Map<String, Integer> versions) {
        Map<String, List<org.eclipse.lsp4j.Diagnostic>> now = new HashMap<>();
        sources.files().forEach((file, text) -> now.put(packs.uri(place, file), diagnostics(file, text, found)));
        Map<String, List<org.eclipse.lsp4j.Diagnostic>> before = said.getOrDefault(place.pack(), Map.of());
        before.keySet().forEach(uri -> now.putIfAbsent(uri, List.of()));
        now.forEach((uri, diagnostics) -> {
            // An editor that has just opened a file waits for an answer, also when nothing is wrong with it.
            boolean news = before.containsKey(uri) ? !diagnostics.equals(before.get(uri)) : !diagnostics.isEmpty() || versions.containsKey(uri);
            if (news) {
                client.publishDiagnostics(new PublishDiagnosticsParams(uri, diagnostics, versions.get(uri)));
            }
        });
        now.entrySet().removeIf(entry -> entry.getValue().isEmpty() && !versions.containsKey(entry.getKey()));
        said.put(place.pack(), now);
    }

    /** A pack is no longer looked at: the editor forgets what is wrong with it. */
    void forget(PackPlace place) {
        worker.later(0, () -> {
            Map<String, List<org.eclipse.lsp4j.Diagnostic>> before = said.remove(place.pack());
            if (before != null) {
                before.forEach((uri, diagnostics) -> client.publishDiagnostics(new PublishDiagnosticsParams(uri, List.of())));
            }
        });
    }

    /** A file was closed or opened: the next check says of it what it has to say, whatever was said before. */
    void repeat(PackPlace place, String uri) {
        worker.later(0, () -> {
            Map<String, List<org.eclipse.lsp4j.Diagnostic>> before = said.get(place.pack());
            if (before != null) {
                before.remove(uri);
            }
        });
        changed(place);
    }
}
