package org.throughline.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.throughline.events.EventPublications;
import org.throughline.events.Publication;
import org.throughline.events.PublicationCounts;
import org.throughline.security.Roles;
import org.throughline.shell.day.DayGroup;
import org.throughline.shell.day.DayItem;

/** What waits for an administrator: updates that have failed for good. */
class UpdatesDayTest {

    private static final Instant NOON = Instant.parse("2026-11-27T12:00:00Z");

    private final EventPublications publications = mock(EventPublications.class);
    private final UpdatesDay day = new UpdatesDay(publications);

    private static Publication update(String event, boolean isGivenUp) {
        return new Publication(
                UUID.randomUUID(),
                "org.throughline.people." + event,
                "org.throughline.matching.Listener.on()",
                NOON,
                isGivenUp ? 12 : 3,
                NOON,
                isGivenUp);
    }

    private DayGroup group() {
        return day.groups().getFirst();
    }

    @Test
    void only_what_has_failed_is_listed_and_the_number_is_of_all_that_have() {
        when(publications.counts()).thenReturn(new PublicationCounts(500, 7, 23));
        when(publications.unfinished(anyInt()))
                .thenReturn(List.of(update("ChildChanged", true), update("ChildMerged", false)));
        assertThat(group().items()).extracting(DayItem::text).containsExactly("Child changed");
        assertThat(group().items()).extracting(DayItem::path).containsExactly(UpdatesView.PATH);
        assertThat(group().count()).isEqualTo(23);
        assertThat(group().isTask()).isTrue();
    }

    @Test
    void a_day_on_which_all_is_told_has_nothing_to_do() {
        when(publications.counts()).thenReturn(new PublicationCounts(500, 7, 0));
        when(publications.unfinished(anyInt())).thenReturn(List.of(update("ChildChanged", false)));
        assertThat(group().items()).isEmpty();
        assertThat(group().count()).isZero();
    }

    @Test
    void it_is_for_administrators() {
        assertThat(day.roles()).containsExactly(Roles.ADMINISTRATOR);
    }
}
