package org.throughline.matching;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.boot.config.DbSchedulerCustomizer;
import com.github.kagkarlsson.scheduler.serializer.Serializer;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** The queue of runs: kept in the database, two at once, the rest wait (decision 6). */
@Component
class RunQueue {

    private static final TaskDescriptor<String> RUN = TaskDescriptor.of("match-run", String.class);

    private final Scheduler scheduler;
    private final Clock clock;

    RunQueue(@Lazy Scheduler scheduler, Clock clock) {
        this.scheduler = scheduler;
        this.clock = clock;
    }

    /** Puts a run in the queue, together with the transaction it belongs to. */
    void add(UUID runId) {
        scheduler.scheduleIfNotExists(RUN.instance(runId.toString()).data("").scheduledTo(clock.instant()));
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                scheduler.triggerCheckForDueExecutions();
            }
        });
    }

    @Configuration(proxyBeanMethods = false)
    static class Beans {

        @Bean
        Task<String> matchRunTask(RunJob job) {
            return Tasks.custom(RUN).execute(job::execute);
        }

        @Bean
        DbSchedulerCustomizer plainTextData() {
            return new DbSchedulerCustomizer() {
                @Override
                public Optional<Serializer> serializer() {
                    return Optional.of(new PlainText());
                }
            };
        }
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
