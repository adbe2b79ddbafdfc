/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.cli;

/** Entry of the {@code fettle} command. */
public final class Main {
    /** How long a cancelled command gets to tidy up before the process ends, in milliseconds. */
    private static final long TIDY_MILLIS = 5_000;

    private Main() {
    }

    /** Runs one command and ends the process with its exit code. */
    public static void main(String[] arguments) {
        FettleCommand fettle = new FettleCommand(Console.ofProcess(), PackFinder.home());
        Thread main = Thread.currentThread();
        Thread hook = new Thread(() -> cancel(fettle, main), "cancel");
        Runtime.getRuntime().addShutdownHook(hook);
        int code = fettle.execute(arguments);
        if (code == ExitCode.CANCELLED) {
            return; // the process is ending already, and the hook waits for this thread
        }
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            return; // Ctrl-C came after the work was done: the same
        }
        System.exit(code);
    }

    private static void cancel(FettleCommand fettle, Thread main) {
        fettle.progress().cancel();
        try {
            main.join(TIDY_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
