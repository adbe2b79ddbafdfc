/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

import org.fettle.data.CancelledException;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** The {@code fettle} command: parses the arguments, runs the command they name, turns every failure into a message and an exit code. */
@Command(name = "fettle", versionProvider = Version.class, synopsisSubcommandLabel = "COMMAND", description = "Checks statutory returns against packs of rules.", footer = {
        "", "Exit codes: 0 nothing found, 1 records flagged, 2 bad input or usage, 3 a rule crashed, 4 a defect of Fettle itself.", "",
        "The first minute:", "  fettle run --sample", "Help on a command:", "  fettle run --help"})
final class FettleCommand implements Runnable, AutoCloseable {
    private static final Map<String, Supplier<AbstractCommand>> COMMANDS = new LinkedHashMap<>();

    static {
        COMMANDS.put("run", RunCommand::new);
        COMMANDS.put("explain", ExplainCommand::new);
        COMMANDS.put("fix", FixCommand::new);
        COMMANDS.put("check", CheckCommand::new);
        COMMANDS.put("test", TestCommand::new);
        COMMANDS.put("compile", CompileCommand::new);
        COMMANDS.put("format", FormatCommand::new);
        COMMANDS.put("document", DocumentCommand::new);
        COMMANDS.put("report", ReportCommand::new);
        COMMANDS.put("sample", SampleCommand::new);
        COMMANDS.put("lsp", LspCommand::new);
        COMMANDS.put("completion", CompletionCommand::new);
    }

    @Option(names = {"-h", "--help"}, usageHelp = true, description = "Show this help.")
    private boolean help;

    @Option(names = {"-V", "--version"}, versionHelp = true, description = "Show the version.")
    private boolean version;

    @Option(names = "--debug", description = "Print the details of a defect at once instead of into a file.")
    private boolean debug;

    private final Console console;
    private final PackFinder packs;
    private final ProgressBar progress;

    FettleCommand(Console console, Path home) {
        this.console = console;
        packs = new PackFinder(home);
        progress = new ProgressBar(console.isErrTerminal() ? console.err() : null);
    }

    Console console() {
        return console;
    }

    ProgressBar progress() {
        return progress;
    }

    PackFinder packs() {
        return packs;
    }

    /** Runs the command and returns its exit code. Never throws. */
    int execute(String... arguments) {
        try {
            return commandLine(arguments).execute(arguments);
        } finally {
            progress.close();
            console.flush();
        }
    }

    /**
     * The parser. Building all commands takes a good part of a short run's time, so if the first argument names a command, only
     * that one is built.
     */
    CommandLine commandLine(String... arguments) {
        CommandLine line = new CommandLine(this);
        Supplier<AbstractCommand> named = arguments.length > 0 ? COMMANDS.get(arguments[0]) : null;
        if (named != null) {
            line.addSubcommand(arguments[0], named.get());
        } else {
            COMMANDS.forEach((name, command) -> line.addSubcommand(name, command.get()));
        }
        line.setOut(console.out());
        line.setErr(console.err());
        line.setColorScheme(CommandLine.Help.defaultColorScheme(console.hasOutColours() ? Ansi.ON : Ansi.OFF));
        line.setUsageHelpWidth(110);
        line.setAbbreviatedOptionsAllowed(false);
        line.setParameterExceptionHandler(this::badUsage);
        line.setExecutionExceptionHandler((failure, command, parsed) -> failed(failure));
        return line;
    }

    /** Called when no command is named: shows what there is. */
    @Override
    public void run() {
        commandLine().usage(console.out());
        throw new BadInput(List.of("fettle: expected a command, such as 'fettle run --sample'"));
    }

    @Override
    public void close() {
        progress.close();
    }

    private int badUsage(ParameterException failure, String[] arguments) {
        CommandLine command = failure.getCommandLine();
        String name = command.getCommandSpec().qualifiedName();
        console.err().println(console.styledErr(Console.Style.RED, name + ": ") + failure.getMessage() + suggestion(failure, command));
        console.err().println("Try '" + name + " --help'.");
        return ExitCode.BAD_INPUT;
    }

    private static String suggestion(ParameterException failure, CommandLine command) {
        if (!(failure instanceof UnmatchedArgumentException unmatched)) {
            return "";
        }
        String word = unmatched.getUnmatched().get(0);
        boolean option = word.startsWith("-");
        return Suggestions.didYouMean(option ? word.replaceFirst("=.*", "") : word,
                option ? command.getCommandSpec().optionsMap().keySet() : command.getSubcommands().keySet());
    }

    private int failed(Exception failure) {
        progress.close();
        console.out().flush();
        PrintWriter err = console.err();
        if (failure instanceof BadInput bad) {
            bad.problems().forEach(problem -> err.println(console.styledErr(Console.Style.RED, "error: ") + problem));
            return ExitCode.BAD_INPUT;
        }
        if (failure instanceof CancelledException) {
            err.println("Cancelled; nothing was written.");
            return ExitCode.CANCELLED;
        }
        if (failure instanceof IOException io) {
            err.println(console.styledErr(Console.Style.RED, "error: ") + FileFailures.explain(io));
            return ExitCode.BAD_INPUT;
        }
        err.println(console.styledErr(Console.Style.RED, "fettle: this is a defect of Fettle, not of your data: ") + oneLine(failure));
        err.println(details(failure));
        return ExitCode.INTERNAL;
    }

    private static String oneLine(Throwable failure) {
        return failure.toString().replaceAll("\\R.*", "");
    }

    private String details(Throwable failure) {
        StringWriter trace = new StringWriter();
        failure.printStackTrace(new PrintWriter(trace));
        if (debug) {
            return trace.toString();
        }
        try {
            Path file = Files.createTempFile("fettle-defect-", ".txt");
            Files.writeString(file, trace.toString());
            return "The details are in " + file + "; please send that file with your report.";
        } catch (IOException e) {
            return "Run 'fettle --debug …' to see the details.";
        }
    }
}
