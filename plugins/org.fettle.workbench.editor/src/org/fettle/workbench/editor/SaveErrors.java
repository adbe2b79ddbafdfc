/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.workbench.editor;

import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.eclipse.core.runtime.CoreException;

/** Says in words why a file could not be saved, and what to try. */
final class SaveErrors {
    private SaveErrors() {
    }

    /** Why. */
    static String reason(Path file, CoreException exception) {
        if (!Files.isDirectory(file.getParent())) {
            return "its folder is no longer there.";
        }
        Throwable cause = exception.getStatus().getException() == null ? exception : exception.getStatus().getException();
        if (cause instanceof AccessDeniedException || Files.exists(file) && !Files.isWritable(file)) {
            return "it is read only, or another program has it open.";
        }
        if (cause instanceof FileSystemException problem && problem.getReason() != null) {
            return problem.getReason() + ".";
        }
        return exception.getStatus().getMessage();
    }

    /** What to try. */
    static String advice(Path file) {
        return Files.isDirectory(file.getParent()) ? "Close the other program or make the file writable, then save again."
                : "Make the folder " + file.getParent() + " again, or copy the text, then save again.";
    }
}
