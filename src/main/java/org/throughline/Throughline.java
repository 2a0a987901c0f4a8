package org.throughline;

import org.throughline.commands.ForecastCommand;
import org.throughline.commands.MatchCommand;
import org.throughline.commands.PlanCommand;
import org.throughline.commands.ReplayCommand;
import org.throughline.commands.VerifyCertificateCommand;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The program: reads the command line and runs the command that it names. */
@Command(
        name = "throughline",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        synopsisSubcommandLabel = "COMMAND",
        description = "One line through a child's education: places for children with EHC plans.",
        subcommands = {
            ServeCommand.class,
            ImportCommand.class,
            MatchCommand.class,
            ForecastCommand.class,
            PlanCommand.class,
            ReplayCommand.class,
            VerifyCertificateCommand.class
        },
        footer = {"", "'throughline test' runs every test. 'throughline COMMAND --help' tells more."})
public final class Throughline {

    /** The program with its commands. */
    public Throughline() {}

    /** Runs a command and ends with its exit status: 0 done, 1 failed unexpectedly, 2 not accepted. */
    public static void main(String[] args) {
        int status = commandLine().execute(args);
        if (status != ServeCommand.STAYS) {
            System.exit(status);
        }
    }

    /** The command line, for {@link #main} and for tests. */
    public static CommandLine commandLine() {
        return new CommandLine(new Throughline()).setExecutionExceptionHandler(Throughline::explain);
    }

    private static int explain(Exception failure, CommandLine command, CommandLine.ParseResult call) {
        command.getErr().println("throughline: " + failure.getMessage());
        return CommandLine.ExitCode.SOFTWARE;
    }
}
