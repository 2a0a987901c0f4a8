package org.throughline.sufficiency;

import java.time.Clock;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.throughline.shared.Instants;

/** How far background work is that a table keeps, row by row, in its columns state and message. */
public final class WorkStates {

    private static final Logger LOG = LoggerFactory.getLogger(WorkStates.class);

    private static final int LONGEST = 1_000;

    private final JdbcTemplate jdbc;
    private final String table;
    private final WorkService service;
    private final Clock clock;

    /** The work of a table; its name is part of the program. */
    public WorkStates(JdbcTemplate jdbc, String table, WorkService service, Clock clock) {
        this.jdbc = jdbc;
        this.table = table;
        this.service = service;
        this.clock = clock;
    }

    /** Does some work and notes how it ended. */
    public <T> void run(UUID id, Supplier<T> work, Consumer<T> store) {
        try {
            store.accept(work.get());
        } catch (CancellationException stopped) {
            end(id, WorkState.STOPPED, null);
        } catch (IllegalArgumentException notPossible) {
            LOG.warn("{} {} cannot be worked out", table, id, notPossible);
            end(id, WorkState.FAILED, cut(String.valueOf(notPossible.getMessage())));
        } catch (RuntimeException | OutOfMemoryError | StackOverflowError failure) {
            LOG.error("{} {} failed", table, id, failure);
            end(
                    id,
                    WorkState.FAILED,
                    "It could not be worked out. Try again; if it fails again, ask whoever looks after"
                            + " the service to look for " + id + " in the log");
        }
    }

    /** Notes that this service begins some work; false where it is being done already. */
    public boolean begin(UUID id) {
        return jdbc.update(
                        "update " + table + " set state = ?, message = null, worker = ? where id = ? and state <> ?",
                        WorkState.RUNNING.name(),
                        service.id(),
                        id,
                        WorkState.RUNNING.name())
                > 0;
    }

    private static String cut(String message) {
        return message.length() <= LONGEST ? message : message.substring(0, LONGEST);
    }

    private void end(UUID id, WorkState state, @Nullable String message) {
        jdbc.update(
                "update " + table + " set state = ?, message = ? where id = ? and state = ?",
                state.name(),
                message,
                id,
                WorkState.RUNNING.name());
    }

    /** From now on, what a service was working out that has ended is stopped, at the latest a minute later. */
    public void follow() {
        service.afterEachBeat(this::endLeftBehind);
    }

    /** What a service was working out that has ended is stopped; what another one is working on is left alone. */
    public void endLeftBehind() {
        jdbc.update(
                "update " + table + " set state = ?, message = ? where state = ? and (worker is null or worker not in"
                        + " (select id from work_service where seen_at > ?))",
                WorkState.STOPPED.name(),
                "The service ended before it was done",
                WorkState.RUNNING.name(),
                Instants.toDatabase(clock.instant().minus(WorkService.DEAD_AFTER)));
    }
}
