package org.throughline.ehcp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.episodes.EpisodeChange;
import org.throughline.episodes.EpisodeRefusal;
import org.throughline.episodes.Noted;
import org.throughline.episodes.Period;
import org.throughline.episodes.Why;
import org.throughline.people.Children;
import org.throughline.people.RecordChange;
import org.throughline.people.RecordChanges;
import org.throughline.security.Roles;
import org.throughline.shared.NeedType;
import org.throughline.shared.Refused;
import org.throughline.testing.InventedChild;
import org.throughline.testing.ServiceTest;

/** A child's plans as episodes in the database: recorded, ended, transferred and corrected, with who, when and why. */
@Transactional
class PlanEpisodesTest extends ServiceTest {

    @Autowired
    private PlanEpisodes episodes;

    @Autowired
    private EhcPlans plans;

    @Autowired
    private Children children;

    @Autowired
    private RecordChanges changes;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private Clock clock;

    private LocalDate today = LocalDate.EPOCH;
    private UUID child = new UUID(0, 0);

    @BeforeEach
    void a_child_without_a_plan() {
        today = LocalDate.now(clock);
        child = as(Roles.PLACEMENT_OFFICER, () -> children.record(InventedChild.born(today.minusYears(9))));
    }

    private PlanRecord plan(LocalDate from, @Nullable LocalDate ceases) {
        return new PlanRecord(
                null,
                null,
                child,
                PlanRecord.Status.MAINTAINED,
                from,
                List.of(NeedType.SLCN, NeedType.ASD),
                Set.of("QUIET"),
                new Support(Support.Risk.LOW, 4),
                ceases,
                false);
    }

    private void carryOut(EpisodeChange<PlanRecord> change, String code) {
        as(Roles.PLACEMENT_OFFICER, () -> {
            episodes.carryOut(child, change, Why.of(code));
            return true;
        });
    }

    private void begin(PlanRecord plan, String code) {
        carryOut(new EpisodeChange.Begin<>(plan), code);
    }

    private List<PlanRecord> all() {
        return as(Roles.PLACEMENT_OFFICER, () -> plans.episodesOf(child));
    }

    private @Nullable PlanRecord current() {
        return as(Roles.PLACEMENT_OFFICER, () -> plans.ofChild(child).orElse(null));
    }

    @Test
    void a_plan_that_is_recorded_says_who_recorded_it_when_and_why_and_is_in_the_audit() {
        begin(plan(today.minusYears(2), null), "TRANSFER_IN");
        assertThat(all()).singleElement().satisfies(plan -> {
            Noted begun = Objects.requireNonNull(plan.trail().begun());
            assertThat(begun.code()).isEqualTo("TRANSFER_IN");
            assertThat(begun.by()).endsWith("test");
            assertThat(begun.at()).isBetween(clock.instant().minusSeconds(60), clock.instant());
            assertThat(plan.needs()).containsExactly(NeedType.SLCN, NeedType.ASD);
            assertThat(plan.trail().ended()).isNull();
        });
        assertThat(jdbc.queryForObject(
                        "select purpose from audit_event where subject_id = ? and action = 'DECISION'",
                        String.class,
                        child))
                .isEqualTo("Transferred in from another authority in England");
    }

    @Test
    void a_second_plan_is_ordinary_once_the_first_has_ceased() {
        begin(plan(today.minusYears(2), today.minusYears(1)), "MADE");
        begin(plan(today.minusDays(10), null), "AGAIN");
        assertThat(all()).hasSize(2);
        assertThat(Objects.requireNonNull(current()).started()).isEqualTo(today.minusDays(10));
        assertThat(as(Roles.PLACEMENT_OFFICER, plans::all).stream()
                        .filter(plan -> plan.childId().equals(child)))
                .hasSize(2);
        assertThat(as(Roles.PLACEMENT_OFFICER, plans::maintained).stream()
                        .filter(plan -> plan.childId().equals(child)))
                .hasSize(1);
    }

