/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.compiler.java;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The frame of a generated class: package, imports, fields, constructor, methods. */
final class ClassText {

    private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z_0-9]*");

    private final Scope scope;
    private final String className;
    private final String base;
    private final int line;
    private String comment = "";

    ClassText(Scope scope, String className, String base, int line) {
        this.scope = scope;
        this.className = className;
        this.base = base;
        this.line = line;
    }

    void comment(String text) {
        comment = text.replace("*/", "* /");
    }

    /** Copies the fields that a method uses to locals, which the JIT compiler need not read again after each call. */
    static void locals(JavaText out, Scope scope, JavaText body) {
        Set<String> used = new TreeSet<>();
        Matcher names = NAME.matcher(body.render());
        while (names.find()) {
            used.add(names.group());
        }
        for (Fields.Field field : scope.fields().all()) {
            if (used.contains(field.name())) {
                out.line(field.type() + " " + field.name() + " = this." + field.name() + ";");
            }
        }
    }

    JavaSource render(String file, JavaText run, List<JavaText> methods) {
        JavaText out = new JavaText(line);
        int dot = className.lastIndexOf('.');
        String simple = className.substring(dot + 1);
        out.line("package " + className.substring(0, dot) + ";").line("");
        for (String type : List.of("org.fettle.data.CellTexts", "org.fettle.data.Column", "org.fettle.data.Dictionary", "org.fettle.data.Lookup",
                "org.fettle.data.Order",
                "org.fettle.data.Values", "org.fettle.engine.Binding", "org.fettle.engine.Derivation", "org.fettle.engine.FlagSink",
                "org.fettle.engine.Kernel", "org.fettle.engine.kernel.*")) {
            out.line("import " + type + ";");
        }
        out.line("").line("/** " + comment + " */");
        out.open("public final class " + simple + " extends " + base).line("");
        for (Fields.Field field : scope.fields().all()) {
            out.line("private final " + field.type() + " " + field.name() + ";");
        }
        out.line("").open("public " + simple + "(Binding binding)");
        for (Fields.Field field : scope.fields().all()) {
            out.line(field.name() + " = " + field.initial() + ";");
        }
        out.close().line("").add(run);
        methods.forEach(m -> out.line("").add(m));
        scope.helpers().forEach(m -> out.line("").add(m));
        out.close();
        return new JavaSource(className, out.render(), file, out.sourceLines());
    }
}
