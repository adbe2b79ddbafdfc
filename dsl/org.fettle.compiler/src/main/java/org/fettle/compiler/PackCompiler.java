/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.compiler;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;

import org.fettle.compiler.ecj.JavaCompiler;
import org.fettle.compiler.interpret.InterpretedPack;
import org.fettle.compiler.java.DefinitionWriter;
import org.fettle.compiler.java.JavaSource;
import org.fettle.compiler.java.RuleWriter;
import org.fettle.compiler.lower.PackLowering;
import org.fettle.data.Problem;
import org.fettle.engine.pack.CompiledPackParts;
import org.fettle.engine.pack.PackFile;
import org.fettle.engine.pack.PackFormatException;
import org.fettle.engine.pack.PackInfo;
import org.fettle.language.LoadedPack;
import org.fettle.language.PackLoader;
import org.fettle.language.fettle.Rule;

/** Compiles packs: model, plan, Java, classes. */
public final class PackCompiler {

    private PackCompiler() {
    }

    /** Compiles the pack in a folder or file; problems, unreadable files among them, are in the result. */
    public static CompileResult compile(Path pack) {
        JavaCompiler.warmUp();
        return compile(PackLoader.load(pack));
    }

    /** Compiles a pack whose files are given as texts by name. */
    public static CompileResult compile(Map<String, String> sources) {
        return compile(PackLoader.load(sources));
    }

    /** Compiles a loaded pack, and before it the one that it extends. */
    public static CompileResult compile(LoadedPack loaded) {
        if (loaded.base() == null || loaded.hasErrors()) {
            return compile(loaded, null);
        }
        LoadedPack read = whole(loaded);
        CompileResult base = compile(read.base());
        return base.isUsable() ? compile(read, base) : new CompileResult(null, null, base.problems());
    }

    /**
     * Compiles a loaded pack with its base as it was compiled before; nothing of the base is compiled again.
     *
     * @param loaded the pack; its base may have been read as an outline
     * @param base   its compiled base, or null when it extends none
     */
    public static CompileResult compile(LoadedPack loaded, CompileResult base) {
        Plan plan = plan(loaded, base == null ? null : base.pack().info());
        if (plan.lowered() == null) {
            return new CompileResult(null, null, plan.problems());
        }
        Map<String, byte[]> classes = JavaCompiler.compile(java(plan.lowered()));
        CompiledPackParts own = new CompiledPackParts(plan.lowered().info(), classes, loaded.sources());
        try {
            return result(own, base, plan.problems());
        } catch (PackFormatException e) {
            throw new IllegalStateException("A pack that was just compiled cannot be loaded: " + e.getMessage(), e);
        }
    }

    /** The pack that is made of its own parts and its base. */
    static CompileResult result(CompiledPackParts own, CompileResult base, List<Problem> problems) throws PackFormatException {
        return base == null ? new CompileResult(PackFile.define(own), own, problems)
                : new CompileResult(PackFile.define(own, base.pack()), own.on(base.parts()), problems);
    }

    /** The same pack with its rules interpreted: the slow twin that tests and explanations use. */
    public static CompileResult interpret(LoadedPack loaded) {
        LoadedPack read = whole(loaded);
        Plan plan = read.hasErrors() ? new Plan(null, read.problems()) : plan(read, PackLowering.lower(read));
        if (plan.lowered() == null) {
            return new CompileResult(null, null, plan.problems());
        }
        PackLowering.Result lowered = plan.lowered();
        return new CompileResult(new InterpretedPack(lowered.info(), lowered.rules(), lowered.definitions(), read.allSources()), null,
                plan.problems());
    }

    /** The pack with all of what it builds on. */
    private static LoadedPack whole(LoadedPack loaded) {
        boolean outlined = loaded.chain().stream().anyMatch(LoadedPack::outline);
        return outlined ? PackLoader.load(loaded.allSources()) : loaded;
    }

    /**
     * Some rules of a pack, interpreted; for one rule that is ready at once.
     *
     * @param loaded a pack; of what the wanted rules do not use it may have errors
     * @param wanted which rules to take
     */
    public static CompileResult interpret(LoadedPack loaded, Predicate<Rule> wanted) {
        PackLowering.Result lowered = PackLowering.lower(loaded, wanted);
        return new CompileResult(lowered.info() == null ? null
                : new InterpretedPack(lowered.info(), lowered.rules(), lowered.definitions(), loaded.allSources()), null, lowered.problems());
    }

    /**
     * Some rules of a pack, compiled together with the definitions and derivations that they need. For one rule of a large pack that takes a hundredth
     * of what the pack takes.
     *
     * @param loaded a pack; of what the wanted rules do not use it may have errors
     * @param wanted which rules to take, those of the packs that it extends among them
     */
    public static CompileResult compileOnly(LoadedPack loaded, Predicate<Rule> wanted) {
        PackLowering.Result lowered = PackLowering.lower(loaded, wanted);
        if (lowered.info() == null) {
            return new CompileResult(null, null, lowered.problems());
        }
        CompiledPackParts parts = new CompiledPackParts(lowered.info(), JavaCompiler.compile(java(lowered)), loaded.allSources());
        try {
            return result(parts, null, lowered.problems());
        } catch (PackFormatException e) {
            throw new IllegalStateException("Rules that were just compiled cannot be loaded: " + e.getMessage(), e);
        }
    }

    /**
     * The generated Java, that of its bases included.
     *
     * @return source by simple class name, or empty when the pack has errors
     */
    public static Map<String, String> javaSources(LoadedPack loaded) {
        LoadedPack read = whole(loaded);
        Map<String, String> out = new TreeMap<>();
        if (!read.hasErrors()) {
            java(PackLowering.lower(read)).forEach(s -> out.put(s.className().substring(s.className().lastIndexOf('.') + 1), s.text()));
        }
        return out;
    }

    /** A plan, or none when there are errors. */
    private record Plan(PackLowering.Result lowered, List<Problem> problems) {
    }

    private static Plan plan(LoadedPack loaded, PackInfo base) {
        if (loaded.hasErrors()) {
            return new Plan(null, loaded.problems());
        }
        return plan(loaded, base == null ? PackLowering.lower(loaded) : PackLowering.lower(loaded, base));
    }

    private static Plan plan(LoadedPack loaded, PackLowering.Result lowered) {
        List<Problem> problems = new ArrayList<>(loaded.problems());
        problems.addAll(lowered.problems());
        return new Plan(lowered.info() == null ? null : lowered, problems);
    }

    private static List<JavaSource> java(PackLowering.Result lowered) {
        List<JavaSource> out = new ArrayList<>();
        lowered.definitions().forEach(d -> out.add(DefinitionWriter.write(d)));
        lowered.rules().forEach(r -> out.add(RuleWriter.write(r)));
        return out;
    }
}