    @Test
    void a_second_plan_while_the_first_goes_on_is_refused() {
        begin(plan(today.minusYears(2), null), "MADE");
        assertThatThrownBy(() -> begin(plan(today, null), "AGAIN"))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.refusal())
                                .isEqualTo(new EpisodeRefusal.MeetsAnother(today.minusYears(2))));
        assertThat(all()).hasSize(1);
    }

    @Test
    void a_transfer_out_ends_the_plan_and_is_noted_among_the_changes() {
        begin(plan(today.minusYears(2), null), "MADE");
        carryOut(new EpisodeChange.End<>(all().getFirst(), today.plusDays(20)), "TRANSFER_OUT");
        PlanRecord ended = all().getFirst();
        assertThat(ended.ceases()).isEqualTo(today.plusDays(20));
        assertThat(Objects.requireNonNull(ended.trail().ended()).code()).isEqualTo("TRANSFER_OUT");
        assertThat(ended.isMaintainedOn(today.plusDays(19))).isTrue();
        assertThat(as(Roles.PLACEMENT_OFFICER, () -> changes.of(child)))
                .singleElement()
                .extracting(RecordChange::reason)
                .isEqualTo("Transferred to another authority in England");
    }

    @Test
    void an_end_that_is_taken_back_leaves_nobody_who_ended_it() {
        begin(plan(today.minusYears(2), null), "MADE");
        carryOut(new EpisodeChange.End<>(all().getFirst(), today), "NEEDS_MET");
        carryOut(new EpisodeChange.GoOn<>(all().getFirst()), "DECISION_CHANGED");
        assertThat(all().getFirst().ceases()).isNull();
        assertThat(all().getFirst().trail().ended()).isNull();
        assertThat(as(Roles.PLACEMENT_OFFICER, () -> changes.of(child))).hasSize(2);
    }

    @Test
    void a_plan_recorded_by_mistake_is_kept_and_counts_no_longer() {
        begin(plan(today.minusYears(2), null), "MADE");
        carryOut(new EpisodeChange.Withdraw<>(all().getFirst()), "WRONG_CHILD");
        assertThat(all())
                .singleElement()
                .satisfies(plan -> assertThat(plan.trail().isCorrected()).isTrue());
        assertThat(current()).isNull();
        assertThat(as(Roles.PLACEMENT_OFFICER, plans::all))
                .noneMatch(plan -> plan.childId().equals(child));
        begin(plan(today.minusYears(1), null), "MADE");
        assertThat(Objects.requireNonNull(current()).started()).isEqualTo(today.minusYears(1));
    }

    @Test
    void the_right_days_count_instead_of_the_wrong_ones_with_the_same_needs() {
        begin(plan(today.minusYears(2), null), "MADE");
        PlanRecord wrong = all().getFirst();
        carryOut(new EpisodeChange.Replace<>(wrong, wrong.during(new Period(today.minusYears(3), null))), "WRONG_DATE");
        assertThat(all()).hasSize(2);
        PlanRecord right = Objects.requireNonNull(current());
        assertThat(right.started()).isEqualTo(today.minusYears(3));
        assertThat(right.needs()).isEqualTo(wrong.needs());
        assertThat(right.features()).isEqualTo(wrong.features());
        assertThat(right.support()).isEqualTo(wrong.support());
    }

    @Test
    void what_would_change_is_said_without_changing_it() {
        begin(plan(today.minusYears(2), null), "MADE");
        PlanRecord known = all().getFirst();
        assertThat(as(Roles.PLACEMENT_OFFICER, () -> episodes.steps(child, new EpisodeChange.End<>(known, today))))
                .singleElement()
                .satisfies(
                        step -> assertThat(Objects.requireNonNull(step.after()).ceases())
                                .isEqualTo(today));
        assertThat(all().getFirst().ceases()).isNull();
    }

    @Test
    void a_change_of_a_plan_that_somebody_else_changed_meanwhile_is_a_conflict() {
        begin(plan(today.minusYears(2), null), "MADE");
        PlanRecord read = all().getFirst();
        jdbc.update("update ehc_plan set version = version + 1 where id = ?", read.id());
        PlanRecord stale = new PlanRecord(
                read.id(),
                Objects.requireNonNull(read.version()) - 1,
                read.childId(),
                read.status(),
                read.started(),
                read.needs(),
                read.features(),
                read.support(),
                read.ceases(),
                read.alternativeProvision());
        assertThatThrownBy(() -> as(Roles.PLACEMENT_OFFICER, () -> {
                    plans.change(stale);
                    return true;
                }))
                .isInstanceOf(OptimisticLockingFailureException.class);
    }

    @Test
    void days_far_ahead_and_plans_without_a_need_are_refused() {
        assertThatThrownBy(() -> begin(plan(today.plusYears(11), null), "MADE")).hasMessageContaining("10 years");
        assertThatThrownBy(() -> begin(plan(today, today.plusYears(11)), "MADE"))
                .hasMessageContaining("10 years");
        PlanRecord blank = new PlanRecord(
                null, null, child, PlanRecord.Status.MAINTAINED, today, List.of(), Set.of(), Support.NONE, null, false);
        assertThatThrownBy(() -> begin(blank, "MADE")).hasMessage("Choose the primary need");
    }

    @Test
    void a_senco_records_no_plan() {
        assertThatThrownBy(() -> as(Roles.SENCO, () -> {
                    episodes.carryOut(child, new EpisodeChange.Begin<>(plan(today, null)), Why.of("MADE"));
                    return true;
                }))
                .isInstanceOf(org.springframework.security.access.AccessDeniedException.class);
    }
}
