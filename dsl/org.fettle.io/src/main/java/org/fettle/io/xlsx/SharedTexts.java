/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.io.xlsx;

import java.util.ArrayList;
import java.util.List;

import javax.xml.stream.XMLStreamReader;

/** The texts that the cells of a workbook share. */
final class SharedTexts extends PartHandler {

    /** A workbook at the limits of its format has fewer: three texts in each row, of thirty characters. */
    private static final long MOST_CHARACTERS = 100_000_000L;
    private static final int MOST_TEXTS = 8_000_000;

    private final List<String> texts = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private long characters;
    private boolean inText;
    private boolean inHint;

    /** A text, or null when there is none with this number. */
    String get(int index) {
        return index >= 0 && index < texts.size() ? texts.get(index) : null;
    }

    @Override
    void start(String name, XMLStreamReader tag) {
        switch (name) {
            case "si" -> text.setLength(0);
            case "t" -> inText = !inHint;
            case "rPh" -> inHint = true; // how to pronounce the text, in Japanese
            default -> {
                // fonts of parts of the text
            }
        }
    }

    @Override
    void end(String name) throws WorkbookException {
        switch (name) {
            case "si" -> add();
            case "t" -> inText = false;
            case "rPh" -> inHint = false;
            default -> {
                // as above
            }
        }
    }

    private void add() throws WorkbookException {
        characters += text.length();
        if (characters > MOST_CHARACTERS || texts.size() >= MOST_TEXTS) {
            throw new WorkbookException("holds more text than a return can have; save its tables as CSV files");
        }
        texts.add(unescaped(text));
    }

    @Override
    void text(char[] chars, int offset, int length) throws WorkbookException {
        if (inText) {
            append(text, chars, offset, length);
        }
    }
}
