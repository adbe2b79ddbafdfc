/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.compiler.ecj;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicBoolean;

import org.eclipse.jdt.core.compiler.CategorizedProblem;
import org.eclipse.jdt.internal.compiler.ClassFile;
import org.eclipse.jdt.internal.compiler.CompilationResult;
import org.eclipse.jdt.internal.compiler.Compiler;
import org.eclipse.jdt.internal.compiler.DefaultErrorHandlingPolicies;
import org.eclipse.jdt.internal.compiler.batch.CompilationUnit;
import org.eclipse.jdt.internal.compiler.env.ICompilationUnit;
import org.eclipse.jdt.internal.compiler.impl.CompilerOptions;
import org.eclipse.jdt.internal.compiler.problem.DefaultProblemFactory;
import org.fettle.compiler.java.JavaSource;

/** Compiles generated Java in memory. */
public final class JavaCompiler {

    private static final AtomicBoolean WARM = new AtomicBoolean();

    private JavaCompiler() {
    }

    /**
     * Loads the compiler's classes in a thread of its own, once a process: it takes as long as reading a pack does, and a second processor is idle
     * meanwhile. What goes wrong here shows again, and is reported, when something is compiled in earnest.
     */
    public static void warmUp() {
        if (WARM.compareAndSet(false, true)) {
            JavaSource source = new JavaSource("fettle.pack.Warm",
                    """
                            package fettle.pack;
                            import org.fettle.engine.*;
                            import org.fettle.engine.kernel.*;
                            public final class Warm extends Kernel {
                                private final int[] dates;
                                public Warm(Binding binding) { dates = binding.ints("", 0, ""); }
                                @Override public void run(int from, int to, FlagSink out) {
                                    for (int i = from; i < to; i++) { if (!(Cells.at(dates, i) == Dates.plusYears(i, 1L) && i > 0)) { continue; } out.begin(i); }
                                }
                            }
                            """,
                    "warm.fettle", new int[] {1});
            Thread thread = new Thread(() -> compile(List.of(source)), "fettle compiler");
            thread.setDaemon(true);
            thread.start();
        }
    }

    /**
     * Compiles classes, whose stack traces name the {@code .fettle} file and line.
     *
     * @return class files by binary name
     * @throws IllegalStateException when generated code does not compile, which is a fault of the generator
     */
    public static Map<String, byte[]> compile(Collection<JavaSource> sources) {
        Map<String, JavaSource> byName = new HashMap<>();
        List<ICompilationUnit> units = new ArrayList<>();
        for (JavaSource source : sources) {
            byName.put(source.className(), source);
            units.add(new CompilationUnit(source.text().toCharArray(), source.className().replace('.', '/') + ".java", "UTF-8"));
        }
        Map<String, byte[]> classes = new TreeMap<>();
        List<String> errors = new ArrayList<>();
        Compiler compiler = new Compiler(new ClassPath(), DefaultErrorHandlingPolicies.proceedWithAllProblems(), options(),
                result -> accept(result, byName, classes, errors), new DefaultProblemFactory(Locale.ENGLISH));
        compiler.useSingleThread = true;
        compiler.compile(units.toArray(ICompilationUnit[]::new));
        if (!errors.isEmpty()) {
            throw new IllegalStateException("Generated Java does not compile; this is a fault of Fettle:\n" + String.join("\n", errors));
        }
        return classes;
    }

    private static CompilerOptions options() {
        Map<String, String> options = new HashMap<>();
        options.put(CompilerOptions.OPTION_Source, CompilerOptions.VERSION_17);
        options.put(CompilerOptions.OPTION_Compliance, CompilerOptions.VERSION_17);
        options.put(CompilerOptions.OPTION_TargetPlatform, CompilerOptions.VERSION_17);
        options.put(CompilerOptions.OPTION_LineNumberAttribute, CompilerOptions.GENERATE);
        options.put(CompilerOptions.OPTION_SourceFileAttribute, CompilerOptions.GENERATE);
        options.put(CompilerOptions.OPTION_LocalVariableAttribute, CompilerOptions.DO_NOT_GENERATE);
        options.put(CompilerOptions.OPTION_PreserveUnusedLocal, CompilerOptions.OPTIMIZE_OUT);
        CompilerOptions out = new CompilerOptions(options);
        out.processAnnotations = false;
        return out;
    }

    private static void accept(CompilationResult result, Map<String, JavaSource> sources, Map<String, byte[]> classes,
            List<String> errors) {
        if (result.hasErrors()) {
            for (CategorizedProblem error : result.getErrors()) {
                errors.add(new String(error.getOriginatingFileName()) + ":" + error.getSourceLineNumber() + ": " + error.getMessage());
            }
            return;
        }
        for (ClassFile file : result.getClassFiles()) {
            String name = new String(file.fileName()).replace('/', '.');
            classes.put(name, SourceLines.rewrite(file.getBytes(), sources.get(name)));
        }
    }
}
