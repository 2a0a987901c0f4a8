package org.throughline.casework.prefer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.throughline.testing.Refusals.refusalOf;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.security.access.AccessDeniedException;
import org.throughline.casework.CaseRecord;
import org.throughline.casework.CaseStage;
import org.throughline.placement.Preference;
import org.throughline.security.Roles;

/** A family is asked, by a last day that the law does not shorten, and reminded. */
class PreferenceRequestsTest extends PreferTest {

    @Test
    void asking_moves_the_case_and_keeps_day_way_and_last_day() {
        PreferenceRequest asked = asked(2, 15);
        assertThat(asked.way()).isEqualTo(AskedWay.LETTER);
        assertThat(asked.basis()).isEqualTo(AnswerBasis.GIVEN);
        assertThat(asked.isOverdue(today())).isFalse();
        assertThat(asked.isOverdue(asked.answerBy().plusDays(1))).isTrue();
        assertThat(now().stage()).isEqualTo(CaseStage.PREFERENCE_REQUESTED);
        assertThat(now().milestones().preferenceRequested()).isEqualTo(today().minusDays(2));
        assertThat(as(Roles.PLACEMENT_OFFICER, () -> cases.history(known.id())))
                .extracting(step -> step.to())
                .contains(CaseStage.PREFERENCE_REQUESTED);
    }

    @Test
    void a_family_that_is_asked_again_has_one_request_and_the_first_stays_as_history() {
        asked(10, 5);
        PreferenceRequest second = asked(0, 15);
        assertThat(current()).isEqualTo(second);
        var all = as(Roles.PLACEMENT_OFFICER, () -> requests.ofCase(known.id()));
        assertThat(all).hasSize(2);
        assertThat(all.getLast().closed()).isEqualTo(PreferenceRequest.Closed.REPLACED);
    }

    @Test
    void the_last_day_is_not_before_asking_nor_two_months_after_it() {
        assertThat(refusalOf(() -> asked(0, -1))).isEqualTo(new PreferenceRefusal.AnswerByOutOfRange(60));
        assertThat(refusalOf(() -> asked(0, 61))).isEqualTo(new PreferenceRefusal.AnswerByOutOfRange(60));
        assertThat(refusalOf(() -> asked(-1, 5)))
                .isEqualTo(new PreferenceRefusal.PreferenceDayInTheFuture(today().plusDays(1)));
    }

    @Test
    void once_the_draft_plan_is_served_the_family_has_at_least_its_fifteen_days() {
        goesTo(CaseStage.REVIEW_HELD, CaseStage.AMENDMENT_NOTICE_ISSUED);
        LocalDate last = today().plusDays(14);
        assertThat(as(Roles.PLACEMENT_OFFICER, () -> requests.basis(now()))).isEqualTo(AnswerBasis.DRAFT_PLAN);
        assertThat(refusalOf(() -> asked(0, 13))).isEqualTo(new PreferenceRefusal.AnswerByTooEarly(last));
        assertThat(asked(0, 14).answerBy()).isEqualTo(last);
        assertThat(now().stage()).as("the table has no way back").isEqualTo(CaseStage.AMENDMENT_NOTICE_ISSUED);
    }

    @Test
    void nobody_is_asked_once_the_case_is_decided_or_over() {
        goesTo(CaseStage.CEASED);
        assertThat(refusalOf(() -> asked(0, 15)))
                .isEqualTo(new PreferenceRefusal.PreferencesTooLate(CaseStage.CEASED.label()));
    }

    /**
     * Stages at which the table lets a case go to 'Preference requested'; at the others before the decision it stays.
     */
    @ParameterizedTest
    @EnumSource(CaseStage.class)
    void asking_and_answering_move_a_case_where_the_table_has_it_and_nowhere_else(CaseStage stage) {
        for (CaseStage to : List.of(CaseStage.PREFERENCE_REQUESTED, CaseStage.PREFERENCE_RECEIVED)) {
            jdbc.update(
                    "update casework_case set stage = ?, held_from = ?, notice_on = null, version = version + 1"
                            + " where id = ?",
                    stage.name(),
                    stage == CaseStage.ON_HOLD ? CaseStage.OPEN.name() : null,
                    known.id());
            boolean isInTime = stage == CaseStage.ON_HOLD || stage.ordinal() < CaseStage.PANEL_DECIDED.ordinal();
            boolean moves = stage != CaseStage.ON_HOLD
                    && as(Roles.PLACEMENT_OFFICER, () -> cases.moves(now())).contains(to);
            Callable<?> step = to == CaseStage.PREFERENCE_REQUESTED
                    ? () -> asked(0, 15)
                    : () -> {
                        record(given(new Preference.Unlisted("Ash", ""), ""));
                        return true;
                    };
            if (isInTime) {
                as(Roles.PLACEMENT_OFFICER, step);
                assertThat(now().stage()).isEqualTo(moves ? to : stage);
                assertThat(
                                to == CaseStage.PREFERENCE_REQUESTED
                                        ? now().milestones().preferenceRequested()
                                        : now().milestones().preferenceReceived())
                        .isEqualTo(today());
            } else {
                assertThat(refusalOf(() -> as(Roles.PLACEMENT_OFFICER, step)))
                        .isEqualTo(new PreferenceRefusal.PreferencesTooLate(stage.label()));
            }
        }
    }

    @Test
    void a_family_is_reminded_after_it_was_asked() {
        assertThat(refusalOf(() -> remind(0))).isEqualTo(new PreferenceRefusal.NothingAwaited());
        asked(3, 15);
        assertThat(refusalOf(() -> remind(4)))
                .isEqualTo(new PreferenceRefusal.ReminderBeforeAsking(today().minusDays(3)));
        remind(1);
        assertThat(current().reminders())
                .singleElement()
                .satisfies(reminder -> assertThat(reminder.note()).isEqualTo("Left a message"));
    }

    private void remind(int daysAgo) {
        as(Roles.PLACEMENT_OFFICER, () -> {
            requests.remind(now(), today().minusDays(daysAgo), AskedWay.TELEPHONE, "Left a message");
            return true;
        });
    }

    @Test
    void a_case_that_somebody_else_changed_is_not_asked_for_blindly() {
        CaseRecord read = now();
        goesTo(CaseStage.REVIEW_HELD);
        assertThatThrownBy(() -> as(
                        Roles.PLACEMENT_OFFICER,
                        () -> requests.ask(read, new Asking(today(), AskedWay.LINK, today().plusDays(15)))))
                .isInstanceOf(OptimisticLockingFailureException.class);
    }

    @Test
    void only_officers_ask() {
        assertThatThrownBy(() -> as(Roles.SENCO, () -> requests.ofCase(known.id())))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> as(
                        Roles.PLANNER,
                        () -> requests.ask(known, new Asking(today(), AskedWay.LINK, today().plusDays(15)))))
                .isInstanceOf(AccessDeniedException.class);
    }
}
