/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.io;

import java.io.CharConversionException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

import javax.xml.stream.Location;
import javax.xml.stream.XMLStreamException;

import org.fettle.data.Problem;

/** Says in words why the parser refused an XML file. */
final class XmlFailures {

    private XmlFailures() {
    }

    static Problem problem(XMLStreamException e, Path path) {
        String file = path.toString();
        Location at = e.getLocation();
        int line = at == null ? 0 : Math.max(0, at.getLineNumber());
        int column = line == 0 ? 0 : Math.max(0, at.getColumnNumber());
        Throwable cause = e.getNestedException() == null ? e.getCause() : e.getNestedException();
        if (cause instanceof CharConversionException) {
            int[] place = ProblemPlaces.firstNotUtf8(new FileHead(path, null, Encoding.UTF_8, 0, List.of()));
            return Problem.error("xml.encoding", file, place[0], place[1], "has bytes that are no characters in the encoding that the file states"
                    + " (UTF-8 when it states none); state the right one, as in"
                    + " <?xml version=\"1.0\" encoding=\"windows-1252\"?>");
        }
        if (cause instanceof IOException io) {
            return Problem.error("io.unreadable", file, 0, 0, "cannot be read: " + Reasons.of(io));
        }
        return Problem.error("xml.syntax", file, line, column, "is not well-formed XML here: " + sentence(e.getMessage()));
    }

    /** The parser's message without the place, which is said before it. */
    private static String sentence(String message) {
        String text = message == null ? "no reason is known" : message;
        int end = text.indexOf("\n at [");
        String first = (end < 0 ? text : text.substring(0, end)).strip().replaceAll("\\s+", " ");
        return first.endsWith(".") ? first.substring(0, first.length() - 1) : first;
    }
}
