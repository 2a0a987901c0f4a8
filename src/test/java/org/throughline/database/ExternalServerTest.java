package org.throughline.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
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
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.throughline.ThroughlineApplication;
import org.throughline.demo.DemonstrationBorough;
import org.throughline.testing.FreshFolder;
import org.throughline.testing.Needed;

/** The service on a MariaDB server that somebody else runs: Debian's 10.11. */
class ExternalServerTest {

    private static final Path FOLDER = FreshFolder.named("external-test").toAbsolutePath();
    private static final Path PROGRAM = Path.of("/usr/sbin/mariadbd");

    private Process server;

    @AfterEach
    void the_server_is_stopped() throws InterruptedException {
        if (server != null) {
            server.destroy();
            server.waitFor(30, TimeUnit.SECONDS);
        }
    }

    @Test
    void the_service_starts_on_it_and_loads_the_demonstration() throws Exception {
        Needed.orSkip(Optional.of(PROGRAM).filter(Files::isExecutable), "Debian's package mariadb-server-core");
        int port = start();

        try (ConfigurableApplicationContext service = SpringApplication.run(
                ThroughlineApplication.class,
                "--server.port=0",
                "--spring.datasource.url=jdbc:mariadb://127.0.0.1:" + port + "/throughline",
                "--spring.datasource.username=throughline",
                "--spring.datasource.password=external-secret")) {
            assertThat(service.getBean(DatabaseInUse.class).embedded()).isFalse();
            assertThat(service.getBean(DatabaseInUse.class).description()).contains("127.0.0.1:" + port);
            assertThat(service.getBeansOfType(EmbeddedMariaDb.class)).isEmpty();
            assertThat(service.getBean(DemonstrationBorough.class).loadIfEmpty())
                    .isTrue();
            assertThat(service.getBean(DemonstrationBorough.class).isLoaded()).isTrue();
        }
    }

    private int start() throws IOException, InterruptedException {
        int port;
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        Files.createDirectories(FOLDER);
        Path init = Files.writeString(FOLDER.resolve("init.sql"), """
                CREATE DATABASE IF NOT EXISTS throughline CHARACTER SET utf8mb4 COLLATE utf8mb4_uca1400_ai_ci;
                CREATE USER IF NOT EXISTS 'throughline'@'127.0.0.1' IDENTIFIED BY 'external-secret';
                GRANT ALL PRIVILEGES ON throughline.* TO 'throughline'@'127.0.0.1';
                """);
        run("/usr/bin/mariadb-install-db", "--no-defaults", "--datadir=" + FOLDER.resolve("data"), user());
        List<String> command = new ArrayList<>(List.of(
                PROGRAM.toString(),
                "--no-defaults",
                "--datadir=" + FOLDER.resolve("data"),
                "--port=" + port,
                "--bind-address=127.0.0.1",
                "--socket=" + Files.createTempDirectory("tl").resolve("s"),
                "--skip-name-resolve",
                "--innodb-snapshot-isolation=ON",
                "--init-file=" + init));
        command.add(user());
        server = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(FOLDER.resolve("server.log").toFile())
                .start();
        Awaitility.await().atMost(60, TimeUnit.SECONDS).until(() -> answers(port));
        return port;
    }

    private static String user() {
        return "--user=" + System.getProperty("user.name");
    }

    private static boolean answers(int port) {
        try (Connection connection = DriverManager.getConnection(
                "jdbc:mariadb://127.0.0.1:" + port + "/throughline", "throughline", "external-secret")) {
            return connection.isValid(1);
        } catch (SQLException notYet) {
            return false;
        }
    }

    private static void run(String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(FOLDER.resolve("install.log").toFile())
                .start();
        assertThat(process.waitFor()).as("see %s", FOLDER).isZero();
    }
}
