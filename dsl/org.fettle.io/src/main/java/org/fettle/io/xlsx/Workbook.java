/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.io.xlsx;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.zip.ZipException;

import javax.xml.stream.XMLStreamReader;

import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackageRelationship;
import org.apache.poi.openxml4j.opc.PackageRelationshipCollection;
import org.apache.poi.openxml4j.opc.PackageRelationshipTypes;
import org.apache.poi.openxml4j.util.ZipFileZipEntrySource;
import org.apache.poi.openxml4j.util.ZipSecureFile;

/**
 * A workbook (XLSX or XLSM), open for reading: the names of its sheets, and each sheet as a stream of rows. The file is never changed. Only
 * the shared texts and the styles are held in memory. Different sheets may be read by different threads at once.
 *
 * <p>Everything that is wrong with the file is a {@link WorkbookException} with a message for people: not a workbook, password-protected,
 * damaged, or a "zip bomb" that unpacks to a hundred times its size.
 */
public final class Workbook implements Closeable {

    private static final int MOST_SHEETS = 1_000;
    /** Kept here because the level would be forgotten with the logger. What POI logs comes as an exception too, or harms nothing. */
    private static final Logger POI_LOGGER = Logger.getLogger("org.apache.poi");

    static {
        POI_LOGGER.setLevel(Level.OFF);
    }

    private final OPCPackage container;
    private final List<SheetInfo> sheets = new ArrayList<>();
    private final List<PackagePart> parts = new ArrayList<>();
    private final CellStyles styles = new CellStyles();
    private PackagePart textsPart;
    private String mainPart;
    private String calculationPart;
    private SharedTexts texts;
    private boolean from1904;

    private Workbook(OPCPackage container) {
        this.container = container;
    }

    /**
     * Opens a workbook.
     *
     * @throws WorkbookException when the file is none that can be read
     * @throws IOException       when the file system refuses
     */
    public static Workbook open(Path file) throws IOException {
        checkStart(file);
        Workbook workbook = null;
        try {
            // given the file's name, POI would unpack a damaged archive into memory in search of its parts
            workbook = new Workbook(OPCPackage.open(new ZipFileZipEntrySource(new ZipSecureFile(file.toFile()))));
            workbook.readParts();
            return workbook;
        } catch (WorkbookException e) {
            close(workbook);
            throw e;
        } catch (IOException | OpenXML4JException | RuntimeException e) {
            close(workbook);
            throw damaged(e);
        }
    }

    private static void close(Workbook workbook) {
        if (workbook != null) {
            workbook.close();
        }
    }

    private static void checkStart(Path file) throws IOException {
        byte[] start;
        try (InputStream in = Files.newInputStream(file)) {
            start = in.readNBytes(4);
        }
        if (start.length == 4 && (start[0] & 0xFF) == 0xD0 && (start[1] & 0xFF) == 0xCF) {
            throw new WorkbookException("is a workbook with a password, or of the old kind (xls): open it in the spreadsheet program and"
                    + " save it as an Excel workbook (xlsx) without a password");
        }
        if (start.length < 4 || start[0] != 'P' || start[1] != 'K') {
            throw new WorkbookException("is not an Excel workbook, whatever its name says");
        }
    }

    /** POI tells of damaged files by all kinds of exceptions, unchecked ones too; to whoever reads they are all the same. */
    private static WorkbookException damaged(Exception e) {
        String text = String.valueOf(e.getMessage());
        if (text.contains("Zip bomb")) {
            return new WorkbookException("unpacks to more than a hundred times its size, which no workbook of a person does; it is not read",
                    e);
        }
        if (text.contains("content type part")) {
            return new WorkbookException("is an archive or document, but not an Excel workbook (xlsx)", e);
        }
        if (text.startsWith("Error reading Zip") || e instanceof ZipException || e instanceof EOFException) {
            return new WorkbookException("is damaged: the archive that a workbook is cannot be unpacked", e);
        }
        return new WorkbookException("is damaged, or not an Excel workbook (xlsx): " + firstLine(text), e);
    }

    private static String firstLine(String text) {
        String line = text.lines().findFirst().orElse("").strip();
        return line.length() > 120 ? line.substring(0, 120) + "…" : line;
    }

    private void readParts() throws IOException, OpenXML4JException {
        PackagePart main = main();
        if (main.getContentType().contains("binary")) {
            throw new WorkbookException("is a binary workbook (xlsb): save it as an Excel workbook (xlsx)");
        }
        mainPart = main.getPartName().getName();
        read(main, new BookHandler(main));
        for (PackageRelationship link : main.getRelationships()) {
            if (link.getRelationshipType().endsWith("/styles")) {
                read(main.getRelatedPart(link), styles);
            } else if (link.getRelationshipType().endsWith("/sharedStrings")) {
                textsPart = main.getRelatedPart(link);
            } else if (link.getRelationshipType().endsWith("/calcChain")) {
                PackagePart part = main.getRelatedPart(link);
                calculationPart = part == null ? null : part.getPartName().getName();
            }
        }
    }

