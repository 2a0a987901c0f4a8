package org.throughline.ehcp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.throughline.episodes.Noted;
import org.throughline.shared.NeedType;

/** Which plan of a child is the one people mean, and what a plan says. */
class EhcPlansTest {

    private static final LocalDate TODAY = LocalDate.of(2027, 3, 10);
    private static final UUID CHILD = UUID.randomUUID();
    private static final Noted NOTED = new Noted("TWICE", "It was recorded twice", null, "A. Test", Instant.EPOCH);

    private final EhcPlanRepository stored = mock(EhcPlanRepository.class);
    private final ApplicationEventPublisher events = mock(ApplicationEventPublisher.class);
    private final EhcPlans plans = new EhcPlans(
            stored,
            mock(JdbcClient.class),
            mock(JdbcOperations.class),
            Clock.fixed(TODAY.atTime(9, 0).toInstant(ZoneOffset.UTC), ZoneOffset.UTC),
            events);

    private static EhcPlan plan(LocalDate from, @Nullable LocalDate ceases) {
        return new EhcPlan(record(from, ceases, NeedType.ASD));
    }

    private static PlanRecord record(LocalDate from, @Nullable LocalDate ceases, NeedType... needs) {
        return new PlanRecord(
                null,
                null,
                CHILD,
                PlanRecord.Status.MAINTAINED,
                from,
                List.of(needs),
                Set.of(),
                Support.NONE,
                ceases,
                false);
    }

    private Optional<LocalDate> meant(EhcPlan... known) {
        when(stored.findByChildIdOrderByStarted(CHILD)).thenReturn(new ArrayList<>(List.of(known)));
        return plans.ofChild(CHILD).map(PlanRecord::started);
    }

    @Test
    void it_is_the_one_maintained_today() {
        assertThat(meant(
                        plan(TODAY.minusYears(4), TODAY.minusYears(2)),
                        plan(TODAY.minusYears(1), TODAY.plusDays(3)),
                        plan(TODAY.plusDays(3), null)))
                .contains(TODAY.minusYears(1));
    }

    @Test
    void else_it_is_the_next_that_will_be() {
        assertThat(meant(plan(TODAY.minusYears(4), TODAY), plan(TODAY.plusDays(3), null)))
                .contains(TODAY.plusDays(3));
    }

    @Test
    void else_it_is_the_last_that_was() {
        assertThat(meant(
                        plan(TODAY.minusYears(4), TODAY.minusYears(3)), plan(TODAY.minusYears(2), TODAY.minusYears(1))))
                .contains(TODAY.minusYears(2));
    }

    @Test
    void one_that_was_corrected_is_never_meant() {
        EhcPlan corrected = plan(TODAY.minusYears(1), null);
        corrected.markCorrected(NOTED);
        assertThat(meant(corrected)).isEmpty();
    }

    @Test
    void what_a_plan_says_is_changed_and_its_days_are_not() {
        EhcPlan known = plan(TODAY.minusYears(1), null);
        UUID id = UUID.randomUUID();
        when(stored.findById(id)).thenReturn(Optional.of(known));
        PlanRecord other = record(TODAY, TODAY.plusDays(1), NeedType.SEMH, NeedType.MLD);
        plans.change(new PlanRecord(
                id,
                null,
                CHILD,
                other.status(),
                other.started(),
                other.needs(),
                Set.of("QUIET"),
                new Support(Support.Risk.HIGH, 2),
                other.ceases(),
                true));
        PlanRecord changed = known.asRecord();
        assertThat(changed.needs()).containsExactly(NeedType.SEMH, NeedType.MLD);
        assertThat(changed.features()).containsExactly("QUIET");
        assertThat(changed.support()).isEqualTo(new Support(Support.Risk.HIGH, 2));
        assertThat(changed.alternativeProvision()).isTrue();
        assertThat(changed.started()).isEqualTo(TODAY.minusYears(1));
        assertThat(changed.ceases()).isNull();
        verify(events).publishEvent(new PlanChanged(CHILD));
    }

    @Test
    void a_plan_that_was_changed_meanwhile_is_a_conflict() {
        UUID id = UUID.randomUUID();
        when(stored.findById(id)).thenReturn(Optional.of(plan(TODAY.minusYears(1), null)));
        PlanRecord read = record(TODAY, null, NeedType.SEMH);
        PlanRecord stale = new PlanRecord(
                id, 3L, CHILD, read.status(), read.started(), read.needs(), Set.of(), Support.NONE, null, false);
        assertThatThrownBy(() -> plans.change(stale)).isInstanceOf(OptimisticLockingFailureException.class);
    }

    @Test
    void many_are_recorded_all_or_none() {
        assertThatThrownBy(() -> plans.recordNew(
                        List.of(record(TODAY, null, NeedType.ASD), record(TODAY, null, new NeedType[0]))))
                .hasMessage("Choose the primary need");
        verifyNoInteractions(stored);
        plans.recordNew(List.of(record(TODAY, null, NeedType.ASD)));
        verify(stored).saveAll(any());
    }
}
