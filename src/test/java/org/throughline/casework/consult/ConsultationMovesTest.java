package org.throughline.casework.consult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.testing.Refusals.refusalOf;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.test.util.ReflectionTestUtils;
import org.throughline.casework.consult.reply.ReplyKind;

/** The table of states is whole, and a consultation keeps to it. */
class ConsultationMovesTest {

    private static Consultation at(ConsultationState state) {
        Consultation consultation = new Consultation();
        ReflectionTestUtils.setField(consultation, "state", state);
        ReflectionTestUtils.setField(consultation, "entryYear", 2027);
        return consultation;
    }

    @ParameterizedTest
    @EnumSource(ConsultationState.class)
    void each_state_has_a_line_and_goes_where_the_line_says_and_nowhere_else(ConsultationState from) {
        Map<ConsultationState, List<ConsultationState>> table = ConsultationMoves.read();
        assertThat(table).containsKey(from);
        for (ConsultationState to : ConsultationState.values()) {
            Consultation consultation = at(from);
            if (table.get(from).contains(to)) {
                consultation.move(to);
                assertThat(consultation.state()).isEqualTo(to);
            } else {
                assertThat(refusalOf(() -> consultation.move(to)))
                        .isEqualTo(new ConsultationRefusal.ConsultationMoveNotAllowed(
                                from.label(), to.label(), ConsultationMoves.inWords(from)));
                assertThat(consultation.state()).isEqualTo(from);
            }
        }
    }

    @Test
    void nothing_comes_after_closed_and_withdrawn() {
        assertThat(ConsultationMoves.from(ConsultationState.CLOSED)).isEmpty();
        assertThat(ConsultationMoves.from(ConsultationState.WITHDRAWN)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(ReplyKind.class)
    void each_reply_may_come_late_after_no_response(ReplyKind kind) {
        assertThat(ConsultationMoves.from(ConsultationState.NO_RESPONSE)).contains(ConsultationState.of(kind));
    }

    @Test
    void the_plan_served_again_does_not_move_the_last_day() {
        Consultation consultation = at(ConsultationState.DRAFT);
        LocalDate first = LocalDate.of(2026, 10, 5);
        consultation.serve(UUID.randomUUID(), first, first.plusDays(15));
        consultation.move(ConsultationState.MORE_INFO_REQUESTED);
        UUID newer = UUID.randomUUID();
        consultation.serve(newer, first.plusDays(9), first.plusDays(24));
        assertThat(consultation.asRecord().servedOn()).isEqualTo(first);
        assertThat(consultation.asRecord().due()).isEqualTo(LocalDate.of(2026, 10, 20));
        assertThat(consultation.asRecord().documentId()).isEqualTo(newer);
    }
}