    private PackagePart main() throws WorkbookException {
        for (String type : List.of(PackageRelationshipTypes.CORE_DOCUMENT, PackageRelationshipTypes.STRICT_CORE_DOCUMENT)) {
            PackageRelationshipCollection links = container.getRelationshipsByType(type);
            if (links.size() > 0) {
                PackagePart part = container.getPart(links.getRelationship(0));
                if (part != null && part.getContentType().contains("sheet")
                        || part != null && part.getContentType().contains("ms-excel")) {
                    return part;
                }
            }
        }
        throw new WorkbookException("is an archive or document, but not an Excel workbook (xlsx)");
    }

    private static void read(PackagePart part, PartHandler handler) throws IOException {
        if (part == null) {
            throw new WorkbookException("is damaged: a part that it names is not there");
        }
        try (InputStream in = part.getInputStream()) {
            handler.read(in);
        }
    }

    /** The sheets that can hold cells, in the order of their tabs; hidden ones too. */
    public List<SheetInfo> sheets() {
        return List.copyOf(sheets);
    }

    /** Whether the workbook's dates count from 1904 instead of 1900. */
    public boolean from1904() {
        return from1904;
    }

    /** Whether numbers in cells of this style are shown as dates. */
    public boolean isDateStyle(int style) {
        return styles.isDate(style);
    }

    /** The name of the part that lists the sheets. */
    String mainPart() {
        return mainPart;
    }

    /** The name of the part that says in which order formulas are calculated; null when there is none. */
    String calculationPart() {
        return calculationPart;
    }

    /** The sheet with this name, ignoring case and spaces around it; null when there is none. */
    public SheetInfo sheet(String name) {
        return sheets.stream().filter(sheet -> sheet.name().strip().equalsIgnoreCase(name.strip())).findFirst().orElse(null);
    }

    /**
     * Reads a sheet from its start. What the handler throws is passed on as it is.
     *
     * @throws WorkbookException when the sheet is damaged
     * @throws IOException       when the file system refuses
     */
    public void read(SheetInfo sheet, SheetHandler handler) throws IOException {
        SheetParser parser = null;
        try {
            parser = new SheetParser(texts(), styles, new CellValues(from1904), handler);
            read(parts.get(sheet.index()), parser);
        } catch (WorkbookException e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            if (parser != null && e == parser.fromHandler()) {
                throw parser.fromHandler();
            }
            throw damaged(e);
        }
    }

    private synchronized SharedTexts texts() throws IOException {
        if (texts == null) {
            SharedTexts read = new SharedTexts();
            if (textsPart != null) {
                read(textsPart, read);
            }
            texts = read;
        }
        return texts;
    }

    @Override
    public void close() {
        container.revert();
    }

    /** Reads the list of sheets. */
    private final class BookHandler extends PartHandler {

        private final PackagePart main;

        BookHandler(PackagePart main) {
            this.main = main;
        }

        @Override
        void start(String name, XMLStreamReader tag) throws WorkbookException {
            if (name.equals("workbookPr")) {
                from1904 = isTrue(value(tag, "date1904"));
            } else if (name.equals("sheet")) {
                add(tag);
            }
        }

        private void add(XMLStreamReader tag) throws WorkbookException {
            String id = null;
            for (int i = 0; i < tag.getAttributeCount(); i++) {
                // in the namespace of relationships, of which there are two
                if (tag.getAttributeLocalName(i).equals("id") && tag.getAttributeNamespace(i) != null && !tag.getAttributeNamespace(i).isEmpty()) {
                    id = tag.getAttributeValue(i);
                }
            }
            PackageRelationship link = id == null ? null : main.getRelationship(id);
            if (link == null || sheets.size() >= MOST_SHEETS) {
                throw new WorkbookException("is damaged: its list of sheets names one that is not there, or far too many");
            }
            if (link.getRelationshipType().endsWith("/worksheet")) {
                parts.add(part(link));
                String state = value(tag, "state");
                sheets.add(new SheetInfo(sheets.size(), String.valueOf(value(tag, "name")),
                        state != null && !state.equals("visible"), parts.get(parts.size() - 1).getPartName().getName()));
            }
        }

        private PackagePart part(PackageRelationship link) throws WorkbookException {
            PackagePart part;
            try {
                part = main.getRelatedPart(link);
            } catch (OpenXML4JException e) {
                throw new WorkbookException("is damaged: a sheet is not where the workbook says", e);
            }
            if (part == null) {
                throw new WorkbookException("is damaged: a sheet that it names is not there");
            }
            return part;
        }

        @Override
        void end(String name) {
            // everything is in attributes
        }
    }
}
