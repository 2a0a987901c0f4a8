package org.throughline.events;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.throughline.shared.Instants;

/** Questions to the table of the publication registry; the registry itself writes it. */
@Component
class PublicationTable {

    /** A listener that fails so often is given up: about eight hours after the event. */
    static final int MOST_ATTEMPTS = 12;

    private static final int FIRST_PAUSE_SECONDS = 30;
    private static final int LONGEST_PAUSE_SECONDS = 3_600;
    private static final String FAILED = "select id from event_publication where status = 'FAILED'";
    private static final String BEGUN = " status in ('PUBLISHED', 'PROCESSING', 'RESUBMITTED') ";
    private static final String OLDEST = " order by publication_date limit 200";
    private static final String LAST_TRY = " coalesce(last_resubmission_date, publication_date) ";
    private static final String IS_GIVEN_UP = " (status = 'FAILED' and completion_attempts >= :most) ";

    private final JdbcClient jdbc;
    private final Clock clock;

    PublicationTable(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Notes as failed what was begun so long ago that its service must have ended.
     *
     * @return how many
     */
    int failThoseLeftFor(Duration time) {
        // looked for first: an update of all would wait for every long transaction that tells events of its own
        List<UUID> left = jdbc.sql("select id from event_publication where" + BEGUN + "and" + LAST_TRY + "< :before")
                .param("before", Instants.toDatabase(clock.instant().minus(time)))
                .query((row, number) -> row.getObject("id", UUID.class))
                .list();
        return left.isEmpty()
                ? 0
                : jdbc.sql("update event_publication set status = 'FAILED' where id in (:left) and" + BEGUN)
                        .param("left", left)
                        .update();
    }

    /** Those that failed and whose pause is over, earliest first; the pause doubles, up to an hour. */
    Set<UUID> due() {
        return Set.copyOf(jdbc.sql(FAILED + " and completion_attempts < :most and timestampadd(second, least(:longest,"
                        + " :first * pow(2, greatest(completion_attempts - 1, 0)))," + LAST_TRY + ") <= :now" + OLDEST)
                .param("most", MOST_ATTEMPTS)
                .param("longest", LONGEST_PAUSE_SECONDS)
                .param("first", FIRST_PAUSE_SECONDS)
                .param("now", Instants.toDatabase(clock.instant()))
                .query(UUID.class)
                .list());
    }

    /** Those that failed, given up or not, earliest first. */
    Set<UUID> failed() {
        return Set.copyOf(jdbc.sql(FAILED + OLDEST).query(UUID.class).list());
    }

    PublicationCounts counts() {
        return jdbc.sql("select coalesce(sum(completion_date is not null), 0) completed, coalesce(sum(completion_date"
                        + " is null and not" + IS_GIVEN_UP + "), 0) waiting, coalesce(sum(completion_date is null and"
                        + IS_GIVEN_UP + "), 0) given_up from event_publication")
                .param("most", MOST_ATTEMPTS)
                .query((row, number) ->
                        new PublicationCounts(row.getInt("completed"), row.getInt("waiting"), row.getInt("given_up")))
                .single();
    }

    /** Those that are not completed: those given up first, then by age. */
    List<Publication> unfinished(int limit) {
        return jdbc.sql("select id, event_type, listener_id, publication_date, completion_attempts," + LAST_TRY
                        + "last_try," + IS_GIVEN_UP + "given_up from event_publication where completion_date is null"
                        + " order by given_up desc, publication_date limit :limit")
                .param("most", MOST_ATTEMPTS)
                .param("limit", limit)
                .query((row, number) -> new Publication(
                        row.getObject("id", UUID.class),
                        row.getString("event_type"),
                        row.getString("listener_id"),
                        Instants.fromDatabase(row, "publication_date"),
                        row.getInt("completion_attempts"),
                        Instants.fromDatabase(row, "last_try"),
                        row.getBoolean("given_up")))
                .list();
    }
}
