package org.throughline.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.throughline.testing.Refusals.refusalOf;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.support.TransactionTemplate;
import org.throughline.ehcp.clocks.ClockStatus;
import org.throughline.people.Children;
import org.throughline.security.Officers;
import org.throughline.security.Roles;
import org.throughline.shared.AcademicYear;
import org.throughline.shared.Instants;
import org.throughline.testing.InventedChild;
import org.throughline.testing.ServiceTest;

/** Cases on the real database: moved, held, given, listed; everything is taken back. */
class CasesTest extends ServiceTest {

    /** A year that the demonstration does not know. */
    private static final AcademicYear ENTRY = new AcademicYear(2041);

    @Autowired
    private Cases cases;

    @Autowired
    private CaseOwners owners;

    @Autowired
    private CaseOpening opening;

    @Autowired
    private Cockpit cockpit;

    @Autowired
    private Officers officers;

    @Autowired
    private Children children;

    @Autowired
    private PhaseCaseRepository stored;

    @Autowired
    private TransactionTemplate transaction;

    private final LocalDate today = LocalDate.now(Instants.LONDON);

    private CaseFixture fixture() {
        return new CaseFixture(children, stored);
    }

    /** Does it as an officer and takes it all back. */
    private void undone(Runnable work) {
        as(
                Roles.PLACEMENT_OFFICER,
                () -> transaction.execute(status -> {
                    work.run();
                    status.setRollbackOnly();
                    return true;
                }));
    }

    private String officer() {
        return officers.all().getFirst().login();
    }

    @Test
    void a_step_is_kept_with_its_day_its_reason_and_who_recorded_it() {
        undone(() -> {
            CaseRecord opened = fixture().opened(ENTRY, "Step");
            CaseRecord moved =
                    cases.move(opened, CaseStage.PREFERENCE_REQUESTED, today.minusDays(2), "Form 3 was posted");
            assertThat(moved.milestones().preferenceRequested()).isEqualTo(today.minusDays(2));
            assertThat(cases.history(opened.id())).singleElement().satisfies(step -> {
                assertThat(step.from()).isEqualTo(CaseStage.OPEN);
                assertThat(step.to()).isEqualTo(CaseStage.PREFERENCE_REQUESTED);
                assertThat(step.on()).isEqualTo(today.minusDays(2));
                assertThat(step.reason()).isEqualTo("Form 3 was posted");
                assertThat(step.by()).endsWith("test");
            });
        });
    }

    @Test
    void what_cannot_be_is_refused_with_a_reason() {
        undone(() -> {
            CaseRecord opened = fixture().opened(ENTRY, "Refused");
            assertThat(refusalOf(() -> cases.move(opened, CaseStage.REVIEW_HELD, today.plusDays(1), "")))
                    .isInstanceOf(CaseRefusal.CaseDayInTheFuture.class);
            assertThat(refusalOf(() -> cases.move(opened, CaseStage.ON_HOLD, today, " ")))
                    .isInstanceOf(CaseRefusal.CaseReasonMissing.class);
            CaseRecord reviewed = cases.move(opened, CaseStage.REVIEW_HELD, today.minusDays(3), "");
            assertThat(refusalOf(() -> cases.move(reviewed, CaseStage.AMENDMENT_NOTICE_ISSUED, today.minusDays(4), "")))
                    .isInstanceOf(CaseRefusal.CaseDayTooEarly.class);
            CaseRecord noticed = cases.move(reviewed, CaseStage.AMENDMENT_NOTICE_ISSUED, today.minusDays(3), "");
            assertThat(refusalOf(() -> cases.move(noticed, CaseStage.PANEL_DECIDED, today, "")))
                    .isInstanceOf(CaseRefusal.CaseNotDecided.class);
            assertThat(refusalOf(() -> cases.note(noticed, "x".repeat(2_001))))
                    .isInstanceOf(CaseRefusal.CaseNoteTooLong.class);
        });
    }

    @Test
    void nobody_writes_over_what_somebody_else_changed() {
        undone(() -> {
            CaseRecord read = fixture().opened(ENTRY, "Two");
            cases.note(read, "First officer");
            assertThatThrownBy(() -> cases.note(read, "Second officer"))
                    .isInstanceOf(OptimisticLockingFailureException.class);
            assertThatThrownBy(() -> cases.move(read, CaseStage.REVIEW_HELD, today, ""))
                    .isInstanceOf(OptimisticLockingFailureException.class);
            assertThat(cases.find(read.id()).orElseThrow().note()).isEqualTo("First officer");
        });
    }

