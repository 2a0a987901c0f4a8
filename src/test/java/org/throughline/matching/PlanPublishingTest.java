package org.throughline.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;
import static org.throughline.testing.Refusals.refusalOf;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.throughline.matching.guarantees.GuaranteeReport;

/** Only a run on the records that has ended becomes the plan that families know. */
class PlanPublishingTest {

    private final MatchRuns runs = mock(MatchRuns.class);
    private final PublishedPlans published = mock(PublishedPlans.class);
    private final PlanPublishing publishing = new PlanPublishing(runs, published);

    private RunSummary known(RunFixture fixture) {
        RunSummary run = fixture.summary();
        when(runs.find(run.id())).thenReturn(Optional.of(run));
        return run;
    }

    @Test
    void a_run_on_the_records_that_has_ended_is_published_for_its_year_of_entry() {
        RunSummary run = known(RunFixture.aRun().onRecords(2027, "hash"));
        publishing.publish(run.id());
        verify(published).publish(2027, run.id());
    }

    @ParameterizedTest
    @EnumSource(value = RunStatus.class, mode = EnumSource.Mode.EXCLUDE, names = "ENDED")
    void a_run_that_goes_on_or_failed_is_not(RunStatus status) {
        RunSummary run = known(RunFixture.aRun().onRecords(2027, "hash").in(status));
        assertThatThrownBy(() -> publishing.publish(run.id())).hasMessageContaining("has ended");
        verify(published, never()).publish(anyInt(), any());
    }

    @Test
    void a_run_whose_answer_breaks_a_guarantee_is_not() {
        RunSummary run = known(RunFixture.aRun().onRecords(2027, "hash"));
        when(runs.check(run.id())).thenReturn(Optional.of(new GuaranteeReport(List.of(), 3)));
        assertThat(refusalOf(() -> publishing.publish(run.id()))).isEqualTo(new MatchingRefusal.AnswerWithheld());
        verify(published, never()).publish(anyInt(), any());
    }

    @Test
    void a_run_of_a_pack_is_not() {
        RunSummary run = known(RunFixture.aRun());
        assertThatThrownBy(() -> publishing.publish(run.id())).hasMessageContaining("records");
        verify(published, never()).publish(anyInt(), any());
    }

    @Test
    void it_is_withdrawn_and_asked_for_by_the_run() {
        RunSummary run = known(RunFixture.aRun().onRecords(2027, "hash"));
        PublishedPlan plan = new PublishedPlan("An officer", RunFixture.ASKED);
        when(published.of(run.id())).thenReturn(Optional.of(plan));
        assertThat(publishing.of(run.id())).contains(plan);
        publishing.withdraw(run.id());
        verify(published).withdraw(run.id());
    }
}
