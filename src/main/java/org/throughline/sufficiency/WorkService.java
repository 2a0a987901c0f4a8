package org.throughline.sufficiency;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.throughline.shared.Instants;

/** This service among those that share a database: it says every few seconds that it is alive. */
@Component
public class WorkService implements DisposableBean {

    /** A service that has not been seen for so long has ended. */
    static final Duration DEAD_AFTER = Duration.ofSeconds(60);

    private static final Logger LOG = LoggerFactory.getLogger(WorkService.class);
    private static final Duration INTERVAL = Duration.ofSeconds(10);

    private final UUID id = UUID.randomUUID();
    private final JdbcTemplate jdbc;
    private final Clock clock;
    private final List<Runnable> after = new CopyOnWriteArrayList<>();
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("alive").factory());

    WorkService(JdbcTemplate jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
        beat();
        timer.scheduleWithFixedDelay(this::beatOrSay, INTERVAL.toSeconds(), INTERVAL.toSeconds(), TimeUnit.SECONDS);
    }

    /** Does something now and each time this service says that it is alive. */
    void afterEachBeat(Runnable what) {
        what.run();
        after.add(what);
    }

    /** The id of this service, new at every start. */
    UUID id() {
        return id;
    }

    private void beat() {
        jdbc.update(
                "insert into work_service (id, seen_at) values (?, ?) on duplicate key update seen_at = values(seen_at)",
                id,
                Instants.toDatabase(clock.instant()));
    }

    private void beatOrSay() {
        try {
            beat();
            after.forEach(Runnable::run);
        } catch (DataAccessException | TransactionException unreachable) {
            LOG.warn("The database cannot be reached to say that this service is alive");
        }
    }

    @Override
    public void destroy() {
        timer.shutdownNow();
        try {
            jdbc.update("delete from work_service where id = ?", id);
        } catch (DataAccessException gone) {
            LOG.info("The database was gone before this service could sign off");
        }
    }
}
