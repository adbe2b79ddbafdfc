/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.io;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;

import org.codehaus.stax2.LocationInfo;
import org.codehaus.stax2.XMLStreamReader2;
import org.fettle.data.CellParser;

import com.ctc.wstx.api.WstxInputProperties;
import com.ctc.wstx.stax.WstxInputFactory;

/**
 * Goes through an XML file subject by subject. No document type, no entities beyond those of XML itself; nesting, values and the number of
 * elements are bounded, so that no file can use more memory than one subject of it may have.
 */
final class XmlWalker implements AutoCloseable {

    static final int MOST_DEPTH = 64;
    static final int MOST_VALUE_CHARACTERS = 1 << 16;
    static final int MOST_ELEMENTS_A_SUBJECT = 1 << 20;
    static final long MOST_ELEMENTS = 1L << 31;

    private final XmlPlan plan;
    private final XmlNotes notes;
    private final XMLStreamReader2 reader;
    private final String[] names = new String[MOST_DEPTH + 1];
    private final boolean[] hasElements = new boolean[MOST_DEPTH + 1];
    private final List<XmlSubject.Row> open = new ArrayList<>();
    private int depth;
    private long elements;
    private char[] text = new char[256];
    private int textLength;
    private int leafLine;
    private int leafColumn;
    private long leafStart;
    private long leafContent;
    /** Behind the tag that was read last, when it is an element without content ({@code <A/>}); else -1. */
    private long emptyTagEnd = -1;
    private long rootContentEnd;

    /** The file goes against a bound or a prohibition. */
    static final class RefusedException extends Exception {

        private static final long serialVersionUID = 1L;

        private final String code;
        private final int line;
        private final int column;

        RefusedException(String code, int line, int column, String message) {
            super(message);
            this.code = code;
            this.line = line;
            this.column = column;
        }

        String code() {
            return code;
        }

        int line() {
            return line;
        }

        int column() {
            return column;
        }
    }

    /**
     * Starts at the first element.
     *
     * @param in    the file; the walker does not close it
     * @param notes takes what is odd
     */
    XmlWalker(InputStream in, XmlPlan plan, XmlNotes notes) throws XMLStreamException, RefusedException {
        this.plan = plan;
        this.notes = notes;
        this.reader = (XMLStreamReader2) factory().createXMLStreamReader(in);
        while (reader.getEventType() != XMLStreamConstants.START_ELEMENT) {
            if (reader.getEventType() == XMLStreamConstants.DTD) {
                throw refused("xml.doctype", "the file declares a document type (DOCTYPE), which no return needs and which can hide other files;"
                        + " remove it");
            }
            reader.next();
        }
    }

