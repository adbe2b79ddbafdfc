/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.report.questions;

import java.util.List;

import org.fettle.data.Problem;

/**
 * What came back in a workbook of questions.
 *
 * @param answers   the answers, in the order of the sheets
 * @param problems  what could not be understood; an error means that its row, or the whole file, gave no answer
 * @param questions how many questions were found
 */
public record AnswerFile(List<Answer> answers, List<Problem> problems, int questions) {

    /** Keeps copies of the lists. */
    public AnswerFile {
        answers = List.copyOf(answers);
        problems = List.copyOf(problems);
    }

    /** Whether something could not be understood. */
    public boolean hasErrors() {
        return problems.stream().anyMatch(Problem::isError);
    }
}
