/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.io;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.fettle.data.CellParser;
import org.fettle.data.ColumnSpec;
import org.fettle.data.ColumnType;
import org.fettle.data.Dictionary;
import org.fettle.data.Problem;
import org.fettle.data.ReturnAssembler;
import org.fettle.data.TableBuilder;
import org.fettle.data.TableType;
import org.fettle.data.Values;
import org.fettle.io.xlsx.SheetRow;
import org.fettle.io.xlsx.Workbook;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;

/** Reads the files of a register of providers into one table. */
final class RegisterLoader implements TableLoader {

    private final RegisterSource source;
    private final TableSource.Loading loading;
    private final List<ColumnSpec> columns;
    private final TableBuilder rows;
    private final ProblemList problems;
    private final String[] cells;
    private final Map<String, CellReading> readings = new HashMap<>();
    private final CellParser dates = new CellParser(ColumnSpec.of("DATE", ColumnType.DATE), new Dictionary());

    RegisterLoader(RegisterSource source, TableSource.Loading loading) {
        this.source = source;
        this.loading = loading;
        this.columns = source.type().columns().stream().filter(ColumnSpec::declared).toList();
        List<String> header = new ArrayList<>(columns.stream().map(ColumnSpec::name).toList());
        header.add(RegisterLayout.SOURCE);
        this.cells = new String[header.size()];
        this.rows = new TableBuilder(source.type(), source.period(), loading.dictionary(), source.name(), header);
        this.problems = new ProblemList(loading.options().problemsPerKind());
        columns.forEach(column -> readings.put(column.name(), new CellReading(column)));
    }

    @Override
    public List<Runnable> tasks() {
        return List.of(() -> {
            source.books().forEach(this::read);
            source.csv().forEach(this::read);
        });
    }

    private void read(RegisterBook book) {
        int before = rows.rowCount();
        try (Workbook workbook = Workbook.open(book.file())) {
            Map<String, String> joined = null;
            for (RegisterBook.Found part : book.parts()) {
                joined = part.part().joined() ? joined(workbook, part) : joined;
            }
            for (RegisterBook.Found part : book.parts()) {
                if (!part.part().joined()) {
                    new SheetOfBook(book, part, joined).read(workbook);
                }
            }
        } catch (IOException e) {
            problems.add(Problem.error("xlsx.unreadable", book.file().toString(), 0, 0, e.getMessage()));
        }
        problems.add(Problem.info("register.read", book.file().toString(), 0, 0, String.format(Locale.ROOT, "read as %s: %,d providers",
                book.layout().name(), rows.rowCount() - before)));
    }

    /** The postcodes that another sheet gives the providers, by URN; the first of a provider counts. */
    private Map<String, String> joined(Workbook workbook, RegisterBook.Found part) throws IOException {
        Map<String, String> postcodes = new HashMap<>();
        workbook.read(part.sheet(), row -> {
            loading.progress().check();
            if (row.number() > part.header()) {
                String urn = CellParser.trim(row.text(part.columns()[0]));
                postcodes.putIfAbsent(urn.toUpperCase(Locale.ROOT), compact(row.text(part.columns()[1])));
            }
            return true;
        });
        return postcodes;
    }

    private static String compact(String postcode) {
        return postcode.replaceAll("\\s", "").toUpperCase(Locale.ROOT);
    }

    /** A sheet whose rows are providers. */
    private final class SheetOfBook {

        private final RegisterBook book;
        private final RegisterBook.Found part;
        private final Map<String, String> joined;
        private boolean marked;
        private int unreadable;
        private int firstUnreadable;
        private String example;

        SheetOfBook(RegisterBook book, RegisterBook.Found part, Map<String, String> joined) {
            this.book = book;
            this.part = part;
            this.joined = joined;
        }

        private void read(Workbook workbook) throws IOException {
            workbook.read(part.sheet(), row -> {
                loading.progress().check();
                if (row.number() > part.header()) {
                    add(row);
                }
                return true;
            });
            String name = SheetSource.name(book.file(), part.sheet());
            if (part.part().mark() != null && !marked) {
                problems.add(Problem.error("register.layout", name, 0, 0, "has the columns of a combined register, but no provider in it is a "
                        + part.part().mark()));
            }
            if (unreadable > 0) {
                problems.add(Problem.warning("register.date", name, firstUnreadable, 0, "\"" + example + "\" is no date and was taken as blank"
                        + (unreadable > 1 ? String.format(Locale.ROOT, " (%,d times, this is the first)", unreadable) : "")));
            }
        }

