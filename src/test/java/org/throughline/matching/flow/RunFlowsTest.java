package org.throughline.matching.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.throughline.matching.MatchRuns;
import org.throughline.matching.RunFixture;
import org.throughline.matching.RunNames;
import org.throughline.matching.RunResult;
import org.throughline.matching.RunStatus;
import org.throughline.matching.RunSummary;
import org.throughline.people.ChildRecord;
import org.throughline.security.CurrentUser;
import org.throughline.security.Roles;

/** Who sees which counts of the flow of a run, and of which runs there is one. */
class RunFlowsTest {

    private final MatchRuns runs = mock(MatchRuns.class);
    private final CurrentUser user = mock(CurrentUser.class);
    private final RunNames names = mock(RunNames.class);
    private final RunFlows flows = new RunFlows(runs, user);

    private Optional<RunFlow> flow(RunFixture fixture) {
        RunResult result = fixture.planned(RunFixture.PLAN, Map.of());
        when(runs.result(result.run().id()))
                .thenReturn(Optional.of(new RunResult(
                        result.run(),
                        result.assessment(),
                        result.proof(),
                        result.placeValues(),
                        names,
                        Map.of(),
                        result.trial())));
        return flows.of(result.run().id());
    }

    private void livesAt(String pupil, @Nullable String postcode) {
        when(names.child(pupil))
                .thenReturn(new ChildRecord(
                        null,
                        null,
                        pupil,
                        null,
                        pupil,
                        "Sam",
                        LocalDate.of(2016, 1, 5),
                        null,
                        postcode,
                        null,
                        Set.of()));
    }

    @Test
    void an_officer_sees_every_count_by_postcode_district() {
        when(user.has(Roles.PLACEMENT_OFFICER)).thenReturn(true);
        livesAt("ANN", "BL9 0AA");
        livesAt("BEN", "BL9 7ZZ");
        livesAt("CAT", null);
        RunFlow flow = flow(RunFixture.aRun().onRecords(2027, null)).orElseThrow();
        assertThat(flow.isExact()).isTrue();
        assertThat(flow.areas()).containsOnly(Map.entry("BL9", 2), Map.entry("Home not known", 1));
        assertThat(flow.streams()).noneMatch(RunFlow.Stream::isHidden);
    }

    @Test
    void a_home_that_is_half_known_or_of_nobody_known_is_not_guessed_at() {
        when(user.has(Roles.PLACEMENT_OFFICER)).thenReturn(true);
        livesAt("ANN", "BL9");
        assertThat(flow(RunFixture.aRun().onRecords(2027, null)).orElseThrow().areas())
                .containsOnly(Map.entry("Home not known", 3));
    }

    @Test
    void a_planner_sees_no_count_under_five() {
        livesAt("ANN", "BL9 0AA");
        RunFlow flow = flow(RunFixture.aRun().onRecords(2027, null)).orElseThrow();
        assertThat(flow.isExact()).isFalse();
        assertThat(flow.streams()).isNotEmpty().allMatch(RunFlow.Stream::isHidden);
    }

    @Test
    void a_run_of_a_pack_has_no_homes_and_a_run_without_an_answer_no_flow() {
        assertThat(flow(RunFixture.aRun())).isEmpty();
        RunSummary waiting =
                RunFixture.aRun().onRecords(2027, null).in(RunStatus.WAITING).summary();
        when(runs.result(waiting.id())).thenReturn(Optional.empty());
        assertThat(flows.of(waiting.id())).isEmpty();
    }

    @Test
    void the_newest_is_the_first_on_the_records_that_has_ended() {
        RunSummary newest = RunFixture.aRun().onRecords(2027, null).summary();
        RunSummary older = RunFixture.aRun().onRecords(2026, null).summary();
        when(runs.all())
                .thenReturn(List.of(
                        RunFixture.aRun()
                                .onRecords(2028, null)
                                .in(RunStatus.RUNNING)
                                .summary(),
                        RunFixture.aRun().summary(),
                        newest,
                        older));
        assertThat(flows.newest()).hasValue(newest.id());
        when(runs.all()).thenReturn(List.of());
        assertThat(flows.newest()).isEmpty();
    }
}
