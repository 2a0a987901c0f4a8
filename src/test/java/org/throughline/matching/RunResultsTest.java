package org.throughline.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;
import static org.throughline.placement.RegisterFixture.aProvision;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.throughline.matching.engine.WhatIf;
import org.throughline.matching.exact.MarginalValues;
import org.throughline.matching.exact.Proof;
import org.throughline.matching.guarantees.BrokenGuarantee;
import org.throughline.matching.guarantees.Guarantee;
import org.throughline.matching.guarantees.GuaranteeReport;
import org.throughline.matching.problem.Answer;
import org.throughline.matching.records.ProblemFromRecords;
import org.throughline.provision.ProvisionRecord;
import org.throughline.provision.Provisions;
import org.throughline.provision.RequestRoute;
import org.throughline.provision.RequestRoutes;
import org.throughline.shared.AcademicYear;
import org.throughline.shared.ProvisionType;

/** A result is put together from what is stored; names only where records have them. */
class RunResultsTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 26);

    private final RunArchive archive = mock(RunArchive.class);
    private final ProblemFromRecords records = mock(ProblemFromRecords.class);
    private final Provisions provisions = mock(Provisions.class);
    private final RequestRoutes routes = mock(RequestRoutes.class);
    private final RunChecks checks = mock(RunChecks.class);
    private final RunResults results =
            new RunResults(archive, checks, records, provisions, routes, Clock.fixed(RunFixture.ASKED, ZoneOffset.UTC));

    private RunSummary stored(RunFixture fixture) {
        RunSummary run = fixture.summary();
        when(archive.answer(run.id())).thenReturn(Optional.of(new Answer(RunFixture.PLAN)));
        when(archive.problem(run.id())).thenReturn(RunFixture.THREE);
        when(archive.proof(run.id())).thenReturn(Proof.NONE);
        when(archive.placeValues(run.id())).thenReturn(MarginalValues.Result.NONE);
        when(archive.trial(run.id())).thenReturn(new WhatIf(List.of(new WhatIf.Pin("ANN", "FAR"))));
        return run;
    }

    private RunResult result(RunSummary run) {
        return results.of(run).orElseThrow();
    }

    @Test
    void an_answer_that_breaks_a_guarantee_is_not_given() {
        RunSummary run = stored(RunFixture.aRun());
        when(checks.stored(run.id()))
                .thenReturn(Optional.of(new GuaranteeReport(
                        List.of(new BrokenGuarantee(Guarantee.NAMED, List.of("ANN"), "FAR", "elsewhere")), 1)));
        assertThat(results.of(run)).isEmpty();
        assertThat(results.check(run).orElseThrow().holds(Guarantee.NAMED)).isFalse();
    }

    @Test
    void an_answer_of_before_there_were_guarantees_is_checked_when_it_is_shown() {
        RunSummary run = stored(RunFixture.aRun());
        assertThat(results.check(run).orElseThrow().holds()).isTrue();
        RunSummary full = RunFixture.aRun().summary();
        when(archive.problem(full.id())).thenReturn(RunFixture.THREE);
        when(archive.answer(full.id()))
                .thenReturn(Optional.of(new Answer(Map.of("ANN", "NEAR", "BEN", "NEAR", "CAT", "FAR"))));
        assertThat(results.of(full)).as("two in the one place at NEAR").isEmpty();
        assertThat(results.check(full).orElseThrow().broken())
                .extracting(BrokenGuarantee::guarantee)
                .containsExactly(Guarantee.LIMITS);
    }

    @Test
    void a_run_without_an_answer_has_no_result() {
        RunSummary run = RunFixture.aRun().in(RunStatus.WAITING).summary();
        when(archive.answer(run.id())).thenReturn(Optional.empty());
        assertThat(results.of(run)).isEmpty();
        verify(archive, never()).problem(any());
    }

    @Test
    void a_run_of_a_pack_has_ids_for_names_and_routes_by_type() {
        when(routes.byType(TODAY))
                .thenReturn(
                        Map.of(ProvisionType.SPECIAL_SCHOOL, new RequestRoutes.Basis(RequestRoute.S38_3, "a test")));
        RunResult result = result(stored(RunFixture.aRun()));
        assertThat(result.nameOf("ANN")).isEqualTo("ANN");
        assertThat(result.names().current("ANN")).isNull();
        assertThat(result.routeOf("OUT")).isEqualTo(RequestRoute.S38_3);
        assertThat(result.routeOf("UNHEARD-OF")).isEqualTo(RequestRoute.UNKNOWN);
        verifyNoInteractions(records, provisions);
    }

    @Test
    void a_run_on_records_reads_names_when_asked_and_places_of_the_year_before() {
        when(routes.of(any(), any())).thenReturn(Map.of());
        when(records.childrenByReference()).thenReturn(Map.of());
        ProvisionRecord alderbank = aProvision("ALDERBANK").build();
        when(records.provisionsByReference(new AcademicYear(2026))).thenReturn(Map.of("ANN", alderbank));
        RunResult result = result(stored(RunFixture.aRun().onRecords(2027, "hash")));
        verify(records, never()).childrenByReference();
        assertThat(result.names().current("ANN")).isEqualTo(alderbank);
        verify(records, never()).childrenByReference();
        assertThat(result.nameOf("ANN")).isEqualTo("ANN");
        verify(records).childrenByReference();
    }

    @Test
    void a_place_that_was_tried_out_is_told_from_one_that_was_named() {
        when(routes.byType(TODAY))
                .thenReturn(Map.of(ProvisionType.SPECIAL_SCHOOL, new RequestRoutes.Basis(RequestRoute.S9, "a test")));
        RunResult result = result(stored(RunFixture.aRun()));
        assertThat(result.isTrial(result.assessment().placement("ANN").orElseThrow()))
                .isTrue();
        assertThat(result.isTrial(result.assessment().placement("BEN").orElseThrow()))
                .isFalse();
    }
}
