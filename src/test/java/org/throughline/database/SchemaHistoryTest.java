package org.throughline.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.throughline.testing.FreshFolder;

/** A database that this version cannot take over is left alone, and a sentence says why. */
class SchemaHistoryTest {

    private static final EmbeddedMariaDb SERVER = new EmbeddedMariaDb(FreshFolder.named("schema-history-test"));

    private final SchemaHistory history = new SchemaHistory();

    @BeforeAll
    static void a_server() {
        SERVER.start();
    }

    @AfterAll
    static void the_server_is_stopped() {
        SERVER.close();
    }

    private static Flyway flyway(String... upTo) {
        var configuration = Flyway.configure()
                .dataSource(SERVER.jdbcUrl(), SERVER.user(), SERVER.password())
                .cleanDisabled(false);
        return (upTo.length == 0 ? configuration : configuration.target(upTo[0])).load();
    }

    private static void change(String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(SERVER.jdbcUrl(), SERVER.user(), SERVER.password());
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String changes() throws SQLException {
        try (Connection connection = DriverManager.getConnection(SERVER.jdbcUrl(), SERVER.user(), SERVER.password());
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select group_concat(version) from flyway_schema_history")) {
            assertThat(rows.next()).isTrue();
            return rows.getString(1);
        }
    }

    @BeforeEach
    void an_empty_database() {
        flyway().clean();
    }

    @Test
    void an_empty_one_and_the_first_supported_one_are_brought_up_to_date() throws Exception {
        history.migrate(flyway());
        assertThat(flyway().info().pending()).isEmpty();
        history.migrate(flyway());
        an_empty_database();
        flyway(SchemaHistory.FIRST_SUPPORTED.getVersion()).migrate();
        history.migrate(flyway());
        assertThat(flyway().info().pending()).isEmpty();
    }

    @Test
    void an_older_one_is_left_as_it_is() throws Exception {
        flyway("20261122.1200").migrate();
        String before = changes();
        assertThatThrownBy(() -> history.migrate(flyway()))
                .isInstanceOf(DatabaseFailure.class)
                .hasMessageContaining("before 22 November 2026")
                .hasMessageContaining("20261122.1200");
        assertThat(changes()).isEqualTo(before);
    }

    @Test
    void a_newer_a_changed_and_an_unfinished_one_are_told_apart() throws Exception {
        history.migrate(flyway());
        change("update flyway_schema_history set checksum = checksum + 1 where version = '20261122.1300'");
        assertThatThrownBy(() -> history.migrate(flyway()))
                .hasMessageContaining("not what this version knows: 20261122.1300");
        change("update flyway_schema_history set checksum = checksum - 1 where version = '20261122.1300'");
        change(
                "insert into flyway_schema_history select max(installed_rank) + 1, '29991231.2359', 'later', type, 'x', 1,"
                        + " installed_by, now(), 1, 1 from flyway_schema_history");
        assertThatThrownBy(() -> history.migrate(flyway()))
                .hasMessageContaining("a newer Throughline")
                .hasMessageContaining("29991231.2359");
        change("update flyway_schema_history set success = 0 where version = '29991231.2359'");
        assertThatThrownBy(() -> history.migrate(flyway()))
                .hasMessageContaining("did not finish changing the database");
    }
}
