/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.io;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

import org.fettle.data.Progress;
import org.fettle.data.ReturnType;
import org.fettle.data.Table;

/** XML: a file holds all tables of a year, as the pack says. */
final class XmlFormat implements FileFormat {

    @Override
    public boolean accepts(Path path, byte[] start) {
        return path.getFileName().toString().toLowerCase(Locale.ROOT).endsWith(".xml") || opensTag(start);
    }

    @Override
    public void find(Candidate file, FileFinder finder) {
        if (finder.returnType().xml() == null || file.isForReference()) {
            new CsvFormat().find(file, finder);
        } else {
            finder.add(new XmlSource(file.path(), finder.returnType(), file.period()), null);
        }
    }

    @Override
    public void write(ReturnType type, List<Table> tables, Path source, OutputStream out, Progress progress) throws IOException {
        new XmlWriter(type, tables, source, progress).write(out);
    }

    /** Whether a file's text, in one or two bytes a character, begins with a tag, a comment or a declaration. */
    private static boolean opensTag(byte[] start) {
        if (start.length < 4) {
            return false;
        }
        int mark = (start[0] & 0xFF) << 8 | start[1] & 0xFF;
        int step = mark == 0xFEFF || mark == 0xFFFE || start[0] == 0 || start[1] == 0 ? 2 : 1;
        int at = step == 1 ? mark == 0xEFBB ? 3 : 0 : mark == 0xFEFF || start[0] == 0 ? 1 : 0;
        if (step == 2 && (mark == 0xFEFF || mark == 0xFFFE)) {
            at += 2;
        }
        while (at < start.length && start[at] >= 0 && start[at] <= ' ') {
            at += step;
        }
        if (at + step >= start.length || start[at] != '<') {
            return false;
        }
        char next = (char) (start[at + step] & 0xFF);
        return next == '?' || next == '!' || next == '_' || Character.isLetter(next);
    }
}
