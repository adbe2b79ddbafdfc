/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.cases;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.fettle.compiler.CompileResult;
import org.fettle.compiler.PackLibrary;
import org.fettle.data.Problem;
import org.fettle.data.Progress;
import org.fettle.data.Return;
import org.fettle.engine.CollectionYear;
import org.fettle.engine.Run;
import org.fettle.engine.RunOptions;
import org.fettle.engine.pack.CompiledPack;
import org.fettle.engine.pack.CompiledPackParts;
import org.fettle.engine.pack.PackInfo;
import org.fettle.io.ReadResult;
import org.fettle.io.Repairs;
import org.fettle.language.BaseFiles;

/** Compiles the pack of a case and reads its files. */
final class CaseLoader {
    private final PackLibrary library;
    private Path cache;

    CaseLoader(PackLibrary library) {
        this.library = library;
    }

    /** The folder of a pack: the case's own, or else one that is known by name; one that is not there is looked for in the case. */
    Path pack(CaseFolder folder, String name) {
        Path own = folder.packs().resolve(name);
        Path known = Files.exists(own) ? null : library.find(name);
        return known == null ? own : known;
    }

    /** The file that a name stands for in a pack; where it would be of its own when there is none. */
    Path file(CaseFolder folder, String pack, String name) {
        Path place = pack(folder, pack);
        return BaseFiles.find(library.bases(), place, name).orElse(place.resolve(name));
    }

    /**
     * What a run needs, and what there is to say about it.
     *
     * @param pack         the rules
     * @param parts        the same to be written to a file
     * @param options      year and parameters
     * @param original     the return of the files
     * @param repairs      what was read as something else
     * @param fileProblems what is wrong with the files
     * @param packProblems what is wrong with the rules
     * @param stamps       size and time of the files when they were read, by path
     */
    record Loaded(CompiledPack pack, CompiledPackParts parts, RunOptions options, Return original, Repairs repairs, List<Problem> fileProblems,
            List<Problem> packProblems, Map<String, String> stamps) {
        /** Of rules and files. */
        List<Problem> problems() {
            List<Problem> problems = new ArrayList<>(packProblems);
            problems.addAll(fileProblems);
            return problems;
        }
    }

    /** Large references are kept here in a form that loads faster; null for nowhere. */
    void keepReferencesIn(Path folder) {
        cache = folder;
    }

    /**
     * Compiles and reads.
     *
     * @param before what was loaded before; its return is used again when neither the files nor the tables of the pack have changed. Null for nothing
     * @throws CaseFailure when the rules, the settings or the files have errors
     */
    Loaded load(CaseFolder folder, CaseSettings settings, Loaded before, Progress progress) throws IOException, CaseFailure {
        progress.begin("Compiling the rules", 0);
        CompileResult compiled = library.open(pack(folder, settings.pack()));
        if (compiled.pack() == null) {
            throw new CaseFailure("The rules have errors", compiled.problems());
        }
        CompiledPack pack = compiled.pack();
        RunOptions options = options(settings, folder, pack.info());
        List<String> wrong = Run.problems(pack.info(), options);
        if (!wrong.isEmpty()) {
            throw new CaseFailure("The settings of the case do not fit the rules",
                    wrong.stream().map(text -> Problem.error(CaseModel.FAILURE, folder.settings().toString(), 0, 0, text)).toList());
        }
        Map<String, String> stamps = CaseFiles.stamps(folder, settings);
        if (before != null && stamps.equals(before.stamps()) && CaseFiles.sameShape(before.original().type(), pack.info().returnType())) {
            return new Loaded(pack, compiled.parts(), options, before.original(), before.repairs(), before.fileProblems(), compiled.problems(),
                    stamps);
        }
        ReadResult read = CaseFiles.read(folder, settings, pack.info().returnType(), cache, progress);
        if (read.failed()) {
            throw new CaseFailure("The files of the return have errors", read.problems());
        }
        return new Loaded(pack, compiled.parts(), options, read.data(), read.repairs(), read.problems(), compiled.problems(), stamps);
    }

    /** A pack that does not ask for the authority does not get it. */
    private static RunOptions options(CaseSettings settings, CaseFolder folder, PackInfo pack) throws CaseFailure {
        try {
            RunOptions options = RunOptions.of(CollectionYear.parse(settings.year()));
            if (!settings.authority().isBlank() && pack.parameter(CaseSettings.AUTHORITY) != null) {
                options = options.withParameter(CaseSettings.AUTHORITY, settings.authority().trim());
            }
            for (var parameter : settings.parameters().entrySet()) {
                options = options.withParameter(parameter.getKey(), parameter.getValue());
            }
            return options;
        } catch (IllegalArgumentException e) {
            throw new CaseFailure("The settings of the case have errors",
                    List.of(Problem.error(CaseModel.FAILURE, folder.settings().toString(), 0, 0, e.getMessage())));
        }
    }
}
