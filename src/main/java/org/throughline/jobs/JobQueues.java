package org.throughline.jobs;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.serializer.Serializer;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.CustomTask;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The queues of background work, kept in the database by db-scheduler: one of several services takes a piece of work
 * and says every two seconds that it is alive; what a service that has ended was doing is taken up by another one.
 */
@Component
class JobQueues implements SmartLifecycle {

    private static final Duration POLLING = Duration.ofSeconds(1);
    private static final Duration HEARTBEAT = Duration.ofSeconds(2);
    private static final int MISSED_HEARTBEATS = 4;
    private static final Duration SHUTDOWN = Duration.ofSeconds(10);

    private final DataSource database;
    private final JobRunner runner;
    private final ObjectProvider<JobHandler> handlers;
    private final ObjectProvider<Upkeep> upkeep;
    private final Clock clock;
    private volatile boolean running;
    private @Nullable Queues queues;

    JobQueues(
            DataSource database,
            JobRunner runner,
            ObjectProvider<JobHandler> handlers,
            ObjectProvider<Upkeep> upkeep,
            Clock clock) {
        this.upkeep = upkeep;
        this.database = database;
        this.runner = runner;
        this.handlers = handlers;
        this.clock = clock;
    }

    /**
     * What is made once all kinds of work are known.
     *
     * @param schedulers one for each lane
     * @param kinds the kinds by their names
     */
    private record Queues(Map<Lane, Scheduler> schedulers, Map<String, Kind> kinds) {}

    private record Kind(JobHandler handler, TaskDescriptor<String> task) {}

    private synchronized Queues queues() {
        if (queues == null) {
            Map<String, Kind> kinds = handlers.stream()
                    .collect(Collectors.toUnmodifiableMap(
                            JobHandler::kind,
                            handler -> new Kind(handler, TaskDescriptor.of(handler.kind(), String.class))));
            UUID service = UUID.randomUUID();
            Map<Lane, Scheduler> schedulers = new EnumMap<>(Lane.class);
            for (Lane lane : Lane.values()) {
                schedulers.put(lane, scheduler(lane, kinds, service));
            }
            queues = new Queues(schedulers, kinds);
        }
        return queues;
    }

    private Scheduler scheduler(Lane lane, Map<String, Kind> kinds, UUID service) {
        List<CustomTask<String>> tasks = kinds.values().stream()
                .filter(kind -> kind.handler().lane() == lane)
                .map(kind -> Tasks.custom(kind.task())
                        .execute((task, context) -> runner.execute(kind.handler(), task, context)))
                .toList();
        List<RecurringTask<Void>> again = lane == Lane.UPKEEP
                ? upkeep.stream()
                        .map(work -> Tasks.recurring(work.name(), FixedDelay.of(work.every()))
                                .execute((task, context) -> work.run()))
                        .toList()
                : List.of();
        // work is put in the queue with the transaction around it
        return Scheduler.create(new TransactionAwareDataSourceProxy(database), List.copyOf(tasks))
                .startTasks(again)
                .tableName(lane.table())
                .schedulerName(() -> "throughline-" + service)
                .serializer(new PlainText())
                .threads(lane.threads())
                .pollingInterval(POLLING)
                .heartbeatInterval(HEARTBEAT)
                .missedHeartbeatsLimit(MISSED_HEARTBEATS)
                .shutdownMaxWait(SHUTDOWN)
                .alwaysPersistTimestampInUTC()
                .enableImmediateExecution()
                .build();
    }

    /** Puts work in its queue, together with the transaction it belongs to. */
    void add(String kind, UUID id) {
        Kind known = Objects.requireNonNull(queues().kinds().get(kind), kind);
        Scheduler scheduler =
                Objects.requireNonNull(queues().schedulers().get(known.handler().lane()));
        scheduler.scheduleIfNotExists(
                known.task().instance(id.toString()).data("").scheduledTo(clock.instant()));
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                scheduler.triggerCheckForDueExecutions();
            }
        });
    }

    @Override
    public void start() {
        running = true;
        queues().schedulers().values().forEach(Scheduler::start);
    }

    @Override
    public void stop() {
        running = false;
        queues().schedulers().values().parallelStream().forEach(Scheduler::stop);
        // a scheduler that has stopped does not start again; should the service, new ones are made
        forget();
    }

    private synchronized void forget() {
        queues = null;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private static final class PlainText implements Serializer {

        @Override
        public byte @Nullable [] serialize(@Nullable Object data) {
            return data == null ? null : data.toString().getBytes(StandardCharsets.UTF_8);
        }

        @Override
        public <T> @Nullable T deserialize(Class<T> type, byte @Nullable [] bytes) {
            return bytes == null ? null : type.cast(new String(bytes, StandardCharsets.UTF_8));
        }
    }
}
