package org.throughline.events;

import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.modulith.events.IncompleteEventPublications;
import org.springframework.stereotype.Component;
import org.throughline.jobs.Upkeep;

/**
 * Calls listeners again that failed, or whose service ended before they were done. Not by the registry's own way at the
 * start of a service, which would take what another service is doing at that moment.
 */
@Component
class PublicationRetry implements Upkeep {

    /** A listener takes less than a second; the database gives up a statement after two minutes. */
    static final Duration LEFT = Duration.ofMinutes(3);

    private static final Logger LOG = LoggerFactory.getLogger(PublicationRetry.class);

    private final PublicationTable table;
    private final IncompleteEventPublications incomplete;

    PublicationRetry(PublicationTable table, IncompleteEventPublications incomplete) {
        this.table = table;
        this.incomplete = incomplete;
    }

    @Override
    public String name() {
        return "retry-events";
    }

    @Override
    public Duration every() {
        return Duration.ofSeconds(30);
    }

    @Override
    public void run() {
        int left = table.failThoseLeftFor(LEFT);
        if (left > 0) {
            LOG.warn("{} events were not dealt with when their service ended; they are tried again", left);
        }
        callAgain(table.due());
    }

    /**
     * Calls the listeners of everything that has failed, given up or not, however short ago.
     *
     * @return how many
     */
    int all() {
        return callAgain(table.failed());
    }

    private int callAgain(Set<UUID> ids) {
        if (!ids.isEmpty()) {
            incomplete.resubmitIncompletePublications(publication -> ids.contains(publication.getIdentifier()));
        }
        return ids.size();
    }
}
