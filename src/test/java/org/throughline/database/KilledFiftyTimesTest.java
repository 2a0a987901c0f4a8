package org.throughline.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.throughline.testing.FreshFolder;

/** Fifty kills of the database while it is written to: whatever was acknowledged is there. */
@Tag("long")
class KilledFiftyTimesTest {

    private static final int KILLS = 50;
    private static final int WRITES = 100;

    private final Set<Integer> acknowledged = new TreeSet<>();
    private final AtomicInteger next = new AtomicInteger();

    private static Connection connect(EmbeddedMariaDb server) throws SQLException {
        return DriverManager.getConnection(server.jdbcUrl(), server.user(), server.password());
    }

    @Test
    void no_acknowledged_write_is_lost() throws Exception {
        var home = FreshFolder.named("embedded-test-fifty");
        try (EmbeddedMariaDb server = new EmbeddedMariaDb(home)) {
            server.start();
            try (Connection connection = connect(server);
                    Statement statement = connection.createStatement()) {
                statement.execute("create table ledger (id int primary key, text varchar(2000))");
            }
        }
        for (int kill = 1; kill <= KILLS; kill++) {
            try (EmbeddedMariaDb server = new EmbeddedMariaDb(home)) {
                server.start();
                allAreThere(server, kill);
                CountDownLatch enough = new CountDownLatch(WRITES);
                Thread writer = new Thread(() -> write(server, enough));
                writer.start();
                assertThat(enough.await(60, TimeUnit.SECONDS)).isTrue();
                ProcessHandle process = server.process().orElseThrow();
                process.destroyForcibly();
                writer.join(60_000);
                process.onExit().get(60, TimeUnit.SECONDS);
            }
        }
        try (EmbeddedMariaDb server = new EmbeddedMariaDb(home)) {
            server.start();
            allAreThere(server, KILLS + 1);
        }
        assertThat(acknowledged).hasSizeGreaterThanOrEqualTo(KILLS * WRITES);
    }

    private void allAreThere(EmbeddedMariaDb server, int kill) throws SQLException {
        Set<Integer> present = new TreeSet<>();
        try (Connection connection = connect(server);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select id from ledger")) {
            while (rows.next()) {
                present.add(rows.getInt(1));
            }
        }
        assertThat(present).as("before kill %d", kill).containsAll(acknowledged);
        assertThat(present.size() - acknowledged.size())
                .as("at most one written and not acknowledged for each kill")
                .isBetween(0, kill - 1);
    }

    private void write(EmbeddedMariaDb server, CountDownLatch enough) {
        try (Connection connection = connect(server);
                PreparedStatement insert =
                        connection.prepareStatement("insert into ledger values (?, repeat('x', 2000))")) {
            while (true) {
                int id = next.incrementAndGet();
                insert.setInt(1, id);
                insert.executeUpdate();
                acknowledged.add(id);
                enough.countDown();
            }
        } catch (SQLException killed) {
            assertThat(killed.getSQLState()).as("the connection was cut").isNotNull();
        }
    }
}
