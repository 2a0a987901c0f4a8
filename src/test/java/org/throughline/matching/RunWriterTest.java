package org.throughline.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.inOrder;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mockito.ArgumentCaptor;
import org.mockito.InOrder;
import org.throughline.jobs.Jobs;
import org.throughline.matching.engine.WhatIf;
import org.throughline.matching.problem.Profile;
import org.throughline.security.CurrentUser;

/** A run is written down whole before it waits in the queue. */
class RunWriterTest {

    private static final WhatIf TRIAL = new WhatIf(List.of(new WhatIf.Places("NEAR", 1)));
    private static final byte[] PACK = {1, 2, 3};

    private final MatchRunRepository runs = mock(MatchRunRepository.class);
    private final RunArchive archive = mock(RunArchive.class);
    private final Jobs jobs = mock(Jobs.class);
    private final PackFormat format = mock(PackFormat.class);
    private final CurrentUser user = mock(CurrentUser.class);
    private final RunWriter writer =
            new RunWriter(runs, archive, jobs, format, user, Clock.fixed(RunFixture.ASKED, ZoneOffset.UTC));

    @BeforeEach
    void somebody_asks() {
        when(user.name()).thenReturn("An officer");
        when(format.problem(any())).thenReturn(PACK);
    }

    private static RunRequest asking(String name) {
        return new RunRequest(name, Profile.BOROUGH_FIRST, null, 60, null, 1);
    }

    private static RunWriter.Source source() {
        return new RunWriter.Source(RunFixture.THREE, RunSummary.Origin.RECORDS, 2027, "records", TRIAL);
    }

    @Test
    void it_is_stored_with_problem_trial_and_rules_and_then_begun() {
        UUID id = writer.write(source(), asking("September"), RunRules.PACK);
        InOrder order = inOrder(runs, archive, jobs);
        order.verify(runs).saveAndFlush(any());
        order.verify(archive).storeProblem(id, PACK);
        order.verify(archive).storeTrial(id, TRIAL);
        order.verify(archive).storeRules(eq(id), any());
        order.verify(jobs).begin(RunJob.KIND, id);
    }

    @Test
    void it_says_who_asked_when_and_on_what() {
        writer.write(source(), asking("September"), RunRules.PACK);
        ArgumentCaptor<MatchRun> written = ArgumentCaptor.forClass(MatchRun.class);
        org.mockito.Mockito.verify(runs).saveAndFlush(written.capture());
        RunSummary run = written.getValue().summary();
        assertThat(run.requestedBy()).isEqualTo("An officer");
        assertThat(run.requestedAt()).isEqualTo(RunFixture.ASKED);
        assertThat(run.origin()).isEqualTo(RunSummary.Origin.RECORDS);
        assertThat(run.entryYear()).isEqualTo(2027);
        assertThat(run.recordsHash()).isEqualTo("records");
        assertThat(run.problemHash()).isNotBlank();
    }

    @Test
    void equal_problems_have_equal_fingerprints_and_others_have_not() {
        UUID one = writer.write(source(), asking("One"), RunRules.PACK);
        UUID two = writer.write(source(), asking("Two"), RunRules.PACK);
        when(format.problem(any())).thenReturn(new byte[] {1, 2, 4});
        writer.write(source(), asking("Three"), RunRules.PACK);
        ArgumentCaptor<MatchRun> written = ArgumentCaptor.forClass(MatchRun.class);
        org.mockito.Mockito.verify(runs, org.mockito.Mockito.times(3)).saveAndFlush(written.capture());
        List<String> hashes = written.getAllValues().stream()
                .map(run -> run.summary().problemHash())
                .toList();
        assertThat(one).isNotEqualTo(two);
        assertThat(hashes.get(0)).isEqualTo(hashes.get(1)).isNotEqualTo(hashes.get(2));
    }

    @Test
    void a_request_that_cannot_be_run_leaves_nothing_behind() {
        assertThatThrownBy(() -> writer.write(source(), asking(" "), RunRules.PACK))
                .hasMessageContaining("Enter a name");
        verifyNoInteractions(runs, archive, jobs);
    }
}