        private void add(SheetRow row) {
            Arrays.fill(cells, "");
            for (int i = 0; i < part.part().fields().size(); i++) {
                RegisterLayout.Field field = part.part().fields().get(i);
                int column = part.columns()[i];
                if (field.column() == null) {
                    marked |= RegisterBook.folded(row.text(column)).contains(RegisterBook.folded(part.part().mark()));
                } else {
                    put(field, column < 0 ? field.otherwise() : text(field, row, column));
                }
            }
            String urn = CellParser.trim(cells[source.type().indexOf(source.type().keyColumn())]);
            if (urn.isEmpty() || joined != null && !joined.containsKey(urn.toUpperCase(Locale.ROOT))) {
                return;
            }
            if (joined != null) {
                put(postcodeField(), joined.get(urn.toUpperCase(Locale.ROOT)));
            }
            cells[cells.length - 1] = book.layout().name();
            endRow(row.number());
        }

        private RegisterLayout.Field postcodeField() {
            return book.parts().stream().flatMap(found -> found.part().fields().stream()).filter(RegisterLayout.Field::isPostcode).findFirst()
                    .orElseThrow();
        }

        private String text(RegisterLayout.Field field, SheetRow row, int column) {
            ColumnSpec spec = source.type().column(field.column());
            if (row.at(column) == null) {
                return "";
            }
            CellReading reading = readings.get(spec.name());
            reading.read(row.at(column));
            String text = reading.text();
            if (spec.type() == ColumnType.DATE) {
                dates.read(text);
                if (dates.value() == Values.UNREADABLE) {
                    firstUnreadable = unreadable++ == 0 ? row.number() : firstUnreadable;
                    example = example == null ? text : example;
                    return "";
                }
            }
            return field.isPostcode() ? compact(text) : field.commas() ? text.replace('/', ',') : text;
        }
    }

    private void put(RegisterLayout.Field field, String text) {
        cells[source.type().indexOf(field.column())] = text;
    }

    private void endRow(int line) {
        for (int i = 0; i < cells.length; i++) {
            rows.cell(i, cells[i].toCharArray(), 0, cells[i].length());
        }
        rows.endRow(cells.length, line);
    }

    private void read(FileHead head) {
        Path file = head.path();
        try (Reader text = Files.newBufferedReader(file, charset(head)); CsvReader<CsvRecord> reader = CsvReader.builder().ofCsvRecord(text)) {
            int[] to = null;
            for (CsvRecord record : reader) {
                if (to == null) {
                    to = places(record.getFields());
                    continue;
                }
                Arrays.fill(cells, "");
                for (int i = 0; i < Math.min(to.length, record.getFieldCount()); i++) {
                    if (to[i] >= 0) {
                        cells[to[i]] = record.getField(i);
                    }
                }
                endRow((int) record.getStartingLineNumber());
            }
        } catch (CsvParseException e) {
            problems.add(Problem.error("csv.quote.text", file.toString(), 0, 0, "cannot be read as CSV: " + e.getMessage()));
        } catch (IOException e) {
            problems.add(Problem.error("io.unreadable", file.toString(), 0, 0, "cannot be read: " + Reasons.of(e)));
        }
    }

    private static Charset charset(FileHead head) throws IOException {
        return Encoding.ofFile(head.path(), head.textStart()) == Encoding.UTF_8 ? StandardCharsets.UTF_8 : Charset.forName("windows-1252");
    }

    private int[] places(List<String> header) {
        int[] places = new int[header.size()];
        for (int i = 0; i < places.length; i++) {
            String name = TableType.fold(header.get(i).replace("\uFEFF", ""));
            places[i] = name.equals(RegisterLayout.SOURCE) ? cells.length - 1 : -1;
            for (int c = 0; c < columns.size(); c++) {
                places[i] = TableType.fold(columns.get(c).name()).equals(name) ? c : places[i];
            }
        }
        return places;
    }

    @Override
    public void finish(ReturnAssembler assembler) {
        if (problems.list().stream().noneMatch(Problem::isError)) {
            assembler.add(List.of(rows), new int[] {0});
        }
    }

    @Override
    public List<Problem> problems() {
        return problems.list();
    }

    @Override
    public void close() {
        // each file is open only while it is read
    }
}
