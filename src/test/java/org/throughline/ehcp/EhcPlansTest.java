package org.throughline.ehcp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;
import static org.throughline.testing.Refusals.refusalOf;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.throughline.people.RecordChanges;
import org.throughline.shared.NeedType;

/** Plans that are not recorded or do not cease, and why. */
class EhcPlansTest {

    private static final UUID CHILD = UUID.randomUUID();
    private static final LocalDate STARTED = LocalDate.of(2024, 5, 1);
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-27T09:00:00Z"), ZoneOffset.UTC);

    private final EhcPlanRepository repository = mock(EhcPlanRepository.class);
    private final RecordChanges changes = mock(RecordChanges.class);
    private final EhcPlans plans = new EhcPlans(
            repository,
            mock(JdbcClient.class),
            mock(JdbcOperations.class),
            changes,
            CLOCK,
            mock(ApplicationEventPublisher.class));

    private static PlanRecord plan(NeedType... needs) {
        return new PlanRecord(
                null,
                null,
                CHILD,
                PlanRecord.Status.MAINTAINED,
                STARTED,
                List.of(needs),
                Set.of(),
                Support.NONE,
                null,
                false);
    }

    @BeforeEach
    void a_plan_is_on_record() {
        when(repository.findByChildId(CHILD)).thenReturn(Optional.of(new EhcPlan(plan(NeedType.ASD))));
    }

    @Test
    void a_plan_ceases_after_it_started() {
        assertThat(refusalOf(() -> plans.cease(CHILD, STARTED, "Moved away")))
                .isEqualTo(new EhcpRefusal.CeasesBeforeItStarted(STARTED))
                .extracting(refusal -> refusal.sentence())
                .isEqualTo("Enter a day after the plan started, 1 May 2024");
        verifyNoInteractions(changes);
    }

    @Test
    void a_plan_does_not_cease_in_eleven_years() {
        assertThat(refusalOf(() -> plans.cease(CHILD, LocalDate.of(2036, 11, 28), "Typed")))
                .isEqualTo(new EhcpRefusal.CeasesTooLate(10));
        verifyNoInteractions(changes);
    }

    @Test
    void of_many_new_plans_none_is_recorded_where_one_has_no_need() {
        assertThat(refusalOf(() -> plans.recordNew(List.of(plan(NeedType.ASD), plan()))))
                .isEqualTo(new EhcpRefusal.ToPutRight(List.of("Choose the primary need")));
        verify(repository, never()).saveAll(any());
    }
}
