/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.language.ide.navigation;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import org.eclipse.emf.ecore.EObject;
import org.fettle.data.Problem;
import org.fettle.language.LoadedPack;
import org.fettle.language.conversion.Texts;
import org.fettle.language.fettle.Code;
import org.fettle.language.fettle.Pack;
import org.fettle.language.fettle.Rule;
import org.fettle.language.ide.Analysis;
import org.fettle.language.ide.Diagnostic;
import org.fettle.language.ide.Location;
import org.fettle.language.ide.Occurrence;
import org.fettle.language.ide.RenameTarget;
import org.fettle.language.ide.Renaming;
import org.fettle.language.ide.TextEdit;
import org.fettle.language.ide.grammar.Lexeme;
import org.fettle.language.ide.grammar.Lexemes;
import org.fettle.language.ide.grammar.Spelling;
import org.fettle.language.validation.IssueCodes;

import com.google.inject.Inject;

/**
 * Gives something another name in all files of its pack. Whether the new name captures another one or is captured is not worked out beforehand:
 * the pack is analysed as it would be then, and every name has to stand for what it stood for before.
 */
public final class Rename {
    private final Spelling spelling;
    private final Lexemes lexemes;

    /** @param spelling how names are written */
    @Inject
    public Rename(Spelling spelling, Lexemes lexemes) {
        this.spelling = spelling;
        this.lexemes = lexemes;
    }

    /**
     * A renaming that is thought out, and what the pack looked like before: values only, so that it may outlive the analysis.
     *
     * @param renaming the edits, or a refusal
     * @param before   what each name stood for
     * @param errors   the errors that there were
     */
    public record Plan(Renaming renaming, Map<Location, Meaning> before, Set<Fault> errors) {
    }

    /**
     * What a name stands for.
     *
     * @param declaration where that is declared
     * @param label       what it is, for people
     */
    public record Meaning(Location declaration, String label) {
    }

    /**
     * An error of a pack.
     *
     * @param code   its code
     * @param file   the file that has it
     * @param offset where
     */
    public record Fault(String code, String file, int offset) {
    }

    /** Whether what stands at an offset can be renamed at all. */
    public RenameTarget target(Analysis pack, String file, int offset) {
        Use use = Navigation.at(Uses.of(pack, file), offset);
        if (use == null) {
            return new RenameTarget(null, "", "There is no name here that could be changed.");
        }
        String name = name(use.target());
        String owner = LoadedPack.fileOf(use.target());
        String refusal = null;
        if (use.target().eResource() == null) {
            refusal = name + " is a word of the language.";
        } else if (use.target() instanceof Code code) {
            refusal = "The code " + code.getName() + " is what the return's files hold; a code is added or taken out, not renamed.";
        } else if (!pack.sources().own().containsKey(owner)) {
            refusal = name + " belongs to another pack (" + owner + "), which cannot be changed from here.";
        }
        return new RenameTarget(use.location(), name, refusal);
    }

    private static String name(EObject object) {
        Object name = object.eGet(object.eClass().getEStructuralFeature("name"));
        return name == null ? "" : name.toString();
    }

    /** Thinks a renaming out. */
    public Plan plan(Analysis pack, String file, int offset, String newName) {
        RenameTarget target = target(pack, file, offset);
        if (target.isRefused()) {
            return refused(target.refusal());
        }
        List<Use> uses = Uses.of(pack);
        Use use = Navigation.at(uses.stream().filter(each -> each.file().equals(file)).toList(), offset);
        String refusal = wrongName(use.target(), newName);
        if (refusal == null) {
            refusal = broken(pack, uses, target.name());
        }
        if (refusal != null) {
            return refused(refusal);
        }
        Set<TextEdit> edits = new HashSet<>();
        if (!newName.equals(target.name())) {
            uses.stream().filter(each -> each.target() == use.target())
                    .forEach(each -> edits.add(new TextEdit(each.file(), each.offset(), each.length(), written(each, newName))));
        }
        List<TextEdit> sorted = edits.stream()
                .sorted((a, b) -> a.file().equals(b.file()) ? Integer.compare(a.offset(), b.offset()) : a.file().compareTo(b.file())).toList();
        return new Plan(new Renaming(sorted, null), meanings(uses), faults(pack.diagnostics()));
    }

    private static Plan refused(String reason) {
        return new Plan(Renaming.refused(reason), Map.of(), Set.of());
    }

    private String wrongName(EObject target, String name) {
        if (spelling.isWord(name)) {
            return name + " is a word of the language; choose another name.";
        }
        if (target instanceof Rule ? !spelling.isRuleCode(name) : !spelling.isName(name)) {
            return "\"" + name + "\" cannot be a name: a name has letters, digits and underscores, and hyphens between words"
                    + (target instanceof Rule ? "; the code of a rule may start with a digit." : ", and starts with a letter.");
        }
        return null;
    }

    /** In what cannot be parsed names are not found: if the name may stand there, nothing is renamed. */
    private String broken(Analysis pack, List<Use> uses, String name) {
        for (String file : pack.sources().own().keySet()) {
            if (!pack.resource(file).getParseResult().hasSyntaxErrors()) {
                continue;
            }
            String text = pack.sources().text(file);
            for (Lexeme lexeme : lexemes.of(text)) {
                boolean names = lexeme.is("ID") && lexeme.text().equals(name);
                if (names && uses.stream().noneMatch(use -> use.file().equals(file) && use.offset() == lexeme.start())) {
                    return name + " stands in a part of " + file + " that has an error (line " + line(text, lexeme.start())
                            + "), so that it is not known what it means there; repair that first.";
                }
            }
        }
        return null;
    }

