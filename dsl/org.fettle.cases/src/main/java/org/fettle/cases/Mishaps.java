/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.cases;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

import org.fettle.data.FileTrouble;
import org.fettle.data.Problem;

/** What went wrong with a case, as problems for people. */
final class Mishaps {
    private static final long MEGABYTE = 1L << 20;

    private Mishaps() {
    }

    /** A file that cannot be read or written. */
    static Problem of(Path where, IOException e) {
        return Problem.error(CaseModel.FAILURE, where.toString(), 0, 0, e instanceof NoSuchFileException && where.toString().equals(e.getMessage())
                ? "there is no such file. Was it moved or deleted, or is its drive not connected?"
                : FileTrouble.message(e));
    }

    /** The program itself failed, or has too little memory; nothing of the case is touched by that. */
    static Problem of(Path where, Throwable e) {
        String text = e instanceof OutOfMemoryError
                ? "There is not enough memory for these files: Fettle may use " + Runtime.getRuntime().maxMemory() / MEGABYTE
                        + " MB. Close other programs, and start Fettle with more: the number behind -Xmx in its start script says how much."
                : "Fettle itself failed (" + e + "). Your files and all confirmed changes are as they were. Please tell whoever looks after Fettle.";
        return Problem.error(CaseModel.FAILURE, where.toString(), 0, 0, text);
    }
}
