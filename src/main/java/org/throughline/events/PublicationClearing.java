package org.throughline.events;

import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.modulith.events.CompletedEventPublications;
import org.springframework.stereotype.Component;
import org.throughline.jobs.Upkeep;

/** Deletes events of which everybody has heard, some weeks after. */
@Component
class PublicationClearing implements Upkeep {

    private final CompletedEventPublications completed;
    private final Duration keptFor;

    PublicationClearing(
            CompletedEventPublications completed, @Value("${throughline.events.kept-for}") Duration keptFor) {
        this.completed = completed;
        this.keptFor = keptFor;
    }

    @Override
    public String name() {
        return "clear-events";
    }

    @Override
    public Duration every() {
        return Duration.ofHours(1);
    }

    @Override
    public void run() {
        completed.deletePublicationsOlderThan(keptFor);
    }
}
