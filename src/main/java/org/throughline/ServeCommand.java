package org.throughline;

import java.io.PrintWriter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.context.ConfigurableApplicationContext;
import org.throughline.database.DatabaseFailure;
import org.throughline.database.DatabaseInUse;
import org.throughline.demo.DemonstrationBorough;
import org.throughline.security.SetupCode;
import org.throughline.security.Users;
import org.throughline.shared.Refused;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Starts the service with its screens. */
@Command(
        name = "serve",
        mixinStandardHelpOptions = true,
        description = "Start the service with its screens.",
        footer = {
            "",
            "THROUGHLINE_HOME names the data folder (default ./data). Any Spring property may follow, such as",
            "--spring.datasource.url=jdbc:mariadb://db.example/throughline for the authority's own MariaDB."
        })
final class ServeCommand implements Callable<Integer> {

    /** The command has not ended: the service goes on. */
    static final int STAYS = -1;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--port", paramLabel = "N", description = "port to listen on; default ${DEFAULT-VALUE}")
    private int port = 8080;

    @Option(names = "--no-demo", description = "start empty, without the demonstration borough")
    private boolean noDemo;

    @Parameters(paramLabel = "--property=value", description = "Spring properties")
    private List<String> properties = List.of();

    @Override
    public Integer call() {
        spec.commandLine().getOut().println("Throughline is starting. The first start takes longer.");
        spec.commandLine().getOut().flush();
        try {
            ConfigurableApplicationContext context = SpringApplication.run(
                    ThroughlineApplication.class, asArguments(properties, "--server.port=" + port));
            greet(context);
            return STAYS;
        } catch (RuntimeException failure) {
            spec.commandLine().getErr().println("throughline: " + explain(failure));
            return 1;
        }
    }

    /** Spring properties as arguments of the program, with some more. */
    static String[] asArguments(List<String> properties, String... more) {
        return Stream.concat(properties.stream(), Arrays.stream(more))
                .map(each -> each.startsWith("--") ? each : "--" + each)
                .toArray(String[]::new);
    }

    private void greet(ConfigurableApplicationContext context) {
        DemonstrationBorough demonstration = context.getBean(DemonstrationBorough.class);
        PrintWriter out = spec.commandLine().getOut();
        if (!noDemo && demonstration.loadIfEmpty()) {
            out.println("The demonstration borough has been loaded. Its people and schools are invented.");
        }
        out.println();
        out.println("Throughline is ready: http://localhost:" + port);
        out.println(context.getBean(DatabaseInUse.class).description() + ".");
        if (demonstration.isLoaded()) {
            out.println(
                    "Demonstration sign-ins, from this machine only (password " + DemonstrationBorough.PASSWORD + "):");
            DemonstrationBorough.SIGN_INS.forEach(
                    (username, who) -> out.println(String.format(Locale.UK, "  %-10s %s", username, who)));
        }
        if (context.getBean(Users.class).isEmpty()) {
            out.println("There is no user yet. Open the address above and enter this set-up code: "
                    + context.getBean(SetupCode.class).toPrint());
        }
        out.println("Press Ctrl-C to stop.");
        out.flush();
    }

    private String explain(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof PortInUseException) {
                return "Port " + port + " is in use by another program. Stop that one, or choose another with --port.";
            }
        }
        return reason(failure);
    }

    /** Why the service does not start, in words for an operator. */
    static String reason(Throwable failure) {
        Throwable last = failure;
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            last = cause;
            if (cause instanceof DatabaseFailure || cause instanceof Refused) {
                return String.valueOf(cause.getMessage());
            }
            if (String.valueOf(cause.getMessage()).contains("innodb_snapshot_isolation")) {
                return "The MariaDB server is too old: it does not know innodb_snapshot_isolation, without which two people"
                        + " could overwrite each other. Use MariaDB 10.11.8, 11.4 or later.";
            }
        }
        return "The service does not start: " + last.getMessage();
    }
}
