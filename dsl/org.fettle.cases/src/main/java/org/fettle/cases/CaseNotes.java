/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.cases;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.fettle.data.Problem;
import org.fettle.engine.Ledger;
import org.fettle.engine.LedgerEntry;
import org.fettle.engine.Status;
import org.fettle.io.Repair;
import org.fettle.io.Repairs;

/** What a run and the reading before it have to say beside the issues, as places in the tree. Groups that would be empty are left out. */
final class CaseNotes {
    /** So many repairs are listed; nobody reads more, and a list of all of a large return would take its memory. */
    static final int MOST_REPAIRS = 10_000;

    private static final Set<String> LEFT_OUT = Set.of("io.unknown", "xlsx.none", "xlsx.sheet.hidden", "xml.element.unknown", "xml.element.kept",
            CaseFiles.UNKNOWN_REFERENCE);
    private static final Set<String> KNOWN_BY_CONTENT = Set.of("io.header", "register.read");
    private static final Pattern REFERENCE = Pattern.compile("reference (\\S+) is not loaded");
    private static final Pattern PARAMETER = Pattern.compile("parameter (\\S+) has no value");

    private CaseNotes() {
    }

    static List<Note> of(Ledger ledger, Repairs repairs, List<Problem> problems) {
        List<Note> notes = new ArrayList<>();
        List<LedgerEntry> notRun = new ArrayList<>(ledger.rules().stream().filter(entry -> entry.status() != Status.RAN).toList());
        if (!notRun.isEmpty()) {
            notes.add(notRun(notRun));
        }
        List<Problem> known = problems.stream().filter(problem -> KNOWN_BY_CONTENT.contains(problem.code())).toList();
        if (repairs.size() > 0 || !known.isEmpty()) {
            notes.add(readAs(repairs, known));
        }
        List<Problem> leftOut = problems.stream().filter(problem -> LEFT_OUT.contains(problem.code())).toList();
        if (!leftOut.isEmpty()) {
            notes.add(files("leftOut", "Left out (" + Figures.number(leftOut.size()) + ")",
                    "Nothing of these was checked. A file is known by its name, or by the names of its columns.", leftOut));
        }
        return notes;
    }

    /** Crashed rules first, then those that want the same thing one after the other, what most of them want first. */
    private static Note notRun(List<LedgerEntry> entries) {
        Map<String, Integer> wanting = new HashMap<>();
        entries.forEach(entry -> wanting.merge(entry.reason(), 1, Integer::sum));
        entries.sort(Comparator.comparing((LedgerEntry entry) -> entry.status() != Status.CRASHED)
                .thenComparingInt(entry -> -wanting.get(entry.reason())).thenComparing(LedgerEntry::reason));
        List<String> columns = List.of("Rule", "Title", "What", "Why");
        List<Note> rules = new ArrayList<>();
        List<Note.Line> lines = new ArrayList<>();
        for (LedgerEntry entry : entries) {
            Note.Line line = new Note.Line(List.of(entry.rule().code(), entry.rule().title(), entry.status().label(), why(entry)), entry.rule());
            lines.add(line);
            rules.add(new Note("notRun/" + entry.rule().code(), entry.rule().code() + "  " + entry.rule().title(), advice(entry), columns,
                    () -> List.of(line), List.of()));
        }
        String advice = "These rules have found nothing because they did not run, not because there is nothing to find."
                + entries.stream().sorted(Comparator.comparingInt(entry -> -wanting.get(entry.reason()))).map(CaseNotes::advice).distinct()
                        .filter(text -> !text.isEmpty()).map(text -> "\n" + text).reduce("", String::concat);
        return new Note("notRun", "Not run (" + Figures.number(entries.size()) + ")", advice, columns, () -> lines, rules);
    }

    private static String why(LedgerEntry entry) {
        String reason = entry.reason();
        if (entry.status() == Status.CRASHED) {
            return CrashWords.why(reason);
        }
        return reason.startsWith("because ") ? Character.toUpperCase(reason.charAt(8)) + reason.substring(9) : reason;
    }

    /** What to do, so that the rule runs; empty when there is nothing to say that the reason does not. */
    private static String advice(LedgerEntry entry) {
        if (entry.status() == Status.CRASHED) {
            return CrashWords.advice(entry.reason());
        }
        String reason = entry.reason();
        List<String> texts = new ArrayList<>();
        Matcher reference = REFERENCE.matcher(reason);
        while (reference.find()) {
            texts.add("Put the file " + reference.group(1) + ".csv or " + reference.group(1)
                    + ".xlsx into the folder reference of the case, or choose the file: Case > Settings of the case.");
        }
        Matcher parameter = PARAMETER.matcher(reason);
        while (parameter.find()) {
            texts.add(parameter.group(1).equals(CaseSettings.AUTHORITY)
                    ? "Say which authority makes the return: Case > Settings of the case."
                    : "Give the parameter " + parameter.group(1) + " a value: Case > Settings of the case.");
        }
        return String.join("\n", texts);
    }

    private static Note readAs(Repairs repairs, List<Problem> known) {
        List<Note> kinds = new ArrayList<>();
        List<String> columns = List.of("File", "Cell", "Table", "Column", "Holds", "Read as", "Why");
        String advice = "Your files are as they were. These values were checked as they are shown under Read as.";
        repairs.counts().forEach((kind, count) -> kinds.add(new Note("readAs/" + kind.code(), Figures.number(count) + " " + kind.summary(),
                count > MOST_REPAIRS ? advice + " The first " + Figures.number(MOST_REPAIRS) + " of " + Figures.number(count) + " are listed."
                        : advice,
                columns,
                () -> lines(repairs, kind), List.of())));
        if (!known.isEmpty()) {
            kinds.add(files("readAs/files",
                    Figures.number(known.size()) + (known.size() == 1 ? " file or sheet" : " files and sheets") + " known by the columns",
                    "Their names do not say what they are.", known));
        }
        int count = repairs.size() + known.size();
        return new Note("readAs", "Read as something else (" + Figures.number(count) + ")",
                repairs.size() > MOST_REPAIRS ? advice + " The first " + Figures.number(MOST_REPAIRS) + " are listed." : advice, columns,
                () -> lines(repairs, null), kinds);
    }

    private static List<Note.Line> lines(Repairs repairs, Repair.Kind kind) {
        List<Note.Line> lines = new ArrayList<>();
        for (Repair repair : repairs) {
            if (kind == null || repair.kind() == kind) {
                lines.add(new Note.Line(List.of(fileName(repair.file()) + (repair.sheet().isEmpty() ? "" : ", " + repair.sheet()), repair.cell(),
                        repair.table(), repair.name(), repair.was(), repair.readAs().isEmpty() ? "(blank)" : repair.readAs(),
                        repair.kind().summary()),
                        null));
                if (lines.size() == MOST_REPAIRS) {
                    break;
                }
            }
        }
        return lines;
    }

    private static Note files(String id, String label, String advice, List<Problem> problems) {
        List<Note.Line> lines = problems.stream().map(problem -> new Note.Line(List.of(fileName(problem.file()), problem.message()), null)).toList();
        return new Note(id, label, advice, List.of("File", "What"), () -> lines, List.of());
    }

    /** The file with its folder, which says whether it is this year's or last year's. */
    static String fileName(String file) {
        String path = file.replace('\\', '/');
        int folder = path.lastIndexOf('/', path.lastIndexOf('/') - 1);
        return path.substring(folder + 1);
    }
}
