/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.io;

import java.nio.file.Path;

/**
 * How to read.
 *
 * @param threads         how many threads may work at once, at least 1
 * @param problemsPerKind how many problems of one kind are listed for one file before "and n more", at least 1
 * @param partBytes       about how many bytes of a file one thread reads at a time; 0 to choose by the size of the files
 * @param cache           folder in which large references are kept in a form that loads faster; null for none. What is in it can be made
 *                        again
 */
public record ReadOptions(int threads, int problemsPerKind, int partBytes, Path cache) {

    /** All processors, 20 problems of a kind. */
    public static final ReadOptions DEFAULT = new ReadOptions(Runtime.getRuntime().availableProcessors(), 20, 0, null);

    /** Checks the ranges. */
    public ReadOptions {
        if (threads < 1 || problemsPerKind < 1 || partBytes < 0) {
            throw new IllegalArgumentException("threads and problems must be at least 1, the size of parts not negative");
        }
    }

    /** Without a folder for large references. */
    public ReadOptions(int threads, int problemsPerKind, int partBytes) {
        this(threads, problemsPerKind, partBytes, null);
    }

    /** The same with another number of threads. */
    public ReadOptions withThreads(int number) {
        return new ReadOptions(number, problemsPerKind, partBytes, cache);
    }

    /** The same with a folder for large references; it is made when it is not there. */
    public ReadOptions withCache(Path folder) {
        return new ReadOptions(threads, problemsPerKind, partBytes, folder);
    }
}
