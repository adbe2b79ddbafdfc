/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.io;

/**
 * How to read.
 *
 * @param threads         how many threads may work at once, at least 1
 * @param problemsPerKind how many problems of one kind are listed for one file before "and n more", at least 1
 * @param partBytes       about how many bytes of a file one thread reads at a time; 0 to choose by the size of the files
 */
public record ReadOptions(int threads, int problemsPerKind, int partBytes) {

    /** All processors, 20 problems of a kind. */
    public static final ReadOptions DEFAULT = new ReadOptions(Runtime.getRuntime().availableProcessors(), 20, 0);

    /** Checks the ranges. */
    public ReadOptions {
        if (threads < 1 || problemsPerKind < 1 || partBytes < 0) {
            throw new IllegalArgumentException("threads and problems must be at least 1, the size of parts not negative");
        }
    }

    /** The same with another number of threads. */
    public ReadOptions withThreads(int number) {
        return new ReadOptions(number, problemsPerKind, partBytes);
    }
}
