package org.throughline.casework.appeal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.throughline.testing.Refusals.refusalOf;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import org.throughline.casework.CaseRecord;
import org.throughline.casework.Cases;
import org.throughline.ehcp.clocks.TribunalOrder;
import org.throughline.security.Roles;
import org.throughline.shared.AcademicYear;
import org.throughline.shared.Instants;
import org.throughline.testing.ServiceTest;

/** Mediation, appeal and orders of cases of the demonstration; everything is taken back. */
class AppealsTest extends ServiceTest {

    @Autowired
    private Appeals appeals;

    @Autowired
    private Cases cases;

    @Autowired
    private TransactionTemplate transaction;

    private final LocalDate today = LocalDate.now(Instants.LONDON);

    private void undone(Runnable work) {
        as(
                Roles.PLACEMENT_OFFICER,
                () -> transaction.execute(status -> {
                    status.setRollbackOnly();
                    work.run();
                    return true;
                }));
    }

    private CaseRecord withFinalPlan() {
        return cases.ofEntry(AcademicYear.of(today)).stream()
                .filter(each -> each.milestones().finalPlan() != null)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void the_time_to_appeal_is_two_months_or_a_month_from_the_certificate_whichever_is_later() {
        undone(() -> {
            CaseRecord known = withFinalPlan();
            LocalDate letter = known.milestones().finalPlan();
            assertThat(appeals.window(known).orElseThrow().end().lastLawfulDay())
                    .isEqualTo(letter.plusMonths(2));
            appeals.record(known, new AppealRecord(letter.plusDays(10), null, false, ""));
            assertThat(appeals.window(known).orElseThrow().end().lastLawfulDay())
                    .isEqualTo(letter.plusMonths(2));
            appeals.record(known, new AppealRecord(letter.plusDays(55), null, false, ""));
            assertThat(appeals.window(known).orElseThrow().end().lastLawfulDay())
                    .isEqualTo(letter.plusDays(55).plusMonths(1));
            assertThat(appeals.window(known).orElseThrow().needsCertificate()).isTrue();
        });
    }

    @Test
    void days_that_cannot_be_are_refused() {
        undone(() -> {
            CaseRecord known = withFinalPlan();
            LocalDate letter = known.milestones().finalPlan();
            assertThat(refusalOf(() -> appeals.record(known, new AppealRecord(today.plusDays(1), null, true, ""))))
                    .isInstanceOf(AppealRefusal.AppealDayInTheFuture.class);
            assertThat(refusalOf(() -> appeals.record(known, new AppealRecord(null, letter.minusDays(1), true, ""))))
                    .isInstanceOf(AppealRefusal.AppealBeforeFinalPlan.class);
            assertThat(refusalOf(() -> appeals.record(known, new AppealRecord(null, letter, true, "x".repeat(51)))))
                    .isInstanceOf(AppealRefusal.AppealReferenceTooLong.class);
            CaseRecord early = cases.ofEntry(AcademicYear.of(today).next()).getFirst();
            assertThat(refusalOf(() -> appeals.record(early, AppealRecord.NOTHING)))
                    .isInstanceOf(AppealRefusal.AppealWithoutFinalPlan.class);
        });
    }

    @Test
    void an_order_has_its_own_time_limit_and_is_carried_out_after_it_was_made() {
        undone(() -> {
            CaseRecord known = withFinalPlan();
            LocalDate made = today.minusDays(20);
            appeals.order(known, TribunalOrder.NAME_SCHOOL, made);
            appeals.order(known, TribunalOrder.AMEND_PLAN, made);
            assertThat(appeals.orders(known.id()))
                    .extracting(OrderRecord::kind, OrderRecord::due, order -> order.isLate(today))
                    .containsExactlyInAnyOrder(
                            tuple(TribunalOrder.NAME_SCHOOL, made.plusWeeks(2), true),
                            tuple(TribunalOrder.AMEND_PLAN, made.plusWeeks(5), false));
            OrderRecord order = appeals.orders(known.id()).getFirst();
            assertThat(refusalOf(() -> appeals.carriedOut(known, order, made.minusDays(1))))
                    .isInstanceOf(AppealRefusal.OrderDoneBeforeItWasMade.class);
            appeals.carriedOut(known, order, made.plusDays(3));
            assertThat(appeals.orders(known.id()))
                    .filteredOn(each -> each.id().equals(order.id()))
                    .allSatisfy(each -> assertThat(each.doneOn()).isEqualTo(made.plusDays(3)));
            assertThat(refusalOf(() -> appeals.order(known, TribunalOrder.AMEND_PLAN, today.plusDays(1))))
                    .isInstanceOf(AppealRefusal.AppealDayInTheFuture.class);
        });
    }

    @Test
    void nothing_is_recorded_at_first() {
        undone(() -> {
            CaseRecord early = cases.ofEntry(AcademicYear.of(today).next()).getFirst();
            assertThat(appeals.of(early.id())).isEqualTo(AppealRecord.NOTHING);
            assertThat(appeals.window(early)).isEmpty();
            assertThat(appeals.orders(early.id())).isEmpty();
        });
    }
}
