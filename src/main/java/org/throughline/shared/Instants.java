package org.throughline.shared;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Moments in time as columns hold them: in UTC, whatever zone the machine is in and however the driver is set up. The
 * one way in and out for statements written by hand; entities are mapped alike by {@code hibernate.jdbc.time_zone}.
 */
public final class Instants {

    /** The zone of every date that people see and of every deadline. */
    public static final ZoneId LONDON = ZoneId.of("Europe/London");

    private Instants() {}

    /** A moment as the value of a column. */
    public static LocalDateTime toDatabase(Instant moment) {
        return LocalDateTime.ofInstant(moment, ZoneOffset.UTC);
    }

    /** The moment in a column that is never empty. */
    public static Instant fromDatabase(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(fromDatabaseOrNull(row, column), column);
    }

    /** The moment in a column, or null. */
    public static @Nullable Instant fromDatabaseOrNull(ResultSet row, String column) throws SQLException {
        LocalDateTime stored = row.getObject(column, LocalDateTime.class);
        return stored == null ? null : stored.toInstant(ZoneOffset.UTC);
    }
}
