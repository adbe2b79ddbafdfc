/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.cli;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.fettle.engine.CollectionYear;

/** Reads the texts of options. What cannot be read becomes a complaint, and the answer is then null or empty: all options get their turn. */
final class Arguments {
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("d/M/uuuu").withResolverStyle(ResolverStyle.STRICT);

    private final Complaints complaints;

    Arguments(Complaints complaints) {
        this.complaints = complaints;
    }

    /** From and to, both included. */
    record Dates(LocalDate from, LocalDate to) {
    }

    /** A collection year, written 2024/25. */
    CollectionYear year(String option, String text) {
        try {
            return CollectionYear.parse(text);
        } catch (IllegalArgumentException e) {
            complaints.add(option, e.getMessage());
            return null;
        }
    }

    /** Two dates, written dd/MM/yyyy..dd/MM/yyyy. */
    Dates dates(String option, String text) {
        int dots = text.indexOf("..");
        LocalDate from = dots < 0 ? null : date(text.substring(0, dots));
        LocalDate to = dots < 0 ? null : date(text.substring(dots + 2));
        if (from == null || to == null) {
            complaints.add(option, "expected two dates such as 01/04/2024..31/03/2025, found '" + text + "'");
            return null;
        }
        if (to.isBefore(from)) {
            complaints.add(option, "the first date is after the second one in '" + text + "'");
            return null;
        }
        return new Dates(from, to);
    }

    private static LocalDate date(String text) {
        try {
            return LocalDate.parse(text.trim(), DATE);
        } catch (DateTimeParseException e) {
            return null; // the caller says what was expected
        }
    }

    /** A whole number between two bounds, both included; null after a complaint. */
    Integer number(String option, String text, int least, int most) {
        try {
            int number = Integer.parseInt(text.trim().replace("_", "").replace(",", ""));
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            // said below
        }
        complaints.add(option, "expected a whole number from " + least + " to " + most + ", found '" + text + "'");
        return null;
    }

    /** A share, written 5% or 0.5%, as a fraction of 1; null after a complaint. */
    Double share(String option, String text) {
        String digits = text.trim();
        digits = digits.endsWith("%") ? digits.substring(0, digits.length() - 1).trim() : digits;
        try {
            double percent = Double.parseDouble(digits);
            if (percent >= 0 && percent <= 100) {
                return percent / 100;
            }
        } catch (NumberFormatException e) {
            // said below
        }
        complaints.add(option, "expected a share from 0% to 100%, such as 5%, found '" + text + "'");
        return null;
    }

    /** One word of a few, case does not count; {@code otherwise} when the option is not given or after a complaint. */
    <T extends Enum<T>> T choice(String option, String text, Class<T> type, T otherwise) {
        if (text == null) {
            return otherwise;
        }
        Map<String, T> words = new LinkedHashMap<>();
        for (T constant : type.getEnumConstants()) {
            words.put(constant.name().toLowerCase(Locale.ROOT), constant);
        }
        T found = words.get(text.trim().toLowerCase(Locale.ROOT));
        if (found == null) {
            complaints.add(option, "expected " + String.join(", ", words.keySet()) + "; found '" + text + "'."
                    + Suggestions.didYouMean(text, words.keySet()));
            return otherwise;
        }
        return found;
    }

    /** Pairs NAME=VALUE, by name in the order given; later ones win. */
    Map<String, String> pairs(String option, List<String> texts, String example) {
        Map<String, String> pairs = new LinkedHashMap<>();
        for (String text : texts) {
            int equals = text.indexOf('=');
            if (equals <= 0) {
                complaints.add(option, "expected " + example + ", found '" + text + "'");
            } else {
                pairs.put(text.substring(0, equals).trim(), text.substring(equals + 1).trim());
            }
        }
        return pairs;
    }

    /** A file or folder that must be there. */
    Path fileOrFolder(String option, String text) {
        Path path = path(option, text);
        if (path == null || Files.exists(path)) {
            return path;
        }
        complaints.add(option, text + ": there is no such file or folder");
        return null;
    }

    /** A file that must be there. */
    Path file(String option, String text) {
        Path path = path(option, text);
        if (path == null || Files.exists(path) && !Files.isDirectory(path)) {
            return path;
        }
        complaints.add(option, text + ": " + (Files.exists(path) ? "is a folder; expected a file" : "there is no such file"));
        return null;
    }

    /** A file to write; its folder must be there. */
    Path target(String option, String text) {
        Path path = path(option, text);
        if (path == null) {
            return null;
        }
        Path folder = path.toAbsolutePath().getParent();
        if (Files.isDirectory(path)) {
            complaints.add(option, text + ": is a folder; expected the name of a file to write");
        } else if (folder == null || !Files.isDirectory(folder)) {
            complaints.add(option, text + ": there is no folder " + folder + "; make it first");
        } else if (!Files.isWritable(Files.exists(path) ? path : folder)) {
            complaints.add(option, text + ": no permission to write here; choose another place");
        } else {
            return path;
        }
        return null;
    }

    /** Any path. */
    Path path(String option, String text) {
        try {
            return Path.of(text);
        } catch (InvalidPathException e) {
            complaints.add(option, "'" + text + "' is no name of a file: " + e.getReason());
            return null;
        }
    }
}
