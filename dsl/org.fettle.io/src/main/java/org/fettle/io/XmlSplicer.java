/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.io;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Reader;
import java.io.Writer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Copies an XML file with some places replaced. Places are counted in characters and come in ascending order. */
final class XmlSplicer implements Closeable {

    private final Reader in;
    private final Writer out;
    private final CharsetEncoder encoder;
    private final char[] block = new char[1 << 13];
    private long at;
    private String lineEnd;
    private boolean returned;

    /**
     * Starts behind the byte-order mark, which is copied.
     *
     * @param encoding how the file is spelt
     */
    XmlSplicer(Path source, String encoding, OutputStream target) throws IOException {
        Charset charset = encoding == null ? StandardCharsets.UTF_8 : Charset.forName(encoding);
        InputStream bytes = new BufferedInputStream(Files.newInputStream(source), 1 << 16);
        bytes.mark(4);
        byte[] start = bytes.readNBytes(3);
        bytes.reset();
        int mark = start.length == 3 && (start[0] & 0xFF) == 0xEF && (start[1] & 0xFF) == 0xBB && (start[2] & 0xFF) == 0xBF ? 3
                : start.length > 1
                        && ((start[0] & 0xFF) == 0xFE && (start[1] & 0xFF) == 0xFF || (start[0] & 0xFF) == 0xFF && (start[1] & 0xFF) == 0xFE)
                                ? 2
                                : 0;
        target.write(bytes.readNBytes(mark));
        if (mark == 2) {
            charset = (start[0] & 0xFF) == 0xFE ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_16LE;
        }
        this.in = new BufferedReader(new InputStreamReader(bytes, charset), 1 << 16);
        this.out = new OutputStreamWriter(target, charset);
        this.encoder = charset.newEncoder();
    }

    /** Copies up to a place. */
    void copyTo(long place) throws IOException {
        move(place, true);
    }

    /** Leaves out what is before a place. */
    void skipTo(long place) throws IOException {
        move(place, false);
    }

    private void move(long place, boolean copies) throws IOException {
        while (at < place) {
            int n = in.read(block, 0, (int) Math.min(block.length, place - at));
            if (n < 0) {
                throw new IOException("the original file became shorter while it was read");
            }
            if (copies) {
                out.write(block, 0, n);
            }
            at += n;
            for (int i = 0; lineEnd == null && i < n; i++) {
                lineEnd = block[i] != '\n' ? null : returned ? "\r\n" : "\n";
                returned = block[i] == '\r';
            }
        }
    }

    /** How lines of the file end, as far as it was looked at. */
    String lineEnd() {
        return lineEnd == null ? "\n" : lineEnd;
    }

    /** How far the file is copied or left out. */
    long at() {
        return at;
    }

    /** Writes markup or text that is escaped already. */
    void write(String text) throws IOException {
        for (int i = 0; i < text.length();) {
            int c = text.codePointAt(i);
            String character = Character.toString(c);
            out.write(encoder.canEncode(character) ? character : "&#" + c + ';');
            i += Character.charCount(c);
        }
    }

    /** Copies the rest. */
    void finish() throws IOException {
        for (int n = in.read(block); n >= 0; n = in.read(block)) {
            out.write(block, 0, n);
        }
        out.flush();
    }

    /** The text with the characters that mean something in XML spelt out. */
    static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\r", "&#13;");
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
