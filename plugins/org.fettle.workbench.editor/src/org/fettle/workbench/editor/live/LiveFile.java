/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.workbench.editor.live;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.text.DocumentEvent;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IDocumentExtension4;
import org.eclipse.jface.text.IDocumentListener;
import org.eclipse.swt.widgets.Display;
import org.fettle.language.ide.Diagnostic;
import org.fettle.language.ide.FettleServices;
import org.fettle.language.ide.OutlineItem;
import org.fettle.language.ide.PackSources;
import org.fettle.language.ide.Token;

/**
 * An open rule file under analysis: a moment after the last key its colours, and then what is wrong with its pack, are worked out in the background.
 * Listeners are called in the user interface's thread, and only while the text is still the one that was looked at.
 */
public final class LiveFile {
    /** The family of the background jobs. */
    public static final Object FAMILY = LiveFile.class;

    private static final int COLOURS_AFTER_MILLISECONDS = 40;
    private static final int ANALYSIS_AFTER_MILLISECONDS = 120;
    /** All live files, to share what was found about a pack. */
    private static final List<LiveFile> OPEN = new CopyOnWriteArrayList<>();

    private final RulePlace place;
    private final IDocument document;
    private final Display display;
    private final List<Consumer<RuleAnalysis>> listeners = new ArrayList<>();
    private final List<ColourListener> colourListeners = new ArrayList<>();
    private final IDocumentListener changes = new Changes();
    private final Job colours = new Work("Colours of a rule file", this::colour);
    private final Job analysis = new Work("Checking a rule file", this::analyse);
    private volatile boolean closed;
    private RuleAnalysis last;

    /** Hears of new colours. */
    public interface ColourListener {
        /**
         * New colours of the text as it is.
         *
         * @param tokens  the stretches
         * @param meaning whether they say what the words mean; without it they only say what the words look like
         */
        void coloured(List<Token> tokens, boolean meaning);
    }

    /** Looks at a document until it is closed; for the user interface's thread. */
    public LiveFile(RulePlace place, IDocument document, Display display) {
        this.place = place;
        this.document = document;
        this.display = display;
        document.addDocumentListener(changes);
        OPEN.add(this);
    }

    /** Begins; listeners are added before. */
    public void start() {
        colours.schedule();
        analysis.schedule(COLOURS_AFTER_MILLISECONDS);
    }

    /** The file. */
    public RulePlace place() {
        return place;
    }

    /** What was found last, which may be about an older text; null in the beginning. */
    public RuleAnalysis last() {
        return last;
    }

    /** Whether what was found last is about the text as it stands. */
    public boolean isCurrent() {
        return last != null && last.stamp() == stamp();
    }

    /** The document's stamp, which differs after each change. */
    public long stamp() {
        return ((IDocumentExtension4) document).getModificationStamp();
    }

    /** Adds a listener of finished analyses. */
    public void addListener(Consumer<RuleAnalysis> listener) {
        listeners.add(listener);
    }

    /** Takes a listener off. */
    public void removeListener(Consumer<RuleAnalysis> listener) {
        listeners.remove(listener);
    }

    /** Adds a listener of new colours. */
    public void addColourListener(ColourListener listener) {
        colourListeners.add(listener);
    }

    /** Looks again, because something beside this text changed. */
    public void again() {
        analysis.schedule(ANALYSIS_AFTER_MILLISECONDS);
    }

    /** The files that are being looked at. */
    public static List<LiveFile> open() {
        return List.copyOf(OPEN);
    }

    /** Ends all work on the file. */
    public void close() {
        closed = true;
        OPEN.remove(this);
        document.removeDocumentListener(changes);
        colours.cancel();
        analysis.cancel();
        // what is shown of the pack elsewhere may have come from here
        others().forEach(LiveFile::again);
        LiveProblems.changed();
    }

    private List<LiveFile> others() {
        return OPEN.stream().filter(other -> other != this && other.place.folder().equals(place.folder())).toList();
    }

    private void colour(BooleanSupplier cancelled) {
        long stamp = stamp();
        List<Token> tokens = Language.services().tokens(document.get());
        deliver(stamp, () -> colourListeners.forEach(listener -> listener.coloured(tokens, false)));
    }

    private void analyse(BooleanSupplier cancelled) {
        long stamp = stamp();
        PackSources sources = Language.sources(place, document.get());
        BooleanSupplier stale = () -> closed || cancelled.getAsBoolean() || stamp() != stamp;
        FettleServices services = Language.services();
        List<Diagnostic> problems = services.analyse(sources, stale, found -> found.diagnostics());
        if (stale.getAsBoolean()) {
            return;
        }
        List<OutlineItem> outline = services.outline(sources, place.name());
        List<Token> tokens = services.tokens(sources, place.name());
        RuleAnalysis found = new RuleAnalysis(place, stamp, sources, problems, outline, services.folds(sources.text(place.name())));
        deliver(stamp, () -> {
            colourListeners.forEach(listener -> listener.coloured(tokens, true));
            accept(found);
            others().forEach(other -> other.hear(found));
            LiveProblems.changed();
        });
    }

    /** An analysis of another file of the pack; it is good for this one when it saw the same text. */
    private void hear(RuleAnalysis other) {
        if (last != null && isCurrent() && other.sources().text(place.name()).equals(document.get())) {
            accept(new RuleAnalysis(place, last.stamp(), other.sources(), other.problems(), last.outline(), last.folds()));
        } else {
            again();
        }
    }

    /** Each listener has a turn of its own, so that no key waits for all; when the text changes between them, the rest hears of the next analysis. */
    private void accept(RuleAnalysis found) {
        last = found;
        for (Consumer<RuleAnalysis> listener : listeners) {
            deliver(found.stamp(), () -> {
                if (last == found && listeners.contains(listener)) {
                    listener.accept(found);
                }
            });
        }
    }

    private void deliver(long stamp, Runnable delivery) {
        if (display.isDisposed()) {
            return;
        }
        display.asyncExec(() -> {
            if (!closed && stamp() == stamp) {
                delivery.run();
            }
        });
    }

    /** Every change begins the wait anew. */
    private final class Changes implements IDocumentListener {
        @Override
        public void documentAboutToBeChanged(DocumentEvent event) {
            // what there is stays until the new is known
        }

        @Override
        public void documentChanged(DocumentEvent event) {
            colours.cancel();
            colours.schedule(COLOURS_AFTER_MILLISECONDS);
            analysis.cancel();
            analysis.schedule(ANALYSIS_AFTER_MILLISECONDS);
        }
    }

    /** A quiet job; several requests while it runs make it run once more. */
    private final class Work extends Job {
        private final Consumer<BooleanSupplier> work;

        Work(String name, Consumer<BooleanSupplier> work) {
            super(name);
            this.work = work;
            setSystem(true);
        }

        @Override
        protected IStatus run(IProgressMonitor monitor) {
            try {
                if (!closed) {
                    work.accept(monitor::isCanceled);
                }
                return Status.OK_STATUS;
            } catch (CancellationException e) {
                return Status.CANCEL_STATUS;
            } catch (RuntimeException e) {
                return Status.error("The rules in " + place.file() + " cannot be checked: " + e.getMessage(), e);
            }
        }

        @Override
        public boolean belongsTo(Object family) {
            return family == FAMILY;
        }
    }
}