    @Test
    void a_tray_is_handed_over_in_one_act_and_the_hand_over_is_kept() {
        undone(() -> {
            CaseRecord first = fixture().opened(ENTRY, "Tray");
            CaseRecord second = fixture().opened(ENTRY, "Over");
            cases.move(second, CaseStage.CEASED, today, "Left education");
            String to = officer();
            owners.give(List.of(first.id(), second.id()), to, "");
            assertThat(cockpit.count(CockpitFilter.all(ENTRY.start()).of(to))).isEqualTo(2);
            assertThat(refusalOf(() -> owners.give(List.of(first.id()), "nobody.at.all", "")))
                    .isInstanceOf(CaseRefusal.CaseOwnerUnknown.class);
            owners.give(List.of(first.id()), null, "On leave");
            assertThat(refusalOf(() -> owners.handOver(ENTRY.start(), CockpitFilter.NOBODY, to, " ")))
                    .isInstanceOf(CaseRefusal.CaseReasonMissing.class);
            assertThat(owners.handOver(ENTRY.start(), CockpitFilter.NOBODY, to, "Back from leave"))
                    .isEqualTo(1);
            assertThat(cases.owners(first.id()))
                    .extracting(OwnerChange::reason)
                    .containsExactlyInAnyOrder("", "On leave", "Back from leave");
        });
    }

    @Test
    void the_list_filters_counts_and_sorts_by_what_is_due_next() {
        undone(() -> {
            CaseRecord one = fixture().opened(ENTRY, "Aster");
            CaseRecord two = fixture().opened(ENTRY, "Berry");
            cases.move(two, CaseStage.REVIEW_HELD, today, "");
            CockpitFilter all = CockpitFilter.all(ENTRY.start());
            assertThat(cockpit.find(all, 0, 10)).extracting(CockpitRow::caseId).containsExactly(one.id(), two.id());
            assertThat(cockpit.find(all, 0, 10).getLast().nextDue())
                    .isEqualTo(two.dates().draftBy());
            assertThat(cockpit.find(all, 1, 10)).extracting(CockpitRow::caseId).containsExactly(two.id());
            CockpitFilter held = new CockpitFilter(
                    ENTRY.start(), "berry", CaseStage.REVIEW_HELD, ClockStatus.NOT_YET_DUE, null, null, true);
            assertThat(cockpit.find(held, 0, 10)).extracting(CockpitRow::name).containsExactly("Berry, Invented");
            assertThat(cockpit.count(held)).isEqualTo(1);
            assertThat(cockpit.statuses(all)).isEqualTo(Map.of(ClockStatus.NOT_YET_DUE, 2));
            assertThat(cockpit.trays(ENTRY.start())).singleElement().satisfies(tray -> {
                assertThat(tray.name()).isNull();
                assertThat(tray.total()).isEqualTo(2);
            });
        });
    }

    @Test
    void the_list_says_how_a_case_stands_as_the_case_does() {
        undone(() -> {
            AcademicYear past = new AcademicYear(today.getYear());
            for (CaseStage stage : List.of(CaseStage.REVIEW_HELD, CaseStage.CEASED, CaseStage.ON_HOLD)) {
                CaseRecord opened = fixture().opened(past, "Status");
                CaseRecord moved = cases.move(opened, stage, today, "Invented");
                assertThat(cockpit.find(CockpitFilter.all(past.start()), 0, 10_000).stream()
                                .filter(row -> row.caseId().equals(opened.id()))
                                .map(CockpitRow::status))
                        .containsExactly(moved.status(today));
            }
        });
    }

    @Test
    void cases_are_opened_for_those_who_change_phase_and_once() {
        undone(() -> {
            AcademicYear entry = opening.entry();
            int before = cockpit.count(CockpitFilter.all(entry.start()));
            List<CaseToOpen> missing = opening.missing(entry);
            assertThat(opening.open(entry)).isEqualTo(missing.size());
            assertThat(opening.missing(entry)).isEmpty();
            assertThat(opening.open(entry)).isZero();
            assertThat(cockpit.count(CockpitFilter.all(entry.start()))).isEqualTo(before + missing.size());
            assertThat(missing).allSatisfy(each -> assertThat(each.entry()).isEqualTo(entry));
        });
    }

    @Test
    void a_merged_child_brings_the_case_along() {
        undone(() -> {
            CaseRecord opened = fixture().opened(ENTRY, "Merged");
            UUID stays = children.record(InventedChild.born(LocalDate.of(2015, 10, 1)));
            children.merge(opened.childId(), children.find(stays).orElseThrow());
            assertThat(cases.ofChild(stays)).extracting(CaseRecord::id).containsExactly(opened.id());
        });
    }

    @Test
    void only_placement_officers_see_cases() {
        for (String role : List.of(Roles.SENCO, Roles.PLANNER, Roles.ADMINISTRATOR, Roles.STAFF, Roles.DSL)) {
            assertThatThrownBy(() -> as(role, () -> cases.find(UUID.randomUUID())))
                    .isInstanceOf(AccessDeniedException.class);
        }
    }
}
