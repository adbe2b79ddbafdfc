/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.io;

import java.io.IOException;
import java.util.List;

import org.fettle.data.Problem;
import org.fettle.data.ReturnAssembler;
import org.fettle.data.TableBuilder;
import org.fettle.io.xlsx.CellRange;

/** Reads one sheet. The merged cells stand behind the rows in the file: where some lie among the rows, the sheet is read a second time. */
final class SheetLoader implements TableLoader {

    private final SheetSource source;
    private final TableSource.Loading loading;
    private final TableBuilder model;
    private final ProblemList problems;
    private SheetRows rows;
    private Problem failure;

    SheetLoader(SheetSource source, TableSource.Loading loading) {
        this.source = source;
        this.loading = loading;
        SheetHead head = source.head();
        this.model = new TableBuilder(head.type(), source.period(), loading.dictionary(), source.name(), head.names());
        this.problems = new ProblemList(loading.options().problemsPerKind());
        new HeaderCheck("xlsx", source.name(), head.type(), head.names(), head.row(),
                i -> new int[] {head.row(), head.columns()[i] + 1}, problems).check();
    }

    @Override
    public List<Runnable> tasks() {
        return List.of(() -> {
            read(List.of());
            loading.progress().worked(source.bytes());
        });
    }

    @Override
    public List<Runnable> again() {
        List<CellRange> merged = rows.mergedAmongRows();
        return failure != null || merged.isEmpty() ? List.of() : List.of(() -> read(merged));
    }

    private void read(List<CellRange> merged) {
        rows = new SheetRows(source, model.part(), merged, loading.progress());
        try {
            source.workbook().read(source.sheet(), rows);
            rows.end();
        } catch (IOException e) {
            failure = Problem.error("xlsx.unreadable", source.name(), 0, 0, e.getMessage());
        }
    }

    @Override
    public void finish(ReturnAssembler assembler) {
        if (failure != null) {
            problems.add(failure);
            return;
        }
        new SheetNotes(source, rows, problems).report();
        // the rows know their lines in the sheet less one, the header's as it were
        assembler.add(List.of(rows.table()), new int[] {1});
    }

    @Override
    public List<Problem> problems() {
        return problems.list();
    }

    @Override
    public Repairs repairs() {
        return failure != null ? Repairs.NONE : rows.repairs().done();
    }

    @Override
    public void close() {
        // the workbook is closed when all its sheets are read
    }
}
