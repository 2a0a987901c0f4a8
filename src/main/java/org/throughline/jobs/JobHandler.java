package org.throughline.jobs;

import java.util.Set;
import java.util.UUID;

/**
 * One kind of background work. The work of an id can be begun again from the start, or from what it saved itself: when
 * a service ends, it or another one takes up what it was doing.
 */
public interface JobHandler {

    /** The name by which the kind is found again, by other services and later versions, too. */
    String kind();

    /** The queue in which it waits. */
    Lane lane();

    /** What the work may do on behalf of the person who asked for it, constants of {@code Roles}. */
    Set<String> roles();

    /**
     * Does the work, outside a transaction.
     *
     * @param progress to be told how far it is, and to be asked whether to stop
     * @return stores what the work led to, in the transaction that notes it as done
     * @throws org.throughline.shared.Refused where it cannot be done
     * @throws java.util.concurrent.CancellationException where it stopped because it was asked to
     */
    Runnable work(UUID id, JobProgress progress);

    /** Work that ended with its service so often is given up: it may be what ends it. */
    default int mostAttempts() {
        return 3;
    }

    /** Told that the work has failed for good, with a sentence for people. */
    default void failed(UUID id, String why) {}
}
