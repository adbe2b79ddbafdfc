/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.cli;

import java.io.BufferedWriter;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** Where the command writes, and what the reader at the other end can show. */
final class Console {
    /** A colour or weight of text on a terminal. */
    enum Style {
        BOLD("1"), FAINT("2"), RED("31"), GREEN("32"), YELLOW("33"), CYAN("36");

        private final String code;

        Style(String code) {
            this.code = code;
        }
    }

    private final OutputStream raw;
    private final PrintWriter out;
    private final PrintWriter err;
    private final boolean errTerminal;
    private final boolean outColours;
    private final boolean errColours;

    /**
     * @param out what scripts read
     * @param err what people read: problems, progress
     * @param outTerminal whether a person sees {@code out} on a terminal
     * @param errTerminal whether a person sees {@code err} on a terminal
     * @param colours whether that person wants colours
     */
    Console(OutputStream out, OutputStream err, Charset charset, boolean outTerminal, boolean errTerminal, boolean colours) {
        raw = out;
        this.out = new PrintWriter(new BufferedWriter(new OutputStreamWriter(out, charset), 1 << 14), false);
        this.err = new PrintWriter(new BufferedWriter(new OutputStreamWriter(err, charset)), true);
        this.errTerminal = errTerminal;
        outColours = outTerminal && colours;
        errColours = errTerminal && colours;
    }

    /**
     * The console of this process. Java 17 cannot tell which of its streams is a terminal, so the start script says so in the
     * properties {@code fettle.terminal.out} and {@code fettle.terminal.err}; without them both are only if a console is attached.
     */
    static Console ofProcess() {
        boolean attached = System.console() != null;
        boolean outTerminal = property("fettle.terminal.out", attached);
        boolean errTerminal = property("fettle.terminal.err", attached);
        String noColour = System.getenv("NO_COLOR");
        boolean colours = (noColour == null || noColour.isEmpty()) && !"dumb".equals(System.getenv("TERM"));
        // Files and pipes get UTF-8 always, so that output does not depend on the machine; a terminal gets what it can show.
        Charset charset = outTerminal ? terminalCharset() : StandardCharsets.UTF_8;
        return new Console(new FileOutputStream(FileDescriptor.out), new FileOutputStream(FileDescriptor.err), charset, outTerminal,
                errTerminal,
                colours);
    }

    private static boolean property(String name, boolean otherwise) {
        String value = System.getProperty(name);
        return value == null ? otherwise : Boolean.parseBoolean(value);
    }

    private static Charset terminalCharset() {
        String name = System.getProperty("stdout.encoding",
                System.getProperty("sun.stdout.encoding", System.getProperty("native.encoding")));
        return name != null && Charset.isSupported(name) ? Charset.forName(name) : StandardCharsets.UTF_8;
    }

    /** Text for scripts and readers. Buffered: flushed when the command ends. */
    PrintWriter out() {
        return out;
    }

    /** The bytes below {@link #out()}, for writers that encode for themselves; what {@code out()} holds is flushed first. */
    OutputStream bytes() {
        out.flush();
        return raw;
    }

    PrintWriter err() {
        return err;
    }

    boolean isErrTerminal() {
        return errTerminal;
    }

    boolean hasOutColours() {
        return outColours;
    }

    boolean hasErrColours() {
        return errColours;
    }

    /** The text as {@code out} shows it: in the style on a terminal, as it is elsewhere. */
    String styled(Style style, String text) {
        return outColours ? paint(style, text) : text;
    }

    /** Like {@link #styled} for {@code err}. */
    String styledErr(Style style, String text) {
        return errColours ? paint(style, text) : text;
    }

    void flush() {
        out.flush();
        err.flush();
    }

    private static String paint(Style style, String text) {
        return "\u001b[" + style.code + "m" + text + "\u001b[0m";
    }
}
