package org.throughline.sufficiency.history;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import org.throughline.shared.Instants;

/**
 * What is known of the past.
 *
 * @param id the history
 * @param source where it comes from, in words
 * @param firstJanuary the first January with a count
 * @param lastJanuary the last one: the data date
 * @param plans children with plans in the last January
 * @param addedBy who gave it
 * @param addedAt when
 */
public record HistorySummary(
        UUID id, String source, int firstJanuary, int lastJanuary, int plans, String addedBy, Instant addedAt) {

    /** A row of the table of histories, its id as history_id. */
    public static HistorySummary read(ResultSet row, int number) throws SQLException {
        return new HistorySummary(
                row.getObject("history_id", UUID.class),
                row.getString("source"),
                row.getInt("first_january"),
                row.getInt("last_january"),
                row.getInt("plans"),
                row.getString("added_by"),
                Instants.fromDatabase(row, "added_at"));
    }
}
