/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.engine;

/** Words for a rule that failed. */
final class Crash {
    private static final String SOURCE_SUFFIX = ".fettle";

    private Crash() {
    }

    /** True for failures that belong to one rule; others (the machine is broken) must not be taken for a rule's fault. */
    static boolean isOfRule(Throwable failure) {
        return failure instanceof Exception || failure instanceof LinkageError || failure instanceof AssertionError
                || failure instanceof StackOverflowError || failure instanceof OutOfMemoryError;
    }

    /**
     * Exception, message and place: {@code ArithmeticException: / by zero at episodes.fettle:14}.
     *
     * @param file source of the rule, named when the stack does not lead to a better place
     * @param line line of the rule in that file
     */
    static String describe(Throwable failure, String file, int line) {
        StringBuilder text = new StringBuilder(failure.getClass().getSimpleName());
        if (failure.getMessage() != null) {
            text.append(": ").append(failure.getMessage());
        }
        text.append(" at ");
        for (StackTraceElement frame : failure.getStackTrace()) {
            if (frame.getFileName() != null && frame.getFileName().endsWith(SOURCE_SUFFIX)) {
                // A pack that was compiled before another one extended it does not know what its files are called there.
                String place = file.endsWith("/" + frame.getFileName()) ? file : frame.getFileName();
                return text.append(place).append(':').append(frame.getLineNumber()).toString();
            }
        }
        return text.append(file).append(':').append(line).toString();
    }
}
