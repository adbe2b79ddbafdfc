/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.workbench.tests;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/**
 * A workbench in a process of its own, with settings of its own and somebody at it: for what only a start and an end show, such as the first start of all,
 * or that everything is as it was left. It is made of the same bundles as the one that the test runs in.
 */
final class OwnWorkbench implements AutoCloseable {
    private static final long PATIENCE_MINUTES = 5;
    /** Of the test's own command line: what is said of the test. */
    private static final Set<String> OTHERS = Set.of("-data", "-configuration", "-application", "-testproperties", "-testApplication", "-product");

    private final Path folder;
    private final List<Process> running = new ArrayList<>();

    /** @param folder for the settings and the logs; no workbench has used it before */
    OwnWorkbench(Path folder) {
        this.folder = folder;
        Screen.run(() -> Screen.window().getShell().setVisible(false)); // it would take the keyboard
    }

    /** The folder of the settings. */
    Path settings() {
        return folder.resolve("settings");
    }

    /**
     * Starts it and waits until it has ended.
     *
     * @param somebody what the person at it does, one of {@link SomebodyApplication}
     * @throws AssertionError when that failed
     */
    void run(String somebody, String... arguments) throws IOException {
        Process process = start(settings(), somebody, arguments);
        try {
            if (!process.waitFor(PATIENCE_MINUTES, TimeUnit.MINUTES)) {
                process.destroyForcibly().waitFor();
                throw new AssertionError(somebody + " took longer than " + PATIENCE_MINUTES + " minutes\n" + said(somebody));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", e);
        }
        if (process.exitValue() != 0) {
            throw new AssertionError(somebody + " ended with " + process.exitValue() + "\n" + said(somebody));
        }
    }

    /** Starts it, with settings in a folder, and does not wait. */
    Process start(Path settings, String somebody, String... arguments) throws IOException {
        Path configuration = Files.createDirectories(folder.resolve("configuration-" + somebody));
        Path own = Path.of(URI.create(System.getProperty("osgi.configuration.area"))).resolve("config.ini");
        Files.writeString(configuration.resolve("config.ini"), Files.readString(own));
        List<String> command = new ArrayList<>(List.of(ProcessHandle.current().info().command().orElseThrow()));
        command.addAll(ownArguments());
        command.addAll(List.of("-data", settings.toString(), "-configuration", configuration.toString(), "-application",
                "org.fettle.workbench.tests.somebody", "-product", "org.fettle.workbench.product", "-somebody", somebody));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log(somebody).toFile()).start();
        running.add(process);
        return process;
    }

    private Path log(String somebody) {
        return folder.resolve(somebody + ".log");
    }

    /** What it said. */
    String said(String somebody) throws IOException {
        return Files.readString(log(somebody), StandardCharsets.UTF_8);
    }

    private static List<String> ownArguments() {
        List<String> kept = new ArrayList<>();
        String[] all = ProcessHandle.current().info().arguments().orElseThrow(() -> new AssertionError("the test's own command line is not known"));
        for (int i = 0; i < all.length; i++) {
            if (OTHERS.contains(all[i])) {
                i++;
            } else if (!all[i].equals("-nouithread") && !all[i].equals("-clean")) {
                kept.add(all[i]);
            }
        }
        return kept;
    }

    @Override
    public void close() {
        running.forEach(Process::destroyForcibly);
        Screen.run(() -> Screen.window().getShell().setVisible(true));
        Screen.activate();
    }
}
