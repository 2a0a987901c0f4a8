package org.throughline.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.contains;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a server that somebody else runs must be set to, asked once at start. */
class ServerSettingsTest {

    private static ServerSettings answering(String question, @Nullable String answer) throws SQLException {
        DataSource database = mock(DataSource.class);
        Connection connection = mock(Connection.class);
        Statement statement = mock(Statement.class);
        ResultSet row = mock(ResultSet.class);
        when(database.getConnection()).thenReturn(connection);
        when(connection.createStatement()).thenReturn(statement);
        when(statement.executeQuery(contains(question))).thenReturn(row);
        when(row.next()).thenReturn(answer != null);
        when(row.getString(1)).thenReturn(answer);
        return new ServerSettings(database);
    }

    @ParameterizedTest
    @CsvSource({"67108864, ''", "134217728, ''", "67108863, 63 MB", "16777216, 16 MB", "1024, 0 MB"})
    void packets_below_64_megabytes_are_said_with_their_size(String bytes, String said) throws SQLException {
        String sentence = answering("max_allowed_packet", bytes).smallPackets().orElse("");
        if (said.isEmpty()) {
            assertThat(sentence).isEmpty();
        } else {
            assertThat(sentence).contains("up to " + said).contains("max_allowed_packet=64M");
        }
    }

    @Test
    void a_server_that_does_not_say_is_taken_for_a_small_one() throws SQLException {
        assertThat(answering("max_allowed_packet", null).smallPackets()).isPresent();
    }

    @ParameterizedTest
    @CsvSource({"1, true", "0, false", "OFF, false"})
    void snapshot_isolation_is_on_or_not(String answer, boolean on) throws SQLException {
        assertThat(answering("innodb_snapshot_isolation", answer).hasSnapshotIsolation())
                .isEqualTo(on);
    }

    @Test
    void a_server_that_cannot_be_asked_is_a_failure_and_no_answer() throws SQLException {
        DataSource database = mock(DataSource.class);
        when(database.getConnection()).thenThrow(new SQLException("gone"));
        ServerSettings settings = new ServerSettings(database);
        assertThatThrownBy(settings::hasSnapshotIsolation)
                .isInstanceOf(DatabaseFailure.class)
                .hasMessageContaining("gone");
    }
}
