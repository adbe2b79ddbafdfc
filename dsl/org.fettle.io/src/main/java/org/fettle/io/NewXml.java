/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.io;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;

import org.fettle.data.Progress;
import org.fettle.data.ReturnType;
import org.fettle.data.XmlLayout;

/**
 * Writes a return as a new XML file. The values of a subject, and rows that share more than the key with it, lie in an element that is called as the file of the
 * table of all subjects is; other rows lie beside it. Readers do not mind where they lie.
 */
final class NewXml {
    private static final String ANY = "*";

    private final XmlLayout layout;
    private final Writer out;
    private final String root;
    private final String[] around;
    private final String group;

    NewXml(ReturnType type, OutputStream out) {
        this.layout = type.xml();
        this.out = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        String[] steps = XmlLayout.steps(layout.subject());
        this.root = steps.length == 1 || steps[0].equals(ANY) ? type.name() : steps[0];
        this.around = new String[Math.max(1, steps.length - 1)];
        for (int i = 0; i < around.length; i++) {
            String step = steps[steps.length - around.length + i];
            around[i] = step.equals(ANY) ? type.subjectName().toUpperCase(Locale.ROOT) : step;
        }
        String whole = new XmlIndicators(layout).whole();
        this.group = whole == null ? null : type.table(whole).fileStem().toUpperCase(Locale.ROOT);
    }

    /** The name of the file for a return that had none in XML. */
    static String fileName(ReturnType type) {
        return type.name().toLowerCase(Locale.ROOT) + ".xml";
    }

    void write(XmlContent content, Progress progress) throws IOException {
        out.write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<" + root + ">\n");
        for (XmlContent.Element element : content.elements()) {
            progress.check();
            write(element);
        }
        out.write("</" + root + ">\n");
        out.flush();
    }

    private void write(XmlContent.Element element) throws IOException {
        String indent = "  ";
        for (String name : around) {
            out.write(indent + '<' + name + ">\n");
            indent += "  ";
        }
        String inner = group == null ? indent : indent + "  ";
        if (group != null) {
            out.write(indent + '<' + group + ">\n");
        }
        values(element.values(), inner);
        for (XmlContent.Row row : element.rows()) {
            if (group == null || shares(row.layout())) {
                row(row, inner);
            }
        }
        if (group != null) {
            out.write(indent + "</" + group + ">\n");
            for (XmlContent.Row row : element.rows()) {
                if (!shares(row.layout())) {
                    row(row, indent);
                }
            }
        }
        for (int i = around.length - 1; i >= 0; i--) {
            indent = indent.substring(2);
            out.write(indent + "</" + around[i] + ">\n");
        }
    }

    /** Whether rows take more than the key from their subject. */
    private boolean shares(XmlLayout.Rows rows) {
        return rows.columns().stream().anyMatch(value -> value.ofSubject() && !value.path().equals(layout.key()));
    }

    private void row(XmlContent.Row row, String indent) throws IOException {
        String[] names = XmlLayout.steps(row.layout().path());
        String self = row.values().get(XmlLayout.SELF);
        StringBuilder open = new StringBuilder();
        for (String name : names) {
            open.append('<').append(name).append('>');
        }
        out.write(indent + open);
        if (self != null) {
            out.write(XmlSplicer.escaped(self));
        } else {
            out.write('\n');
            values(row.values(), indent + "  ");
            out.write(indent);
        }
        for (int i = names.length - 1; i >= 0; i--) {
            out.write("</" + names[i] + '>');
        }
        out.write('\n');
    }

    private void values(Map<String, String> values, String indent) throws IOException {
        for (Map.Entry<String, String> value : values.entrySet()) {
            String[] names = XmlLayout.steps(value.getKey());
            out.write(indent);
            for (String name : names) {
                out.write('<' + name + '>');
            }
            out.write(XmlSplicer.escaped(value.getValue()));
            for (int i = names.length - 1; i >= 0; i--) {
                out.write("</" + names[i] + '>');
            }
            out.write('\n');
        }
    }
}
