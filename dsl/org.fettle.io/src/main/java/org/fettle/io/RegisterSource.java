/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.io;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

import org.fettle.data.Period;
import org.fettle.data.Problem;
import org.fettle.data.TableType;
import org.fettle.io.xlsx.WorkbookException;

/**
 * The register of providers in one or several files: the workbooks in which it is published, and tables of one's own.
 *
 * @param type   the reference
 * @param books  the workbooks, in the order of their layouts
 * @param csv    CSV files with the columns of the reference
 */
record RegisterSource(TableType type, List<RegisterBook> books, List<FileHead> csv) implements TableSource {

    /** Looks into the files and offers them to the finder together, or says what is wrong with them. */
    static void find(TableType type, List<Path> files, FileFinder finder) {
        List<RegisterBook> books = new ArrayList<>();
        List<FileHead> tables = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        for (Path file : files) {
            if (isWorkbook(file)) {
                addBook(file, books, problems);
            } else {
                addTable(type, file, tables, problems);
            }
        }
        books.sort(Comparator.comparingInt(book -> RegisterLayout.ALL.indexOf(book.layout())));
        if (problems.isEmpty()) {
            checkWhole(books, tables, problems);
        }
        problems.forEach(finder::problem);
        if (problems.isEmpty()) {
            finder.add(new RegisterSource(type, books, tables), null);
        }
    }

    /** Whether a file is a workbook; CSV files are left to whoever reads tables. */
    static boolean isWorkbook(Path file) {
        try (var in = Files.newInputStream(file)) {
            return new XlsxFormat().accepts(file, in.readNBytes(FileFinder.START_BYTES));
        } catch (IOException e) {
            // whoever reads it next says why it cannot be read
            return false;
        }
    }

    private static void addBook(Path file, List<RegisterBook> books, List<Problem> problems) {
        try {
            books.add(RegisterBook.of(file));
        } catch (RegisterBook.UnknownLayoutException e) {
            problems.add(Problem.error("register.layout", file.toString(), 0, 0, e.getMessage()));
        } catch (WorkbookException e) {
            problems.add(Problem.error("xlsx.unreadable", file.toString(), 0, 0, e.getMessage()));
        } catch (IOException e) {
            problems.add(Problem.error("io.unreadable", file.toString(), 0, 0, "cannot be read: " + Reasons.of(e)));
        }
    }

    private static void addTable(TableType type, Path file, List<FileHead> tables, List<Problem> problems) {
        FileHead head = FileHead.read(file);
        if (head.problem() != null) {
            problems.add(head.problem());
        } else if (head.header().stream().noneMatch(name -> TableType.fold(name).equals(TableType.fold(type.keyColumn())))) {
            problems.add(
                    Problem.error("csv.column.key", file.toString(), 1, 1, "the column " + type.keyColumn() + " of " + type.name() + " is missing"));
        } else {
            tables.add(head);
        }
    }

    /** Half of the register would make every provider of the other half look unknown. */
    private static void checkWhole(List<RegisterBook> books, List<FileHead> tables, List<Problem> problems) {
        for (int i = 0; i < books.size(); i++) {
            RegisterBook book = books.get(i);
            String name = book.layout().name();
            if (books.subList(0, i).stream().anyMatch(other -> other.layout().name().equals(name))) {
                problems.add(Problem.error("register.twice", book.file().toString(), 0, 0, "is a second workbook of the layout " + name
                        + "; give one of each"));
            }
            String partner = book.layout().partner();
            boolean whole = partner == null || !tables.isEmpty() || books.stream().anyMatch(other -> other.layout().name().equals(partner));
            if (!whole) {
                problems.add(Problem.error("register.half", book.file().toString(), 0, 0, "is the " + name
                        + ", which is half of the register: give the " + partner + " too, or a combined workbook"));
            }
        }
    }

    @Override
    public String name() {
        List<String> names = new ArrayList<>();
        books.forEach(book -> names.add(book.file().toString()));
        csv.forEach(table -> names.add(table.path().toString()));
        return names.stream().collect(Collectors.joining(" + "));
    }

    @Override
    public String format() {
        return "xlsx";
    }

    @Override
    public List<TableType> tables() {
        return List.of(type);
    }

    @Override
    public Period period() {
        return Period.THIS;
    }

    @Override
    public long bytes() {
        return 0;
    }

    @Override
    public TableLoader open(Loading loading) {
        return new RegisterLoader(this, loading);
    }
}
