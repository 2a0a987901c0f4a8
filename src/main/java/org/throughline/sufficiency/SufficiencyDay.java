package org.throughline.sufficiency;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.jobs.JobState;
import org.throughline.security.Roles;
import org.throughline.shell.day.DayGroup;
import org.throughline.shell.day.DayItem;
import org.throughline.shell.day.DaySource;
import org.throughline.sufficiency.history.Histories;

/** Forecasts of the last two weeks: completed, under way, failed. */
@Service
@Transactional(readOnly = true)
class SufficiencyDay implements DaySource {

    private static final String PATH = "forecasts";
    private static final Duration RECENT = Duration.ofDays(14);

    private final Forecasts forecasts;
    private final Histories histories;
    private final Clock clock;

    SufficiencyDay(Forecasts forecasts, Histories histories, Clock clock) {
        this.histories = histories;
        this.forecasts = forecasts;
        this.clock = clock;
    }

    @Override
    @PermitAll
    public Set<String> roles() {
        return Set.of(Roles.PLANNER);
    }

    @Override
    @RolesAllowed(Roles.PLANNER)
    public List<DayGroup> groups() {
        Instant since = clock.instant().minus(RECENT);
        List<FrozenForecast> recent = forecasts.newest().rows().stream()
                .filter(forecast -> forecast.begunAt().isAfter(since))
                .toList();
        return List.of(
                DayGroup.tasks(
                        "New figures without a forecast",
                        "Make a forecast from them, then see what is missing.",
                        PATH,
                        PATH,
                        waiting()),
                DayGroup.tasks(
                        "Forecasts that failed",
                        "Read why, and try again.",
                        PATH,
                        PATH,
                        items(recent, Set.of(JobState.FAILED))),
                DayGroup.news(
                        "Forecasts completed",
                        "Read them, and make scenarios of what to open.",
                        PATH,
                        PATH,
                        items(recent, Set.of(JobState.DONE))),
                DayGroup.news(
                        "Forecasts in progress",
                        "You can leave the page; they go on.",
                        PATH,
                        PATH,
                        items(recent, Set.of(JobState.WAITING, JobState.RUNNING))));
    }

    /** The chosen history, where no forecast was made from it. */
    private List<DayItem> waiting() {
        return histories.chosen().stream()
                .filter(history -> forecasts.newest().rows().stream()
                        .noneMatch(forecast -> forecast.history().id().equals(history.id())))
                .map(history -> new DayItem("January " + history.lastJanuary(), history.source(), null, PATH))
                .toList();
    }

    private static List<DayItem> items(List<FrozenForecast> recent, Set<JobState> states) {
        return recent.stream()
                .filter(forecast -> states.contains(forecast.state()))
                .map(forecast ->
                        new DayItem(forecast.title(), "by " + forecast.owner(), null, PATH + "/" + forecast.id()))
                .toList();
    }
}
