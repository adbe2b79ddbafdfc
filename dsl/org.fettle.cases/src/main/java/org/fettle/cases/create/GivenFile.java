/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.cases.create;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.fettle.cases.Figures;
import org.fettle.data.Problem;
import org.fettle.data.TableType;
import org.fettle.engine.CollectionYear;

/**
 * A file that somebody gave for a new case, and what is known of it.
 *
 * @param path     the file, which is only read
 * @param role     what it is for
 * @param tables   the tables or the reference that it holds; empty when nobody knows
 * @param byHand   whether somebody said which table it holds, instead of its name or header
 * @param why      why it is left out, for people; empty when it is not
 * @param rows     how many rows it has; -1 when it was not read
 * @param repaired how many of its cells were read as something else
 * @param latest   its latest date that is not after the present year; null when it has none
 * @param problems what is wrong with it
 */
public record GivenFile(Path path, Role role, List<TableType> tables, boolean byHand, String why, int rows, int repaired, LocalDate latest,
        List<Problem> problems) {

    /** What a file is for. */
    public enum Role {
        /** A table of this year's return. */
        THIS_YEAR("This year"),
        /** A table of last year's return. */
        LAST_YEAR("Last year"),
        /** A register that rules look something up in. */
        REFERENCE("Reference"),
        /** Nothing. */
        LEFT_OUT("Left out");

        private final String label;

        Role(String label) {
            this.label = label;
        }

        /** The role for people. */
        public String label() {
            return label;
        }
    }

    /** Keeps copies. */
    public GivenFile {
        tables = List.copyOf(tables);
        problems = List.copyOf(problems);
    }

    /** The same in another role. */
    public GivenFile in(Role other) {
        return new GivenFile(path, other, tables, byHand, why, rows, repaired, latest, problems);
    }

    /** What it holds, for people. */
    public String holds() {
        if (tables.isEmpty()) {
            return "not known";
        }
        String names = tables.stream().limit(3).map(TableType::name).reduce((one, other) -> one + ", " + other).orElse("");
        return names + (tables.size() > 3 ? " and " + (tables.size() - 3) + " more" : "") + (byHand ? " (as you said)" : "");
    }

    /** What was noticed, in one line. */
    public String notes() {
        List<String> notes = new ArrayList<>();
        if (!why.isEmpty()) {
            notes.add(why);
        }
        long errors = problems.stream().filter(Problem::isError).count();
        if (errors > 0 && why.isEmpty()) {
            notes.add(Figures.count(errors, "error", "errors"));
        }
        if (repaired > 0) {
            notes.add(Figures.count(repaired, "cell", "cells") + " read as something else");
        }
        long warnings = problems.stream().filter(problem -> problem.severity() == Problem.Severity.WARNING).count();
        if (warnings > 0) {
            notes.add(Figures.count(warnings, "warning", "warnings"));
        }
        return String.join(", ", notes);
    }

    /** The collection year that the latest date lies in; null when there is no date. */
    public CollectionYear year() {
        return latest == null ? null : year(latest);
    }

    static CollectionYear year(LocalDate day) {
        return new CollectionYear(day.getMonthValue() >= 4 ? day.getYear() : day.getYear() - 1);
    }
}
