package org.throughline.sufficiency.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.context.support.WithMockUser;
import org.throughline.jobs.JobState;
import org.throughline.security.Roles;
import org.throughline.sufficiency.Formats;
import org.throughline.sufficiency.cohort.FirstCohort;
import org.throughline.sufficiency.cohort.FirstCohortPapers;
import org.throughline.sufficiency.cohort.FirstCohorts;
import org.throughline.sufficiency.scenario.Change;
import org.throughline.sufficiency.scenario.NewProvision;
import org.throughline.sufficiency.scenario.Scenarios;

/** Who would come first: counts for planners, names for placement officers. */
class FirstCohortViewTest extends ForecastScreenTest {

    private static @Nullable UUID shared;

    @Autowired
    private Scenarios scenarios;

    @Autowired
    private FirstCohorts cohorts;

    @Autowired
    private FirstCohortPapers papers;

    private UUID scenario(String title, List<Change> changes) {
        return as(Roles.PLANNER, () -> scenarios.begin(forecast, title, changes));
    }

    /** A scenario that opens a school, and who would come to it, which all tests here share. */
    private FirstCohort found() {
        if (shared == null) {
            int year = as(Roles.PLANNER, () -> scenarios.years(forecast)).getFirst();
            UUID scenario =
                    scenario("A school", List.of(Change.Open.of(NewProvision.TEMPLATES.getFirst(), year, null, "")));
            shared = as(Roles.PLANNER, () -> cohorts.begin(scenario));
        }
        UUID begun = shared;
        Awaitility.await("who would come")
                .atMost(Duration.ofMinutes(5))
                .until(() -> !cohort(begun).state().isUnderWay());
        assertThat(cohort(begun).state()).as(cohort(begun).message()).isEqualTo(JobState.DONE);
        return cohort(begun);
    }

    private FirstCohort cohort(UUID id) {
        return as(Roles.PLANNER, () -> cohorts.find(id)).orElseThrow();
    }

    private String page(FirstCohort cohort) {
        return page("/first-cohort/" + cohort.of());
    }

    private static FirstCohort.Result result(FirstCohort cohort) {
        return Objects.requireNonNull(cohort.result());
    }

    @Test
    @WithMockUser(roles = Roles.PLANNER)
    void a_planner_sees_counts_where_children_are_today_and_nobodys_name() {
        FirstCohort cohort = found();
        go(page(cohort), FirstCohortView.class);
        FirstCohort.Opening school = result(cohort).openings().getFirst();
        assertThat(table("Who comes to " + school.name())).hasSameSizeAs(school.years());
        assertThat(words()).contains(FirstCohortView.phased(school)).contains("Names are shown to placement officers");
        List<FirstCohort.Named> named = as(Roles.PLACEMENT_OFFICER, () -> papers.named(cohort.id()));
        assertThat(named).isNotEmpty();
        assertThat(words()).doesNotContain(named.getFirst().name());
        assertThat(table("Settings that children of today would leave"))
                .allSatisfy(row -> assertThat(row.get(2)).doesNotMatch("[1-4]"));
    }

    @Test
    @WithMockUser(roles = Roles.PLACEMENT_OFFICER)
    void a_placement_officer_sees_who_they_are_with_the_year_and_how_sure_it_is() {
        FirstCohort cohort = found();
        go(page(cohort));
        FirstCohort.Named first =
                as(Roles.PLACEMENT_OFFICER, () -> papers.named(cohort.id())).getFirst();
        assertThat(table("Children of today who would come").getFirst())
                .startsWith(first.name(), first.opening(), String.valueOf(first.academicYear()))
                .contains(first.futures() + " of 10");
        String file = new String(
                as(Roles.PLACEMENT_OFFICER, () -> papers.namedCsv(cohort.id())).orElseThrow(), StandardCharsets.UTF_8);
        assertThat(file).contains(first.childId().toString());
    }

    @Test
    @WithMockUser(roles = Roles.PLANNER)
    void places_that_fill_never_fall_short_of_who_comes_in_the_first_year_in_eight_of_ten_futures() {
        FirstCohort.Opening school = result(found()).openings().getFirst();
        FirstCohort.Year first = school.years().getFirst();
        assertThat(first.comingLow()).isLessThanOrEqualTo(first.planned());
        assertThat(first.fills()).isGreaterThanOrEqualTo(first.comingLow());
        assertThat(FirstCohortView.phased(school)).contains(Formats.few(first.fills()) + " in September");
    }

    @Test
    @WithMockUser(roles = Roles.PLANNER)
    void before_somebody_asks_it_says_so_and_what_opens_nothing_is_refused() {
        UUID scenario = scenario("Nothing opens", List.of());
        go(page("/first-cohort/" + scenario), FirstCohortView.class);
        assertThat(words()).contains("Nobody has asked who would come yet");
        press("Find who would come");
        assertThat(errors()).contains("Nothing opens in the years of the forecast");
    }

    @Test
    @WithMockUser(roles = Roles.SENCO)
    void it_is_for_planners_and_placement_officers() {
        refused(page("/first-cohort/" + UUID.randomUUID()));
    }
}
