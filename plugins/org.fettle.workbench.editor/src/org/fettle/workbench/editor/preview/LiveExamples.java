/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.workbench.editor.preview;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.util.IPropertyChangeListener;
import org.eclipse.swt.widgets.Display;
import org.fettle.language.ide.Completion;
import org.fettle.language.ide.ExampleAgenda;
import org.fettle.language.ide.ExampleState;
import org.fettle.language.ide.FettleServices;
import org.fettle.language.ide.OutlineItem;
import org.fettle.workbench.editor.live.Language;
import org.fettle.workbench.editor.live.LiveFile;
import org.fettle.workbench.editor.live.RuleAnalysis;
import org.fettle.workbench.editor.preferences.EditorSettings;

/**
 * Runs the examples of an open rule file at every pause in typing: those of the rule at the caret, and of rules that were changed. For the user
 * interface's thread; the work is done elsewhere, and what it found of a text that has changed since is dropped.
 */
public final class LiveExamples {
    private final LiveFile file;
    private final Display display;
    private final Consumer<List<ExampleState>> listener;
    private final ExampleAgenda agenda = new ExampleAgenda();
    private final IPropertyChangeListener settings = event -> again();
    private final Job work = new Work();
    private volatile RuleAnalysis analysis;
    private volatile String caret = "";
    private volatile boolean closed;

    /** @param listener is told how the examples of the file went */
    public LiveExamples(LiveFile file, Display display, Consumer<List<ExampleState>> listener) {
        this.file = file;
        this.display = display;
        this.listener = listener;
        file.addListener(found -> {
            analysis = found;
            again();
        });
        EditorSettings.preferences().addPropertyChangeListener(settings);
    }

    /** Tells where the caret is. */
    public void caretAt(int offset) {
        RuleAnalysis last = analysis;
        OutlineItem item = last == null ? null : last.around(offset);
        String code = "";
        if (item != null && item.kind() == Completion.Kind.RULE) {
            code = last.text().substring(item.name().offset(), item.name().offset() + item.name().length());
        }
        if (!code.equals(caret)) {
            caret = code;
            again();
        }
    }

    private void again() {
        if (closed || analysis == null) {
            return;
        }
        work.cancel();
        if (EditorSettings.runsExamples()) {
            work.schedule(EditorSettings.pause());
        } else {
            listener.accept(List.of());
        }
    }

    /** Ends all work. */
    public void close() {
        closed = true;
        EditorSettings.preferences().removePropertyChangeListener(settings);
        work.cancel();
    }

    private void deliver(RuleAnalysis of, List<ExampleState> states) {
        if (!display.isDisposed()) {
            display.asyncExec(() -> {
                if (!closed && file.stamp() == of.stamp() && EditorSettings.runsExamples()) {
                    listener.accept(states);
                }
            });
        }
    }

    /** One pass; requests while it runs make it run once more. */
    private final class Work extends Job {
        Work() {
            super("Examples of a rule file");
            setSystem(true);
            setPriority(DECORATE);
        }

        @Override
        protected IStatus run(IProgressMonitor monitor) {
            RuleAnalysis now = analysis;
            if (closed || now == null) {
                return Status.OK_STATUS;
            }
            try {
                run(now, monitor);
                return Status.OK_STATUS;
            } catch (CancellationException e) {
                return Status.CANCEL_STATUS;
            } catch (RuntimeException e) {
                return Status.error("The examples in " + file.place().file() + " cannot be run: " + e.getMessage(), e);
            }
        }

        /** Between two rules others may ask the language; what is known so far is shown after the first one, which is the one at the caret. */
        private void run(RuleAnalysis now, IProgressMonitor monitor) {
            FettleServices services = Language.services();
            String name = now.place().name();
            Map<String, List<ExampleState>> states = new LinkedHashMap<>();
            List<ExampleState> known = services.examples(now.sources(), name);
            known.forEach(state -> states.computeIfAbsent(state.rule(), rule -> new ArrayList<>()).add(state));
            for (String rule : agenda.next(known, now.outline(), now.text(), caret)) {
                if (monitor.isCanceled() || file.stamp() != now.stamp()) {
                    return;
                }
                states.put(rule, services.runExamples(now.sources(), name, rule));
                deliver(now, all(states));
            }
            deliver(now, all(states));
        }

        private static List<ExampleState> all(Map<String, List<ExampleState>> states) {
            return states.values().stream().flatMap(List::stream).toList();
        }

        @Override
        public boolean belongsTo(Object family) {
            return family == LiveFile.FAMILY;
        }
    }
}
