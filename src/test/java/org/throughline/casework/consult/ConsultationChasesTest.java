package org.throughline.casework.consult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.testing.Refusals.refusalOf;

import java.io.IOException;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.throughline.security.Roles;
import org.throughline.testing.PdfCheck;

/** Reminding a school: what was done when, and the letter. */
class ConsultationChasesTest extends ConsultTest {

    @Autowired
    private ConsultationChases chases;

    private void chase(UUID id, LocalDate on) {
        as(Roles.PLACEMENT_OFFICER, () -> {
            chases.record(id, on, ChaseNote.Way.TELEPHONE, "Spoke to the office");
            return true;
        });
    }

    @Test
    void each_reminder_is_kept_latest_first() {
        ConsultationRecord served = served(child(), 20);
        chase(served.id(), today().minusDays(4));
        chase(served.id(), today());
        assertThat(as(Roles.PLACEMENT_OFFICER, () -> chases.of(served.id())))
                .extracting(ChaseNote::on)
                .containsExactly(today(), today().minusDays(4));
    }

    @Test
    void nobody_is_reminded_before_the_service_tomorrow_or_of_what_was_answered() {
        ConsultationRecord served = served(child(), 20);
        assertThat(refusalOf(() -> chase(served.id(), today().minusDays(21))))
                .isInstanceOf(ConsultationRefusal.ConsultationDayBeforeService.class);
        assertThat(refusalOf(() -> chase(served.id(), today().plusDays(1))))
                .isInstanceOf(ConsultationRefusal.ConsultationDayInTheFuture.class);
        as(Roles.PLACEMENT_OFFICER, () -> consultations.move(served, ConsultationState.NO_RESPONSE, today(), ""));
        assertThat(refusalOf(() -> chase(served.id(), today())))
                .isEqualTo(new ConsultationRefusal.ConsultationNotToAnswer());
    }

    @Test
    void the_letter_names_the_child_the_day_of_service_and_the_last_day() throws IOException {
        ConsultationRecord served = served(child(), 20);
        String text = PdfCheck.text(as(Roles.PLACEMENT_OFFICER, () -> chases.letter(served.id())));
        assertThat(text)
                .contains("Ida Consulted", "Your answer was due by " + LetterDays.day(today().minusDays(5)))
                .contains(LetterDays.day(today().minusDays(20)), served.consultee());
    }
}
