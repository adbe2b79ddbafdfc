/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.cli;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** Runs commands in this process, as the start script would. */
final class Shell {
    /**
     * What a command did.
     *
     * @param code its exit code
     * @param out  what scripts read
     * @param err  what people read
     */
    record Result(int code, String out, String err) {
        List<String> errors() {
            return err.lines().filter(line -> line.startsWith("error: ")).map(line -> line.substring("error: ".length())).toList();
        }

        @Override
        public String toString() {
            return "exit " + code + "\n" + out + "\n" + err;
        }
    }

    private Shell() {
    }

    /** Runs {@code fettle} with these arguments; what is not text becomes text. */
    static Result run(Object... arguments) {
        return run(false, arguments);
    }

    /** The same on a terminal that shows colours. */
    static Result runOnTerminal(Object... arguments) {
        return run(true, arguments);
    }

    private static Result run(boolean terminal, Object... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        String[] texts = new String[arguments.length];
        for (int i = 0; i < texts.length; i++) {
            texts[i] = arguments[i].toString();
        }
        try (FettleCommand fettle = new FettleCommand(new Console(out, err, StandardCharsets.UTF_8, terminal, terminal, terminal), home())) {
            int code = fettle.execute(texts);
            return new Result(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
        }
    }

    /** The checkout that the tests run in. */
    static Path home() {
        return PackFinder.home();
    }
}
