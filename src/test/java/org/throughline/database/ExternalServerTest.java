package org.throughline.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.throughline.testing.Refusals.refusalOf;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.throughline.ThroughlineApplication;
import org.throughline.demo.DemonstrationBorough;
import org.throughline.security.SecurityRefusal;
import org.throughline.security.SetupCode;
import org.throughline.security.Users;
import org.throughline.shared.Refused;
import org.throughline.testing.DebianMariaDb;

/** The service on a MariaDB server that somebody else runs: Debian's 10.11. */
class ExternalServerTest {

    /** Two who read the same row: the second to write is refused, though the server's own default would let it. */
    private static void nothingIsOverwrittenUnseen(DataSource database) throws SQLException {
        try (Connection first = database.getConnection();
                Connection second = database.getConnection()) {
            first.setAutoCommit(false);
            second.setAutoCommit(false);
            String read = "select display_name from app_user where username = 'officer'";
            try (Statement one = first.createStatement();
                    Statement two = second.createStatement()) {
                assertThat(one.executeQuery(read).next()).isTrue();
                assertThat(two.executeQuery(read).next()).isTrue();
                one.executeUpdate("update app_user set display_name = 'First' where username = 'officer'");
                first.commit();
                assertThatThrownBy(() -> two.executeUpdate(
                                "update app_user set display_name = 'Second' where username = 'officer'"))
                        .isInstanceOf(SQLException.class)
                        .hasMessageContaining("Record has changed since last read");
            } finally {
                second.rollback();
            }
        }
    }

    @Test
    void the_demonstration_is_never_loaded_into_a_database_of_somebody_else() throws Exception {
        try (DebianMariaDb server = DebianMariaDb.start("external-empty-test");
                ConfigurableApplicationContext service = SpringApplication.run(
                        ThroughlineApplication.class,
                        "--server.port=0",
                        "--spring.datasource.url=" + server.url(),
                        "--spring.datasource.username=" + DebianMariaDb.USER,
                        "--spring.datasource.password=" + DebianMariaDb.PASSWORD)) {
            assertThat(service.getBean(DemonstrationBorough.class).loadIfEmpty())
                    .isFalse();
            assertThat(service.getBean(Users.class).isEmpty()).isTrue();
            onlyOneIsTheFirst(
                    service.getBean(Users.class),
                    service.getBean(SetupCode.class).toPrint());
        }
    }

    /** Whoever has no set-up code gets nowhere, and of many at once who have it one becomes administrator. */
    private static void onlyOneIsTheFirst(Users users, String setupCode) throws Exception {
        assertThat(refusalOf(() -> users.addFirst("GUESSED", "admin", "Somebody", "a-first-password-1")))
                .isEqualTo(new SecurityRefusal.SetupCodeWrong());
        try (ExecutorService many = Executors.newFixedThreadPool(8)) {
            List<Future<Boolean>> attempts = many.invokeAll(IntStream.range(0, 8)
                    .<Callable<Boolean>>mapToObj(number -> () -> {
                        try {
                            users.addFirst(setupCode, "admin" + number, "Somebody", "a-first-password-1");
                            return true;
                        } catch (Refused second) {
                            assertThat(second.refusal()).isEqualTo(new SecurityRefusal.FirstUserThere());
                            return false;
                        }
                    })
                    .toList());
            int first = 0;
            for (Future<Boolean> attempt : attempts) {
                first += attempt.get() ? 1 : 0;
            }
            assertThat(first).isEqualTo(1);
        }
    }

    @Test
    void the_service_starts_on_it_and_loads_the_demonstration() throws Exception {
        try (DebianMariaDb server = DebianMariaDb.start("external-test");
                ConfigurableApplicationContext service = SpringApplication.run(
                        ThroughlineApplication.class,
                        "--server.port=0",
                        "--throughline.demonstration-anywhere=true",
                        "--spring.datasource.url=" + server.url(),
                        "--spring.datasource.username=" + DebianMariaDb.USER,
                        "--spring.datasource.password=" + DebianMariaDb.PASSWORD)) {
            assertThat(service.getBean(DatabaseInUse.class).embedded()).isFalse();
            assertThat(service.getBean(DatabaseInUse.class).description()).contains("127.0.0.1:" + server.port());
            assertThat(service.getBeansOfType(EmbeddedMariaDb.class)).isEmpty();
            assertThat(service.getBean(DemonstrationBorough.class).loadIfEmpty())
                    .isTrue();
            assertThat(service.getBean(DemonstrationBorough.class).isLoaded()).isTrue();
            nothingIsOverwrittenUnseen(service.getBean(DataSource.class));
            assertThat(service.getBean(ServerSettings.class).hasSnapshotIsolation())
                    .isTrue();
            assertThat(service.getBean(ServerSettings.class).smallPackets())
                    .hasValueSatisfying(sentence -> assertThat(sentence).contains("max_allowed_packet=64M"));
        }
    }
}
