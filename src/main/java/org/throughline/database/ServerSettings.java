package org.throughline.database;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * What the service needs of a MariaDB server that somebody else runs, looked at once at start. Snapshot isolation is
 * set for each session by the pool; a server that does not know it would lose updates without a word, and is refused.
 */
@Component
public class ServerSettings {

    private static final Logger LOG = LoggerFactory.getLogger(ServerSettings.class);
    private static final long MEGABYTE = 1024L * 1024;
    private static final long WANTED_PACKET = 64 * MEGABYTE;

    private final DataSource database;

    ServerSettings(DataSource database) {
        this.database = database;
    }

    @EventListener(ApplicationReadyEvent.class)
    void tellAtStart() {
        smallPackets().ifPresent(LOG::warn);
    }

    /** A sentence where the server accepts smaller packets than large files need; empty where all is well. */
    public Optional<String> smallPackets() {
        String packet = ask("select @@max_allowed_packet");
        long bytes = packet == null ? 0 : Long.parseLong(packet);
        return bytes >= WANTED_PACKET
                ? Optional.empty()
                : Optional.of("The database server accepts packets of up to " + bytes / MEGABYTE
                        + " MB: larger problems and files will be refused. Set max_allowed_packet=64M on the server");
    }

    /** Whether the sessions of the pool refuse to write over what somebody else changed since they read it. */
    public boolean hasSnapshotIsolation() {
        return "1".equals(ask("select @@session.innodb_snapshot_isolation"));
    }

    private @Nullable String ask(String question) {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(question)) {
            return row.next() ? row.getString(1) : null;
        } catch (SQLException failure) {
            throw new DatabaseFailure(
                    "The database server cannot be asked for its settings: " + failure.getMessage(), failure);
        }
    }
}
