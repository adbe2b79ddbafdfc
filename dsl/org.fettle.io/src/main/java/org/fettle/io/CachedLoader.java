/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.io;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

import org.fettle.data.Problem;
import org.fettle.data.Return;
import org.fettle.data.ReturnAssembler;
import org.fettle.data.TableImage;

/**
 * Loads a large reference from its image, a column a task; from its file when there is no image, or when the image turns out to be
 * damaged, and then
 * keeps one for the next time.
 */
final class CachedLoader implements TableLoader {

    private final SourceFile file;
    private final Path cache;
    private final String key;
    private final FileLoader fromFile;
    private final TableImage image;
    private final FileChannel channel;
    private volatile boolean damaged;

    private CachedLoader(SourceFile file, Path cache, String key, FileLoader fromFile, TableImage image, FileChannel channel) {
        this.file = file;
        this.cache = cache;
        this.key = key;
        this.fromFile = fromFile;
        this.image = image;
        this.channel = channel;
    }

    /** A loader around the one that reads the file itself. */
    static CachedLoader of(SourceFile file, TableSource.Loading loading, FileLoader fromFile) throws IOException {
        Path cache = loading.options().cache();
        String key = ReferenceCache.key(file.head().path(), file.type());
        Path place = ReferenceCache.place(cache, file.head().path(), file.type());
        FileChannel channel = Files.isRegularFile(place) ? FileChannel.open(place, StandardOpenOption.READ) : null;
        TableImage image = null;
        try {
            image = channel == null ? null : TableImage.open(key, file.type(), loading.dictionary(), file.name(), channel);
        } finally {
            if (channel != null && image == null) {
                channel.close();
            }
        }
        return new CachedLoader(file, cache, key, fromFile, image, image == null ? null : channel);
    }

    private boolean usesImage() {
        return image != null && !damaged;
    }

    @Override
    public List<Runnable> tasks() {
        if (image == null) {
            return fromFile.tasks();
        }
        List<Runnable> tasks = new ArrayList<>();
        for (int i = 0; i < image.columnCount(); i++) {
            int column = i;
            tasks.add(() -> load(column));
        }
        return tasks;
    }

    private void load(int column) {
        try {
            if (!image.load(column, channel)) {
                damaged = true;
            }
        } catch (IOException e) {
            // the file itself is still there
            damaged = true;
        }
    }

    @Override
    public List<Runnable> again() {
        return usesImage() ? List.of() : image == null ? fromFile.again() : fromFile.tasks();
    }

    @Override
    public void finish(ReturnAssembler assembler) {
        if (usesImage()) {
            assembler.add(image);
            return;
        }
        if (damaged) {
            // the second look, which the others had before
            fromFile.again().forEach(Runnable::run);
        }
        fromFile.finish(assembler);
    }

    @Override
    public void keep(Return data, List<Problem> problems) {
        boolean odd = fromFile.problems().stream().anyMatch(problem -> problem.severity() != Problem.Severity.INFO);
        if (!usesImage() && !odd) {
            ReferenceCache.keep(data.reference(file.type().name()), file, key, cache, problems);
        }
    }

    @Override
    public List<Problem> problems() {
        return fromFile.problems();
    }

    @Override
    public void close() throws IOException {
        try {
            fromFile.close();
        } finally {
            if (channel != null) {
                channel.close();
            }
        }
    }
}
