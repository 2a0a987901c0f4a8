package org.throughline.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.awaitility.Awaitility;

/** A MariaDB server of Debian's package for one test; stopped when it is closed. */
public final class DebianMariaDb implements AutoCloseable {

    /** The user that the server knows. */
    public static final String USER = "throughline";
    /** The user's password. */
    public static final String PASSWORD = "external-secret";

    private static final AtomicReference<DebianMariaDb> OF_THIS_JVM = new AtomicReference<>();
    private static final Path PROGRAM = Path.of("/usr/sbin/mariadbd");

    private final Path folder;
    private final int port;
    private final Process server;

    private DebianMariaDb(String name) throws IOException, InterruptedException {
        folder = FreshFolder.named(name).toAbsolutePath();
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        Files.createDirectories(folder);
        Path init = Files.writeString(folder.resolve("init.sql"), """
                CREATE DATABASE IF NOT EXISTS throughline CHARACTER SET utf8mb4 COLLATE utf8mb4_uca1400_ai_ci;
                CREATE USER IF NOT EXISTS 'throughline'@'127.0.0.1' IDENTIFIED BY 'external-secret';
                GRANT ALL PRIVILEGES ON throughline.* TO 'throughline'@'127.0.0.1';
                """);
        // a server that starts empties its temporary folder: none may be shared
        String temporary = "--tmpdir=" + Files.createDirectories(folder.resolve("tmp"));
        run("/usr/bin/mariadb-install-db", "--no-defaults", "--datadir=" + folder.resolve("data"), temporary, user());
        List<String> command = new ArrayList<>(List.of(
                PROGRAM.toString(),
                "--no-defaults",
                "--datadir=" + folder.resolve("data"),
                temporary,
                "--port=" + port,
                "--bind-address=127.0.0.1",
                "--socket=" + Files.createTempDirectory("tl").resolve("s"),
                "--skip-name-resolve",
                "--init-file=" + init));
        command.add(user());
        server = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("server.log").toFile())
                .start();
        Awaitility.await().atMost(60, TimeUnit.SECONDS).until(this::answers);
    }

    /** Starts a server with its data in a fresh folder of this name; skips the test where the package is missing. */
    public static DebianMariaDb start(String name) throws IOException, InterruptedException {
        Needed.orSkip(Optional.of(PROGRAM).filter(Files::isExecutable), "Debian's package mariadb-server-core");
        return new DebianMariaDb(name);
    }

    /** The one server that the tests of this JVM share; it ends with the JVM. */
    static synchronized DebianMariaDb ofThisJvm() {
        DebianMariaDb running = OF_THIS_JVM.get();
        if (running != null) {
            return running;
        }
        try {
            DebianMariaDb started = start("shared-server");
            Runtime.getRuntime().addShutdownHook(new Thread(started.server::destroy));
            OF_THIS_JVM.set(started);
            return started;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    /** Where it listens. */
    public int port() {
        return port;
    }

    /** The address for JDBC. */
    public String url() {
        return "jdbc:mariadb://127.0.0.1:" + port + "/throughline";
    }

    private static String user() {
        return "--user=" + System.getProperty("user.name");
    }

    private boolean answers() {
        try (Connection connection = DriverManager.getConnection(url(), USER, PASSWORD)) {
            return connection.isValid(1);
        } catch (SQLException notYet) {
            return false;
        }
    }

    private void run(String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("install.log").toFile())
                .start();
        assertThat(process.waitFor()).as("see %s", folder).isZero();
    }

    @Override
    public void close() throws InterruptedException {
        server.destroy();
        server.waitFor(30, TimeUnit.SECONDS);
    }
}
