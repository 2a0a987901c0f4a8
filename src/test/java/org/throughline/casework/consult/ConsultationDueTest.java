package org.throughline.casework.consult;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.throughline.casework.consult.reply.ConsulteeKind;
import org.throughline.security.Roles;
import org.throughline.shared.AcademicYear;
import org.throughline.testing.ServiceTest;

/** Rule R23: fifteen calendar days, whatever lies between. */
class ConsultationDueTest extends ServiceTest {

    @Autowired
    private ConsultationDue rule;

    @ParameterizedTest
    @CsvSource({
        "2026-10-05, 2026-10-20", // the vector of the rule table
        "2026-10-16, 2026-10-31", // ends on a Saturday and stays there
        "2026-12-18, 2027-01-02", // over Christmas
        "2028-02-14, 2028-02-29", // leap day
        "2026-10-20, 2026-11-04" // over the change of the clocks
    })
    void the_last_day_is_fifteen_calendar_days_after_service(LocalDate served, LocalDate due) {
        assertThat(as(Roles.PLACEMENT_OFFICER, () -> rule.of(served))).isEqualTo(due);
    }

    private static ConsultationRecord due(ConsultationState state, LocalDate due) {
        UUID id = new UUID(0, 1);
        return new ConsultationRecord(
                id,
                0L,
                ConsulteeKind.PROVISION,
                null,
                id,
                new AcademicYear(2027),
                id,
                id,
                null,
                "A school",
                false,
                "",
                state,
                id,
                due.minusDays(15),
                due,
                null,
                null,
                "",
                "officer",
                "Officer");
    }

    @Test
    void a_reply_is_not_overdue_on_the_day_before_and_on_the_last_day_and_is_the_day_after() {
        LocalDate due = LocalDate.of(2026, 10, 20);
        ConsultationRecord sent = due(ConsultationState.SENT, due);
        assertThat(sent.isOverdue(due.minusDays(1))).isFalse();
        assertThat(sent.isOverdue(due)).isFalse();
        assertThat(sent.isOverdue(due.plusDays(1))).isTrue();
    }

    @Test
    void what_was_answered_or_waits_for_the_authority_is_never_overdue() {
        LocalDate due = LocalDate.of(2026, 10, 20);
        assertThat(due(ConsultationState.DECLINED, due).isOverdue(due.plusDays(1)))
                .isFalse();
        assertThat(due(ConsultationState.MORE_INFO_REQUESTED, due).isOverdue(due.plusDays(1)))
                .isFalse();
        assertThat(due(ConsultationState.ACKNOWLEDGED, due).isOverdue(due.plusDays(1)))
                .isTrue();
    }
}
