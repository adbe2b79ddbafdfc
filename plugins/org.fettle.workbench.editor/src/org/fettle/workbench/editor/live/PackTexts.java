/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.workbench.editor.live;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

import org.eclipse.core.filebuffers.FileBuffers;
import org.eclipse.core.filebuffers.ITextFileBuffer;
import org.eclipse.core.filebuffers.LocationKind;
import org.eclipse.core.runtime.IPath;
import org.fettle.language.ide.PackSources;

/** The texts of packs as they stand: what is on the disk, and what is being typed in its place. Files are read again when they changed. For any thread. */
final class PackTexts {
    private static final String ENDING = ".fettle";

    private final Map<Path, Known> known = new ConcurrentHashMap<>();

    /** A file as it was read. */
    private record Known(FileTime time, long size, String text) {
    }

    /**
     * The texts of a pack.
     *
     * @throws IOException when a file cannot be read
     */
    PackSources of(Path folder) throws IOException {
        Map<String, String> texts = new TreeMap<>();
        List<Path> files;
        try (Stream<Path> entries = Files.list(folder)) {
            files = entries.filter(path -> path.toString().endsWith(ENDING) && Files.isRegularFile(path)).toList();
        }
        for (Path file : files) {
            texts.put(file.getFileName().toString(), text(file));
        }
        return new PackSources(texts, folder);
    }

    private String text(Path file) throws IOException {
        ITextFileBuffer buffer = FileBuffers.getTextFileBufferManager().getTextFileBuffer(IPath.fromPath(file), LocationKind.NORMALIZE);
        if (buffer != null && buffer.isDirty()) {
            return buffer.getDocument().get();
        }
        FileTime time = Files.getLastModifiedTime(file);
        long size = Files.size(file);
        Known before = known.get(file);
        if (before == null || before.size != size || !before.time.equals(time)) {
            before = new Known(time, size, Files.readString(file));
            known.put(file, before);
        }
        return before.text;
    }
}
