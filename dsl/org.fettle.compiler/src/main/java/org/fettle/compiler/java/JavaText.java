/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.compiler.java;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.xtend2.lib.StringConcatenation;

/** Lines of Java, each with the line of the rule's file that it stands for. */
final class JavaText {

    private record Line(String text, int indent, int source) {
    }

    private final List<Line> lines = new ArrayList<>();
    private int indent;
    private int source;

    /** A text whose first lines stand for a line of the rule's file. */
    JavaText(int source) {
        this.source = source;
    }

    /** The following lines stand for this line of the rule's file. */
    JavaText at(int line) {
        source = line;
        return this;
    }

    /** Adds a line. */
    JavaText line(String text) {
        lines.add(new Line(text, text.isEmpty() ? 0 : indent, source));
        return this;
    }

    /** Adds a line that opens a block. */
    JavaText open(String text) {
        line(text + " {");
        indent++;
        return this;
    }

    /** Closes a block. */
    JavaText close() {
        indent--;
        return line("}");
    }

    /** Adds the lines of another text at this indentation. */
    JavaText add(JavaText other) {
        for (Line line : other.lines) {
            lines.add(new Line(line.text, line.text.isEmpty() ? 0 : line.indent + indent, line.source));
        }
        return this;
    }

    /** Whether it has no line. */
    boolean isEmpty() {
        return lines.isEmpty();
    }

    /** For each Java line, from the first: the line of the rule's file. */
    int[] sourceLines() {
        return lines.stream().mapToInt(Line::source).toArray();
    }

    /** The text, with line feeds. */
    String render() {
        StringConcatenation out = new StringConcatenation("\n");
        for (Line line : lines) {
            out.append("    ".repeat(line.indent));
            out.append(line.text);
            out.newLine();
        }
        return out.toString();
    }
}
