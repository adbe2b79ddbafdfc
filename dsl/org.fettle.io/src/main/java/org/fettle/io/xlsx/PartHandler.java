/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.io.xlsx;

import java.io.IOException;
import java.io.InputStream;

import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

import com.ctc.wstx.api.WstxInputProperties;
import com.ctc.wstx.stax.WstxInputFactory;

/**
 * Reads one XML part of a workbook within bounds: no document type and so no entities, no more than so many elements within each other,
 * no text and no tag without end.
 */
abstract class PartHandler {

    private static final int DEEPEST = 100;
    private static final int LONGEST_TEXT = 1 << 20;

    private boolean enough;

    /** An element begins; the tag is there to ask for attributes. */
    abstract void start(String name, XMLStreamReader tag) throws WorkbookException;

    abstract void end(String name) throws WorkbookException;

    /** Characters between tags; one text may come in pieces. */
    void text(char[] chars, int offset, int length) throws WorkbookException {
        // parts with attributes only
    }

    /** Nothing more is wanted of this part. */
    final void stop() {
        enough = true;
    }

    /** The value of an attribute without a prefix, or null. */
    static String value(XMLStreamReader tag, String attribute) {
        return tag.getAttributeValue(null, attribute);
    }

    /** Reads the part to its end, or until it was enough. */
    final void read(InputStream part) throws IOException {
        try {
            XMLStreamReader reader = factory().createXMLStreamReader(part);
            while (reader.hasNext() && !enough) {
                switch (reader.next()) {
                    case XMLStreamConstants.START_ELEMENT -> start(reader.getLocalName(), reader);
                    case XMLStreamConstants.END_ELEMENT -> end(reader.getLocalName());
                    case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> text(reader.getTextCharacters(), reader.getTextStart(),
                            reader.getTextLength());
                    case XMLStreamConstants.DTD -> throw new WorkbookException(
                            "has a document type (DOCTYPE), which no spreadsheet program writes; it is not read");
                    default -> {
                        // comments and the like
                    }
                }
            }
            reader.close();
        } catch (XMLStreamException e) {
            Throwable cause = e.getNestedException() == null ? e.getCause() : e.getNestedException();
            if (cause instanceof IOException io) {
                throw io;
            }
            throw new WorkbookException("is damaged: line " + e.getLocation().getLineNumber() + " of a part cannot be read: "
                    + String.valueOf(e.getMessage()).lines().findFirst().orElse(""), e);
        }
    }

    private static XMLInputFactory factory() {
        WstxInputFactory factory = new WstxInputFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, true);
        // whatever is wrong shows when the reader goes on, not when its text is asked for
        factory.setProperty(WstxInputProperties.P_LAZY_PARSING, false);
        factory.setProperty(WstxInputProperties.P_MAX_ELEMENT_DEPTH, DEEPEST);
        factory.setProperty(WstxInputProperties.P_MAX_ATTRIBUTE_SIZE, LONGEST_TEXT);
        factory.setProperty(WstxInputProperties.P_MAX_ATTRIBUTES_PER_ELEMENT, DEEPEST);
        return factory;
    }

    static int number(String text, int otherwise) {
        if (text == null || text.isEmpty() || text.length() > 9) {
            return otherwise;
        }
        int result = 0;
        for (int i = 0; i < text.length(); i++) {
            int digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return otherwise;
            }
            result = result * 10 + digit;
        }
        return result;
    }

    static boolean isTrue(String text) {
        return "1".equals(text) || "true".equals(text);
    }

    static void append(StringBuilder text, char[] chars, int offset, int length) throws WorkbookException {
        if (text.length() + length > LONGEST_TEXT) {
            throw new WorkbookException("has a cell with more than a million characters; it is damaged");
        }
        text.append(chars, offset, length);
    }

    /** The text with what stands for characters that XML cannot hold ({@code _x000D_}) as the characters themselves. */
    static String unescaped(CharSequence chars) {
        String text = chars.toString();
        int at = text.indexOf("_x");
        if (at < 0) {
            return text;
        }
        StringBuilder result = new StringBuilder();
        int from = 0;
        for (; at >= 0; at = text.indexOf("_x", at + 1)) {
            if (at >= from && at + 7 <= text.length() && text.charAt(at + 6) == '_') {
                int code = hex(text, at + 2);
                if (code >= 0) {
                    result.append(text, from, at).append((char) code);
                    from = at + 7;
                }
            }
        }
        return result.append(text, from, text.length()).toString();
    }

    private static int hex(String text, int from) {
        int code = 0;
        for (int i = from; i < from + 4; i++) {
            int digit = Character.digit(text.charAt(i), 16);
            if (digit < 0) {
                return -1;
            }
            code = code * 16 + digit;
        }
        return code;
    }
}
