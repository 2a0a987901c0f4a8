package org.throughline;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.throughline.interchange.batch.BatchLine;
import org.throughline.interchange.batch.BatchState;
import org.throughline.interchange.batch.ImportBatch;
import org.throughline.interchange.batch.Imports;
import org.throughline.jobs.JobProgress;
import org.throughline.security.Roles;
import org.throughline.security.SystemIdentity;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Brings a file of another system into the service's records. */
@Command(
        name = "import",
        mixinStandardHelpOptions = true,
        description = "Bring a file of another system into the records.",
        exitCodeListHeading = "Exit status:%n",
        exitCodeList = {
            "0:everything was loaded, or would be",
            "1:some lines were refused; the rest was loaded, or would be",
            "2:it is not such a file, or the call is not accepted; nothing was loaded"
        },
        footer = {
            "",
            "The last line says how many lines were added, changed, left alone and refused. Lines that may mean",
            "somebody on record are refused here: decide on them on the screen 'Files in'.",
            "The embedded database is used by one program at a time: stop the service first, or use the screen."
        })
final class ImportCommand implements Callable<Integer> {

    private static final int REFUSED = 1;
    private static final int NOT_ACCEPTED = 2;

    /** What Vaadin sets up needs a web server, which this command does without. */
    private static final String WITHOUT_SCREENS = "--spring.autoconfigure.exclude="
            + String.join(
                    ",",
                    "com.vaadin.flow.spring.SpringBootAutoConfiguration",
                    "com.vaadin.flow.spring.SpringSecurityAutoConfiguration",
                    "com.vaadin.flow.spring.VaadinScopesConfig");

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(index = "0", paramLabel = "KIND", description = "what the file is; 'list' names the kinds")
    private String kind = "";

    @Parameters(index = "1", arity = "0..1", paramLabel = "FILE", description = "the file")
    private Path file = Path.of("");

    @Option(names = "--dry-run", description = "say what would happen; nothing is loaded")
    private boolean rehearsal;

    @Option(names = "--overwrite-typed", description = "replace what people typed by what the file says")
    private boolean overwrites;

    @Option(names = "--property", paramLabel = "name=value", description = "a Spring property; may be repeated")
    private List<String> properties = List.of();

    @Override
    public Integer call() {
        if (!kind.equals("list") && !Files.isRegularFile(file)) {
            spec.commandLine().getErr().println("throughline: there is no file " + file + ". Check the path.");
            return NOT_ACCEPTED;
        }
        try (ConfigurableApplicationContext context = new SpringApplicationBuilder(ThroughlineApplication.class)
                .web(WebApplicationType.NONE)
                .run(ServeCommand.asArguments(properties, "--logging.level.root=WARN", WITHOUT_SCREENS))) {
            Imports imports = context.getBean(Imports.class);
            return SystemIdentity.as(
                    "command line",
                    () -> kind.equals("list") ? list(imports) : load(imports),
                    Roles.PLACEMENT_OFFICER,
                    Roles.PLANNER,
                    Roles.ADMINISTRATOR);
        } catch (RuntimeException failure) {
            spec.commandLine().getErr().println("throughline: " + ServeCommand.reason(failure));
            return NOT_ACCEPTED;
        }
    }

    private int list(Imports imports) {
        imports.kinds().forEach(each -> spec.commandLine().getOut().println(each.code() + "  " + each.label()));
        spec.commandLine().getOut().flush();
        return 0;
    }

    private int load(Imports imports) {
        PrintWriter out = spec.commandLine().getOut();
        JobProgress progress = new JobProgress(
                percent -> {
                    out.println(percent + " %");
                    out.flush();
                    return true;
                },
                () -> false);
        ImportBatch batch = imports.now(
                kind,
                String.valueOf(file.getFileName()),
                file,
                overwrites,
                rehearsal,
                lines -> show(lines, out),
                progress);
        if (batch.state() == BatchState.UNREADABLE || batch.state() == BatchState.HEADINGS) {
            spec.commandLine().getErr().println("throughline: " + batch.message());
            return NOT_ACCEPTED;
        }
        out.println(batch.counts());
        out.flush();
        return batch.refused() > 0 ? REFUSED : 0;
    }

    private static void show(List<BatchLine> lines, PrintWriter out) {
        for (BatchLine line : lines) {
            String where = "row " + line.line().row() + ", " + line.line().subject() + ": ";
            line.line().faults().forEach(fault -> out.println(where + fault.text()));
            line.line()
                    .candidates()
                    .forEach(candidate -> out.println(where + "may be " + candidate.name() + " (" + candidate.why()
                            + "). Decide on the screen 'Files in'."));
        }
    }
}
