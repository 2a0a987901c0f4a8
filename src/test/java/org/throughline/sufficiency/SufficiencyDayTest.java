package org.throughline.sufficiency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.throughline.jobs.JobState;
import org.throughline.security.Roles;
import org.throughline.shared.Listed;
import org.throughline.shell.day.DayGroup;
import org.throughline.shell.day.DayItem;
import org.throughline.sufficiency.history.Histories;
import org.throughline.sufficiency.history.HistorySummary;

/** Which forecasts a planner sees on the first page of the day. */
class SufficiencyDayTest {

    private static final Instant NOW = Instant.parse("2026-11-26T12:00:00Z");
    private static final HistorySummary HISTORY =
            new HistorySummary(UUID.randomUUID(), "A test", 2023, 2027, 2_804, "A planner", NOW);

    private final Forecasts forecasts = mock(Forecasts.class);
    private final Histories histories = mock(Histories.class);
    private final SufficiencyDay day = new SufficiencyDay(forecasts, histories, Clock.fixed(NOW, ZoneOffset.UTC));

    private static FrozenForecast forecast(String title, JobState state, Duration ago) {
        return new FrozenForecast(
                UUID.randomUUID(), HISTORY, title, "Why", "A planner", NOW.minus(ago), 5, 1_000, 42, state, null);
    }

    private List<DayGroup> groups(FrozenForecast... known) {
        when(forecasts.newest()).thenReturn(new Listed<>(List.of(known), known.length));
        when(histories.chosen()).thenReturn(Optional.of(HISTORY));
        return day.groups();
    }

    private static List<String> texts(DayGroup group) {
        return group.items().stream().map(DayItem::text).toList();
    }

    @Test
    void failed_done_and_going_on_are_apart_and_only_a_failure_is_a_task() {
        List<DayGroup> groups = groups(
                forecast("Failed", JobState.FAILED, Duration.ofHours(1)),
                forecast("Done", JobState.DONE, Duration.ofHours(2)),
                forecast("Waits", JobState.WAITING, Duration.ofHours(3)),
                forecast("Runs", JobState.RUNNING, Duration.ofHours(4)),
                forecast("Stopped", JobState.STOPPED, Duration.ofHours(5)));
        assertThat(groups)
                .extracting(SufficiencyDayTest::texts)
                .containsExactly(List.of(), List.of("Failed"), List.of("Done"), List.of("Waits", "Runs"));
        assertThat(groups).extracting(DayGroup::isTask).containsExactly(true, true, false, false);
    }

    @Test
    void what_was_begun_more_than_two_weeks_ago_is_gone() {
        List<DayGroup> groups = groups(
                forecast("In time", JobState.DONE, Duration.ofDays(14).minusSeconds(1)),
                forecast("Too late", JobState.DONE, Duration.ofDays(14)));
        assertThat(texts(groups.get(2))).containsExactly("In time");
    }

    @Test
    void new_figures_wait_until_a_forecast_is_made_from_them() {
        assertThat(texts(groups().getFirst())).containsExactly("January 2027");
        assertThat(texts(groups(forecast("Failed", JobState.FAILED, Duration.ofDays(30)))
                        .getFirst()))
                .isEmpty();
    }

    @Test
    void without_figures_nothing_waits() {
        when(forecasts.newest()).thenReturn(new Listed<>(List.of(), 0));
        when(histories.chosen()).thenReturn(Optional.empty());
        assertThat(day.groups()).allMatch(group -> group.items().isEmpty());
    }

    @Test
    void each_leads_to_its_forecast() {
        FrozenForecast done = forecast("Done", JobState.DONE, Duration.ofHours(1));
        DayItem item = groups(done).get(2).items().getFirst();
        assertThat(item.path()).isEqualTo("forecasts/" + done.id());
        assertThat(item.detail()).contains("A planner");
        assertThat(day.roles()).containsExactly(Roles.PLANNER);
    }
}
