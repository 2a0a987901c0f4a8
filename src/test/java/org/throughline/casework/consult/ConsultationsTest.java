package org.throughline.casework.consult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.throughline.testing.Refusals.refusalOf;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.security.access.AccessDeniedException;
import org.throughline.people.ChildMerging;
import org.throughline.security.Roles;

/** What officers record of a consultation, and who may. */
class ConsultationsTest extends ConsultTest {

    private ConsultationRecord move(ConsultationRecord known, ConsultationState to, String reason) {
        return as(Roles.PLACEMENT_OFFICER, () -> consultations.move(known, to, today(), reason));
    }

    @Test
    void silence_can_be_recorded_the_day_after_the_last_day_and_not_on_it() {
        ConsultationRecord onLastDay = served(child(), 15);
        assertThat(as(Roles.PLACEMENT_OFFICER, () -> consultations.moves(onLastDay)))
                .doesNotContain(ConsultationState.NO_RESPONSE);
        assertThat(refusalOf(() -> move(onLastDay, ConsultationState.NO_RESPONSE, "")))
                .isEqualTo(new ConsultationRefusal.ConsultationNotOverdue(today()));
        ConsultationRecord after = served(child(), 16);
        assertThat(as(Roles.PLACEMENT_OFFICER, () -> consultations.moves(after)))
                .contains(ConsultationState.NO_RESPONSE);
        assertThat(move(after, ConsultationState.NO_RESPONSE, "").state()).isEqualTo(ConsultationState.NO_RESPONSE);
    }

    @Test
    void a_consultation_is_withdrawn_with_a_reason_alone_and_then_over() {
        ConsultationRecord served = served(child(), 1);
        assertThat(refusalOf(() -> move(served, ConsultationState.WITHDRAWN, " ")))
                .isInstanceOf(ConsultationRefusal.ConsultationReasonMissing.class);
        ConsultationRecord withdrawn = move(served, ConsultationState.WITHDRAWN, "The family moved away");
        assertThat(refusalOf(() -> move(withdrawn, ConsultationState.ACKNOWLEDGED, "")))
                .isInstanceOf(ConsultationRefusal.ConsultationMoveNotAllowed.class);
    }

    @Test
    void a_reply_and_a_view_are_not_recorded_as_a_mere_move() {
        ConsultationRecord served = served(child(), 1);
        assertThat(refusalOf(() -> move(served, ConsultationState.OFFER, "They rang")))
                .isInstanceOf(ConsultationRefusal.ConsultationMoveNotAllowed.class);
    }

    @Test
    void the_view_needs_a_reason_and_a_reply_or_silence_before_it() {
        ConsultationRecord served = served(child(), 16);
        assertThat(refusalOf(() -> as(
                        Roles.PLACEMENT_OFFICER,
                        () -> consultations.judge(served, AuthorityView.NOT_ACCEPTED, "Too early"))))
                .isInstanceOf(ConsultationRefusal.ConsultationMoveNotAllowed.class);
        ConsultationRecord silent = move(served, ConsultationState.NO_RESPONSE, "");
        assertThat(refusalOf(() ->
                        as(Roles.PLACEMENT_OFFICER, () -> consultations.judge(silent, AuthorityView.NOT_ACCEPTED, ""))))
                .isInstanceOf(ConsultationRefusal.ConsultationReasonMissing.class);
        ConsultationRecord judged = as(
                Roles.PLACEMENT_OFFICER,
                () -> consultations.judge(silent, AuthorityView.NOT_ACCEPTED, "Silence is no evidence"));
        assertThat(judged.state()).isEqualTo(ConsultationState.LA_VIEW);
        assertThat(judged.view()).isEqualTo(AuthorityView.NOT_ACCEPTED);
        assertThat(judged.viewReason()).isEqualTo("Silence is no evidence");
        assertThat(move(judged, ConsultationState.CLOSED, "").state()).isEqualTo(ConsultationState.CLOSED);
    }

    @Test
    void what_somebody_else_changed_since_it_was_read_is_not_overwritten() {
        ConsultationRecord served = served(child(), 1);
        move(served, ConsultationState.ACKNOWLEDGED, "");
        assertThatThrownBy(() -> move(served, ConsultationState.WITHDRAWN, "Both at once"))
                .isInstanceOf(OptimisticLockingFailureException.class);
    }

    @Test
    void only_placement_officers_read_them() {
        UUID child = child();
        served(child, 1);
        assertThat(as(Roles.PLACEMENT_OFFICER, () -> consultations.ofChild(child)))
                .hasSize(1);
        for (String role : new String[] {Roles.SENCO, Roles.STAFF, Roles.DSL, Roles.PLANNER, Roles.ADMINISTRATOR}) {
            assertThatThrownBy(() -> as(role, () -> consultations.ofChild(child)))
                    .as(role)
                    .isInstanceOf(AccessDeniedException.class);
        }
    }

    @Test
    void consultations_of_two_who_are_one_are_that_one_s() {
        UUID stays = child();
        UUID goes = child();
        ConsultationRecord first = served(stays, 2);
        ConsultationRecord second = served(goes, 2);
        as(Roles.PLACEMENT_OFFICER, () -> {
            consultations.merged(new ChildMerging(goes, stays));
            return true;
        });
        assertThat(as(Roles.PLACEMENT_OFFICER, () -> consultations.ofChild(stays)))
                .extracting(ConsultationRecord::id)
                .containsExactlyInAnyOrder(first.id(), second.id());
        assertThat(as(Roles.PLACEMENT_OFFICER, () -> documents.ofChild(stays)))
                .extracting(ServedDocument::number)
                .containsExactly(2, 1);
    }
}
