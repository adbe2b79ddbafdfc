/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.cli.lsp;

import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;

import org.eclipse.lsp4j.jsonrpc.Launcher;
import org.eclipse.lsp4j.launch.LSPLauncher;
import org.eclipse.lsp4j.services.LanguageClient;

/** One run of the language server, from its first message to its end. */
public final class LanguageServerProcess {
    /** How often it is looked whether the server is to end, in milliseconds. */
    private static final long LOOK_MILLIS = 100;

    private LanguageServerProcess() {
    }

    /**
     * Serves one editor until it says goodbye or goes away.
     *
     * @param in        messages of the editor
     * @param out       messages to the editor: nothing else is written there
     * @param log       for people: defects, and what goes wrong before the editor can be told
     * @param home      the folder of the installation, whose packs others may extend; or null
     * @param cancelled whether the process is to end
     * @return 0 when the editor asked for the end first, as it should; 1 otherwise
     */
    public static int run(InputStream in, OutputStream out, PrintWriter log, Path home, BooleanSupplier cancelled) {
        PrintStream standard = System.out;
        // Whatever prints to the standard output would tear the messages apart.
        System.setOut(System.err);
        ExecutorService threads = Executors.newCachedThreadPool(LanguageServerProcess::daemon);
        FettleServer server = new FettleServer(home, log);
        try {
            Launcher<LanguageClient> launcher = LSPLauncher.createServerLauncher(server, in, out, threads, messages -> messages);
            server.connect(launcher.getRemoteProxy());
            Future<Void> listening = launcher.startListening();
            while (!server.isToEnd() && !cancelled.getAsBoolean() && !ended(listening, log)) {
                // asked again after a pause
            }
            return server.exitCode();
        } finally {
            server.close();
            threads.shutdownNow();
            System.setOut(standard);
        }
    }

    private static boolean ended(Future<Void> listening, PrintWriter log) {
        try {
            listening.get(LOOK_MILLIS, TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException e) {
            return false;
        } catch (ExecutionException e) {
            log.println("fettle lsp: the connection broke: " + e.getCause());
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "language server");
        thread.setDaemon(true);
        return thread;
    }
}
