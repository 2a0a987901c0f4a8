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
    private final RunResults results =
            new RunResults(archive, records, provisions, routes, Clock.fixed(RunFixture.ASKED, ZoneOffset.UTC));

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
