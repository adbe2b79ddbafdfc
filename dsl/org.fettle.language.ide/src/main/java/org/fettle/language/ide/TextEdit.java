/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.language.ide;

import java.util.Comparator;
import java.util.List;

/**
 * A replacement of some text of a file. The offsets of several edits that belong together are all of the text as it is before any of them.
 *
 * @param file   file name within the pack
 * @param offset 0-based offset of the first character that is replaced
 * @param length number of characters that are replaced; 0 inserts
 * @param text   the new text
 */
public record TextEdit(String file, int offset, int length, String text) {

    /** Something that puts a text in. */
    public static TextEdit insert(String file, int offset, String text) {
        return new TextEdit(file, offset, 0, text);
    }

    /**
     * The text of a file after edits.
     *
     * @param file  the file's name
     * @param text  its text
     * @param edits edits of any files, which do not overlap; those of other files are left out
     */
    public static String apply(String file, String text, List<TextEdit> edits) {
        StringBuilder changed = new StringBuilder(text);
        edits.stream().filter(edit -> edit.file().equals(file)).sorted(Comparator.comparingInt(TextEdit::offset).reversed())
                .forEach(edit -> changed.replace(edit.offset(), edit.offset() + edit.length(), edit.text()));
        return changed.toString();
    }
}