    private static XMLInputFactory factory() {
        WstxInputFactory factory = new WstxInputFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, true);
        // whatever is wrong shows when the reader goes on, not when its text is asked for
        factory.setProperty(WstxInputProperties.P_LAZY_PARSING, false);
        factory.setProperty(WstxInputProperties.P_MAX_ELEMENT_DEPTH, MOST_DEPTH * 2);
        factory.setProperty(WstxInputProperties.P_MAX_ATTRIBUTE_SIZE, MOST_VALUE_CHARACTERS);
        factory.setProperty(WstxInputProperties.P_MAX_ATTRIBUTES_PER_ELEMENT, 100);
        return factory;
    }

    /** How the file says that its characters are spelt, or null. */
    String encoding() {
        return reader.getEncoding() != null ? reader.getEncoding() : reader.getCharacterEncodingScheme();
    }

    /**
     * Goes to the end of the next subject.
     *
     * @param subject takes what is found in it
     * @return false when there is no more; the file was read to its end then
     */
    boolean next(XmlSubject subject) throws XMLStreamException, RefusedException {
        while (true) {
            if (reader.getEventType() == XMLStreamConstants.START_ELEMENT) {
                startElement();
                if (plan.isSubject(names, depth)) {
                    readSubject(subject);
                    return true;
                }
            } else if (reader.getEventType() == XMLStreamConstants.END_ELEMENT) {
                depth--;
                if (depth == plan.subjectDepth() - 2) {
                    rootContentEnd = reader.getLocationInfo().getStartingCharOffset();
                }
            } else if (reader.getEventType() == XMLStreamConstants.END_DOCUMENT) {
                return false;
            } else {
                outside();
            }
            reader.next();
        }
    }

    private void readSubject(XmlSubject subject) throws XMLStreamException, RefusedException {
        long before = elements;
        subject.begin(names[depth - 1], line(), reader.getLocationInfo().getStartingCharOffset());
        emptyTagEnd = reader.isEmptyElement() ? reader.getLocationInfo().getEndingCharOffset() : -1;
        open.clear();
        int outer = depth;
        while (depth >= outer) {
            switch (reader.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    startElement();
                    start(subject);
                    if (elements - before > MOST_ELEMENTS_A_SUBJECT) {
                        throw refused("xml.bound", "the element " + names[outer - 1] + " that starts on line " + subject.line()
                                + " has more than a million elements in it; is its end tag missing?");
                    }
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    end(subject, outer);
                    depth--;
                }
                default -> collect();
            }
        }
        reader.next();
    }

    private void startElement() throws RefusedException {
        String name = reader.getLocalName();
        if (reader.getNamespaceURI() != null && !reader.getNamespaceURI().isEmpty()) {
            throw refused("xml.namespace", "the element " + name + " is in the namespace \"" + reader.getNamespaceURI()
                    + "\"; elements of a return are in none: remove xmlns=\"…\" and the prefixes of names");
        }
        if (depth == MOST_DEPTH) {
            throw refused("xml.bound", "elements are nested more than " + MOST_DEPTH + " deep here; a return has a few levels only");
        }
        if (++elements > MOST_ELEMENTS) {
            throw refused("xml.bound", "the file has more than two thousand million elements");
        }
        if (depth > 0) {
            hasElements[depth - 1] = true;
            strayText();
        }
        names[depth] = name;
        hasElements[depth] = false;
        depth++;
        textLength = 0;
    }

    private void start(XmlSubject subject) throws XMLStreamException {
        LocationInfo at = reader.getLocationInfo();
        leafStart = at.getStartingCharOffset();
        leafLine = at.getStartLocation().getLineNumber();
        leafColumn = at.getStartLocation().getColumnNumber();
        int table = plan.rowsOf(names, plan.subjectDepth(), depth);
        if (table >= 0) {
            int columns = plan.tables().get(table).columns().size();
            open.add(subject.addRow(table, names[depth - 1], columns, leafLine, depth, leafStart));
        }
        leafContent = -1;
        emptyTagEnd = reader.isEmptyElement() ? at.getEndingCharOffset() : -1;
    }

    /** Text, or something that is none, in an element. */
    private void collect() throws RefusedException {
        if (leafContent < 0) {
            leafContent = reader.getLocationInfo().getStartingCharOffset();
        }
        switch (reader.getEventType()) {
            case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
                int length = reader.getTextLength();
                if (textLength + length > MOST_VALUE_CHARACTERS) {
                    throw refused("xml.bound", "the text of the element " + names[depth - 1] + " has more than "
                            + MOST_VALUE_CHARACTERS + " characters");
                }
                if (textLength + length > text.length) {
                    text = Arrays.copyOf(text, Math.max(text.length * 2, textLength + length));
                }
                System.arraycopy(reader.getTextCharacters(), reader.getTextStart(), text, textLength, length);
                textLength += length;
            }
            case XMLStreamConstants.ENTITY_REFERENCE -> throw entity();
            default -> {
                // comments and processing instructions say nothing
            }
        }
    }

    /** Text outside subjects belongs to nothing. */
    private void outside() throws RefusedException {
        boolean isText = reader.getEventType() == XMLStreamConstants.CHARACTERS || reader.getEventType() == XMLStreamConstants.CDATA;
        if (isText && !CellParser.trim(reader.getText()).isEmpty()) {
            notes.add(XmlNotes.Kind.STRAY, line(), column(), names[depth - 1]);
        } else if (reader.getEventType() == XMLStreamConstants.ENTITY_REFERENCE) {
            throw entity();
        }
    }

    private RefusedException entity() {
        return refused("xml.entity", "the entity &" + reader.getLocalName()
                + "; is not one of XML's own (&amp; &lt; &gt; &quot; &apos;); write the character itself");
    }

    private void strayText() {
        if (!isBlankText()) {
            notes.add(XmlNotes.Kind.STRAY, line(), column(), names[depth - 1]);
        }
    }

    private boolean isBlankText() {
        for (int i = 0; i < textLength; i++) {
            if (!CellParser.isSpace(text[i])) {
                return false;
            }
        }
        return true;
    }

    private void end(XmlSubject subject, int outer) throws XMLStreamException {
        LocationInfo at = reader.getLocationInfo();
        long tag = emptyTagEnd >= 0 ? emptyTagEnd : at.getStartingCharOffset();
        long behind = emptyTagEnd >= 0 ? emptyTagEnd : at.getEndingCharOffset();
        emptyTagEnd = -1;
        boolean isLeaf = !hasElements[depth - 1];
        boolean isRow = !open.isEmpty() && open.get(open.size() - 1).depth() == depth;
        if (!isLeaf) {
            strayText();
        } else if (depth > outer) {
            leaf(subject, isRow, tag, behind);
        }
        textLength = 0;
        if (isRow) {
            open.remove(open.size() - 1).ended(tag, behind);
        }
        if (depth == outer) {
            subject.ended(tag, behind);
        }
    }

    private void leaf(XmlSubject subject, boolean isRow, long tag, long behind) {
        XmlSubject.Row row = open.isEmpty() ? null : open.get(open.size() - 1);
        XmlPlan.TablePlan table = row == null ? null : plan.tables().get(row.table());
        int column = row == null ? -1 : table.column(names, row.depth(), depth);
        if (isRow && column < 0) {
            return;
        }
        int value = subject.addValue(names[depth - 1], text, textLength, leafLine, leafStart, leafContent < 0 ? tag : leafContent, tag, behind);
        boolean taken = column >= 0;
        if (column >= 0) {
            twice(row.value(column) != XmlSubject.NO_VALUE);
            row.value(column, value);
        }
        if (row != null && table.hasCondition() && table.isHaving(names, row.depth(), depth)) {
            taken = true;
            if (!isBlankText()) {
                row.count();
            }
        }
        for (int slot : plan.slots(names, plan.subjectDepth(), depth)) {
            taken = true;
            twice(row == null && subject.isFilled(slot));
            subject.fill(slot, value, row == null);
        }
        if (!taken && isBlankText()) {
            // an element that is not known and holds nothing: it may be one that has rows in it elsewhere
            return;
        }
        if (!taken && row != null && row.depth() == depth - 1) {
            row.extras().add(new XmlSubject.Extra(names[depth - 1], value));
        } else if (!taken && row == null) {
            subject.extras().add(new XmlSubject.Extra(names[depth - 1], value));
        } else if (!taken) {
            notes.add(XmlNotes.Kind.UNKNOWN, leafLine, leafColumn, names[depth - 1]);
        }
    }

    private void twice(boolean was) {
        if (was) {
            notes.add(XmlNotes.Kind.TWICE, leafLine, leafColumn, names[depth - 1]);
        }
    }

    /** Before the end tag of the element around the subjects; known when all were read. */
    long rootContentEnd() {
        return rootContentEnd;
    }

    /** The line that is read. */
    int line() {
        return reader.getLocationInfo().getStartLocation().getLineNumber();
    }

    private int column() {
        return reader.getLocationInfo().getStartLocation().getColumnNumber();
    }

    private RefusedException refused(String code, String message) {
        return new RefusedException(code, line(), column(), message);
    }

    @Override
    public void close() throws XMLStreamException {
        reader.close();
    }
}
