/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.io.xlsx;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

import javax.xml.XMLConstants;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;

import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.XMLReader;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Reads one XML part of a workbook within bounds: no document type and so no entities, no more than so many elements within each other,
 * no text and no tag without end.
 */
abstract class PartHandler {

    private static final int DEEPEST = 100;
    private static final int LONGEST_TEXT = 1 << 20;
    private static final int LONGEST_TAG = 1 << 24;

    /** Ends the reading of a part before its end. */
    private static final class EnoughException extends SAXException {
        private static final long serialVersionUID = 1L;
    }

    private boolean enough;

    abstract void start(String name, Attributes attributes) throws WorkbookException;

    abstract void end(String name) throws WorkbookException;

    /** Characters between tags; one text may come in pieces. */
    void text(char[] chars, int offset, int length) throws WorkbookException {
        // parts with attributes only
    }

    /** Nothing more is wanted of this part. */
    final void stop() {
        enough = true;
    }

    /** Reads the part to its end, or until it was enough. */
    final void read(InputStream part) throws IOException {
        Guard guard = new Guard(part);
        try {
            XMLReader reader = reader();
            Sax sax = new Sax(guard);
            reader.setContentHandler(sax);
            reader.setErrorHandler(sax);
            reader.setEntityResolver(sax);
            reader.parse(new InputSource(guard));
        } catch (EnoughException e) {
            // asked for by whoever takes the rows
            return;
        } catch (SAXException e) {
            if (e.getException() instanceof WorkbookException problem) {
                throw problem;
            }
            boolean type = String.valueOf(e.getMessage()).contains("DOCTYPE");
            throw new WorkbookException(type
                    ? "has a document type (DOCTYPE), which no spreadsheet program writes; it is not read"
                    : "is damaged: " + place(e) + e.getMessage(), e);
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException("no XML reader without document types", e);
        }
    }

    private static String place(SAXException e) {
        return e instanceof SAXParseException p ? "line " + p.getLineNumber() + " of a part cannot be read: " : "";
    }

    /** A reader without document types and what comes with them. */
    static XMLReader reader() throws ParserConfigurationException, SAXException {
        SAXParserFactory factory = SAXParserFactory.newDefaultInstance();
        factory.setNamespaceAware(true);
        factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        factory.setFeature("http://xml.org/sax/features/external-general-entities", false);
        factory.setFeature("http://xml.org/sax/features/external-parameter-entities", false);
        return factory.newSAXParser().getXMLReader();
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

    /** Counts the bytes that were read since something came of them. */
    private static final class Guard extends FilterInputStream {

        private long since;

        Guard(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int b = in.read();
            count(b < 0 ? 0 : 1);
            return b;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            int n = in.read(target, offset, length);
            count(Math.max(0, n));
            return n;
        }

        private void count(int n) throws WorkbookException {
            since += n;
            if (since > LONGEST_TAG) {
                throw new WorkbookException("has a tag of more than sixteen million characters; it is damaged");
            }
        }
    }

    /** Hands on what SAX finds. */
    private final class Sax extends DefaultHandler {

        private final Guard guard;
        private int depth;

        Sax(Guard guard) {
            this.guard = guard;
        }

        @Override
        public void startElement(String uri, String name, String qualified, Attributes attributes) throws SAXException {
            guard.since = 0;
            depth++;
            if (depth > DEEPEST) {
                throw wrapped(new WorkbookException("has more than " + DEEPEST + " elements within each other; it is damaged"));
            }
            try {
                start(name, attributes);
            } catch (WorkbookException e) {
                throw wrapped(e);
            }
            checkEnough();
        }

        @Override
        public void endElement(String uri, String name, String qualified) throws SAXException {
            guard.since = 0;
            depth--;
            try {
                end(name);
            } catch (WorkbookException e) {
                throw wrapped(e);
            }
            checkEnough();
        }

        @Override
        public void characters(char[] chars, int offset, int length) throws SAXException {
            guard.since = 0;
            try {
                text(chars, offset, length);
            } catch (WorkbookException e) {
                throw wrapped(e);
            }
        }

        @Override
        public void error(SAXParseException e) throws SAXException {
            throw e;
        }

        @Override
        public InputSource resolveEntity(String publicId, String systemId) throws SAXException {
            throw wrapped(new WorkbookException("refers to another file, which is not read"));
        }

        private void checkEnough() throws EnoughException {
            if (enough) {
                throw new EnoughException();
            }
        }

        private SAXException wrapped(WorkbookException e) {
            return new SAXException(e);
        }
    }
}
