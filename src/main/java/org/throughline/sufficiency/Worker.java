package org.throughline.sufficiency;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Does one piece of work after the other in the background; each can be followed and stopped. */
public final class Worker implements AutoCloseable {

    private final ExecutorService thread;
    private final Map<UUID, Progress> running = new ConcurrentHashMap<>();

    /** A worker with a thread of this name. */
    public Worker(String name) {
        thread = Executors.newSingleThreadExecutor(
                Thread.ofPlatform().name(name).priority(Thread.MIN_PRIORITY).factory());
    }

    /** Begins some work when the transaction around it is committed; nothing where it is not. */
    public void afterCommit(UUID id, Progress progress, Consumer<Progress> work) {
        running.put(id, progress);
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {

            @Override
            public void afterCompletion(int status) {
                if (status == STATUS_COMMITTED) {
                    thread.execute(() -> {
                        try {
                            work.accept(progress);
                        } finally {
                            running.remove(id);
                        }
                    });
                } else {
                    running.remove(id);
                }
            }
        });
    }

    /** Stops some work; nothing happens where it is done. */
    public void stop(UUID id) {
        Optional.ofNullable(running.get(id)).ifPresent(Progress::stop);
    }

    /** How much of some work is done, 0 to 100; 100 where it is not being done. */
    public int percent(UUID id) {
        return Optional.ofNullable(running.get(id)).map(Progress::percent).orElse(100);
    }

    @Override
    public void close() {
        running.values().forEach(Progress::stop);
        thread.close();
    }
}
