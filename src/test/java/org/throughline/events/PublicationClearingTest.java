package org.throughline.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoMoreInteractions;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.events.CompletedEventPublications;

/** What everybody has heard of goes after as long as the service is told to keep it. */
class PublicationClearingTest {

    private final CompletedEventPublications completed = mock(CompletedEventPublications.class);
    private final PublicationClearing clearing = new PublicationClearing(completed, Duration.ofDays(9));

    @Test
    void nothing_goes_but_what_is_older_than_it_is_kept() {
        clearing.run();
        verify(completed).deletePublicationsOlderThan(Duration.ofDays(9));
        verifyNoMoreInteractions(completed);
    }

    @Test
    void it_is_work_of_its_own_that_comes_every_hour() {
        assertThat(clearing.name()).isEqualTo("clear-events");
        assertThat(clearing.every()).isEqualTo(Duration.ofHours(1));
    }
}