    private String written(Use use, String name) {
        return switch (use.style()) {
            case NAME -> spelling.name(name);
            case CODE -> spelling.code(name);
            case QUOTED -> Texts.quote(name);
            case PLAIN -> name;
        };
    }

    /**
     * Compares the pack after a renaming with what it was before.
     *
     * @param after the pack as it is with the plan's edits
     * @return the plan's renaming, or a refusal that says what would have changed its meaning
     */
    public Renaming checked(Plan plan, Analysis after) {
        List<TextEdit> edits = plan.renaming().edits();
        List<Diagnostic> faults = after.diagnostics().stream()
                .filter(diagnostic -> diagnostic.problem().isError() && !wasThere(plan, diagnostic, edits)).toList();
        for (Diagnostic diagnostic : faults) {
            Problem problem = diagnostic.problem();
            if (problem.code().equals(IssueCodes.DUPLICATE_NAME) || problem.code().equals(IssueCodes.DUPLICATE_RULE)) {
                return Renaming.refused("The name is taken. In " + problem.file() + ", line " + problem.line() + ": " + problem.message());
            }
        }
        Map<Location, Meaning> now = meanings(Uses.of(after));
        for (Map.Entry<Location, Meaning> entry : plan.before().entrySet()) {
            Location was = entry.getKey();
            Location place = moved(was, edits);
            Meaning old = entry.getValue();
            Meaning found = at(now, place);
            Location declaration = moved(old.declaration(), edits);
            if (found == null || !same(found.declaration(), declaration)) {
                return Renaming.refused("In " + was.file() + ", line " + line(after.sources().text(was.file()), place.offset()) + ", "
                        + word(after, place) + " would then stand for " + (found == null ? "nothing" : found.label()) + " instead of "
                        + old.label() + ".");
            }
        }
        if (!faults.isEmpty()) {
            Problem first = faults.get(0).problem();
            return Renaming.refused("Then there would be an error in " + first.file() + ", line " + first.line() + ": " + first.message());
        }
        return plan.renaming();
    }

    private static String word(Analysis after, Location place) {
        String text = after.sources().text(place.file());
        int end = place.offset();
        while (end < text.length() && (Character.isLetterOrDigit(text.charAt(end)) || "_-^".indexOf(text.charAt(end)) >= 0)) {
            end++;
        }
        return text.substring(place.offset(), end);
    }

    private static boolean wasThere(Plan plan, Diagnostic diagnostic, List<TextEdit> edits) {
        return plan.errors().stream().anyMatch(error -> error.code().equals(diagnostic.problem().code())
                && error.file().equals(diagnostic.problem().file())
                && moved(new Location(error.file(), error.offset(), 0), edits).offset() == diagnostic.offset());
    }

    private static Meaning at(Map<Location, Meaning> meanings, Location place) {
        // The name's length may have changed: only its beginning counts.
        return meanings.get(new Location(place.file(), place.offset(), 0));
    }

    private static boolean same(Location one, Location other) {
        return one.file().equals(other.file()) && one.offset() == other.offset();
    }

    /** Where a place is after edits. */
    private static Location moved(Location place, List<TextEdit> edits) {
        int offset = place.offset();
        for (TextEdit edit : edits) {
            if (edit.file().equals(place.file()) && edit.offset() < place.offset()) {
                offset += edit.text().length() - edit.length();
            }
        }
        return new Location(place.file(), offset, place.length());
    }

    private static Map<Location, Meaning> meanings(List<Use> uses) {
        Map<EObject, Location> declared = new HashMap<>();
        for (Use use : uses) {
            if (use.kind() == Occurrence.Kind.DECLARATION) {
                declared.putIfAbsent(use.target(), use.location());
            }
        }
        Map<Location, Meaning> meanings = new HashMap<>();
        for (Use use : uses) {
            Location declaration = Objects.requireNonNullElse(declared.get(use.target()),
                    new Location(LoadedPack.fileOf(use.target()) + " " + use.target().eClass().getName() + " " + name(use.target()), 0, 0));
            meanings.putIfAbsent(new Location(use.file(), use.offset(), 0), new Meaning(declaration, label(use.target())));
        }
        return meanings;
    }

    private static String label(EObject target) {
        String kind = target instanceof Pack ? "pack"
                : target instanceof Rule ? "rule" : target.eClass().getName().toLowerCase(java.util.Locale.ROOT);
        return switch (kind) {
            case "codelist" -> "the code list " + name(target);
            case "tabledeclaration" -> "the table " + name(target);
            case "valueparameter" -> "the value " + name(target);
            case "alias" -> "the row " + name(target);
            case "let" -> "the let " + name(target);
            default -> "the " + kind + " " + name(target);
        };
    }

    private static Set<Fault> faults(List<Diagnostic> diagnostics) {
        Set<Fault> faults = new HashSet<>();
        diagnostics.stream().filter(diagnostic -> diagnostic.problem().isError())
                .forEach(diagnostic -> faults.add(new Fault(diagnostic.problem().code(), diagnostic.problem().file(), diagnostic.offset())));
        return faults;
    }

    private static int line(String text, int offset) {
        return 1 + (int) text.substring(0, Math.min(text.length(), offset)).chars().filter(c -> c == '\n').count();
    }
}
