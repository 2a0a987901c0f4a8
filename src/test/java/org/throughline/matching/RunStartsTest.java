package org.throughline.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mockito.ArgumentCaptor;
import org.throughline.matching.engine.WhatIf;
import org.throughline.matching.problem.Profile;
import org.throughline.matching.records.ProblemFromRecords;
import org.throughline.matching.rules.RuleContext;
import org.throughline.shared.AcademicYear;

/** What a new run is about: the records, a pack, another run with one thing changed. */
class RunStartsTest {

    private static final WhatIf EARLIER = new WhatIf(List.of(new WhatIf.Places("FAR", -2)));
    private static final UUID STARTED = UUID.randomUUID();

    private final MatchRuns runs = mock(MatchRuns.class);
    private final RunArchive archive = mock(RunArchive.class);
    private final RunWriter writer = mock(RunWriter.class);
    private final RunRulesReader rules = mock(RunRulesReader.class);
    private final ProblemFromRecords records = mock(ProblemFromRecords.class);
    private final RunStarts starts = new RunStarts(runs, archive, writer, rules, records);

    private final ArgumentCaptor<RunWriter.Source> source = ArgumentCaptor.forClass(RunWriter.Source.class);
    private final ArgumentCaptor<RunRequest> request = ArgumentCaptor.forClass(RunRequest.class);
    private final ArgumentCaptor<RunRules> chosen = ArgumentCaptor.forClass(RunRules.class);

    @BeforeEach
    void every_run_is_written() {
        when(writer.write(any(), any(), any())).thenReturn(STARTED);
        when(rules.of(any(), any())).thenReturn(RunRules.PACK);
    }

    private RunSummary known(RunFixture fixture) {
        RunSummary run = fixture.summary();
        when(runs.find(run.id())).thenReturn(Optional.of(run));
        when(archive.problem(run.id())).thenReturn(RunFixture.THREE);
        when(archive.trial(run.id())).thenReturn(EARLIER);
        return run;
    }

    private void read() {
        verify(writer).write(source.capture(), request.capture(), chosen.capture());
    }

    private static RunRequest asking(@Nullable Integer version) {
        return new RunRequest("A run", Profile.BOROUGH_FIRST, version, 60, null, 1);
    }

    @Test
    void a_run_of_a_pack_is_about_no_year_and_reads_no_records() {
        assertThat(starts.start(RunFixture.THREE, asking(null))).isEqualTo(STARTED);
        read();
        assertThat(source.getValue().origin()).isEqualTo(RunSummary.Origin.PACK);
        assertThat(source.getValue().entryYear()).isNull();
        assertThat(source.getValue().fingerprint()).isNull();
        assertThat(source.getValue().trial().changes()).isEmpty();
        verify(records, never()).known(any(), any());
    }

    @Test
    void a_run_on_records_has_those_who_were_added_and_the_fingerprint_of_what_was_read() {
        AcademicYear year = new AcademicYear(2027);
        UUID child = UUID.randomUUID();
        when(records.known(year, Set.of(child)))
                .thenReturn(new ProblemFromRecords.Known(RunFixture.THREE, () -> RuleContext.NONE, "records"));
        starts.start(year, asking(null).with(Set.of(child)));
        read();
        assertThat(source.getValue().origin()).isEqualTo(RunSummary.Origin.RECORDS);
        assertThat(source.getValue().entryYear()).isEqualTo(2027);
        assertThat(source.getValue().fingerprint()).isEqualTo("records");
    }

    @Test
    void the_other_profile_is_the_other_one_both_ways_and_all_else_is_alike() {
        RunSummary run = known(RunFixture.aRun().named("September").onRecords(2027, "then"));
        starts.startWithOtherProfile(run.id());
        read();
        assertThat(request.getValue().profile()).isEqualTo(Profile.PREFERENCE_FIRST);
        assertThat(request.getValue().name()).isEqualTo("September, preference first");
        assertThat(request.getValue().seed()).isEqualTo(run.seed());
        assertThat(request.getValue().seconds()).isEqualTo(run.seconds());
        assertThat(source.getValue().fingerprint())
                .as("of the records as they were")
                .isEqualTo("then");
        assertThat(source.getValue().trial()).isEqualTo(EARLIER);

        org.mockito.Mockito.clearInvocations(writer);
        RunSummary other = known(RunFixture.aRun().of(Profile.PREFERENCE_FIRST));
        starts.startWithOtherProfile(other.id());
        read();
        assertThat(request.getValue().profile()).isEqualTo(Profile.BOROUGH_FIRST);
    }

    @Test
    void a_long_name_with_the_other_profile_behind_it_is_cut_to_what_a_run_may_have() {
        RunSummary run = known(RunFixture.aRun().named("n".repeat(195)));
        starts.startWithOtherProfile(run.id());
        read();
        assertThat(request.getValue().name()).hasSize(200);
        assertThat(request.getValue().problems()).isEmpty();
    }

    @Test
    void a_what_if_is_listed_behind_the_changes_of_the_run_it_began_with() {
        RunSummary run = known(RunFixture.aRun().withRules(3));
        WhatIf.Change more = new WhatIf.Places("NEAR", 1);
        starts.startWhatIf(run.id(), new WhatIf(List.of(more, new WhatIf.Pin("NOBODY", "NEAR"))), " Tried ");
        read();
        assertThat(request.getValue().name()).isEqualTo("Tried");
        assertThat(source.getValue().origin()).isEqualTo(RunSummary.Origin.WHAT_IF);
        assertThat(source.getValue().trial().changes())
                .as("a child whom the run does not know is left out")
                .containsExactly(EARLIER.changes().getFirst(), more);
        assertThat(source.getValue().problem().limits())
                .filteredOn(limit -> limit.provisionId().equals("NEAR"))
                .singleElement()
                .satisfies(limit -> assertThat(limit.places()).isEqualTo(2));
        assertThat(chosen.getValue().isSigned()).isTrue();
    }

    @Test
    void who_is_in_a_run_is_read_from_the_records_of_that_year() {
        AcademicYear year = new AcademicYear(2028);
        when(records.problem(year)).thenReturn(RunFixture.THREE);
        assertThat(starts.problemFor(year)).isSameAs(RunFixture.THREE);
        starts.cohort(year);
        verify(records).members(year);
    }
}
