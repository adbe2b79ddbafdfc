/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.workbench.returns.records;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;

import org.eclipse.nebula.widgets.nattable.sort.ISortModel;
import org.eclipse.nebula.widgets.nattable.sort.SortDirectionEnum;
import org.fettle.cases.records.RecordColumn;
import org.fettle.cases.records.RecordQuery;
import org.fettle.cases.records.SortKey;

/** Tells the headings by which columns the records are sorted, and asks for another order. */
final class GridSort implements ISortModel {
    private final RecordGrid grid;
    private final Consumer<RecordQuery> asked;

    GridSort(RecordGrid grid, Consumer<RecordQuery> asked) {
        this.grid = grid;
        this.asked = asked;
    }

    private List<SortKey> keys() {
        return grid.shown() == null ? List.of() : grid.shown().rows().query().sort();
    }

    private int order(int index) {
        Shown shown = grid.shown();
        if (shown != null && index >= 0 && index < shown.columns().size()) {
            RecordColumn column = shown.columns().get(index);
            for (int i = 0; i < keys().size(); i++) {
                if (keys().get(i).column().equals(column.name()) && keys().get(i).lastYear() == column.lastYear()) {
                    return i;
                }
            }
        }
        return -1;
    }

    @Override
    public List<Integer> getSortedColumnIndexes() {
        List<Integer> sorted = new ArrayList<>();
        for (int i = 0; grid.shown() != null && i < grid.shown().columns().size(); i++) {
            if (order(i) >= 0) {
                sorted.add(i);
            }
        }
        sorted.sort(Comparator.comparingInt(this::order));
        return sorted;
    }

    @Override
    public boolean isColumnIndexSorted(int index) {
        return order(index) >= 0;
    }

    @Override
    public SortDirectionEnum getSortDirection(int index) {
        int order = order(index);
        return order < 0 ? SortDirectionEnum.NONE : keys().get(order).descending() ? SortDirectionEnum.DESC : SortDirectionEnum.ASC;
    }

    @Override
    public int getSortOrder(int index) {
        return order(index);
    }

    @Override
    @SuppressWarnings("rawtypes") // as the interface has it
    public List<Comparator> getComparatorsForColumnIndex(int index) {
        return List.of();
    }

    @Override
    public Comparator<?> getColumnComparator(int index) {
        return null;
    }

    @Override
    public void sort(int index, SortDirectionEnum direction, boolean accumulate) {
        Shown shown = grid.shown();
        RecordColumn column = shown.columns().get(index);
        SortKey key = new SortKey(column.name(), column.lastYear(), direction == SortDirectionEnum.DESC);
        RecordQuery query = shown.rows().query();
        if (direction == SortDirectionEnum.NONE) {
            asked.accept(accumulate ? query.unsortedBy(key) : query.withSort(List.of()));
        } else {
            asked.accept(query.sortedBy(key, accumulate));
        }
    }

    @Override
    public void clear() {
        asked.accept(grid.shown().rows().query().withSort(List.of()));
    }
}
