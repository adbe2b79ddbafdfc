/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.io.xlsx;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.Map;

import javax.xml.XMLConstants;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.TransformerConfigurationException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.sax.SAXTransformerFactory;
import javax.xml.transform.sax.TransformerHandler;
import javax.xml.transform.stream.StreamResult;

import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;
import org.xml.sax.helpers.AttributesImpl;
import org.xml.sax.helpers.XMLFilterImpl;

/**
 * Writes a workbook anew with some cells changed. Everything else - other sheets, styles, pictures, names - is copied as the bytes that it is.
 * Where the workbook has formulas, their order of calculation is dropped and the spreadsheet program told to calculate all when it opens.
 */
public final class WorkbookEditor {

    private final Workbook workbook;
    private final Map<String, Filter> filters = new HashMap<>();

    /** Makes the filter that a part goes through. */
    @FunctionalInterface
    private interface Filter {
        XMLFilterImpl of(XMLReader reader);
    }

    /** An editor of an open workbook. */
    public WorkbookEditor(Workbook workbook) {
        this.workbook = workbook;
    }

    /** Changes a sheet. */
    public void edit(SheetInfo sheet, SheetEdits edits, SheetExtent extent) {
        filters.put(sheet.part().substring(1), reader -> new SheetEditor(reader, edits, extent, workbook));
        String order = workbook.calculationPart();
        if (order != null) {
            String main = workbook.mainPart();
            int slash = main.lastIndexOf('/');
            filters.put("[Content_Types].xml", reader -> without(reader, "Override", "PartName", order));
            filters.put(main.substring(1, slash + 1) + "_rels" + main.substring(slash) + ".rels",
                    reader -> without(reader, "Relationship", "Type", "/calcChain"));
            filters.put(main.substring(1), WorkbookEditor::calculatingAll);
        }
    }

    /**
     * Writes the workbook.
     *
     * @param source the file of the workbook
     * @param out    takes the bytes; not closed here
     * @throws IOException when the file cannot be read, is damaged, or the bytes cannot be written
     */
    public void write(Path source, OutputStream out) throws IOException {
        String dropped = workbook.calculationPart() == null ? "" : workbook.calculationPart().substring(1);
        ZipArchiveOutputStream target = new ZipArchiveOutputStream(out);
        try (ZipFile archive = ZipFile.builder().setPath(source).get()) {
            Enumeration<ZipArchiveEntry> entries = archive.getEntriesInPhysicalOrder();
            while (entries.hasMoreElements()) {
                ZipArchiveEntry entry = entries.nextElement();
                Filter filter = filters.get(entry.getName());
                if (filter != null) {
                    ZipArchiveEntry changed = new ZipArchiveEntry(entry.getName());
                    changed.setTime(entry.getTime());
                    target.putArchiveEntry(changed);
                    try (InputStream in = archive.getInputStream(entry)) {
                        filter(in, filter, target);
                    }
                    target.closeArchiveEntry();
                } else if (filters.isEmpty() || !entry.getName().equals(dropped)) {
                    try (InputStream raw = archive.getRawInputStream(entry)) {
                        target.addRawArchiveEntry(entry, raw);
                    }
                }
            }
        }
        target.finish();
    }

    private static void filter(InputStream in, Filter filter, OutputStream out) throws IOException {
        try {
            TransformerHandler writer = ((SAXTransformerFactory) TransformerFactory.newDefaultInstance()).newTransformerHandler();
            writer.getTransformer().setOutputProperty(OutputKeys.STANDALONE, "yes");
            writer.setResult(new StreamResult(out));
            XMLFilterImpl filtered = filter.of(reader());
            filtered.setContentHandler(writer);
            filtered.parse(new InputSource(in));
        } catch (SAXException e) {
            throw new WorkbookException("cannot be written anew: " + e.getMessage(), e);
        } catch (ParserConfigurationException | TransformerConfigurationException e) {
            throw new IllegalStateException("no XML reader or writer", e);
        }
    }

    /** A reader without document types and what comes with them. */
    private static XMLReader reader() throws ParserConfigurationException, SAXException {
        SAXParserFactory factory = SAXParserFactory.newDefaultInstance();
        factory.setNamespaceAware(true);
        factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        return factory.newSAXParser().getXMLReader();
    }

    /** Leaves out elements without content whose attribute ends in some text. */
    private static XMLFilterImpl without(XMLReader reader, String element, String attribute, String end) {
        return new XMLFilterImpl(reader) {
            private boolean leftOut;

            @Override
            public void startElement(String uri, String name, String qualified, Attributes attributes) throws SAXException {
                String value = attributes.getValue(attribute);
                leftOut = name.equals(element) && value != null && value.endsWith(end);
                if (!leftOut) {
                    super.startElement(uri, name, qualified, attributes);
                }
            }

            @Override
            public void endElement(String uri, String name, String qualified) throws SAXException {
                if (!leftOut) {
                    super.endElement(uri, name, qualified);
                }
                leftOut = false;
            }
        };
    }

    private static XMLFilterImpl calculatingAll(XMLReader reader) {
        return new XMLFilterImpl(reader) {
            @Override
            public void startElement(String uri, String name, String qualified, Attributes attributes) throws SAXException {
                AttributesImpl changed = new AttributesImpl(attributes);
                if (name.equals("calcPr")) {
                    int index = changed.getIndex("fullCalcOnLoad");
                    if (index >= 0) {
                        changed.setValue(index, "1");
                    } else {
                        changed.addAttribute("", "fullCalcOnLoad", "fullCalcOnLoad", "CDATA", "1");
                    }
                }
                super.startElement(uri, name, qualified, changed);
            }
        };
    }
}
