package org.throughline.sufficiency.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.throughline.sufficiency.forecast.Flow;
import org.throughline.sufficiency.forecast.History;
import org.throughline.sufficiency.forecast.Population;
import org.throughline.sufficiency.forecast.State;
import org.throughline.sufficiency.forecast.TodaysList;
import org.throughline.sufficiency.forecast.ValidStates;

/** Which list continues which history, and on which day. */
class TodaysListsTest {

    private static final State RECEPTION = new State(0, "ASD", "MAINSTREAM");

    private final JanuaryCounts counts = mock(JanuaryCounts.class);

    private Optional<TodaysList> after(String day, String setting, int listed) {
        Map<UUID, State> today = new HashMap<>();
        for (int child = 0; child < listed; child++) {
            today.put(UUID.randomUUID(), RECEPTION);
        }
        when(counts.today(anyInt())).thenReturn(today);
        Clock clock = Clock.fixed(Instant.parse(day + "T12:00:00Z"), ZoneId.of("Europe/London"));
        History history = History.of(
                List.of(new Flow(2025, null, new State(5, "ASD", setting), 100)),
                new Population(Map.of()),
                ValidStates.ANY);
        return new TodaysLists(mock(JdbcClient.class), mock(JdbcOperations.class), counts, clock).after(history);
    }

    @Test
    void in_november_most_of_the_year_has_gone_and_children_are_in_their_new_year_groups() {
        TodaysList list = after("2026-11-27", "MAINSTREAM", 115).orElseThrow();

        assertThat(list.children()).containsExactly(Map.entry(RECEPTION, 115));
        assertThat(list.isAged()).isTrue();
        assertThat(list.elapsed()).isBetween(0.85, 0.88);
        verify(counts).today(2027);
    }

    @Test
    void in_may_children_are_in_the_year_groups_of_january() {
        TodaysList list = after("2026-05-15", "NO_PLACE", 115).orElseThrow();

        assertThat(list.isAged()).isFalse();
        assertThat(list.elapsed()).isBetween(0.32, 0.34);
        verify(counts).today(2026);
    }

    @Test
    void a_history_that_ends_earlier_or_later_is_not_continued() {
        assertThat(after("2027-01-20", "MAINSTREAM", 115)).isEmpty();
        assertThat(after("2026-01-10", "MAINSTREAM", 115)).isEmpty();
    }

    @Test
    void a_history_with_other_words_for_settings_is_not_continued() {
        assertThat(after("2026-11-27", "MSS", 115)).isEmpty();
    }

    @Test
    void a_list_of_twice_or_half_as_many_is_not_of_the_same_children() {
        assertThat(after("2026-11-27", "MAINSTREAM", 201)).isEmpty();
        assertThat(after("2026-11-27", "MAINSTREAM", 49)).isEmpty();
        assertThat(after("2026-11-27", "MAINSTREAM", 0)).isEmpty();
    }
}
