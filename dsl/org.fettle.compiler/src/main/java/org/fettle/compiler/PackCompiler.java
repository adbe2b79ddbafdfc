/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.compiler;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.fettle.compiler.ecj.JavaCompiler;
import org.fettle.compiler.interpret.InterpretedPack;
import org.fettle.compiler.java.DefinitionWriter;
import org.fettle.compiler.java.JavaSource;
import org.fettle.compiler.java.RuleWriter;
import org.fettle.compiler.lower.PackLowering;
import org.fettle.data.Problem;
import org.fettle.engine.pack.CompiledPackParts;
import org.fettle.engine.pack.PackFile;
import org.fettle.language.LoadedPack;
import org.fettle.language.PackLoader;

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

    /** Compiles a loaded pack. */
    public static CompileResult compile(LoadedPack loaded) {
        Plan plan = plan(loaded);
        if (plan.lowered() == null) {
            return new CompileResult(null, null, plan.problems());
        }
        Map<String, byte[]> classes = JavaCompiler.compile(java(plan.lowered()));
        CompiledPackParts parts = new CompiledPackParts(plan.lowered().info(), classes, loaded.sources());
        try {
            return new CompileResult(PackFile.define(parts), parts, plan.problems());
        } catch (IOException e) {
            throw new IllegalStateException("A pack that was just compiled cannot be loaded: " + e.getMessage(), e);
        }
    }

    /** The same pack with its rules interpreted: the slow twin that tests and explanations use. */
    public static CompileResult interpret(LoadedPack loaded) {
        Plan plan = plan(loaded);
        if (plan.lowered() == null) {
            return new CompileResult(null, null, plan.problems());
        }
        PackLowering.Result lowered = plan.lowered();
        return new CompileResult(new InterpretedPack(lowered.info(), lowered.rules(), lowered.definitions(), loaded.sources()), null,
                plan.problems());
    }

    /**
     * The generated Java.
     *
     * @return source by simple class name, or empty when the pack has errors
     */
    public static Map<String, String> javaSources(LoadedPack loaded) {
        Plan plan = plan(loaded);
        Map<String, String> out = new TreeMap<>();
        if (plan.lowered() != null) {
            java(plan.lowered()).forEach(s -> out.put(s.className().substring(s.className().lastIndexOf('.') + 1), s.text()));
        }
        return out;
    }

    /** A plan, or none when there are errors. */
    private record Plan(PackLowering.Result lowered, List<Problem> problems) {
    }

    private static Plan plan(LoadedPack loaded) {
        if (loaded.hasErrors()) {
            return new Plan(null, loaded.problems());
        }
        PackLowering.Result lowered = PackLowering.lower(loaded.models());
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
