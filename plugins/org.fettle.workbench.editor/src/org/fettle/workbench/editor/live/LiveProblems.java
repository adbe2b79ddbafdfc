/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.workbench.editor.live;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

import org.fettle.data.Problem;
import org.fettle.language.ide.Diagnostic;

/** What is wrong with the packs whose files are open, as they stand. For the user interface's thread. */
public final class LiveProblems {
    private static final List<Runnable> LISTENERS = new CopyOnWriteArrayList<>();

    private LiveProblems() {
    }

    /**
     * Something wrong with a pack that is being edited.
     *
     * @param place   a file of the pack
     * @param problem what is wrong; names its file within the pack
     * @param offset  0-based offset of the first character concerned
     * @param length  number of characters concerned
     */
    public record Live(RulePlace place, Problem problem, int offset, int length) {
    }

    /** Adds a listener, which is called when something changed. */
    public static void addListener(Runnable listener) {
        LISTENERS.add(listener);
    }

    /** Takes a listener off. */
    public static void removeListener(Runnable listener) {
        LISTENERS.remove(listener);
    }

    static void changed() {
        LISTENERS.forEach(Runnable::run);
    }

    /** Whether a pack is being edited, so that what is wrong with it is known here. */
    public static boolean covers(Path folder) {
        return latest().containsKey(folder);
    }

    /** All problems of the packs that are being edited; bundled packs are not for the author to mend. */
    public static List<Live> all() {
        List<Live> all = new ArrayList<>();
        latest().values().forEach(found -> {
            for (Diagnostic diagnostic : found.problems()) {
                all.add(new Live(found.place(), diagnostic.problem(), diagnostic.offset(), diagnostic.length()));
            }
        });
        return all;
    }

    /** The latest analysis of each pack. */
    private static Map<Path, RuleAnalysis> latest() {
        Map<Path, RuleAnalysis> latest = new LinkedHashMap<>();
        for (LiveFile file : LiveFile.open()) {
            if (file.last() != null && !file.place().isReadOnly() && file.isCurrent()) {
                latest.putIfAbsent(file.place().folder(), file.last());
            }
        }
        return latest;
    }
}
